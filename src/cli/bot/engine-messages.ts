import type { Config } from "../../config/config.ts";
import type { Recipe } from "../../config/recipes.ts";
import type { Engine } from "../../contracts/engine.ts";

/** The engine's methods that cross to its thread. */
export type EngineMethod = Exclude<keyof Engine, "close">;

/** What the thread starts with. */
export interface EngineOrder {
  readonly config: Config;
  readonly recipes: readonly Recipe[];
  /** The open file in which turns at the store are asked for, see `store/turns.ts`; null where there is none. */
  readonly turnsFile: number | null;
}

/**
 * To the thread. Arguments are plain data; the signal of a call crosses as `abort`; a `ping` is answered by `alive`.
 */
export type ToEngine =
  | { readonly kind: "call"; readonly id: number; readonly method: EngineMethod; readonly args: readonly unknown[] }
  | { readonly kind: "abort"; readonly id: number }
  | { readonly kind: "recipes"; readonly recipes: readonly Recipe[] }
  | { readonly kind: "ping" }
  | { readonly kind: "close" };

/** From the thread. `closed` is its last word: the store is closed by then. */
export type FromEngine =
  | { readonly kind: "done"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly message: string }
  | { readonly kind: "trouble"; readonly message: string }
  | { readonly kind: "alive" }
  | { readonly kind: "closed" };
