import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Archive, createArchiveStore } from "../../../src/archive/store.ts";
import type { Article } from "../../../src/contracts/article.ts";
import { answerQuestion } from "../../../src/conversation/answer.ts";
import { assembleAnswer } from "../../../src/conversation/answer-result.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { anArticle } from "../../support/builders.ts";
import { spentMs } from "../../support/spent.ts";

let store: Archive;
beforeEach(() => {
  store = createArchiveStore(openDatabase(":memory:"), { features: () => "" });
});
afterEach(() => store.close());

const on = (date: string) => ({ date, precision: "day", basis: "text" }) as const;

const NEWS: readonly (Partial<Article> & { readonly id: string })[] = [
  {
    id: "school",
    title: "وزيرة التعليم تعلن موعد الدراسة",
    text: "أعلنت وزيرة التعليم هدى السالمي أن العام الدراسي يبدأ يوم 6 سبتمبر 2026.\nوأضافت أن 120 مدرسة جديدة ستفتح أبوابها.\nوتجمع أولياء الأمور أمام الوزارة.",
  },
  {
    id: "cup",
    title: "فريق الساحل يفوز بالكأس",
    text: "فاز فريق الساحل بكأس الدوري بعد مباراة انتهت بركلات الترجيح.\nوسجل اللاعب رامي حداد هدفين في الشوط الثاني.",
  },
  {
    id: "hospital",
    language: "en",
    title: "New hospital opens in the north",
    text: "The health ministry opened a new hospital in Qurmasa on Monday.\nIt has 300 beds.\nThe building cost 40 million dinars, the ministry said.",
  },
  {
    id: "strike",
    language: "en",
    title: "Train strike stops railways",
    text: 'A strike by train drivers stopped all railways on Tuesday.\n"We will not go back without a pay rise," union leader Mona Trabolt said.',
  },
];

/** Other subjects, so that everyday words are known to be everyday. */
const OTHERS = [
  "ارتفعت أسعار القمح في الأسواق العالمية بسبب الجفاف.",
  "افتتح معرض الزهور في حديقة المدينة بحضور الزوار.",
  "قال خبراء الأرصاد إن الأمطار تستمر حتى نهاية الأسبوع.",
  "بدأ ترميم القلعة القديمة بعد سنوات من الإهمال.",
  "أعلنت شركة الطيران فتح خط جديد إلى العاصمة.",
  "توصل الصيادون إلى اتفاق مع البلدية حول الميناء.",
  "Farmers in the valley expect a poor olive harvest.",
  "The city council voted for a new bus line.",
  "Scientists counted more turtles on the beach than last year.",
  "A painting by an unknown artist was sold at an auction.",
  "The bakery on the square has closed after fifty years.",
  "Police found the stolen boats in the old harbour.",
];

function fill(): void {
  store.put(NEWS.map((news) => anArticle({ path: `/${news.id}`, published: on("2026-03-10"), ...news })));
  const others = OTHERS.map((text, i) => {
    const language = /[a-z]/.test(text) ? "en" : "ar";
    return anArticle({ id: `other${i}`, path: `/other${i}`, title: null, text, language, published: on("2026-03-12") });
  });
  store.put(others);
}

const ask = (question: string) =>
  answerQuestion(question, { search: store.search, respell: store.respell, getArticle: store.get, span: store.span });
const texts = (question: string) => ask(question).sentences.map(({ text }) => text);

