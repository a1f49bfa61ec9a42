import type { Database } from "../../store/driver.ts";
import { createTurns, goingFirst, type Place } from "../../store/turns.ts";
import type { SharedStore } from "../store.ts";

/** The store of a thread that answers people: its changes go before those of a long reading. */
export function answeringFirst(store: SharedStore, turnsFile: number | null, place: Place): SharedStore {
  if (turnsFile === null) return store;
  const turns = createTurns(turnsFile, place);
  const first = (db: Database): Database => goingFirst(db, turns);
  return {
    ...store,
    open: () => first(store.open()),
    openExisting() {
      const db = store.openExisting();
      return db === null ? null : first(db);
    },
  };
}
