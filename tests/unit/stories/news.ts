import type { Article } from "../../../src/contracts/article.ts";
import { CountedTerms, readFeatures } from "../../../src/stories/read-features.ts";
import { Vocabulary } from "../../../src/stories/vocabulary.ts";
import { anArticle } from "../../support/builders.ts";

/** A line of features in full. */
export interface Features {
  readonly terms: readonly string[];
  readonly counts: readonly number[];
  readonly everyday: readonly boolean[];
}

/** What grouping reads out of a line of features. */
export function parse(line: string): Features {
  const vocabulary = new Vocabulary();
  const read = new CountedTerms();
  readFeatures(line, vocabulary, read);
  const numbers = [...read.terms.subarray(0, read.size)];
  return {
    terms: numbers.map((number) => vocabulary.term(number)),
    counts: [...read.counts.subarray(0, read.size)],
    everyday: numbers.map((number) => vocabulary.everyday[number] as boolean),
  };
}

/** One headline-and-text article with its own id, published on a day of March 2026. */
export function news(
  id: string,
  language: Article["language"],
  day: number,
  title: string,
  text: string,
  over: Partial<Article> = {},
): Article {
  const date = `2026-03-${String(day).padStart(2, "0")}`;
  return anArticle({
    id,
    language,
    title,
    text,
    outlet: `outlet ${id}`,
    published: { date, precision: "day", basis: "text" },
    ...over,
  });
}

/** A day's small archive: three events told by several outlets in two languages, and two articles on their own. */
export const DAY: readonly Article[] = [
  news(
    "flood-1",
    "ar",
    9,
    "فيضان نهر الخابور يغمر عشرات المنازل في الحسكة",
    "غمرت مياه نهر الخابور أمس عشرات المنازل في مدينة الحسكة شمال شرقي سورية بعد أمطار غزيرة استمرت يومين.\nوقال الدفاع المدني إنه أجلى 120 عائلة إلى ثلاث مدارس، فيما قطعت المياه الجسر القديم.",
  ),
  news(
    "flood-2",
    "ar",
    9,
    "إجلاء 120 عائلة في الحسكة بعد فيضان الخابور",
    "أجلى الدفاع المدني 120 عائلة من أحياء الحسكة بعدما فاض نهر الخابور وغمر المنازل، بحسب مسؤول محلي في شمال شرق سوريا.\nوأغلق الجسر القديم أمام السيارات وفتحت المدارس أبوابها للعائلات.",
  ),
  news(
    "flood-3",
    "en",
    9,
    "Khabur river floods homes in Hasakah, 120 families moved",
    "The Khabur river burst its banks in Hasakah in north-east Syria after two days of heavy rain, flooding dozens of homes.\nCivil defence moved 120 families to schools and closed the old bridge.",
  ),
  news(
    "strike-1",
    "ar",
    10,
    "إضراب سائقي الحافلات في تونس يدخل يومه الثاني",
    "دخل إضراب سائقي الحافلات في العاصمة التونسية يومه الثاني، وتعطلت معظم خطوط النقل.\nوتطالب النقابة بزيادة الأجور وتجديد أسطول الحافلات.",
  ),
  news(
    "strike-2",
    "en",
    10,
    "Tunis bus drivers strike for a second day over wages",
    "Bus drivers in the Tunisian capital stayed on strike for a second day and most lines stopped.\nTheir union demands higher wages and a renewal of the bus fleet.",
  ),
  news(
    "film",
    "en",
    10,
    "Debut about a lighthouse keeper wins Oran film prize",
    "A first feature about the last keeper of a lighthouse won the golden prize at the film festival in Oran.\nThe jury praised its patience and its sound.",
  ),
  news(
    "market",
    "ar",
    10,
    "الذهب يرتفع إلى أعلى مستوى في شهرين",
    "ارتفعت أسعار الذهب إلى أعلى مستوى في شهرين مع تراجع الدولار.\nوقال محللون إن المستثمرين ينتظرون بيانات التضخم.",
  ),
];
