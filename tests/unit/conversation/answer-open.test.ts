import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Archive, createArchiveStore } from "../../../src/archive/store.ts";
import { answerQuestion } from "../../../src/conversation/answer.ts";
import { answerView } from "../../../src/conversation/answer-view.ts";
import { renderText } from "../../../src/render/text.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { anArticle } from "../../support/builders.ts";

let store: Archive;
beforeEach(() => {
  store = createArchiveStore(openDatabase(":memory:"), { features: () => "" });
  store.put(
    NEWS.map(([language, title, text], i) =>
      anArticle({
        id: `a${i}`,
        path: `/a${i}`,
        language,
        title,
        text,
        published: { date: "2026-04-02", precision: "day", basis: "text" },
      }),
    ),
  );
});
afterEach(() => store.close());

/** Two stories in both languages, and others in which no question is answered. */
const NEWS: readonly (readonly ["ar" | "en", string, string])[] = [
  [
    "en",
    "River Zarda floods the market of Qurmasa",
    "Three people died when the Zarda river flooded the market of Qurmasa on Monday night, rescue workers said.\nThe governor, Faris Latif, denied that the gates of the dam had been opened without warning.\nSchools stay closed until Thursday.",
  ],
  [
    "ar",
    "نهر زاردة يغمر سوق قرمسة",
    "لقي ثلاثة أشخاص حتفهم عندما فاض نهر زاردة وغمر سوق قرمسة مساء الاثنين، بحسب عمال الإنقاذ.\nونفى المحافظ فارس لطيف أن تكون أبواب السد قد فتحت من دون إنذار.\nوتبقى المدارس مغلقة حتى الخميس.",
  ],
  [
    "en",
    "Rivals to discuss a truce, UN envoy says",
    "Delegations from the two sides have agreed to discuss a truce of ten days, the United Nations mediator said on Tuesday.\n“We have not agreed yet, but we are talking,” Nils Bergdal told reporters.",
  ],
  [
    "ar",
    "الفهود تخسر النهائي",
    "خسر فريق الفهود النهائي بهدف من ركلة جزاء احتسبها الحكم السوري سامر الخطيب في الدقيقة الأخيرة.\nوقال المدرب رائد منصور إن لاعبيه تعبوا.",
  ],
  [
    "ar",
    "هبوط أسهم الميناء",
    "هبطت أسهم شركة الميناء سبعة بالمئة يوم الأربعاء.\nوجاء الهبوط بسبب توقف السفن عن دخول الحوض الجديد.",
  ],
  [
    "en",
    "A drug called Ravolin",
    "Doctors in Harbana tested a new drug, known as Ravolin, on 300 patients with asthma.\nNobody in the study fell seriously ill.",
  ],
  ["ar", "فيلم عن الصيادين ينال الذهبية", "نال فيلم عن الصيادين السمكة الذهبية في مهرجان المدينة القديمة."],
  ["en", "Olive harvest", "Farmers in the valley expect a poor olive harvest this year."],
  ["en", "Bus line", "The city council voted for a new bus line to the stadium."],
  ["en", "Turtles", "Scientists counted more turtles on the beach than last year."],
  ["ar", "معرض الزهور", "افتتح معرض الزهور في حديقة المدينة بحضور الزوار."],
  ["ar", "ترميم القلعة", "بدأ ترميم القلعة القديمة بعد سنوات من الإهمال."],
  ["ar", "خط جوي جديد", "أعلنت شركة الطيران فتح خط جديد إلى العاصمة."],
  ["en", "Bakery", "The bakery on the square has closed after fifty years."],
  ["en", "Boats", "Police found the stolen boats in the old harbour."],
  ["ar", "الأمطار", "قال خبراء الأرصاد إن الأمطار تستمر حتى نهاية الأسبوع."],
  ["en", "Painting", "A painting by an unknown artist was sold at an auction."],
];

