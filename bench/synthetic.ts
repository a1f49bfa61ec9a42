import type { Article, Lang } from "../src/contracts/article.ts";
import type { Story } from "../src/contracts/story.ts";
import type { Pool } from "./sample-text.ts";

/** Numbers in [0, 1), the same ones for the same seed: mulberry32 (Tommy Ettinger, public domain). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const OUTLETS = [
  "Harbour Gazette",
  "Orontes Courier",
  "Two Rivers Monitor",
  "المرفأ اليوم",
  "السنبوك",
  "بوابة الضفاف",
  "الربوة",
];
/** As many as give the 2,000 characters of a usual newspaper article. */
const SENTENCES = { fewest: 9, most: 19 };
/**
 * Share of words that are exchanged for others: little in reports on one event, which share their wording; in an
 * archive as much as leaves unlike articles some hundredth of their runs of three words in common, as in real
 * newspapers.
 */
const EXCHANGED = { story: 0.15, archive: 0.4 };
/** Sentences that the articles of one story draw from. */
const STORY_SENTENCES = 60;
const QUOTATION = /[«»“”"]/;

/** Numbers from 0 up to 1, the same ones for the same seed. */
export type Random = () => number;

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** Few words are frequent and most are rare, roughly as in natural text (Zipf 1949). */
const rareWord = (random: Random, vocabulary: readonly string[]): string =>
  vocabulary[Math.floor(vocabulary.length * random() ** 3)] as string;

/** What articles are made from. */
interface Material {
  readonly sentences: readonly string[];
  readonly titles: readonly string[];
  readonly vocabulary: readonly string[];
  readonly exchanged: number;
}

function exchange(word: string, random: Random, { vocabulary, exchanged }: Material): string {
  if (/^\d+$/.test(word)) return String(Math.floor(random() * 500));
  return random() < exchanged && /^\p{L}{3,}$/u.test(word) ? rareWord(random, vocabulary) : word;
}

/**
 * The first half of one sentence and the second of another; a sentence that quotes stays whole, so that quotations
 * close.
 */
function recombine(random: Random, sentences: readonly string[], material: Material): string {
  const [first, second] = [pick(random, sentences), pick(random, sentences)].map((sentence) => sentence.split(" "));
  const [head = [], tail = []] = [first, second];
  const whole = QUOTATION.test([...head, ...tail].join(" "));
  const mixed = whole ? head : [...head.slice(0, head.length >> 1), ...tail.slice(tail.length >> 1)];
  return mixed.map((word) => exchange(word, random, material)).join(" ");
}

function body(random: Random, material: Material): string {
  const count = SENTENCES.fewest + Math.floor(random() * (SENTENCES.most - SENTENCES.fewest + 1));
  const all = Array.from({ length: count }, () => recombine(random, material.sentences, material));
  return all
    .map((sentence, at) => sentence + (at % 2 === 0 && at > 0 ? "\n" : " "))
    .join("")
    .trim();
}

function article(random: Random, at: number, lang: Lang, material: Material): Article {
  const day = String(1 + Math.floor(random() * 28)).padStart(2, "0");
  return likeAll({
    id: `synthetic-${lang}-${at}`,
    path: null,
    url: `https://news.example/${lang}/${at}`,
    title: recombine(random, material.titles, material),
    outlet: OUTLETS[at % OUTLETS.length] ?? null,
    section: null,
    byline: null,
    agencies: [],
    dateline: null,
    published: { date: `2026-03-${day}`, precision: "day", basis: "metadata" },
    language: lang,
    text: body(random, material),
    duplicateOf: null,
  });
}

/**
 * A copy with its fields in one order. The engine compiles a function for the objects that it has met; a story whose
 * articles were put together in another way than those of the warm-up would be timed while it compiles anew.
 */
function likeAll(article: Article): Article {
  const { id, path, url, title, outlet, section, byline, agencies, dateline, published, language, text } = article;
  const { date, precision, basis } = published;
  return {
    id,
    path,
    url,
    title,
    outlet,
    section,
    byline,
    agencies,
    dateline,
    published: { date, precision, basis },
    language,
    text,
    duplicateOf: article.duplicateOf,
  };
}

/** A story like the synthetic ones, see `likeAll`. */
export function storyLikeAll({ id, title, articles, from, to, outlets, score, reasons }: Story): Story {
  return { id, title, articles: articles.map(likeAll), from, to, outlets, score, reasons };
}

/** Articles on anything, one after the other; the same ones for the same seed. */
export function* syntheticArticles(count: number, lang: Lang, pool: Pool, seed: number): Generator<Article> {
  const random = createRandom(seed);
  for (let at = 0; at < count; at++) yield article(random, at, lang, { ...pool, exchanged: EXCHANGED.archive });
}

/** A story of `count` articles that share their sentences' halves, as reports on one event share their wording. */
export function syntheticStory(count: number, lang: Lang, pool: Pool, seed: number): Story {
  const random = createRandom(seed);
  const sentences = Array.from({ length: STORY_SENTENCES }, () => pick(random, pool.sentences));
  const material = { ...pool, sentences, exchanged: EXCHANGED.story };
  const articles = Array.from({ length: count }, (_, at) => article(random, at, lang, material));
  const title = articles[0]?.title ?? "";
  const days = { from: "2026-03-01", to: "2026-03-28" };
  return storyLikeAll({ id: `story-${seed}`, title, articles, ...days, outlets: OUTLETS, score: 1, reasons: [] });
}
