import { expect, it } from "vitest";
import { createRest } from "../../../../src/cli/bot/rest.ts";

const MB = 1_048_576;

/** A thread that frees what it can when it rests; `busy` and `heldMb` are set by the test. */
function aThread() {
  const thread = { busy: 0, heldMb: 60, floorMb: 30, rests: 0 };
  const look = createRest({
    held: () => thread.heldMb * MB,
    activity: () => thread.busy,
    rest() {
      thread.rests++;
      thread.heldMb = thread.floorMb;
    },
  });
  const looks = (count: number): void => {
    for (let i = 0; i < count; i++) look();
  };
  return { thread, looks };
}

it("never rests while it works", () => {
  const { thread, looks } = aThread();
  thread.busy = 0.5;
  looks(20);
  expect(thread.rests).toBe(0);
});

it("rests at the first idle look, three times in all, and then never again", () => {
  const { thread, looks } = aThread();
  looks(1);
  expect(thread.rests).toBe(1);
  looks(50);
  expect(thread.rests).toBe(3);
});

it("rests again when it has come to hold more, and not for a little", () => {
  const { thread, looks } = aThread();
  looks(20);
  thread.heldMb += 3;
  looks(20);
  expect(thread.rests).toBe(3);
  thread.heldMb += 20;
  looks(20);
  expect(thread.rests).toBe(6);
});

it("counts from the least that it held, so that a slow growth is seen", () => {
  const { thread, looks } = aThread();
  looks(20);
  for (let i = 0; i < 5; i++) {
    thread.heldMb += 2;
    looks(1);
  }
  expect(thread.rests).toBeGreaterThan(3);
});