describe("answerQuestion", () => {
  it.each([
    ["متى يبدأ العام الدراسي؟", "يبدأ يوم 6 سبتمبر"],
    ["من فاز بكأس الدوري؟", "فاز فريق الساحل"],
    ["How many beds does the new hospital have?", "300 beds"],
    ["What did Mona Trabolt say?", "pay rise"],
    ["When did the train strike stop the railways?", "on Tuesday"],
  ])("%s", (question, part) => {
    expect(texts(question).join(" ")).toContain(part);
  });

  it("answers from articles of the other language", () => {
    expect(texts("where did the health ministry open a hospital?").join(" ")).toContain("Qurmasa");
    expect(texts("أين افتتح مستشفى جديد؟").join(" ")).toContain("Qurmasa");
    expect(texts("Who won the league cup?").join(" ")).toContain("فاز فريق الساحل");
  });

  it("quotes exact spans of the articles", () => {
    for (const question of ["متى يبدأ العام الدراسي؟", "How much did the hospital cost?"]) {
      const { sentences } = ask(question);
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences.length).toBeLessThanOrEqual(3);
      for (const { text, articleId, evidence } of sentences)
        expect(store.get(articleId)?.text.slice(evidence.start, evidence.end)).toBe(text);
    }
  });

  it("brings the sentence before one that points back", () => {
    const answer = texts("كم مدرسة جديدة ستفتح أبوابها؟");
    expect(answer.join(" ")).toContain("120");
    expect(answer[0]).toContain("هدى السالمي");
  });

  it.each([
    "من هو رئيس وزراء زقنبوطيا؟",
    "What is the price of bananas in Peru?",
    "متى ولد الشاعر البحتري؟",
    "Who invented the telescope?",
  ])("does not answer: %s", (question) => {
    const { sentences, reason } = ask(question);
    expect(sentences).toEqual([]);
    expect(["nothing-found", "not-sure"]).toContain(reason?.code);
  });

  it("says what was searched and how far the archive reaches", () => {
    const { reason } = ask("What is the price of bananas in Peru?");
    expect(reason?.searched).toEqual(["price", "bananas", "Peru"]);
    expect(reason?.span).toMatchObject({ articles: 16, from: "2026-03-10", to: "2026-03-12" });
  });

  it("says that a date lies outside the archive", () => {
    expect(ask("What happened in Peru on 5 May 2019?").reason?.code).toBe("outside-dates");
    expect(ask("What happened in Peru on 11 March 2026?").reason?.code).not.toBe("outside-dates");
  });

  it("has a reason for an empty archive and for a question without words", () => {
    expect(ask("؟!").reason?.code).toBe("no-words");
    store.close();
    store = createArchiveStore(openDatabase(":memory:"), { features: () => "" });
    expect(ask("من فاز؟").reason?.code).toBe("empty-archive");
  });

  it("takes a huge question and a huge article calmly", () => {
    const text = `افتتح معرض النحل السنوي في القاعة الكبرى. ${"جملة طويلة عن معرض النحل ".repeat(40_000)}`;
    store.put([anArticle({ id: "huge", path: "/huge", title: null, text })]);
    const spent = spentMs(() => {
      expect(ask("أين افتتح معرض النحل السنوي؟").sentences[0]?.articleId).toBe("huge");
      expect(ask("معرض النحل ".repeat(10_000)).lang).toBe("ar");
    });
    expect(spent).toBeLessThan(5000);
  });

  beforeEach(fill);
});

describe("assembleAnswer", () => {
  beforeEach(fill);

  it("numbers sources in the order of the sentences and keeps the evidence parallel", () => {
    const answer = ask("متى يبدأ العام الدراسي؟");
    const both = answer.sentences.map(({ text }) => ({ ar: text, en: "translated" }));
    const result = assembleAnswer(answer, both, store.get);
    expect(result.answer?.en).toMatch(/^translated \[1\]/);
    expect(result.sources[0]).toMatchObject({ n: 1, articleId: "school", outlet: "المرفأ اليوم" });
    expect(result.evidence.map(({ text }) => text)).toEqual(answer.sentences.map(({ text }) => text));
    for (const { articleId, start, end, text } of result.evidence)
      expect(store.get(articleId)?.text.slice(start, end)).toBe(text);
    expect(result.reason).toBeNull();
  });

  it("gives null with the reason where there is no answer", () => {
    const result = assembleAnswer(ask("Who invented the telescope?"), [], store.get);
    expect(result.answer).toBeNull();
    expect(result.sources).toEqual([]);
    expect(result.reason?.searched).toEqual(["invented", "telescope"]);
  });
});

