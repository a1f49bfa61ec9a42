import Keyv from "keyv";
import { createKeyvStore } from "../store/keyv-sqlite.ts";
import type { Context } from "./context.ts";

/** Settings and state in Keyv, on the same file as the archive. Namespaces keep key spaces apart. */
export function openState(context: Context): (namespace: string) => Keyv {
  return (namespace) => {
    const keyv = new Keyv({ store: createKeyvStore(context.store.open()), namespace });
    // Keyv reports trouble of its store as an event besides; the call itself fails with the same error.
    keyv.on("error", () => {});
    return keyv;
  };
}
