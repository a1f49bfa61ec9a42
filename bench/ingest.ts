import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../src/contracts/article.ts";
import { inFolder } from "../tests/support/in-folder.ts";
import { runProgram } from "./child.ts";
import type { Outcome } from "./figures.ts";
import { samplePool } from "./sample-text.ts";
import { syntheticArticles } from "./synthetic.ts";

const ARTICLES = { ar: 10_000, en: 2_000 };
const LIMIT_S = 30;
const LIMIT_MB = 400;
const LIMIT_DIGEST_S = 1;
/** One article in so many is another outlet's copy of an earlier one. */
const COPY_EVERY = 20;

/** One article as the lines of common news data sets hold it. */
function line({ url, title, outlet, published, text }: Article): string {
  return `${JSON.stringify({ url, title, source: outlet, date: published.date, content: text })}\n`;
}

/** Writes a file a day; some articles are copies under another outlet's name. */
async function writeArchive(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const days = new Map<string, string[]>();
  for (const lang of ["ar", "en"] as const) {
    let earlier: Article | undefined;
    let at = 0;
    for (const article of syntheticArticles(ARTICLES[lang], lang, await samplePool(lang), 1)) {
      const copy = at++ % COPY_EVERY === 0 ? earlier : undefined;
      const day = article.published.date ?? "";
      days.set(day, [
        ...(days.get(day) ?? []),
        line(copy ? { ...article, title: copy.title, text: copy.text } : article),
      ]);
      earlier = article;
    }
  }
  for (const [day, lines] of days) writeFileSync(join(folder, `${day}.jsonl`), lines.join(""));
}

/** Reading, cleaning, storing and indexing 12,000 articles, and a digest of one day of them. */
export function benchIngest(): Promise<Outcome> {
  return inFolder(async (folder) => {
    const archive = join(folder, "archive");
    await writeArchive(archive);
    const env = { ARCHIVE: archive, DATA_DIR: join(folder, "data") };
    const { seconds, peakMb } = await runProgram(["ingest"], env, folder);
    const digest = await runProgram(["digest", "--from", "2026-03-14", "--to", "2026-03-15", "--json"], env, folder);
    const count = ARTICLES.ar + ARTICLES.en;
    return {
      notes: [`${count} articles ingested: ${Math.round(count / seconds)} a second`],
      figures: [
        { name: `ingest of ${count} articles`, value: seconds, unit: "s", limit: LIMIT_S, better: "lower" },
        {
          name: `ingest of ${count} articles, peak memory`,
          value: peakMb,
          unit: "MB",
          limit: LIMIT_MB,
          better: "lower",
        },
        {
          name: "digest of a day's window of them",
          value: digest.seconds,
          unit: "s",
          limit: LIMIT_DIGEST_S,
          better: "lower",
        },
      ],
    };
  });
}