describe("a question about days that count from today", () => {
  const zone = "Asia/Beirut";
  const today = { day: { year: 2026, month: 3, day: 14 }, zone };
  const ask = (question: string) =>
    answerQuestion(
      question,
      { search: store.search, respell: store.respell, getArticle: (id) => store.get(id), span: store.span },
      { today },
    );
  const visit = (id: string, date: string, town: string): Partial<Article> & { readonly id: string } => ({
    id,
    language: "en",
    title: `The governor visits ${town}`,
    text: `Governor Dalia Murad visited ${town} and opened a market there.`,
    published: date.includes("T") ? { date, precision: "time", basis: "text" } : on(date),
  });
  beforeEach(() => {
    fill();
    store.put(
      [
        visit("old", "2026-02-02", "Qurmasa"),
        visit("week", "2026-03-04", "Tilbada"),
        visit("late", "2026-03-12T22:30:00Z", "Harbana"),
      ].map((one) => anArticle({ path: `/${one.id}`, ...one })),
    );
  });

  it.each([
    ["What did governor Dalia Murad visit yesterday?", "Harbana"],
    ["What did governor Dalia Murad visit last week?", "Tilbada"],
    ["Which town did governor Dalia Murad visit 10 days ago?", "Tilbada"],
  ])("is answered from those days, by the asker's calendar: %s", (question, town) => {
    const { sentences } = ask(question);
    expect(sentences[0]?.text).toContain(town);
    expect(sentences).toHaveLength(1);
  });

  it("has no answer where nothing is of those days", () => {
    expect(ask("What did governor Dalia Murad visit 3 days ago?").reason?.code).toBe("outside-dates");
    expect(ask("ماذا قالت وزيرة التعليم هدى السالمي أمس؟").reason?.code).toBe("outside-dates");
  });

  it("takes nowadays, a year and a date for no such days", () => {
    expect(ask("Which market did governor Dalia Murad open today?").sentences).not.toEqual([]);
    expect(ask("متى يبدأ العام الدراسي هذا العام عند هدى السالمي؟").sentences).not.toEqual([]);
  });
});

describe("a count that has grown", () => {
  const ask = (question: string) =>
    answerQuestion(question, {
      search: store.search,
      respell: store.respell,
      getArticle: (id) => store.get(id),
      span: store.span,
    });
  const report = (id: string, date: string, text: string) =>
    anArticle({ id, path: `/${id}`, title: null, text, published: on(date) });

  it("is given as the newest report has it, where both have the words of the question", () => {
    fill();
    store.put([
      report("first", "2026-03-09", "بلغ عدد قتلى فيضان بلدة قرمسة 12 قتيلا، بحسب البلدية."),
      report(
        "later",
        "2026-03-11",
        "ارتفع عدد قتلى فيضان بلدة قرمسة إلى 14 قتيلا، بحسب مصدر طبي، بعد العثور على جثتين.",
      ),
      report("other", "2026-03-13", "قالت البلدية إن 30 مدرسة فتحت أبوابها."),
    ]);
    expect(ask("كم بلغ عدد قتلى فيضان بلدة قرمسة؟").sentences[0]?.text).toContain("14");
  });

  it("stays that of the place asked about, however new a report of another place is", () => {
    fill();
    store.put([
      report("here", "2026-03-09", "بلغ عدد قتلى فيضان بلدة قرمسة 12 قتيلا، بحسب البلدية."),
      report("there", "2026-03-12", "بلغ عدد قتلى فيضان بلدة تلبادة 30 قتيلا، بحسب البلدية."),
    ]);
    expect(ask("كم بلغ عدد قتلى فيضان بلدة قرمسة؟").sentences[0]?.text).toContain("12");
  });

  it("stays the older one where the newer report has no count", () => {
    fill();
    store.put([
      report("first", "2026-03-09", "بلغ عدد قتلى فيضان بلدة قرمسة 12 قتيلا، بحسب البلدية."),
      report("later", "2026-03-11", "شيع أهالي بلدة قرمسة قتلى الفيضان في جنازة كبيرة."),
    ]);
    expect(ask("كم بلغ عدد قتلى فيضان بلدة قرمسة؟").sentences[0]?.text).toContain("12");
  });
});

