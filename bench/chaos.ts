import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { openDatabase } from "../src/store/database.ts";
import { type ChaosWorld, openChaosWorld, SLOT_MS } from "./chaos-world.ts";
import type { Outcome } from "./figures.ts";
import { createRandom, type Random } from "./synthetic.ts";

/** What a run is to do. `command` starts the child. */
export interface ChaosPlan {
  readonly kills: number;
  readonly chatsEach: number;
  readonly seed: number;
  readonly command: readonly string[];
  /** Told after each kill. */
  onKill?(kills: number): void;
}

/** What a run found. All but the first four should be nothing. */
export interface ChaosReport {
  readonly kills: number;
  readonly slots: number;
  readonly posts: number;
  /** Posts on Telegram of which nobody can know whether they arrived: not sent again, counted and reported. */
  readonly undecided: number;
  /** Of those, how many had arrived after all. */
  readonly undecidedArrived: number;
  readonly doubled: number;
  /** Neither shown nor reported as undecided. */
  readonly lost: number;
  /** Still waiting when the bot said that it was done. */
  readonly left: number;
  readonly corrupt: number;
  /** Broken promises that only a platform sees. */
  readonly violations: readonly string[];
}

const START = Date.parse("2026-03-10T06:00:00Z");

/** A child posts for some 450 ms; a kill comes anywhere from its start to its end. */
const KILL_WITHIN_MS = 500;

/** A child takes a second or two, on a busy machine twenty; one that takes longer hangs. */
const STUCK_MS = 120_000;

/** Of the slots, how many meet a platform in trouble as well. */
const TROUBLED = 0.25;

/** Runs children that post a story to every chat, kills them at random moments, and counts what the chats show. */
export async function runChaos(plan: ChaosPlan): Promise<ChaosReport> {
  const random = createRandom(plan.seed);
  const world = await openChaosWorld(plan.chatsEach, random);
  const totals = { kills: 0, slots: 0, undecided: 0, undecidedArrived: 0, doubled: 0, lost: 0, left: 0, corrupt: 0 };
  try {
    world.subscribe(START - 1000);
    while (totals.kills < plan.kills) {
      const story = `story ${totals.slots}`;
      world.setTime(START + totals.slots * SLOT_MS + 1000);
      if (random() < TROUBLED) trouble(world, random);
      // On a busy machine a child needs longer to get anywhere; each one has more time than the one before.
      let patience = 1;
      while (!(await runChild(plan, world, story, () => random() * patience))) {
        totals.kills++;
        plan.onKill?.(totals.kills);
        patience += 0.25;
      }
      totals.slots++;
      const found = inspect(world, story);
      for (const key of ["undecided", "undecidedArrived", "doubled", "lost", "left", "corrupt"] as const)
        totals[key] += found[key];
    }
    return { ...totals, posts: totals.slots * world.targets.length, violations: world.discord.violations };
  } finally {
    await world.close();
  }
}

/** Starts several children at once for each of some slots, kills none, and counts what the chats show. */
export async function runRivals(command: readonly string[], slots: number): Promise<readonly number[]> {
  const world = await openChaosWorld(5, createRandom(1));
  const shown: number[] = [];
  try {
    world.subscribe(START - 1000);
    for (let slot = 0; slot < slots; slot++) {
      world.setTime(START + slot * SLOT_MS + 1000);
      const start = () => runChild({ command }, world, `story ${slot}`, () => Number.POSITIVE_INFINITY);
      await Promise.all([start(), start(), start()]);
      shown.push(...world.targets.map((target) => world.shown(target, `story ${slot}`)));
    }
    return shown;
  } finally {
    await world.close();
  }
}

/** One thing that goes wrong besides: a lost answer, a broken server, a flood limit. */
function trouble({ telegram, discord }: ChaosWorld, random: Random): void {
  const on = /^POST \/channels/;
  const troubles = [
    () => telegram.failNext({ method: "sendMessage", drop: "after" }),
    () => telegram.failNext({ method: "sendMessage", drop: "before" }),
    () => telegram.failNext({ method: "sendMessage", status: 502 }),
    () => telegram.failNext({ method: "sendMessage", status: 429, retryAfter: 1 }),
    () => discord.failNext({ mode: "drop-after", on }),
    () => discord.failNext({ mode: "answer", status: 503, on }),
    () => discord.limitNext(0.5),
  ];
  troubles[Math.floor(random() * troubles.length)]?.();
}

