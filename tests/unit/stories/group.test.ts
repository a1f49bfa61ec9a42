import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/contracts/article.ts";
import type { Story } from "../../../src/contracts/story.ts";
import { extractFeatures } from "../../../src/stories/features.ts";
import { groupStories } from "../../../src/stories/group.ts";
import { DAY, news } from "./news.ts";
import { ONE_SUBJECT } from "./one-subject.ts";

const none = () => undefined;
const group = (articles: readonly Article[]): readonly Story[] => groupStories(articles, none);

/** The ids of each story, sorted, so that stories compare as sets. */
const partition = (stories: readonly Story[]): readonly string[] =>
  stories
    .map(({ articles }) =>
      articles
        .map(({ id }) => id)
        .sort()
        .join(" "),
    )
    .sort();

describe("grouping", () => {
  it("brings together what tells one event, across spellings and languages", () => {
    expect(partition(group(DAY))).toEqual(["film", "flood-1 flood-2 flood-3", "market", "strike-1 strike-2"]);
  });

  it("keeps another event of the same subject apart", () => {
    const matches = [
      news(
        "m1",
        "ar",
        9,
        "الوحدة يهزم تشرين بهدفين في دمشق",
        "فاز الوحدة على تشرين بهدفين دون رد في الجولة العاشرة من الدوري على ملعب الجلاء في دمشق، وسجل الهدفين سامر حلاق في الشوط الثاني.",
      ),
      news(
        "m2",
        "ar",
        9,
        "حلاق يقود الوحدة إلى الفوز على تشرين",
        "سجل سامر حلاق هدفي الوحدة في مرمى تشرين في الشوط الثاني من مباراة الجولة العاشرة على ملعب الجلاء في دمشق.",
      ),
      news(
        "m3",
        "ar",
        20,
        "الوحدة يتعادل مع الكرامة في حمص",
        "تعادل الوحدة مع مضيفه الكرامة من دون أهداف في الجولة الثانية عشرة، وأهدر الكرامة ركلة جزاء في الدقائق الأخيرة، وطرد الحكم لاعبا من كل فريق.",
      ),
      news(
        "w",
        "ar",
        12,
        "موجة برد تضرب الساحل",
        "تتأثر مناطق الساحل بموجة برد تستمر أربعة أيام، وتحذر الأرصاد الصيادين من ارتفاع الموج.",
      ),
    ];
    expect(partition(group(matches))).toEqual(["m1 m2", "m3", "w"]);
  });

  it("brings together two reports of one statement, and nothing else of a small folder on the same actors", () => {
    const stories = ["committee", "denial", "opinion", "release-1 release-2"];
    expect(partition(group(ONE_SUBJECT))).toEqual(stories);
  });

  it("joins two articles on one event that are a window of their own", () => {
    expect(partition(group(DAY.slice(0, 2)))).toEqual(["flood-1 flood-2"]);
  });

  it("leaves two unrelated articles apart, however small the window", () => {
    expect(partition(group([DAY[0], DAY[6]] as Article[]))).toEqual(["flood-1", "market"]);
  });

  it("leaves a folder of unrelated articles apart", () => {
    const texts = [
      "The town library opened a reading room for children on Monday after a year of repairs. Two local firms gave the shelves, and a retired teacher will read aloud every afternoon. The mayor said that more than three thousand books had been moved by hand.",
      "Four fishermen returned to the port on Monday after two days at sea without a working engine. A cargo ship had seen their lamp and gave them water and fuel. Their families waited on the quay for most of the night.",
      "The trade ministry said on Monday that the price of bread would not change before the summer. It will pay bakers the difference for flour bought abroad. Officials hope for a better harvest after three dry years.",
      "A court sent the case of the stolen paintings back to the police on Monday. The judge found that two witnesses had never been heard. The museum, which lost five works in the theft, said it would wait.",
      "The national orchestra began its season on Monday with a symphony that had not been played for sixty years. Its score was found in a family attic. Tickets for the next three concerts are sold out.",
      "Pupils planting lemon trees found an old stone well under their school yard on Monday. Archaeologists believe that it belonged to a caravan inn. The yard will stay closed for a week while they dig.",
    ];
    const articles = texts.map((text, i) => news(`u${i}`, "en", 9, `Report ${i + 1}`, text));
    expect(group(articles)).toHaveLength(texts.length);
  });

  it("groups headlines without a text", () => {
    const headline = (id: string, title: string) => news(id, "en", 9, title, title);
    const stories = group([
      headline("a", "Court rejects recount in Limassol mayoral race"),
      headline("b", "Limassol mayoral race: court rejects bid for recount | Island Daily"),
      headline("c", "Fishermen rescued after two days adrift off Sohar"),
    ]);
    expect(partition(stories)).toEqual(["a b", "c"]);
  });

  it("puts a copy into its original's story, after it", () => {
    const copy = news("copy", "ar", 9, "إجلاء عائلات", "نص آخر تماما عن شيء آخر.", { duplicateOf: "flood-2" });
    const story = group([copy, ...DAY]).find(({ articles }) => articles.includes(copy));
    const ids = story?.articles.map(({ id }) => id) ?? [];
    expect(ids).toContain("flood-1");
    expect(ids.indexOf("copy")).toBe(ids.indexOf("flood-2") + 1);
  });

  it("keeps copies together when their original is outside the window", () => {
    const copies = [1, 2].map((n) => news(`copy-${n}`, "ar", 9, `عنوان ${n}`, `نص ${n}`, { duplicateOf: "gone" }));
    const stories = group([...copies, DAY[6] as Article]);
    expect(partition(stories)).toEqual(["copy-1 copy-2", "market"]);
    expect(stories.map(({ id }) => id)).toContain("s-gone");
  });

  it("sets articles in other languages aside", () => {
    const persian = news("fa", "fa", 9, "سیل در حسکه", "رودخانه خابور طغیان کرد.");
    expect(partition(group([...DAY, persian]))).toEqual(partition(group(DAY)));
  });

  it("answers nothing with nothing, and one article with one story", () => {
    expect(group([])).toEqual([]);
    const [story] = group([DAY[5] as Article]);
    expect(story).toMatchObject({ id: "s-film", title: DAY[5]?.title, from: "2026-03-10", to: "2026-03-10" });
  });

  it("gives the same stories from stored features as from the articles", () => {
    const stored = new Map(DAY.map((article) => [article.id, extractFeatures(article)]));
    expect(groupStories(DAY, (id) => stored.get(id))).toEqual(group(DAY));
  });

  it("analyses an article anew when its stored features are of another version", () => {
    expect(groupStories(DAY, () => "0\t2 old")).toEqual(group(DAY));
  });
});

describe("a story", () => {
  const flood = (articles: readonly Article[]) => group(articles).find(({ articles: own }) => own.length > 2) as Story;

  it("keeps its id while later articles join", () => {
    const later = news(
      "flood-4",
      "ar",
      11,
      "انحسار مياه الخابور في الحسكة",
      "انحسرت مياه نهر الخابور في الحسكة وعادت 120 عائلة إلى المنازل التي غمرها الفيضان، وفتح الجسر القديم.",
    );
    expect(flood([...DAY, later]).id).toBe(flood(DAY).id);
    expect(flood([...DAY, later]).to).toBe("2026-03-11");
  });

  it("lists its lead first and the others by date", () => {
    const [lead, ...others] = flood(DAY).articles;
    expect(lead?.title).toBe(flood(DAY).title);
    const dates = others.map(({ published }) => published.date ?? "");
    expect(dates).toEqual([...dates].sort());
  });

  it("takes its title from the text where there is none, cut between words", () => {
    const [story] = group([news("x", "en", 9, "t", `${"word ".repeat(60)}end.`, { title: null })]);
    expect(story?.title).toMatch(/^(word )+word…$/u);
    expect(story?.title.length).toBeLessThanOrEqual(120);
  });
});
