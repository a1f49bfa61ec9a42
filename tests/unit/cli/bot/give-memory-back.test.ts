import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, it } from "vitest";
import { giveMemoryBack } from "../../../../src/cli/bot/give-memory-back.ts";

it("frees what nothing holds any more", async () => {
  const ref = new WeakRef({ text: "ماء" });
  // What a WeakRef names lives to the end of the turn that made it.
  await nextTurn();
  giveMemoryBack();
  expect(ref.deref()).toBeUndefined();
});
