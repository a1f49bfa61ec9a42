import { describe, expect, it } from "vitest";
import { adapt, type Dialect, FULL_DIALECT } from "../../../src/llm/dialect.ts";

describe("adapt", () => {
  it.each<[string, Partial<Dialect>]>([
    [
      "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
      { maxTokens: "max_completion_tokens" },
    ],
    ["Unsupported value: 'temperature' does not support 0", { temperature: false }],
    ["Unrecognized request argument: seed", { seed: false }],
    ["stream_options is not allowed", { usage: false }],
    ["response_format of type json_schema is not supported", { format: "json_object" }],
    ["Bad Request", { format: "json_object" }],
  ])("leaves out what the server complains of: %s", (complaint, changed) =>
    expect(adapt(FULL_DIALECT, complaint)).toEqual({ ...FULL_DIALECT, ...changed }),
  );

  it("ends when nothing is left", () => {
    let dialect: Dialect | null = FULL_DIALECT;
    let steps = 0;
    for (; dialect; steps++) dialect = adapt(dialect, "no");
    expect(steps).toBe(3);
  });
});
