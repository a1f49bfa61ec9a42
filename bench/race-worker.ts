import { parentPort, workerData } from "node:worker_threads";
import type { Story } from "../src/contracts/story.ts";
import { type Contestant, openContestant } from "./contestants.ts";
import { type Heat, processorMs, type Turn } from "./race.ts";
import { type Pool, samplePool } from "./sample-text.ts";
import { storyLikeAll, syntheticStory } from "./synthetic.ts";

/**
 * Articles with which a contestant warms up, in stories of the size that is timed or of `largest`, and other ones than
 * those; a long-running bot is always warm.
 */
const WARM_UP = { articles: 20_000, largest: 4, enoughMs: 4000 };
/** Articles of a round: small stories take too little time to be timed one by one. */
const ROUND_ARTICLES = 30;
/** The sample archive's stories have one article in a language or a few, which are not summarized alike. */
const SAMPLE_ARTICLES = [1, 2, 3, 4];
/** A turn has enough rounds after this many milliseconds. */
const ENOUGH_MS = 160;

async function warmUp(run: Contestant, { lang, synthetic }: Heat, pool: Pool): Promise<void> {
  const sizes = synthetic === undefined ? SAMPLE_ARTICLES : [Math.min(WARM_UP.largest, synthetic)];
  const started = processorMs();
  for (let at = 0, read = 0; read < WARM_UP.articles && processorMs() - started < WARM_UP.enoughMs; at++) {
    const articles = sizes[at % sizes.length] as number;
    await run(syntheticStory(articles, lang, pool, 100_000 + at), lang);
    read += articles;
  }
}

/** As many stories of so many articles as make a round, none of them in another round. */
function newStories(articles: number, { lang }: Heat, pool: Pool, round: number): readonly Story[] {
  const count = Math.ceil(ROUND_ARTICLES / articles);
  return Array.from({ length: count }, (_, at) => syntheticStory(articles, lang, pool, round * count + at));
}

/**
 * Runs turns of a contestant as they are asked for. Every story once a round, so that no round meets a story of which
 * something is remembered from just before.
 */
async function race(heat: Heat): Promise<void> {
  const { name, lang, rounds, synthetic } = heat;
  const stories = heat.stories?.map(storyLikeAll);
  const run = openContestant(name);
  const pool = await samplePool(lang);
  await warmUp(run, heat, pool);
  let round = 0;
  const turn = async (): Promise<Turn> => {
    const times: number[] = [];
    const started = processorMs();
    while (times.length < rounds && (times.length === 0 || processorMs() - started < ENOUGH_MS)) {
      const all = stories ?? newStories(synthetic ?? 1, heat, pool, round++);
      const before = processorMs();
      let found = 0;
      for (const story of all) if (await run(story, lang)) found++;
      times.push((processorMs() - before) / all.length);
      if (found * 2 <= all.length) return "none";
    }
    return times;
  };
  // One message a turn: what it costs is not counted.
  parentPort?.on("message", async () => parentPort?.postMessage(await turn()));
}

await race(workerData as Heat);
