import type { Article, Lang } from "../contracts/article.ts";
import type { BilingualName, StoryFacts, SummarySentence } from "../contracts/summarizer.ts";
import { findDates } from "../language/dates.ts";
import { findNames, type NameEntry, type NameMention } from "../language/names.ts";
import { foldText } from "../language/normalise.ts";
import { findNumbers, type NumberMention } from "../language/numbers.ts";
import { articleLang } from "./article-lang.ts";
import { dateInBoth } from "./dates-shown.ts";
import { wordSet } from "./wording.ts";

/** Facts of one kind that a digest has room for. */
const MAX_OF_KIND = 6;
/**
 * Characters at the start of an article, and articles, in which names are counted: what a story is about stands there.
 */
const OPENING_CHARS = 800;
const MAX_ARTICLES = 10;
/** A name that no shown sentence has must stand in this many openings. */
const MIN_OPENINGS = 2;

/** What is named after people: "مستشفى الملك فهد" is no person. */
const BEARERS = wordSet(
  `مستشفى مطار جامعة جسر حديقة شارع طريق كلية معهد جائزة ملعب استاد إستاد قاعة مسجد جامع مدرسة ميناء دارة مؤسسة كأس مجمع مركز برج
  ساحة ميدان سوق متحف مكتبة قصر سد حي مخيم ثانوية محطة قاعدة`,
);
const BEARER_EN =
  /^(?: \p{Lu}[\p{L}.]+){0,2} (?:Hospital|Airport|University|Bridge|Park|Street|Road|Avenue|College|Institute|Prize|Award|Stadium|Hall|Mosque|School|Port|Foundation|Cup|Center|Centre|Tower|Square|Museum|Library|Palace|Dam|Station)(?![\p{L}\p{M}])/u;
/** "خادم الحرمين الشريفين" is a king, and the two mosques are not where he is. */
const KEEPER = /^[وفبل]?ل?خادم$/u;
const LAST_WORD = /([\p{L}\p{M}]+)\s+$/u;

/** "فيصل بن سلمان": a father is not who is spoken of. */
const FATHERS = wordSet("بن ابن بنت");
/** "بن فوزان": a letter of a father's name that looks like a proclitic. */
const SON_OF = /(?<![\p{L}\p{M}])(?:بن|ابن|بنت)\s+[وفبلك]{1,2}$/u;
const SON_REACH = 8;
/** "سوق عكاظ", "وكالة الأنباء الأردنية": no newspaper of that name. */
const OTHER_BODIES = wordSet("سوق وكالة وكالات شارع طريق حي ملعب كأس جائزة مهرجان مدينة قرية محافظة");

/** True where a name belongs to the name of something else. */
function isBorne(text: string, { start, end, entry }: NameMention): boolean {
  const before = foldText(LAST_WORD.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? "");
  const plain = before.replace(/^[وفبل](?=...)/u, "");
  if (entry.kind === "organisation")
    return !entry.ar.includes(" ") && (OTHER_BODIES.has(before) || OTHER_BODIES.has(plain));
  if (FATHERS.has(before) || SON_OF.test(text.slice(Math.max(0, start - SON_REACH), start))) return true;
  if (entry.kind === "place") return KEEPER.test(before);
  if (BEARERS.has(before) || BEARERS.has(plain)) return true;
  return BEARER_EN.test(text.slice(end, end + 48));
}

/** The names that a text itself names; a place that somebody of the text is called by ("ليون") is not one of them. */
function namesIn(text: string, lang: Lang): readonly NameMention[] {
  const mentions = findNames(text, lang).filter((mention) => !isBorne(text, mention));
  const people = mentions.filter(({ entry }) => entry.kind === "person").map((mention) => mention.text);
  const isSurname = (name: string): boolean => people.some((person) => person.endsWith(` ${name}`));
  return mentions.filter((mention) => mention.entry.kind !== "place" || !isSurname(mention.text));
}

interface Counted {
  readonly entry: NameEntry;
  shown: number;
  openings: number;
  /** Written so somewhere that no other name is written so: in English, or with the marks of its vowels. */
  sure: boolean;
}

const MARKS = /\p{M}/u;

/**
 * "عمان" is Amman and Oman alike: where the story writes only one of the places of a spelling beyond doubt, it means
 * that one throughout.
 */
function withoutHomonyms(counted: readonly Counted[]): readonly Counted[] {
  const sure = counted.filter((one) => one.sure && one.entry.kind === "place");
  const meant = (one: Counted): Counted => {
    if (one.sure || one.entry.kind !== "place") return one;
    const others = sure.filter(({ entry }) => foldText(entry.ar) === foldText(one.entry.ar));
    return others.length === 1 ? (others[0] ?? one) : one;
  };
  for (const one of counted) {
    const other = meant(one);
    if (other === one) continue;
    other.shown += one.shown;
    other.openings += one.openings;
  }
  return counted.filter((one) => meant(one) === one);
}

/** The start of an article with the names in it. */
interface Start {
  readonly article: Article;
  readonly text: string;
  readonly names: readonly NameMention[];
}

function startOf(article: Article): Start {
  const text = `${article.title ?? ""}\n${article.text.slice(0, OPENING_CHARS)}`;
  return { article, text, names: namesIn(text, articleLang(article)) };
}

