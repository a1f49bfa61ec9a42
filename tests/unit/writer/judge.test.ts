import { describe, expect, it } from "vitest";
import type { Lang } from "../../../src/contracts/article.ts";
import { judge } from "../../../src/writer/judge.ts";
import { shownReason } from "../../../src/writer/reason.ts";
import { aSpan } from "../../support/llm/spans.ts";

const AR =
  "قال وزير الداخلية اللبناني سامي الخطيب، أمس الأحد، إن 35 مدنيا قتلوا وأصيب 120 آخرون في انفجار بمرفأ بيروت، وإن التحقيق لم يكشف عن السبب بعد.";
const GOOD = {
  ar: "قال وزير الداخلية اللبناني سامي الخطيب إن 35 مدنيا قتلوا وأصيب 120 آخرون في انفجار بمرفأ بيروت أمس الأحد.",
  en: "Lebanese Interior Minister Sami al-Khatib said 35 civilians were killed and 120 others injured in an explosion at the port of Beirut yesterday, Sunday.",
};
const span = aSpan(AR);

const reasonsOf = (over: Partial<Record<Lang, string>>, spans = [span]): readonly string[] =>
  judge({ ...GOOD, ...over }, spans, "sentence").map(shownReason);
const kindsOf = (over: Partial<Record<Lang, string>>): readonly string[] =>
  reasonsOf(over).map((reason) => reason.split(":")[0] ?? "");

const swap = (lang: Lang, from: string, to: string): Partial<Record<Lang, string>> => {
  expect(GOOD[lang]).toContain(from);
  return { [lang]: GOOD[lang].replace(from, to) };
};

describe("judge", () => {
  it("lets a true statement pass", () => expect(reasonsOf({})).toEqual([]));

  it("lets Arabic digits, words for numbers and resolved dates pass", () => {
    expect(reasonsOf(swap("ar", "35", "٣٥"))).toEqual([]);
    expect(reasonsOf({ ...swap("ar", "35 مدنيا", "خمسة وثلاثين مدنيا"), ...swap("en", "35", "thirty-five") })).toEqual(
      [],
    );
    expect(
      reasonsOf({
        ar: GOOD.ar.replace("أمس الأحد", "الأحد 8 مارس"),
        en: GOOD.en.replace("yesterday, Sunday", "on Sunday 8 March"),
      }),
    ).toEqual([]);
  });

  it.each<[string, Partial<Record<Lang, string>>, string]>([
    ["another number", swap("en", "35", "45"), "number"],
    ["another number in Arabic digits", swap("ar", "120", "٢٢٠"), "number"],
    ["another number in words", swap("en", "35", "fifty-three"), "number"],
    [
      "numbers turned round",
      { ar: GOOD.ar.replace("35 مدنيا قتلوا وأصيب 120 آخرون", "120 مدنيا قتلوا وأصيب 35 آخرون") },
      "number",
    ],
    ["a percentage for a number", swap("en", "35 civilians", "35% of civilians"), "number"],
    ["another day", swap("en", "yesterday, Sunday", "on Friday"), "date"],
    ["another date", swap("en", "yesterday, Sunday", "on 2 March 2026"), "date"],
    ["another person", swap("en", "Sami al-Khatib", "Sergei Lavrov"), "name"],
    ["an unknown person", swap("en", "Sami al-Khatib", "Karim Zubaydi"), "name"],
    ["another place", swap("en", "Beirut", "Damascus"), "name"],
    ["another place in Arabic", swap("ar", "بيروت", "دمشق"), "name"],
    ["another title", swap("en", "Interior Minister", "President"), "title"],
    ["a quotation that nobody said", swap("ar", "35 مدنيا قتلوا", "«هذه جريمة لن تمر بلا عقاب»"), "quotation"],
    ["a new negation", swap("en", "were killed", "were not killed"), "halves"],
    [
      "a statement without its source",
      { ar: "قتل 35 مدنيا وأصيب 120 آخرون في انفجار بمرفأ بيروت أمس الأحد." },
      "attribution",
    ],
    [
      "another language",
      {
        en: "Le ministre libanais Sami al-Khatib a dit que 35 civils ont été tués et 120 blessés dans une explosion à Beyrouth.",
      },
      "language",
    ],
    ["Arabic where English belongs", { en: GOOD.ar }, "language"],
    ["English where Arabic belongs", { ar: GOOD.en }, "language"],
    ["an address", swap("en", "yesterday, Sunday", "yesterday; see https://evil.example"), "shape"],
    ["markup", swap("en", "said", "**said**"), "shape"],
    ["talk about the task", swap("en", "Lebanese", "As an AI language model I say: Lebanese"), "shape"],
    [
      "a pronoun that nobody stands for",
      { en: "He said 35 civilians were killed and 120 others injured in an explosion at the port of Beirut." },
      "opening",
    ],
    ["absurd length", { en: `${GOOD.en} ${"Beirut said so again. ".repeat(40)}` }, "length"],
    ["nothing", { en: "" }, "length"],
    [
      "something else",
      { en: "Farmers in the valley celebrated a record olive harvest with music and dancing." },
      "grounding",
    ],
    ["a detail that only one half has", swap("ar", " وأصيب 120 آخرون", ""), "halves"],
  ])("refuses %s", (_, over, kind) => expect(kindsOf(over)).toContain(kind));

  it("refuses what rests on nothing", () => expect(reasonsOf({}, [])).toHaveLength(1));
});

