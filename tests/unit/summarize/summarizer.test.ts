import { describe, expect, it } from "vitest";
import { countWords } from "../../../src/language/tokens.ts";
import { createSummarizer } from "../../../src/summarize/summarizer.ts";
import { anArticle, aStory } from "./build.ts";

const { summarize } = createSummarizer();
const DIGEST = { words: 60, sentences: 3 };

const FLOOD = anArticle(
  [
    "لقي أربعة أشخاص حتفهم في فيضانات اجتاحت بلدة الوادي شمال البلاد ليل الأحد، وفق ما أعلنت الحماية المدنية.",
    "وأضافت أن البحث مستمر عن مفقودين اثنين.",
    "كما أغلقت السلطات الجسر القديم.",
    "هل تتكرر الكارثة؟",
    "اقرأ أيضا: كيف تحمي منزلك من السيول وما الذي يجب أن تفعله قبل هطول المطر.",
    "أجلت فرق الإنقاذ نحو مئتي أسرة من الأحياء المنخفضة إلى مدارس في وسط المدينة.",
  ].join("\n"),
  { title: "أربعة قتلى في فيضانات بلدة الوادي" },
);
const FLOOD_ELSEWHERE = anArticle(
  [
    "أعلنت الحماية المدنية أن أربعة أشخاص لقوا حتفهم في فيضانات اجتاحت بلدة الوادي شمال البلاد ليل الأحد.",
    "قدر مزارعون خسائر محصول الزيتون بنصف الإنتاج السنوي في السهل المجاور للنهر.",
  ].join("\n"),
  { title: "قتلى في فيضانات الوادي" },
);

