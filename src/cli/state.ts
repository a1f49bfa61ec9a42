import Keyv from "keyv";
import { createKeyvStore } from "../store/keyv-sqlite.ts";
import type { Context } from "./context.ts";

/** Settings and state in Keyv, on the same file as the archive. Namespaces keep key spaces apart. */
export function openState(context: Context): (namespace: string) => Keyv {
  return (namespace) => {
    // Without `throwOnErrors` Keyv turns trouble of its store into "no value", and a setting would be lost in silence.
    const keyv = new Keyv({ store: createKeyvStore(context.store.open()), namespace, throwOnErrors: true });
    keyv.on("error", () => {});
    return keyv;
  };
}
