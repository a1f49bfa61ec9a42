import { parentPort, workerData } from "node:worker_threads";
import type { Story } from "../src/contracts/story.ts";
import { type ContestantName, openContestant } from "./contestants.ts";
import type { Heat } from "./race.ts";
import { samplePool } from "./sample-text.ts";
import { syntheticStory } from "./synthetic.ts";

/** Stories with which a contestant warms up: enough for the compiler, and different from those that are timed. */
const WARM_UP = { stories: 15, articles: 4 };
/** A heat has enough rounds after this many milliseconds. */
const ENOUGH_MS = 1500;

const milliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function warmUp(name: ContestantName, lang: Heat["lang"]): Promise<void> {
  const pool = await samplePool(lang);
  const run = openContestant(name);
  for (let at = 0; at < WARM_UP.stories; at++)
    await run(syntheticStory(WARM_UP.articles, lang, pool, 10_000 + at), lang);
}

/** Every story once a round, so that no round meets a story of which something is remembered from just before. */
async function race({ name, lang, rounds, stories, synthetic }: Heat): Promise<void> {
  await warmUp(name, lang);
  const run = openContestant(name);
  const pool = await samplePool(lang);
  const started = milliseconds();
  for (let round = 0; round < rounds && (round === 0 || milliseconds() - started < ENOUGH_MS); round++) {
    const all: readonly Story[] = stories ?? [syntheticStory(synthetic ?? 1, lang, pool, round)];
    const before = milliseconds();
    for (const story of all) await run(story, lang);
    parentPort?.postMessage((milliseconds() - before) / all.length);
  }
}

await race(workerData as Heat);
