import { phraseOf } from "./furniture.ts";
import { phraseList } from "./vocabulary.ts";

/** Names of newspaper sections, folded: general vocabulary of Arabic and English papers. */
const SECTIONS: ReadonlySet<string> = new Set(
  phraseList(`
  الاولي | الرئيسيه | اخبار | الاخبار | اخبار محليه | اخبار عالميه | اخبار عربيه | محليات | المحليات | محلي
  محليه | شوون محليه | عرب وعالم | العرب والعالم | عربي ودولي | عربي دولي | عربيات | عالم | العالم | دولي | دوليات
  دوليه | سياسه | السياسه | سياسي | اقتصاد | الاقتصاد | اقتصاديات | مال واعمال | مال | اسواق | اعمال | رياضه
  الرياضه | رياضي | ثقافه | الثقافه | ثقافه وفن | ثقافه وفنون | فن | فنون | منوعات | مجتمع | صحه | الصحه | علوم
  علوم وتكنولوجيا | تكنولوجيا | تقنيه | بيئه | تعليم | حوادث | قضايا | تحقيقات | تقارير | تقرير | راي | الراي
  مقالات | مقالات الراي | كتاب واراء | افتتاحيه | الافتتاحيه | حوارات | حوار | مقابلات | سفر | سياحه | سوريه
  سوريا | مصر | لبنان | الاردن | فلسطين | العراق | الخليج | السعوديه | المغرب العربي | شرق اوسط | الشرق الاوسط
  عاجل | خبر عاجل | بيانات | خاص | صفحه اولي | الصفحه الاولي | اخيره | الاخيره | news | world | world news
  politics | business | economy | markets | sport | sports | culture | arts | entertainment | lifestyle | life
  health | science | technology | tech | education | environment | climate | opinion | comment | editorial
  analysis | features | feature | local | local news | national | international | middle east | europe | asia
  africa | americas | us | uk | us news | uk news | travel | style | food | media | law | society | crime
  front page | breaking | breaking news | latest | top news | investigations | interview | interviews | obituaries
  books | film | music | weather | finance | money
`),
);

/** Words that join section names in one line ("World | Middle East", "الرئيسية / أخبار / سوريا"). */
const PATH = /\s*[|/>›»:•·,،]\s*|\s+-\s+/;

/** True for a line that is a section's name, or a path of such names. */
export function isSection(line: string): boolean {
  if (line.length > 80) return false;
  const parts = line.split(PATH).filter((part) => part !== "");
  return parts.length > 0 && parts.every((part) => SECTIONS.has(phraseOf(part)));
}

const HOME: ReadonlySet<string> = new Set(["الرئيسيه", "الصفحه الرئيسيه", "home", "home page", "front page"]);

/** The section that a path of names ends in: "الرئيسية / محليات" is "محليات"; null for a site's address. */
export function sectionName(line: string): string | null {
  if (/^\S+\.[a-z]{2,}$/i.test(line)) return null;
  const parts = line.split(PATH).filter((part) => part !== "" && !HOME.has(phraseOf(part)));
  return parts.at(-1) ?? line;
}