/** True when the child was done before its time was over; false when it was killed. Rejects when it fails or hangs. */
function runChild(
  { command: [command = "", ...args] }: Pick<ChaosPlan, "command">,
  world: ChaosWorld,
  story: string,
  random: Random,
): Promise<boolean> {
  const killAfterMs = random() * KILL_WITHIN_MS;
  return new Promise((ended, failed) => {
    const child = spawn(command, args, {
      env: { ...process.env, CHAOS_ORDER: JSON.stringify(world.order(story)) },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let timer: NodeJS.Timeout | undefined;
    let errors = "";
    const patience = setTimeout(() => {
      child.kill("SIGKILL");
      failed(new Error(`The child hangs: ${errors}`));
    }, STUCK_MS);
    child.stdout.on("data", () => {
      if (Number.isFinite(killAfterMs)) timer ??= setTimeout(() => child.kill("SIGKILL"), killAfterMs);
    });
    child.stderr.on("data", (text) => {
      errors += String(text);
    });
    child.on("error", failed);
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      clearTimeout(patience);
      if (signal === "SIGKILL") ended(false);
      else if (code === 0) ended(true);
      else failed(new Error(`The child ended with ${code ?? signal}: ${errors}`));
    });
  });
}

/** What stands in the chats and in the store when a slot is done with. */
function inspect(world: ChaosWorld, story: string) {
  const db = openDatabase(world.store);
  const count = (sql: string): number => Number(db.prepare(sql).get()?.n);
  const reported = new Set(
    db
      .prepare(
        "SELECT platform, chat FROM posts WHERE state = 'undecided' AND slot_ms = (SELECT max(slot_ms) FROM posts)",
      )
      .all()
      .map(({ platform, chat }) => `${platform} ${chat}`),
  );
  const shown = world.targets.map((target) => world.shown(target, story));
  const isReported = world.targets.map(({ platform, chat }) => reported.has(`${platform} ${chat}`));
  const found = {
    undecided: reported.size,
    undecidedArrived: shown.filter((times, i) => times === 1 && isReported[i]).length,
    doubled: shown.filter((times) => times > 1).length,
    lost: shown.filter((times, i) => times === 0 && !(isReported[i] && world.targets[i]?.platform === "telegram"))
      .length,
    left: count("SELECT count(*) AS n FROM posts WHERE state IN ('due', 'ready')"),
    corrupt: db.prepare("PRAGMA quick_check").get()?.quick_check === "ok" ? 0 : 1,
  };
  db.close();
  return found;
}

const KILLS = 300;

/** 300 kills, 20 chats: ten of each platform. Some 400 children start, a second each, so it says how far it is. */
export async function benchChaos(): Promise<Outcome> {
  const command = [process.execPath, fileURLToPath(new URL("./chaos-child.js", import.meta.url))];
  const onKill = (kills: number): void => {
    if (kills % 25 === 0) process.stderr.write(`chaos: ${kills} of ${KILLS} kills\n`);
  };
  const report = await runChaos({ kills: KILLS, chatsEach: 10, seed: 20260310, command, onKill });
  const { kills, slots, posts, undecided, undecidedArrived, violations } = report;
  const none = (name: string, value: number) => ({ name, value, unit: "", limit: 0, better: "lower" as const });
  return {
    notes: [
      `${kills} times kill -9 while ${posts} digests went to 20 chats in ${slots} slots`,
      `undecided on Telegram, told to the operator and not repeated: ${undecided}, of which ${undecidedArrived} had arrived`,
      ...violations,
    ],
    figures: [
      { name: "kills", value: kills, unit: "", limit: KILLS, better: "higher" },
      none("posts that came twice", report.doubled),
      none("posts that were lost", report.lost),
      none("posts left over", report.left),
      none("corrupt stores", report.corrupt),
      none("broken promises to Discord", violations.length),
    ],
  };
}
