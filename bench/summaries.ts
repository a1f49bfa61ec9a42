import type { Article, Lang } from "../src/contracts/article.ts";
import type { Story } from "../src/contracts/story.ts";
import { extractFeatures } from "../src/stories/features.ts";
import { groupStories } from "../src/stories/group.ts";
import { type ContestantName, contestantNames } from "./contestants.ts";
import type { Figure, Outcome } from "./figures.ts";
import { installPeers, peerVersions } from "./peers.ts";
import { type Result, runHeat } from "./race.ts";
import { sampleArticles } from "./sample-text.ts";

const SIZES = [10, 30, 100, 300, 1000];
const ROUNDS = 15;
/** A contestant that ends no summary of a size in this time is not asked for larger ones. */
const PATIENCE_MS = 60_000;
/** How many times faster than the fastest of the other packages a summary has to be. */
const WANTED = 5;

type Row = ReadonlyMap<ContestantName, Result>;

/** The sample archive's stories, each reduced to its articles in one language: the packages read one language at a time. */
async function sampleStories(lang: Lang): Promise<readonly Story[]> {
  const articles = (await sampleArticles()).filter(({ language }) => language === "ar" || language === "en");
  const features = new Map(articles.map((article) => [article.id, extractFeatures(article)]));
  const inLang = (article: Article): boolean => article.language === lang;
  return groupStories(articles, (id) => features.get(id))
    .map((story) => ({ ...story, articles: story.articles.filter(inLang) }))
    .filter((story) => story.articles.length > 0);
}

async function heatsOf(
  contestants: readonly ContestantName[],
  heat: (name: ContestantName) => Promise<Result>,
): Promise<Row> {
  const row = new Map<ContestantName, Result>();
  for (const name of contestants) row.set(name, await heat(name));
  process.stderr.write(".");
  return row;
}

/** Others that rank sentences by one another, as the methods compared do; the count of words alone has a column, not a say. */
const RANKING: readonly ContestantName[] = ["ts-textrank", "lexrank", "node-summarizer"];

function lead(row: Row): number | null {
  const ours = row.get("mujaz");
  const others = RANKING.map((name) => row.get(name)).filter((ms) => typeof ms === "number");
  return typeof ours === "number" && others.length > 0 ? Math.min(...others) / ours : null;
}

function shown(result: Result | undefined): string {
  if (result === undefined) return "—";
  if (result === "none") return "no summary";
  if (result === "over") return `> ${PATIENCE_MS / 1000} s`;
  return result < 1000 ? `${result.toFixed(1)} ms` : `${(result / 1000).toFixed(1)} s`;
}

function tableRow(label: string, row: Row): string {
  const times = lead(row);
  const cells = contestantNames.map((name) => shown(row.get(name)));
  return `| ${[label, ...cells, times === null ? "—" : `${times.toFixed(times < 10 ? 1 : 0)} ×`].join(" | ")} |`;
}

function figure(name: string, row: Row): readonly Figure[] {
  const times = lead(row);
  return times === null ? [] : [{ name, value: times, unit: "x", limit: WANTED, better: "higher" }];
}

async function compare(lang: Lang, contestants: readonly ContestantName[]): Promise<Outcome> {
  const stories = await sampleStories(lang);
  const sample = await heatsOf(contestants, (name) => runHeat({ name, lang, rounds: ROUNDS, stories }, PATIENCE_MS));
  const notes = [tableRow(`${lang}: ${stories.length} stories of the sample archive`, sample)];
  const figures = [...figure(`summary, samples, ${lang}: faster than next`, sample)];
  let running = contestants;
  for (const synthetic of SIZES) {
    const row = await heatsOf(running, (name) => runHeat({ name, lang, rounds: ROUNDS, synthetic }, PATIENCE_MS));
    notes.push(tableRow(`${lang}: ${synthetic} articles`, row));
    figures.push(...figure(`summary, ${synthetic} articles, ${lang}: faster than next`, row));
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
