import { mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database, Statement } from "./driver.ts";

/**
 * Who goes first among those of a bot, threads and a process, that write to one store. SQLite has no queue: a thread
 * that wants to write stands still until it happens to ask between two transactions of another, and behind a long
 * reading the whole bot was deaf for 51 seconds. One says that it wants to write, and the one that writes for long ends
 * its transaction and waits.
 */
export interface Turns {
  /** Does a piece of work that nobody may keep waiting. */
  first<T>(work: () => T): T;
  /** Whether somebody wants to go first. */
  isAsked(): boolean;
  /** Stands still while somebody goes first, but no longer than `MOST_WAIT_MS`. Never to be called where `first` is. */
  letThrough(): void;
}

/** Whoever goes first is done in milliseconds; one that writes again and again lets the other on now and then. */
const MOST_WAIT_MS = 500;

/** How often one that waits looks. */
const LOOK_MS = 1;

/** Those who may go first: the thread that answers people, and the engine's. */
export type Place = 0 | 1;
const PLACES = 2;

/**
 * Opens the file in which they ask, a byte a place, and takes its name away: it ends with the last who has it open. A
 * file, since memory cannot be shared with a process; it is never written to a disk that has anything else to do. Null
 * where there is no folder for it.
 */
export function openTurnsFile(): number | null {
  try {
    const folder = mkdtempSync(join(tmpdir(), "mujaz-turns-"));
    try {
      return openSync(join(folder, "asking"), "w+");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } catch {
    return null;
  }
}

/** The turns that are asked for in an open file. `place`: that of whoever calls `first`. */
export function createTurns(file: number, place: Place = 0): Turns {
  const seen = new Uint8Array(PLACES);
  const still = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  let depth = 0;
  const ask = (wish: 0 | 1): void => {
    try {
      writeSync(file, Uint8Array.of(wish), 0, 1, place);
    } catch {
      // A full disk: the other goes on until its time is over.
    }
  };
  const isAsked = (): boolean => readSync(file, seen, 0, PLACES, 0) > 0 && seen.includes(1);
  return {
    first(work) {
      if (depth++ === 0) ask(1);
      try {
        return work();
      } finally {
        if (--depth === 0) ask(0);
      }
    },
    isAsked,
    letThrough() {
      const untilMs = performance.now() + MOST_WAIT_MS;
      while (isAsked() && performance.now() < untilMs) Atomics.wait(still, 0, 0, LOOK_MS);
    },
  };
}

/** A store whose changes go before those of whoever lets others through. */
export function goingFirst(db: Database, turns: Turns): Database {
  const prepare = (sql: string): Statement => {
    const statement = db.prepare(sql);
    return { ...statement, run: (params) => turns.first(() => statement.run(params)) };
  };
  return { ...db, prepare, transaction: (work) => turns.first(() => db.transaction(work)) };
}
