import { describe, expect, it } from "vitest";
import { smallTalk } from "../../../src/conversation/small-talk.ts";

describe("what is no question to the archive", () => {
  it.each([
    ["are you a robot?", "who"],
    ["هل أنت إنسان؟", "who"],
    ["I love you", "order"],
    ["أنت غبي!", "order"],
    ["what's 2+2", "order"],
    ["كم 5 × 7؟", "order"],
    ["thanks", "thanks"],
    ["؟!", "wordless"],
  ])("%s is answered as %s", (text, kind) => {
    expect(smallTalk(text)).toBe(kind);
  });

  it.each(["who won 2-1?", "what happened on 12/03/2026", "are you sure the dam broke?", "من أحب المدينة؟", "2026"])(
    "%s is looked up",
    (text) => {
      expect(smallTalk(text)).toBeNull();
    },
  );
});
