import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/contracts/article.ts";
import { extractFeatures } from "../../../src/stories/features.ts";
import { groupStories } from "../../../src/stories/group.ts";
import { type Item, partition } from "../../../src/stories/partition.ts";
import { SETTINGS } from "../../../src/stories/settings.ts";
import { news } from "./news.ts";

const ownWords = (article: number, from: number, to: number): string =>
  Array.from({ length: to - from }, (_, k) => `own${article}w${from + k}`).join(" ");

/**
 * A day's other articles, 1,000 of them where it is full. Each has words of its own; one in ten tells something of the
 * kind that `articles` tell, and has every third of their words: what a formula says is said of others too.
 */
function others(articles: readonly Article[], count: number): readonly Item[] {
  const terms = articles.flatMap((article) =>
    extractFeatures(article)
      .split("\t")
      .slice(1)
      .flatMap((group) => group.split(" ").slice(1)),
  );
  const formula = [...new Set(terms)];
  return Array.from({ length: count }, (_, i): Item => {
    const shared = i % 10 === 0 ? formula.filter((_word, k) => (k + i / 10) % 3 === 0).join(" ") : "";
    const features = `2\t6 ${ownWords(i, 0, 5)}\t3 ${ownWords(i, 5, 20)} ${shared}\t1 ${ownWords(i, 20, 40)}`;
    return { lang: "ar", features, day: null, outlet: `others ${i % 12}` };
  });
}

/** Which of these articles come together on a full day, by their ids. */
function onFullDay(articles: readonly Article[], count = 1000): readonly (readonly string[])[] {
  const items = articles.map((article): Item => {
    return { lang: "ar", features: extractFeatures(article), day: null, outlet: article.outlet };
  });
  const { clusters } = partition([...items, ...others(articles, count)], SETTINGS);
  return clusters
    .map((members) => members.filter((member) => member < articles.length).map((member) => articles[member]?.id ?? ""))
    .filter((ids) => ids.length > 1);
}

const DAILY = { outlet: "صحيفة الميناء" };

describe("news told by one formula", () => {
  it("stays apart where families announce births", () => {
    const births = [
      news(
        "a",
        "ar",
        9,
        "«سلوان» تنير منزل المرداسي",
        "رزق المهندس كنعان بن وديع المرداسي بمولودة اتفق وحرمه على تسميتها «سلوان»، جعلها الله من مواليد السعادة وأقر بها أعين والديها، والأسرة تتلقى التهاني.",
        DAILY,
      ),
      news(
        "b",
        "ar",
        9,
        "«أوس» يضيء بيت الدهمشي",
        "رزق المعلم ثابت بن نوفل الدهمشي بمولود اتفق وحرمه على تسميته «أوس»، جعله الله من مواليد السعادة وأقر به أعين والديه، والأسرة تتلقى التهاني.",
        DAILY,
      ),
    ];
    expect(onFullDay(births)).toEqual([]);
    // The day of two or three newspapers.
    expect(onFullDay(births, 150)).toEqual([]);
  });

  it("stays apart where companies announce dividends", () => {
    const dividends = [
      news(
        "a",
        "ar",
        9,
        "إسمنت الوادي توزع أرباحا على المساهمين عن النصف الأول",
        "أوصى مجلس إدارة شركة إسمنت الوادي بتوزيع أرباح نقدية على مساهمي الشركة عن النصف الأول من العام بواقع 75 قرشا للسهم، وتكون أحقية الأرباح للمساهمين المسجلين بنهاية تداول يوم الجمعية.",
        DAILY,
      ),
      news(
        "b",
        "ar",
        9,
        "مخابز الريحان توزع أرباحا على المساهمين عن النصف الأول",
        "أقر مجلس إدارة شركة مخابز الريحان توزيع أرباح نقدية على مساهمي الشركة عن النصف الأول من العام بواقع 40 قرشا للسهم، وتكون أحقية الأرباح للمساهمين المسجلين بنهاية تداول يوم الجمعية.",
        DAILY,
      ),
    ];
    expect(onFullDay(dividends)).toEqual([]);
  });

  const accident = [
    news(
      "bus-1",
      "ar",
      9,
      "وفاة 5 أشخاص في انقلاب حافلة معتمرين على طريق قطيفان",
      "توفي 5 معتمرين وأصيب 21 آخرون فجر أمس في حادث انقلاب حافلة على طريق قطيفان، وباشرت فرق الهلال الأحمر الحادث ونقلت المصابين إلى مستشفى مرجانة العام، وقال المتحدث سامر الوزان إن السائق غلبه النعاس.",
    ),
    news(
      "bus-2",
      "ar",
      9,
      "حافلة معتمرين تنقلب على طريق قطيفان ومصرع خمسة",
      "لقي 5 من المعتمرين مصرعهم وأصيب 21 في انقلاب حافلتهم على طريق قطيفان صباح أمس، ونقل المصابون إلى مستشفى مرجانة، وأرجع المتحدث سامر الوزان الحادث إلى نعاس السائق.",
    ),
  ];

  it("does not draw another accident of the day into a story", () => {
    const other = news(
      "car",
      "ar",
      9,
      "وفاة شخصين وإصابة 6 في انقلاب سيارة على طريق الزبيرة",
      "توفي شخصان وأصيب 6 آخرون فجر أمس في حادث انقلاب سيارة على طريق الزبيرة، وباشرت فرق الهلال الأحمر الحادث ونقلت المصابين إلى مستشفى الياسمين العام لتلقي العلاج.",
    );
    expect(onFullDay([...accident, other])).toEqual([["bus-1", "bus-2"]]);
    expect(onFullDay([...accident, other], 250)).toEqual([["bus-1", "bus-2"]]);
  });
});

describe("a column's name for a title, and no text", () => {
  const group = (articles: readonly Article[]) =>
    groupStories(articles, () => undefined, { now: "2026-03-10" })
      .map((story) => story.articles.map(({ id }) => id))
      .filter((ids) => ids.length > 1);

  it("is nobody's story", () => {
    const cartoon = (id: string, title: string) => news(id, "ar", 9, title, title);
    expect(group([cartoon("a", "كاريكاتير"), cartoon("b", "الكاريكاتير"), cartoon("c", "كاريكاتير 12/3")])).toEqual([]);
  });

  it("but a short headline may be", () => {
    const headlines = [
      news("a", "en", 9, "Harbour bridge collapses", "Harbour bridge collapses"),
      news("b", "en", 9, "Bridge in harbour collapses", "Bridge in harbour collapses"),
    ];
    expect(group(headlines)).toEqual([["a", "b"]]);
  });
});
