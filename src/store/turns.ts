import type { Database, Statement } from "./driver.ts";

/**
 * Who goes first among the threads of a process that write to one store. SQLite has no queue: a thread that wants to
 * write stands still until it happens to ask between two transactions of another, and behind a long reading the whole
 * bot was deaf for 51 seconds. One thread says that it wants to write, and the one that writes for long ends its
 * transaction and waits.
 */
export interface Turns {
  /** Crosses to another thread, where `createTurns` makes the other end of it. */
  readonly shared: SharedArrayBuffer;
  /** Does a piece of work that nobody may keep waiting. */
  first<T>(work: () => T): T;
  /** Whether somebody wants to go first. */
  isAsked(): boolean;
  /** Stands still while somebody goes first, but no longer than `MOST_WAIT_MS`. Never to be called where `first` is. */
  letThrough(): void;
}

/** Whoever goes first is done in milliseconds; one that writes again and again lets the other on now and then. */
const MOST_WAIT_MS = 500;

/** One end of the turns; a new one where none is given. */
export function createTurns(shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)): Turns {
  const asking = new Int32Array(shared);
  return {
    shared,
    first(work) {
      Atomics.add(asking, 0, 1);
      try {
        return work();
      } finally {
        if (Atomics.sub(asking, 0, 1) === 1) Atomics.notify(asking, 0);
      }
    },
    isAsked: () => Atomics.load(asking, 0) > 0,
    letThrough() {
      const untilMs = performance.now() + MOST_WAIT_MS;
      for (let n = Atomics.load(asking, 0); n > 0 && performance.now() < untilMs; n = Atomics.load(asking, 0))
        Atomics.wait(asking, 0, n, untilMs - performance.now());
    },
  };
}

/** A store whose changes go before those of a thread that has the other end of the turns. */
export function goingFirst(db: Database, turns: Turns): Database {
  const prepare = (sql: string): Statement => {
    const statement = db.prepare(sql);
    return { ...statement, run: (params) => turns.first(() => statement.run(params)) };
  };
  return { ...db, prepare, transaction: (work) => turns.first(() => db.transaction(work)) };
}
