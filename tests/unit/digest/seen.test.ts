import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/contracts/article.ts";
import type { SeenStory } from "../../../src/contracts/digest.ts";
import type { Story } from "../../../src/contracts/story.ts";
import { indexSeen, type SeenAids, seenOf } from "../../../src/digest/seen.ts";
import { aStory } from "../../support/builders.ts";
import { news } from "../stories/news.ts";

const FIRST = news(
  "flood-1",
  "ar",
  9,
  "فيضان نهر الخابور يغمر عشرات المنازل في الحسكة",
  "غمرت مياه نهر الخابور يوم الاثنين عشرات المنازل في مدينة الحسكة بعد أمطار غزيرة استمرت يومين، وقتل 12 شخصا.",
);
/** Another outlet's words for what is known. */
const AGAIN = news(
  "flood-2",
  "ar",
  10,
  "السيول تجتاح أحياء كاملة في شمال شرق سورية",
  "اجتاحت السيول الاثنين أحياء كاملة من الحسكة وشردت عائلات كثيرة لجأت إلى المساجد، وانقطعت الكهرباء عن القرى المجاورة.",
);
const LATER = news(
  "flood-3",
  "ar",
  11,
  "الحسكة: عودة النازحين وفتح الجسر القديم بعد انحسار المياه",
  "عادت مئات الأسر إلى بيوتها الأربعاء بعد انحسار المياه، وأعلن محافظ الحسكة فتح الجسر القديم وتعويض المتضررين.",
);
const ENGLISH = news(
  "flood-en",
  "en",
  10,
  "Floods hit north-east Syria",
  "Floods that struck on Monday damaged dozens of houses in Hasakah, officials said.",
);
const STORE = new Map([FIRST, AGAIN, LATER, ENGLISH].map((article) => [article.id, article]));
const aids: SeenAids = { articleOf: (id) => STORE.get(id) ?? null };

function story(...articles: readonly Article[]): Story {
  const dates = articles.flatMap(({ published }) => published.date ?? []).sort();
  const [from, to] = [dates[0] ?? null, dates[dates.length - 1] ?? null];
  return { id: `s-${articles[0]?.id}`, title: "", articles, from, to, outlets: [], score: 1, reasons: [] };
}

/** What a chat remembers of a digest that showed these articles. */
function had(...articles: readonly Article[]): SeenStory {
  const sources = articles.map(({ id, title, outlet, published }, i) => ({
    n: i + 1,
    articleId: id,
    title,
    outlet,
    published,
    url: null,
    path: null,
  }));
  const evidence = articles.map(({ text }, i) => ({ source: i + 1, start: 0, end: text.length, text }));
  return seenOf(aStory({ id: `s-${articles[0]?.id}`, sources, evidence, copies: [] }), "2026-03-09T18:00:00Z");
}

describe("seenOf", () => {
  it("is small and survives a store", () => {
    const seen = seenOf(aStory(), "2026-03-10T08:00:00Z");
    expect(seen).toMatchObject({
      id: "s1",
      at: "2026-03-10T08:00:00Z",
      articleIds: ["a1", "a2", "a3"],
      to: "2026-03-09",
    });
    expect(JSON.stringify(seen).length).toBeLessThan(1000);
    expect(JSON.parse(JSON.stringify(seen))).toEqual(seen);
  });

  it("reaches from the earliest to the latest source, in whatever order they are numbered", () => {
    expect(had(LATER, FIRST, AGAIN)).toMatchObject({ from: "2026-03-09", to: "2026-03-11" });
    const undated: Article = { ...FIRST, published: { date: null, precision: "unknown", basis: "none" } };
    expect(had(undated)).toMatchObject({ from: null, to: null });
  });
});

const compare = (now: Story, seen: readonly SeenStory[], help: SeenAids) => indexSeen(seen, help).compare(now);