const EN =
  'The health ministry said the outbreak may have killed as many as 12 people, but officials could not confirm the report. "We have no reason to panic," said Maria Keller.';

describe("judge, of English evidence", () => {
  const judgeEn = (en: string, ar: string) => judge({ ar, en }, [aSpan(EN, "en")], "sentence").map(({ kind }) => kind);

  it("keeps what is doubtful doubtful", () => {
    const ar = "قالت وزارة الصحة إن التفشي قد يكون أودى بحياة 12 شخصا.";
    expect(judgeEn("The health ministry said the outbreak may have killed 12 people.", ar)).toEqual([]);
    expect(judgeEn("The outbreak has killed 12 people.", "أودى التفشي بحياة 12 شخصا.")).toContain("hedge");
  });

  it("keeps negations", () => {
    const ar = "قالت وزارة الصحة إن المسؤولين تمكنوا من تأكيد التقرير.";
    expect(judgeEn("The health ministry said officials could confirm the report.", ar)).toContain("negation");
  });

  it("takes quotations word for word, and their translation in the other half", () => {
    const ar = "قالت ماريا كيلر: «ليس لدينا سبب للذعر».";
    expect(judgeEn("“We have no reason to panic,” said Maria Keller.", ar)).toEqual([]);
    expect(judgeEn("“We have no cause for panic,” said Maria Keller.", ar)).toContain("quotation");
    expect(judgeEn("Maria Keller said there was no reason to panic.", ar)).toContain("quotation");
  });
});

describe("judge, of several spans", () => {
  const spans = [
    aSpan("أصيب 12 شخصا وقتل 35 في حريق بمصنع في طرابلس، وفق الدفاع المدني.", "ar"),
    aSpan("A fire at a factory in Tripoli killed 35 people and wounded 12, the civil defence said.", "en"),
  ];
  const ar = "قتل 35 شخصا وأصيب 12 في حريق بمصنع في طرابلس، وفق الدفاع المدني.";

  it("joins what they say", () =>
    expect(
      judge(
        { ar, en: "A fire at a factory in Tripoli killed 35 people and wounded 12, according to the civil defence." },
        spans,
        "sentence",
      ),
    ).toEqual([]));

  it("holds names in English against the English span", () =>
    expect(
      judge(
        { ar, en: "A fire at a Siemens factory in Tripoli killed 35 people and wounded 12, the civil defence said." },
        spans,
        "sentence",
      ).map(shownReason),
    ).toContain("name: Siemens"));
});

