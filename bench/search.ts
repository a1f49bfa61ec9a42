import { createArchiveStore } from "../src/archive/store.ts";
import { openDatabase } from "../src/store/database.ts";
import { type Outcome, quantile } from "./figures.ts";
import { type Pool, samplePool } from "./sample-text.ts";
import { createRandom, syntheticArticles } from "./synthetic.ts";

const ARTICLES = 12_000;
const QUERIES = 400;
const WORDS = 6;
const BATCH = 500;
const LIMIT_MS = 20;

/** The first words of titles, every other one with a word that no title has. */
function queries({ titles, vocabulary }: Pool): readonly string[] {
  const random = createRandom(2);
  return Array.from({ length: QUERIES }, (_, at) => {
    const title = titles[Math.floor(random() * titles.length)] ?? "";
    const other = vocabulary[Math.floor(random() * vocabulary.length)] ?? "";
    return `${title.split(" ").slice(0, WORDS).join(" ")}${at % 2 === 0 ? "" : ` ${other}`}`;
  });
}

/** Ten best hits for 400 questions, each in turn, over 12,000 synthetic articles. */
export async function benchSearch(): Promise<Outcome> {
  const pool = await samplePool("ar");
  const archive = createArchiveStore(openDatabase(":memory:"), { features: () => "" });
  const articles = [...syntheticArticles(ARTICLES, "ar", pool, 1)];
  for (let at = 0; at < articles.length; at += BATCH) archive.put(articles.slice(at, at + BATCH));
  const [warmUp, ...timed] = queries(pool);
  archive.search(warmUp ?? "", 10);
  const times = timed.map((query) => {
    const before = performance.now();
    archive.search(query, 10);
    return performance.now() - before;
  });
  archive.close();
  const figure = (name: string, value: number) => ({
    name,
    value,
    unit: "ms",
    limit: LIMIT_MS,
    better: "lower" as const,
  });
  return {
    notes: [],
    figures: [
      figure(`search in ${ARTICLES} articles, p50`, quantile(times, 0.5)),
      figure(`search in ${ARTICLES} articles, p95`, quantile(times, 0.95)),
    ],
  };
}
