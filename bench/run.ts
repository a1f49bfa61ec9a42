import { figureLine, keeps, machine, type Outcome } from "./figures.ts";

const BENCHMARKS: Readonly<Record<string, () => Promise<Outcome>>> = {
  summaries: async () => (await import("./summaries.ts")).benchSummaries(),
  translate: async () => (await import("./translate.ts")).benchTranslate(),
  neural: async () => (await import("./neural.ts")).benchNeural(),
  start: async () => (await import("./start.ts")).benchStart(),
  ingest: async () => (await import("./ingest.ts")).benchIngest(),
  search: async () => (await import("./search.ts")).benchSearch(),
  answers: async () => (await import("./answers.ts")).benchAnswers(),
  planner: async () => (await import("./planner.ts")).benchPlanner(),
  broadcast: async () => (await import("./broadcast.ts")).benchBroadcast(),
  chaos: async () => (await import("./chaos.ts")).benchChaos(),
};

/** Runs the benchmarks named, or all. Exit 1 when a limit is missed, 2 for a name that is none. */
async function run(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(BENCHMARKS, name));
  if (unknown.length > 0) {
    process.stderr.write(`No benchmark ${unknown.join(", ")}. There are: ${Object.keys(BENCHMARKS).join(", ")}.\n`);
    return 2;
  }
  process.stdout.write(`${machine()}\n`);
  let missed = false;
  for (const [name, bench] of Object.entries(BENCHMARKS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const { figures, notes } = await bench();
    process.stdout.write(`\n${[...notes, ...figures.map(figureLine)].join("\n")}\n`);
    missed ||= !figures.every(keeps);
  }
  return missed ? 1 : 0;
}

process.exitCode = await run(process.argv.slice(2));