describe("summarize", () => {
  it("shows nothing but evidence less deleted spans, within the budget, own source first", () => {
    const story = aStory(FLOOD, FLOOD_ELSEWHERE);
    const { sentences } = summarize(story, DIGEST);
    expect(sentences.length).toBeGreaterThan(1);
    expect(sentences.reduce((sum, { text }) => sum + countWords(text), 0)).toBeLessThanOrEqual(60);
    for (const { evidence, cites } of sentences) expect(cites[0]).toBe(evidence.articleId);
  });

  it("never shows a sentence that points at one left out, a question, or an invitation to read on", () => {
    const shown = summarize(aStory(FLOOD), DIGEST).sentences.map(({ text }) => text);
    expect(shown).toEqual([
      "لقي أربعة أشخاص حتفهم في فيضانات اجتاحت بلدة الوادي شمال البلاد ليل الأحد، وفق ما أعلنت الحماية المدنية.",
      "أجلت فرق الإنقاذ نحو مئتي أسرة من الأحياء المنخفضة إلى مدارس في وسط المدينة.",
    ]);
  });

  it("shows no item of a list without the line above it, unless the whole text is written so", () => {
    const items = [
      "* Two bridges over the river were closed by the flood.",
      "   * Forty families moved to the school.",
    ];
    const lead = "The town of Wadi counted its losses on Monday.";
    const shown = (text: string) => summarize(aStory(anArticle(text)), DIGEST).sentences.map((one) => one.text);
    expect(shown([lead, "Here is what is known so far.", "It was a hard night.", ...items].join("\n"))).not.toContain(
      items[0]?.slice(2),
    );
    expect(shown([lead, ...items, ...items].join("\n"))).toContain(items[0]?.slice(2));
  });

  it("does not speak in the first person, unless somebody is named who says it", () => {
    const lead = "أعلنت هيئة الموانئ في صور تشغيل رافعتين جديدتين في الميناء الشرقي صباح الاثنين.";
    const remark = "لدينا خطة لتوسيع الرصيف الشمالي قبل نهاية العام المقبل وتعميق الحوض.";
    const said = "وقال مدير الهيئة سالم بحري إننا سنوسع الرصيف الشمالي قبل نهاية العام المقبل.";
    const shown = (...lines: readonly string[]) =>
      summarize(aStory(anArticle(lines.join("\n"))), DIGEST).sentences.map(({ text }) => text);
    expect(shown(lead, remark)).toEqual([lead]);
    expect(shown(lead, said)).toEqual([lead, said]);
    expect(shown(remark)).toEqual([remark.slice(0, -1)]);
    const elected = "انتخب أعضاء الغرفة التجارية المهندسة إلينا ديمتريو رئيسة لها بفارق صوتين عن أقرب منافسيها.";
    expect(shown(lead, elected)).toEqual([lead, elected]);
  });

  const shown = (...lines: readonly string[]) =>
    summarize(aStory(anArticle(lines.join("\n"))), DIGEST).sentences.map(({ text }) => text);

  it("does not turn to another matter, nor speak of the article", () => {
    const lead = "أعلنت هيئة الموانئ في صور تشغيل رافعتين جديدتين في الميناء الشرقي صباح الاثنين.";
    const aside = "من جانب آخر أقام موظفو الهيئة حفل غداء لزملائهم المتقاعدين في حديقة المدينة.";
    const preview = "وتقدم «بوابة الضفاف» تاليا قراءات مختلفة لخبراء في هذا القرار وأبعاده.";
    expect(shown(lead, aside, preview)).toEqual([lead]);
  });

  it("prefers a line that says something where there are captions alone", () => {
    expect(shown("سامي الخطيب\nجماهير المدينة تستقبل فريقها بعد الفوز")).toEqual([
      "جماهير المدينة تستقبل فريقها بعد الفوز",
    ]);
  });

  it("begins with the start of a lead that is too long, and not with what follows it", () => {
    const names = Array.from({ length: 16 }, (_, i) => `رئيس بلدية السهل رقم ${i + 1}`).join("، ");
    const lead = `افتتح وزير النقل صباح الاثنين الجسر الجديد فوق نهر الوادي شمال مدينة السهل بعد أعمال دامت ثلاث سنوات، بحضور ${names}.`;
    const background = "وكانت الأعمال في الجسر قد بدأت قبل ثلاث سنوات بكلفة بلغت مليوني دينار.";
    expect(shown(lead, background)[0]).toMatch(/^افتتح وزير النقل صباح الاثنين الجسر الجديد/);
  });

  it("tells a thing once and cites all who say it", () => {
    const { sentences } = summarize(aStory(FLOOD, FLOOD_ELSEWHERE), DIGEST);
    expect(sentences.filter(({ text }) => text.includes("أربعة"))).toHaveLength(1);
    expect(sentences[0]?.cites).toEqual([FLOOD.id, FLOOD_ELSEWHERE.id]);
  });

  it("does not cite an article that denies or counts otherwise", () => {
    const more = anArticle(
      "لقي سبعة وستون شخصا حتفهم في فيضانات اجتاحت بلدة الوادي شمال البلاد ليل الأحد وفق الحماية المدنية 67.",
    );
    const denial = anArticle(
      "لم يلق أي من أربعة أشخاص حتفهم في فيضانات اجتاحت بلدة الوادي شمال البلاد ليل الأحد، وفق الحماية المدنية.",
    );
    const { sentences } = summarize(aStory(FLOOD, more, denial), { words: 20, sentences: 1 });
    expect(sentences[0]?.cites).not.toContain(denial.id);
  });

  it("leaves copies out of sources", () => {
    const copy = anArticle(FLOOD.text, { duplicateOf: FLOOD.id });
    const { sentences } = summarize(aStory(FLOOD, copy), DIGEST);
    expect(sentences.flatMap(({ cites }) => cites)).not.toContain(copy.id);
  });

  it("prefers evidence in the wanted language, and takes the other where there is none", () => {
    const english = anArticle("Four people died when floods swept through the town of Wadi on Sunday night.");
    expect(summarize(aStory(FLOOD, english), { ...DIGEST, prefer: "en" }).sentences[0]?.lang).toBe("en");
    expect(summarize(aStory(FLOOD), { ...DIGEST, prefer: "en" }).sentences[0]?.lang).toBe("ar");
  });

  it("finds names in both languages, numbers with what they count, and dates", () => {
    const article = anArticle(
      "Sergei Lavrov arrived in Damascus on 8 December 2017 with 35 diplomats and two generals.",
    );
    const { facts } = summarize(aStory(article), DIGEST);
    expect(facts.people).toContainEqual({ ar: "سيرغي لافروف", en: "Sergei Lavrov" });
    expect(facts.places.map(({ en }) => en)).toContain("Damascus");
    expect(facts.numbers).toContainEqual({ ar: null, en: "35 diplomats" });
    expect(facts.dates).toEqual([{ ar: "8 ديسمبر 2017", en: "8 December 2017" }]);
  });

  it("takes no name that belongs to another's, and nothing that people do for what is counted", () => {
    const facts = (text: string) => summarize(aStory(anArticle(text)), DIGEST).facts;
    const bridge = facts("أعيد فتح جسر الملك فهد أمام الشاحنات صباح الاثنين بعد أعمال الصيانة، وفق وزارة النقل.");
    expect(bridge.people).toEqual([]);
    expect(facts("The road to King Fahd Hospital reopened on Monday after two days of repairs.").people).toEqual([]);
    expect(facts("استقبل خادم الحرمين الشريفين في جدة صباح الاثنين وفدا من رؤساء البلديات.").places).toEqual([
      { ar: "جدة", en: "Jeddah" },
    ]);
    expect(facts("أعيد فتح مطار دمشق أمام المسافرين صباح الاثنين بعد أعمال الصيانة.").places).toHaveLength(1);
    expect(facts("وصل الأمير فيصل بن سلمان بن عبدالعزيز إلى المدينة صباح الاثنين لافتتاح المعرض.").people).toEqual([]);
    expect(facts("زار أمير المنطقة صباح الاثنين الشيخ صالح بن فوزان الحربي في منزله.").places).toEqual([]);
    expect(facts("يفتتح وزير الثقافة سوق عكاظ في الطائف صباح الاثنين بمشاركة شعراء وأدباء.").organisations).toEqual([]);
    const shield = facts("قدمت بلدية المدينة درعًا تقديريا دومًا لمن خدمها في حفل أقيم صباح الاثنين.");
    expect(shield.places).toEqual([]);
    const envoy = facts("وصل المبعوث الأممي برناردينو ليون إلى طرابلس، وقال ليون إن اللقاء يبدأ صباح الاثنين.");
    expect(envoy.places.map(({ en }) => en)).toEqual(["Tripoli"]);
    const hurt = facts("أسفر انهيار الجسر القديم عن إصابة 27 عاملا ونحو 100 يعالجون في مستشفيات المدينة.");
    expect(hurt.numbers).toEqual([{ ar: "27 عاملا", en: null }]);
    expect(facts("قال محافظ المدينة في افتتاح المهرجان صباح الاثنين مرحبا ألف بكل زائر.").numbers).toEqual([]);
    expect(facts("ولا تزال الطريق الوطنية رقم 17 مقطوعة بين المدينة والساحل صباح الاثنين.").numbers).toEqual([]);
  });

  it("sees no difference between lengths of time, or counts of another order", () => {
    const differences = (count: string, other: string) =>
      summarize(
        aStory(
          anArticle(`أعلنت بلدية السهل أن سوق القمح الجديدة شرق المدينة تستقبل ${count} من مساء الأحد.`),
          anArticle(`تستقبل سوق القمح الجديدة شرق المدينة، كما أعلنت بلدية السهل، ${other} من مساء الأحد.`),
        ),
        DIGEST,
      ).differences;
    expect(differences("40 تاجرا", "45 تاجرا")).toHaveLength(1);
    expect(differences("40 تاجرا", "4500 تاجرا")).toEqual([]);
    expect(differences("3 أيام", "4 أيام")).toEqual([]);
  });

  it("says where outlets count differently, and only there", () => {
    const first = anArticle("قتل 35 مدنيا في غارة على بلدة السهل شرق المدينة مساء الأحد بحسب سكان.");
    const second = anArticle("قالت فرق الإسعاف إن غارة على بلدة السهل شرق المدينة أودت بحياة 40 مدنيا مساء الأحد.");
    const other = anArticle("غادر 900 مدنيا المخيم الصحراوي على متن حافلات باتجاه الحدود الجنوبية.");
    const same = anArticle("قتل خمسة وثلاثون مدنيا (35 مدنيا) في غارة على بلدة السهل شرق المدينة مساء الأحد.");
    const { differences } = summarize(aStory(first, same, second, other), DIGEST);
    expect(differences).toEqual([
      {
        what: { ar: "مدنيا", en: null },
        values: [
          { value: "35 مدنيا", articleId: first.id },
          { value: "40 مدنيا", articleId: second.id },
        ],
      },
    ]);
    expect(summarize(aStory(first, other), DIGEST).differences).toEqual([]);
  });

  it("tells an event once, though two outlets open with it in words of their own", () => {
    const first = anArticle(
      [
        "في مشهد لم يألفه المتفرجون، هاجمت سمكة قرش بطل الجزيرة وسام قاسم قبالة شاطئ صور أثناء مسابقة دولية لركوب الأمواج نقلها التلفزيون صباح الأحد.",
        "أوقف المنظمون المسابقة وأخلوا الماء من المتسابقين حتى إشعار آخر.",
      ].join("\n"),
    );
    const second = anArticle(
      [
        "نجا راكب الأمواج وسام قاسم صاحب اللقب مرتين من الغرق بعدما اقتربت منه سمكة قرش كبيرة في أولى جولات مسابقة دولية.",
        "عولج المتسابق من جروح طفيفة في مستشفى المدينة وغادره مساء اليوم نفسه.",
      ].join("\n"),
    );
    const shown = summarize(aStory(first, second), DIGEST).sentences.map(({ text }) => text);
    expect(shown.filter((text) => text.includes("سمكة قرش"))).toHaveLength(1);
    expect(shown.length).toBeGreaterThan(1);
  });

  it("does not show a statement whose quotation was opened twice and goes on", () => {
    const story = aStory(
      anArticle(
        [
          "وقالت المتحدثة باسم البلدية في بيان أصدرته “”فوجئنا جميعا بما حدث.. كنا في الطريق إلى الجسر القديم”.",
          "أعادت البلدية فتح الجسر الشرقي صباح الاثنين بعد شهرين من أعمال الصيانة.",
        ].join("\n"),
      ),
    );
    const shown = summarize(story, DIGEST).sentences.map(({ text }) => text);
    expect(shown).toEqual(["أعادت البلدية فتح الجسر الشرقي صباح الاثنين بعد شهرين من أعمال الصيانة."]);
  });

  it("has something to show of a text that is one long sentence without marks", () => {
    const long = anArticle("قامت الشركة بتجهيز موقع العمل في المدينة ".repeat(30).trim());
    const { sentences } = summarize(aStory(long), { words: 20, sentences: 1 });
    expect(countWords(sentences[0]?.text ?? "")).toBeGreaterThan(10);
    expect(countWords(sentences[0]?.text ?? "")).toBeLessThanOrEqual(20);
  });

  it("ends the start of a sentence that has no end in reach at a comma, but not where its source would go", () => {
    const start = "بدأت الشركة الوطنية صباح الاثنين تجهيز موقع العمل الجديد في الطرف الشرقي من المدينة";
    const rest = "بمعدات وعمال وآليات حملتها سفن الشحن من مرافئ بعيدة على الساحل الغربي إلى الميناء الصغير";
    const shown = (text: string) => summarize(aStory(anArticle(text)), { words: 20, sentences: 1 }).sentences[0]?.text;
    expect(shown(`${start}، ${rest}.`)).toBe(start);
    expect(shown(`${start}، ${rest} بحسب بيان.`)).not.toBe(start);
  });

  it("counts a ligature as the words that it stands for", () => {
    const { sentences } = summarize(aStory(anArticle("officials said"), anArticle("a ـ ﷽")), { words: 3 });
    expect(sentences.reduce((sum, { text }) => sum + countWords(text), 0)).toBeLessThanOrEqual(3);
  });

  it("has nothing to say of no article and no words", () => {
    expect(summarize(aStory(), DIGEST).sentences).toEqual([]);
    expect(summarize(aStory(FLOOD), { words: 0 }).sentences).toEqual([]);
  });
});
