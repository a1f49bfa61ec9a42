import type { Article, Lang } from "../src/contracts/article.ts";
import type { Story } from "../src/contracts/story.ts";
import { extractFeatures } from "../src/stories/features.ts";
import { groupStories } from "../src/stories/group.ts";
import { type ContestantName, contestantNames } from "./contestants.ts";
import type { Figure, Outcome } from "./figures.ts";
import { installPeers, peerVersions } from "./peers.ts";
import { type Heat, type Result, runHeats } from "./race.ts";
import { sampleArticles } from "./sample-text.ts";

const SIZES = [1, 3, 5, 10, 30, 100, 300, 1000];
/** Most rounds of a turn; the median of many is the time after the compiler has made up its mind. */
const ROUNDS = 1000;
/**
 * Processor time in which a contestant has to end its first summary of a size, warming up included; else it is not
 * asked for larger ones.
 */
const PATIENCE_MS = 30_000;
/** How many times faster than the fastest of the other packages a summary has to be. */
const WANTED = 5;

type Row = ReadonlyMap<ContestantName, Result>;

/**
 * The sample archive's stories, each reduced to its articles in one language: the packages read one language at a time.
 */
async function sampleStories(lang: Lang): Promise<readonly Story[]> {
  const articles = (await sampleArticles()).filter(({ language }) => language === "ar" || language === "en");
  const features = new Map(articles.map((article) => [article.id, extractFeatures(article)]));
  const inLang = (article: Article): boolean => article.language === lang;
  return groupStories(articles, (id) => features.get(id))
    .map((story) => ({ ...story, articles: story.articles.filter(inLang) }))
    .filter((story) => story.articles.length > 0);
}

async function heatsOf(contestants: readonly ContestantName[], heat: Omit<Heat, "name">): Promise<Row> {
  const results = await runHeats(
    contestants.map((name) => ({ ...heat, name })),
    PATIENCE_MS,
  );
  process.stderr.write(".");
  return new Map(contestants.map((name, at) => [name, results[at] as Result]));
}

/**
 * Others that rank sentences by one another, as the methods compared do: the count of words alone has a column, not a
 * say, and neither has node-summarizer on Arabic, of which it ranks only sentences with English words in them.
 */
const RANKING: Readonly<Record<Lang, readonly ContestantName[]>> = {
  en: ["ts-textrank", "lexrank", "node-summarizer"],
  ar: ["ts-textrank", "lexrank"],
};

/** How many times faster than the fastest of the others; `least` where all of them ran out of time. */
function lead(row: Row, lang: Lang): { readonly times: number; readonly least: boolean } | null {
  const ours = row.get("mujaz");
  const others = RANKING[lang].map((name) => row.get(name)).filter((result) => result !== undefined);
  const ended = others.filter((result) => typeof result === "number");
  if (typeof ours !== "number" || !others.some((result) => result !== "none")) return null;
  return { times: Math.min(PATIENCE_MS, ...ended) / ours, least: ended.length === 0 };
}

function shown(result: Result | undefined): string {
  if (result === undefined) return "—";
  if (result === "none") return "no summary";
  if (result === "over") return `> ${PATIENCE_MS / 1000} s`;
  if (result < 10) return `${result.toFixed(2)} ms`;
  return result < 1000 ? `${result.toFixed(1)} ms` : `${(result / 1000).toFixed(1)} s`;
}

function tableRow(label: string, row: Row, lang: Lang): string {
  const ahead = lead(row, lang);
  const cells = contestantNames.map((name) => shown(row.get(name)));
  const times = ahead === null ? "—" : `${ahead.least ? "> " : ""}${ahead.times.toFixed(ahead.times < 10 ? 1 : 0)} ×`;
  return `| ${[`${lang}: ${label}`, ...cells, times].join(" | ")} |`;
}

function figure(label: string, row: Row, lang: Lang): readonly Figure[] {
  const ahead = lead(row, lang);
  const name = `summary, ${lang}, ${label}: times faster`;
  return ahead === null ? [] : [{ name, value: ahead.times, unit: "x", limit: WANTED, better: "higher" }];
}

async function compare(lang: Lang, contestants: readonly ContestantName[]): Promise<Outcome> {
  const stories = await sampleStories(lang);
  const sample = await heatsOf(contestants, { lang, rounds: ROUNDS, stories });
  const notes = [tableRow(`${stories.length} stories of the sample archive`, sample, lang)];
  const figures = [...figure("samples", sample, lang)];
  let running = contestants;
  for (const synthetic of SIZES) {
    const row = await heatsOf(running, { lang, rounds: ROUNDS, synthetic });
    const label = synthetic === 1 ? "1 article" : `${synthetic} articles`;
    notes.push(tableRow(label, row, lang));
    figures.push(...figure(label, row, lang));
    running = running.filter((name) => row.get(name) !== "over");
  }
  return { figures, notes };
}

/** Time of one summary beside the other summarizers on npm, over the sample archive's stories and ever larger ones. */
export async function benchSummaries(): Promise<Outcome> {
  const hasPeers = installPeers();
  const contestants = hasPeers ? contestantNames : contestantNames.slice(0, 1);
  const notes = [
    hasPeers ? peerVersions().join(", ") : "The other summarizers could not be installed (npm ci in bench/peers).",
    `| a story of | ${contestantNames.join(" | ")} | times faster |`,
    `| --- |${" ---: |".repeat(contestantNames.length + 1)}`,
  ];
  const english = await compare("en", contestants);
  const arabic = await compare("ar", contestants);
  return { figures: [...english.figures, ...arabic.figures], notes: [...notes, ...english.notes, ...arabic.notes] };
}
