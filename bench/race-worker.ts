import { parentPort, workerData } from "node:worker_threads";
import type { Story } from "../src/contracts/story.ts";
import { type Contestant, openContestant } from "./contestants.ts";
import type { Heat } from "./race.ts";
import { type Pool, samplePool } from "./sample-text.ts";
import { syntheticStory } from "./synthetic.ts";

/** Stories with which a contestant warms up, different from those that are timed; a long-running bot is always warm. */
const WARM_UP = { stories: 400, articles: 4, enoughMs: 4000 };
/** A heat has enough rounds after this many milliseconds. */
const ENOUGH_MS = 1500;

const milliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function warmUp(run: Contestant, { lang }: Heat, pool: Pool): Promise<void> {
  const started = milliseconds();
  for (let at = 0; at < WARM_UP.stories && milliseconds() - started < WARM_UP.enoughMs; at++)
    await run(syntheticStory(WARM_UP.articles, lang, pool, 10_000 + at), lang);
}

/** Every story once a round, so that no round meets a story of which something is remembered from just before. */
async function race(heat: Heat): Promise<void> {
  const { name, lang, rounds, stories, synthetic } = heat;
  const run = openContestant(name);
  const pool = await samplePool(lang);
  await warmUp(run, heat, pool);
  const started = milliseconds();
  for (let round = 0; round < rounds && (round === 0 || milliseconds() - started < ENOUGH_MS); round++) {
    const all: readonly Story[] = stories ?? [syntheticStory(synthetic ?? 1, lang, pool, round)];
    const before = milliseconds();
    let found = 0;
    for (const story of all) if (await run(story, lang)) found++;
    const ms = (milliseconds() - before) / all.length;
    parentPort?.postMessage(found * 2 > all.length ? ms : "none");
  }
}

await race(workerData as Heat);