describe("judge, of what people write otherwise", () => {
  const reasons = (ar: string, en: string, from: Lang = "en") =>
    judge({ ar, en }, [aSpan(from === "ar" ? ar : en, from)], "sentence").map(shownReason);

  it.each<[string, string, string, Lang]>([
    [
      "can for may",
      "قد يتأثر السكان بتلوث المياه في النهر.",
      "Residents can be affected by polluted water in the river.",
      "ar",
    ],
    [
      "a pluperfect, which is no hedge",
      "كانت الشركة قد تقدمت بطلب للترخيص قبل عام.",
      "The company had applied for a licence a year before.",
      "ar",
    ],
    [
      "a chief executive, who is a رئيس",
      "استقال الرئيس التنفيذي لشركة الكهرباء يوم الاثنين.",
      "The electricity company's CEO resigned on Monday.",
      "en",
    ],
    ["a knight", "قال السير ريتشارد هولم إن الطلب رفض.", "Sir Richard Holm said the bid was rejected.", "ar"],
    [
      "a fraction",
      "يعمل خمس السكان في الزراعة وربعهم في الصناعة.",
      "A fifth of the residents work in agriculture and a quarter in industry.",
      "ar",
    ],
    [
      "two units of one measure",
      "هبت رياح بسرعة 40 ميلا في الساعة على بعد 300 ميل من المدينة.",
      "Winds of 40 mph blew 300 miles from the city.",
      "en",
    ],
    [
      "a number in Arabic that is a dual",
      "قال الوزير إن ألفي موظف سيغادرون المصنع.",
      "The minister said 2,000 employees would leave the factory.",
      "ar",
    ],
    [
      "a name of several words in quotation marks",
      "عقد الاجتماع في «مركز القانون المجتمعي» لضحايا الاحتيال.",
      "The meeting was held at the Community Law Center for victims of the fraud.",
      "en",
    ],
    [
      "evidence, the word",
      "وجدت الشرطة أدلة على تزوير الوثائق في مكتبه.",
      "Police found evidence of forged documents in his office.",
      "en",
    ],
    [
      "a name in Latin letters",
      "نشرت صحيفة Northern Harbour Gazette تقريرا أمس.",
      "The Northern Harbour Gazette published a report yesterday.",
      "en",
    ],
    [
      "a name that is made of everyday words",
      "عقد الاجتماع في كلية الطب مساء الأحد.",
      "The meeting was held at the School of Medicine on Sunday evening.",
      "ar",
    ],
    [
      "a code with digits",
      "هبطت طائرة من طراز A320 في مطار بيروت بعد عطل.",
      "An A320 aircraft landed at Beirut airport after a fault.",
      "en",
    ],
    [
      "a quotation that its span cuts off",
      "قالت الوزارة: «ليس لدينا سبب للذعر وسنعيد فتح المدارس",
      "The ministry said: “We have no reason to panic and will reopen the schools",
      "en",
    ],
  ])("lets %s pass", (_, ar, en, from) => expect(reasons(ar, en, from)).toEqual([]));

  it.each<[string, string, string, string, string[]]>([
    [
      "a year by its century",
      "بني الجسر في القرن العشرين وهدم بعد الحرب.",
      "The bridge was built in the 20th century and torn down after the war.",
      "The bridge was built in 1955 and torn down after the war.",
      [],
    ],
    [
      "a Roman number in digits",
      "افتتح الملك لويس 14 القصر أمام الزوار.",
      "King Louis 14 opened the palace to visitors.",
      "King Louis XIV opened the palace to visitors.",
      [],
    ],
    [
      "another Roman number in digits",
      "افتتح الملك لويس 16 القصر أمام الزوار.",
      "King Louis 16 opened the palace to visitors.",
      "King Louis XIV opened the palace to visitors.",
      ["number: 16"],
    ],
    [
      "another century",
      "بني الجسر في القرن التاسع عشر وهدم بعد الحرب.",
      "The bridge was built in the 19th century and torn down after the war.",
      "The bridge was built in 1955 and torn down after the war.",
      ["number: التاسع عشر", "number: 19th"],
    ],
    [
      "another name of everyday words",
      "عقد الاجتماع في كلية الهندسة مساء الأحد.",
      "The meeting was held at the School of Engineering on Sunday evening.",
      "The meeting was held at the School of Medicine on Sunday evening.",
      ["name: Engineering"],
    ],
    [
      "another code",
      "هبطت طائرة من طراز A340 في مطار بيروت بعد عطل.",
      "An A340 aircraft landed at Beirut airport after a fault.",
      "An A320 aircraft landed at Beirut airport after a fault.",
      ["number: 340", "name: A340"],
    ],
    [
      "a quotation that its sentence cuts off",
      "قالت الوزارة: «ليس لدينا سبب للذعر",
      "The ministry said: “We have no reason to panic",
      "The ministry said: “We have no reason to panic and will reopen the schools”",
      ["quotation: قالت الوزارة: «ليس لدينا سبب للذعر", "quotation: The ministry said: “We have no reason to panic"],
    ],
  ])("judges %s by the evidence", (_, ar, en, evidence, expected) => {
    const found = judge({ ar, en }, [aSpan(evidence, "en")], "sentence").map(shownReason);
    expect([...new Set(found)]).toEqual(expected);
  });

  it("misses no negation that both halves lost, beside a word that looks like one", () => {
    const span = aSpan("على عكس جيرانهم، لم يوافق سكان القرية على بيع الأرض.");
    const lost = {
      ar: "على عكس جيرانهم، وافق سكان القرية على بيع الأرض.",
      en: "Unlike their neighbours, the villagers agreed to sell the land.",
    };
    expect(judge(lost, [span], "sentence").map(({ kind }) => kind)).toContain("negation");
  });
});