describe("a toll that reports tell in other words", () => {
  it("is given as the newest of them has it", () => {
    fill();
    const report = (id: string, date: string, text: string) =>
      anArticle({ id, path: `/${id}`, title: null, text, published: on(date) });
    store.put([
      report("first", "2026-03-09", "أوقع فيضان بلدة قرمسة 12 قتيلا، وقالت البلدية إن الطريق مقطوع."),
      report(
        "later",
        "2026-03-11",
        "ارتفع عدد وفيات فيضان بلدة قرمسة إلى 14 شخصا بعد العثور على جثتين، وقالت البلدية إن الطريق فتح.",
      ),
    ]);
    expect(ask("كم عدد قتلى فيضان قرمسة؟").sentences[0]?.text).toContain("14");
  });
});

describe("questions as people type them", () => {
  beforeEach(fill);

  it.each([
    ["مين فاز بكاس الدوري", "فاز فريق الساحل"],
    ["امتى بيبدا العام الدراسي", "6 سبتمبر"],
    ["Who is Mona Trabolt?", "union leader"],
    ["whos mona trabolt", "union leader"],
    ["What happened to the railways?", "stopped all railways"],
    ["what hapened to the railways", "stopped all railways"],
  ])("%s", (question, part) => {
    expect(texts(question).join(" ")).toContain(part);
  });

  it.each([
    // Each of these names something that an article has, and asks for what it has not.
    "When was Mona Trabolt born?",
    "متى ولد رامي حداد؟",
    "What is the population of Qurmasa?",
    "ما هي عاصمة الساحل؟",
    "كم سعر الكأس؟",
    "What did the health minister say about the election?",
  ])("is not answered: %s", (question) => {
    expect(texts(question)).toEqual([]);
  });

  it("quotes the neighbour that has the number or date asked for", () => {
    store.put([
      anArticle({
        id: "bridge",
        path: "/bridge",
        language: "en",
        title: "Bridge of Tilbada to be rebuilt",
        text: "The old bridge of Tilbada will be rebuilt, its engineers said.\nIt was closed in 2019 after a storm.",
      }),
    ]);
    expect(texts("When will the old bridge of Tilbada be rebuilt or closed?").join(" ")).toContain("2019");
  });
});

describe("a question whether something is over", () => {
  it("is answered by the newest report of the story", () => {
    fill();
    const report = (id: string, date: string, title: string, text: string) =>
      anArticle({ id, path: `/${id}`, language: "en", title, text, published: on(date) });
    store.put([
      report(
        "closed",
        "2026-03-08",
        "Ferry strike in Harbana",
        "Ferry crews in Harbana began a strike over pay on Sunday. The ferry port was empty.",
      ),
      report(
        "again",
        "2026-03-13",
        "Ferry strike in Harbana ends",
        "Ferry crews in Harbana ended their strike over pay on Friday. The ferry port was busy again.",
      ),
    ]);
    expect(ask("is the ferry strike in Harbana over?").sentences[0]?.text).toContain("ended");
  });
});

describe("a question whose words stand in several stories alike", () => {
  it("is not answered from one of them, while outlets that tell one story are no rivals", () => {
    fill();
    const lecture = (n: number, town: string) =>
      anArticle({
        id: `lecture${n}`,
        path: `/lecture${n}`,
        language: "en",
        title: `Lecture in ${town}`,
        text: `A professor gave a lecture about birds in ${town}. ${["The hall was full of farmers.", "Children asked about owls and herons.", "It rained all evening on the coast.", "Tickets had been sold out for weeks."][n]}`,
        published: on("2026-03-10"),
      });
    store.put(["Tilbada", "Qurmasa", "Harbana", "Maralo"].map((town, n) => lecture(n, town)));
    const ask = (question: string) =>
      answerQuestion(question, {
        search: store.search,
        respell: store.respell,
        getArticle: (id) => store.get(id),
        span: store.span,
      });
    expect(ask("Which professor gave the first lecture about volcanoes on Mars in Berlin?").sentences).toEqual([]);
    expect(ask("What was the lecture in Harbana about?").sentences[0]?.text).toContain("Harbana");
  });
});