describe("a story that was had before", () => {
  const kind = (now: Story, seen: readonly SeenStory[], help: SeenAids = aids) => compare(now, seen, help).kind;

  it("knows a story by its articles, also when its lead changed or only a part of it is left", () => {
    expect(kind(story(FIRST), [had(FIRST)])).toBe("same");
    expect(kind(story(AGAIN, FIRST), [had(FIRST, AGAIN)])).toBe("same");
    expect(kind(story(AGAIN), [had(FIRST, AGAIN)])).toBe("same");
  });

  it("takes a story for new when it shares too little", () => {
    expect(kind(story(LATER), [])).toBe("new");
    const others = Array.from({ length: 5 }, (_, i) => news(`other-${i}`, "ar", 9, `خبر ${i}`, `نص الخبر رقم ${i}`));
    expect(kind(story(FIRST, ...others), [had(FIRST, AGAIN, LATER, ENGLISH)])).toBe("new");
  });

  it("makes no update of another outlet's words, of another language's, or of a copy", () => {
    expect(kind(story(FIRST, AGAIN), [had(FIRST)])).toBe("same");
    expect(kind(story(FIRST, ENGLISH), [had(FIRST)])).toBe("same");
    expect(kind(story(FIRST, { ...LATER, duplicateOf: FIRST.id }), [had(FIRST)])).toBe("same");
  });

  it("makes an update of what happened since", () => {
    const verdict = compare(story(FIRST, AGAIN, LATER), [had(FIRST)], aids);
    expect(verdict).toMatchObject({ kind: "update", seen: { at: "2026-03-09T18:00:00Z" }, changes: [] });
    expect(verdict.kind === "update" && verdict.newArticles.map(({ id }) => id)).toEqual(["flood-3"]);
  });

  it("makes no second update of the same articles", () => {
    const later = { ...had(FIRST, AGAIN, LATER), at: "2026-03-11T18:00:00Z" };
    expect(compare(story(FIRST, LATER), [had(FIRST), later], aids)).toMatchObject({ kind: "same", seen: later });
  });

  it("makes an update of a count that changed, and names both", () => {
    const differences = () => [
      {
        what: { ar: "شخصا", en: null },
        values: [
          { value: "12 شخصا", articleId: FIRST.id },
          { value: "١٢ شخصا", articleId: ENGLISH.id },
          { value: "14 شخصا", articleId: AGAIN.id },
        ],
      },
    ];
    expect(compare(story(FIRST, AGAIN), [had(FIRST, ENGLISH)], { ...aids, differences })).toMatchObject({
      kind: "update",
      changes: [{ what: { ar: "شخصا" }, before: "١٢ شخصا", now: "14 شخصا", articleId: "flood-2" }],
    });
    const old = (): ReturnType<typeof differences> =>
      differences().map((d) => ({ ...d, values: d.values.slice(0, 2) }));
    expect(kind(story(FIRST, ENGLISH), [had(FIRST)], { ...aids, differences: old })).toBe("same");
  });

  it("makes an update of a correction, whatever day it tells of", () => {
    const correction = { ...AGAIN, title: "تصويب: لم تنقطع الكهرباء عن القرى" };
    expect(kind(story(FIRST, correction), [had(FIRST)])).toBe("update");
  });

  it("takes nothing for new that is older than what the chat has had", () => {
    expect(kind(story(LATER, AGAIN, FIRST), [had(LATER)])).toBe("same");
  });

  it("takes no article for older that may be as new", () => {
    const dated = (date: string | null, precision: "month" | "time" | "unknown"): Article => ({
      ...LATER,
      title: "تصويب: لم يفتح الجسر القديم",
      published: { date, precision, basis: date === null ? "none" : "text" },
    });
    expect(kind(story(FIRST, dated("2026-03", "month")), [had(FIRST)])).toBe("update");
    expect(kind(story(FIRST, dated(null, "unknown")), [had(FIRST)])).toBe("update");
    const known = { ...had(FIRST), to: "2026-03-11" };
    expect(kind(story(FIRST, dated("2026-03-11T05:00:00Z", "time")), [known])).toBe("update");
    expect(kind(story(FIRST, LATER), [{ ...had(FIRST), to: null }])).toBe("update");
  });

  it("takes for older what is older than any post of the story", () => {
    const earlier = { ...had(FIRST), to: "2026-03-08", at: "2026-03-08T18:00:00Z" };
    const later = { ...had(FIRST), to: "2026-03-12", at: "2026-03-12T18:00:00Z" };
    expect(kind(story(FIRST, LATER), [earlier])).toBe("update");
    expect(kind(story(FIRST, LATER), [later, earlier])).toBe("same");
    expect(compare(story(FIRST), [later, earlier], aids)).toMatchObject({ kind: "same", seen: later });
  });

  it("takes an account without a day for news where it comes later in other words", () => {
    const words = "أعلنت البلدية بدء ترميم المدارس المتضررة وتوزيع مولدات كهرباء ومضخات على المزارعين في الريف الشرقي";
    const undated = (day: number, text: string) => news("undated", "ar", day, "ترميم المدارس في الحسكة", text);
    expect(kind(story(FIRST, undated(12, words)), [had(FIRST)])).toBe("update");
    expect(kind(story(FIRST, undated(9, words)), [had(FIRST)])).toBe("same");
    expect(kind(story(FIRST, { ...FIRST, id: "retold", published: undated(12, "").published }), [had(FIRST)])).toBe(
      "same",
    );
  });

  it("knows a story whose articles have other ids now", () => {
    const moved = [FIRST, AGAIN].map((article) => ({ ...article, id: `moved-${article.id}` }));
    expect(kind(story(...moved), [had(FIRST, AGAIN)], {})).toBe("same");
    const other = news(
      "vote",
      "ar",
      10,
      "انتخابات بلدية في طرابلس",
      "توجه الناخبون في طرابلس إلى مراكز الاقتراع الثلاثاء.",
    );
    expect(kind(story(other), [had(FIRST, AGAIN)], {})).toBe("new");
  });

  it("does not take a like event of another year for the same", () => {
    const published = { ...FIRST.published, date: "2027-03-09" };
    expect(kind(story({ ...FIRST, id: "next-year", published }), [had(FIRST)])).toBe("new");
  });
});
