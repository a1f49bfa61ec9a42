import { parentPort, workerData } from "node:worker_threads";
import type { Story } from "../src/contracts/story.ts";
import { type Contestant, openContestant } from "./contestants.ts";
import { type Heat, processorMs } from "./race.ts";
import { type Pool, samplePool } from "./sample-text.ts";
import { storyLikeAll, syntheticStory } from "./synthetic.ts";

/**
 * Articles with which a contestant warms up, in stories of the size that is timed or of `largest`, and other ones than those;
 * a long-running bot is always warm.
 */
const WARM_UP = { articles: 20_000, largest: 4, enoughMs: 4000 };
/** Articles of a round: small stories take too little time to be timed one by one. */
const ROUND_ARTICLES = 30;
/** The sample archive's stories have one article in a language or a few, which are not summarized alike. */
const SAMPLE_ARTICLES = [1, 2, 3, 4];
/** A heat has enough rounds after this many milliseconds. */
const ENOUGH_MS = 1000;

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

/** Every story once a round, so that no round meets a story of which something is remembered from just before. */
async function race(heat: Heat): Promise<void> {
  const { name, lang, rounds, synthetic } = heat;
  const stories = heat.stories?.map(storyLikeAll);
  const run = openContestant(name);
  const pool = await samplePool(lang);
  await warmUp(run, heat, pool);
  const started = processorMs();
  for (let round = 0; round < rounds && (round === 0 || processorMs() - started < ENOUGH_MS); round++) {
    const all = stories ?? newStories(synthetic ?? 1, heat, pool, round);
    const before = processorMs();
    let found = 0;
    for (const story of all) if (await run(story, lang)) found++;
    const ms = (processorMs() - before) / all.length;
    parentPort?.postMessage(found * 2 > all.length ? ms : "none");
  }
}

await race(workerData as Heat);