const deps = () => ({ search: store.search, respell: store.respell, getArticle: store.get, span: store.span });
const ask = (question: string, topic: string | null = null) => answerQuestion(question, deps(), { topic });
const answer = (question: string, topic: string | null = null): string =>
  ask(question, topic)
    .sentences.map(({ text }) => text)
    .join("\n");

describe("an open question", () => {
  it.each([
    ["What happened to the dam?", "gates of the dam"],
    ["ماذا حدث للسد؟", "أبواب السد"],
    ["شو صار بالسد", "أبواب السد"],
    ["what did the UN envoy say about the truce?", "we are talking"],
    ["ماذا قال المبعوث الأممي عن الهدنة؟", "truce"],
    ["ليش نزلت أسهم الميناء", "بسبب توقف السفن"],
    ["tell me about the asthma drug", "Ravolin"],
    ["any news of the flood", "Zarda"],
    ["ما آخر أخبار الفيضان", "زاردة"],
  ])("%s", (question, part) => {
    expect(answer(question)).toContain(part);
  });

  it("for who holds an office finds the name beside it", () => {
    expect(answer("من هو الحكم في النهائي")).toContain("سامر الخطيب");
    expect(answer("who was the referee in the final")).toContain("سامر الخطيب");
  });

  it("for what something is finds where it is named", () => {
    expect(answer("what is Ravolin")).toContain("known as Ravolin");
  });

  it.each([
    "how many people live in Harbana",
    "who painted the ceiling of the station",
    "who won the Syrian elections",
    "what happened in Ottawa",
    "who is the president of France",
  ])("%s is not answered by what has a word of it", (question) => {
    expect(answer(question)).toBe("");
  });
});

describe("a question with a slip", () => {
  it("is answered, and says how it was read", () => {
    const found = ask("what happened to the gatess of the damm");
    expect(found.readAs).toContain("gates");
    expect(found.sentences.map(({ text }) => text).join()).toContain("gates of the dam");
    expect(renderText(answerView(found, [], [], "en", "UTC"), { tty: false })).toContain("Read as: ");
  });

  it("has none of it where nothing had to be mended", () => {
    expect(ask("What happened to the dam?").readAs).toBeNull();
  });
});

describe("a question that goes on", () => {
  it("is about what was asked before", () => {
    expect(answer("and the coach?", "final lost")).toContain("رائد منصور");
    expect(ask("and when?", "Qurmasa flood")).toMatchObject({ about: "Qurmasa flood", reason: null });
    expect(answer("and when?", "Qurmasa flood")).toContain("Monday");
  });

  it("may be about something else after all", () => {
    const found = ask("what about Ravolin?", "Qurmasa flood");
    expect(found.about).toBeNull();
    expect(found.sentences[0]?.text).toContain("Ravolin");
  });
});

describe("a refusal", () => {
  const shown = (question: string): string =>
    renderText(answerView(ask(question), [], [], "en", "UTC"), { tty: false });

  it("shows the nearest articles, apart and as no answer", () => {
    const text = shown("how many windows does the stadium of Qurmasa have");
    expect(text).toMatch(/^Not in the archive\./);
    expect(text).toMatch(/do not answer it:\n• River Zarda floods the market of Qurmasa/);
    expect(text).not.toContain("[1]");
  });

  it("shows none where no article has the name that was asked for", () => {
    expect(shown("who is the president of France")).not.toContain("•");
    expect(ask("who is the president of France").reason?.nearest).toEqual([]);
  });

  it("says which languages are read to who asks in another", () => {
    expect(shown("quel temps fait-il dans la ville ?")).toContain("Arabic and English");
    for (const question of [
      "امروز چه خبر است؟",
      "Was ist passiert in der Stadt?",
      "¿Qué pasó en la ciudad?",
      "Tunus’ta ne oldu?",
    ])
      expect(ask(question).reason?.code).toBe("other-language");
    expect(shown("how many people live there in winter")).not.toContain("Arabic and English");
  });
});