/** A surname that the article's start has as somebody else's: whose it is stands in another sentence. */
function isNamesake({ entry, text }: NameMention, start: Start | undefined): boolean {
  if (start === undefined || entry.kind !== "person" || text.includes(" ") || !entry.ar.includes(" ")) return false;
  return start.text.includes(text) && start.names.every((mention) => mention.entry.id !== entry.id);
}

/** Names of a story: those of the shown sentences first, then those that several outlets name at the start. */
function rankedNames(sentences: readonly SummarySentence[], articles: readonly Article[]): readonly NameEntry[] {
  const counts = new Map<number, Counted>();
  const of = ({ entry, text }: NameMention, lang: Lang): Counted => {
    const known = counts.get(entry.id) ?? { entry, shown: 0, openings: 0, sure: false };
    known.sure ||= lang === "en" || MARKS.test(text);
    counts.set(entry.id, known);
    return known;
  };
  const starts = articles.slice(0, MAX_ARTICLES).map(startOf);
  for (const { text, lang, evidence } of sentences) {
    const start = starts.find(({ article }) => article.id === evidence.articleId);
    for (const mention of namesIn(text, lang)) if (!isNamesake(mention, start)) of(mention, lang).shown++;
  }
  for (const { article, names } of starts) {
    const lang = articleLang(article);
    const found = new Set(names.map((mention) => of(mention, lang)));
    for (const counted of found) counted.openings++;
    // Where a report was written is no fact of the story, but says which place it means.
    for (const mention of namesIn(article.dateline ?? "", lang)) of(mention, lang);
  }
  const worth = ({ shown, openings }: Counted): number => (shown > 0 ? 1000 : 0) + openings;
  const named = withoutHomonyms([...counts.values()]).filter(
    ({ shown, openings }) => shown > 0 || openings >= MIN_OPENINGS,
  );
  return [...named].sort((a, b) => worth(b) - worth(a)).map(({ entry }) => entry);
}

function namesOfKind(entries: readonly NameEntry[], kind: NameEntry["kind"]): readonly BilingualName[] {
  return entries
    .filter((entry) => entry.kind === kind)
    .slice(0, MAX_OF_KIND)
    .map(({ ar, en }) => ({ ar, en }));
}

/** A number as printed with what it counts. */
export function numberPhrase(text: string, { start, end, counted, text: printed }: NumberMention): string {
  if (counted === null || printed.includes(counted)) return printed;
  const at = text.indexOf(counted, end);
  return at >= 0 && at - end < 6 ? text.slice(start, at + counted.length) : `${printed} ${counted}`;
}

/** "الطريق رقم 17 مقطوعة": which one, not how many. */
const NUMBERS_ONE = /(?:رقم|No\.?|[Nn]umber|[Rr]oad|[Rr]oute|[Ff]light)\s?$/u;
const MAX_LABEL = 8;

/** "نحو 100 يعالجون": what they do, not what is counted. */
const ACTS = /^[يت]\p{L}{2,}ون$/u;
/** "مرحبا ألف بكل زائر": nothing is counted. */
const NOTHING = /^[بلك]?(?:كل|بعض|أي)$/u;

const isNoCount = (counted: string): boolean => ACTS.test(counted) || NOTHING.test(counted);

/** Some day: "December 26" is a date of whatever year, and no number of anything. */
const ANY_DAY = "2000-06-15";

function numbersOf(sentences: readonly SummarySentence[]): readonly BilingualName[] {
  const phrases = new Map<string, BilingualName>();
  for (const { text, lang } of sentences) {
    const dates = findDates(text, { published: ANY_DAY });
    for (const mention of findNumbers(text, lang)) {
      if (dates.some(({ start, end }) => start <= mention.start && mention.start < end)) continue;
      if (mention.unit === "ordinal" || (mention.unit === null && mention.counted === null)) continue;
      if (NUMBERS_ONE.test(text.slice(Math.max(0, mention.start - MAX_LABEL), mention.start))) continue;
      // "a two-year trial" describes, it does not count.
      if (text.charAt(mention.end) === "-" || (mention.counted !== null && isNoCount(mention.counted))) continue;
      const phrase = numberPhrase(text, mention);
      phrases.set(phrase, lang === "ar" ? { ar: phrase, en: null } : { ar: null, en: phrase });
    }
  }
  return [...phrases.values()].slice(0, MAX_OF_KIND);
}

function datesOf(sentences: readonly SummarySentence[], articles: readonly Article[]): readonly BilingualName[] {
  const published = new Map(articles.map((article) => [article.id, article.published.date]));
  const dates = new Map<string, BilingualName>();
  for (const { text, evidence } of sentences)
    for (const mention of findDates(text, { published: published.get(evidence.articleId) ?? null }))
      dates.set(mention.date, dateInBoth(mention));
  return [...dates.values()].slice(0, MAX_OF_KIND);
}

/** People, places, organisations, numbers with what they count, and dates of a story. */
export function factsOf(sentences: readonly SummarySentence[], articles: readonly Article[]): StoryFacts {
  const entries = rankedNames(sentences, articles);
  return {
    people: namesOfKind(entries, "person"),
    places: namesOfKind(entries, "place"),
    organisations: namesOfKind(entries, "organisation"),
    numbers: numbersOf(sentences),
    dates: datesOf(sentences, articles),
  };
}
