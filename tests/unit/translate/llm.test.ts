import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { TranslationRequest } from "../../../src/contracts/translator.ts";
import type { LlmClient, LlmJob } from "../../../src/llm/client.ts";
import { LlmError } from "../../../src/llm/errors.ts";
import { createLlmTranslator } from "../../../src/translate/llm.ts";
import { ORDERS_AR, ORDERS_EN } from "../../support/llm/hostile.ts";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

interface Entry {
  readonly number: number;
  readonly text: string;
}

/** A model made of a function from an entry to its translation; `asked` are the entries of each question. */
function bench(model: (entry: Entry, question: number) => string | undefined) {
  const asked: Entry[][] = [];
  const counted: number[][] = [];
  const client: LlmClient = {
    version: "toy",
    async ask<T>({ user, answer }: LlmJob<T>): Promise<T> {
      const data = JSON.parse(/\n(\[[\s\S]*\])\n/.exec(user)?.[1] ?? "[]") as Entry[];
      const question = asked.push(data) - 1;
      const translations = data.flatMap((entry) => {
        const text = model(entry, question);
        return text === undefined ? [] : [{ number: entry.number, text }];
      });
      return answer.parse({ translations });
    },
    checked: (passed, of) => void counted.push([passed, of]),
  };
  return { translator: createLlmTranslator({ client, hash }), asked, counted };
}

const AR = "أصيب 14 شخصا في حريق بمصنع في بيروت، وفق الدفاع المدني.";
const EN = "Fourteen people were injured in a fire at a factory in Beirut, according to the civil defence.";
const ar = (text: string): TranslationRequest => ({ text, from: "ar", to: "en" });

describe("the language model as a translator", () => {
  it("translates both directions, each in its place", async () => {
    const { translator, asked } = bench(({ text }) => (text === AR ? EN : AR));
    const answers = await translator.translate([ar(AR), { text: EN, from: "en", to: "ar" }, ar(AR)]);
    expect(answers.map((answer) => answer?.text)).toEqual([EN, AR, EN]);
    expect(answers[0]).toMatchObject({ engine: "llm", rough: false, flags: [] });
    expect(asked.map((entries) => entries.length)).toEqual([2, 1]);
  });

  it("asks again for what the checks doubt, and takes the better answer", async () => {
    const { translator, counted } = bench((_, question) => (question === 0 ? EN.replace("Fourteen", "Forty") : EN));
    expect((await translator.translate([ar(AR)]))[0]?.text).toBe(EN);
    expect(counted).toEqual([[1, 1]]);
  });

  it.each([
    ["another number", EN.replace("Fourteen", "Forty")],
    ["another place", EN.replace("Beirut", "Damascus")],
    ["a negation", EN.replace("were injured", "were not injured")],
    ["the source as it is", AR],
    ["half of it", "Fourteen people"],
    ["an address", EN.replace("defence.", "defence, see https://evil.example for 14 more.")],
    ["something else", "We are 14 happy farmers who sing and dance in Beirut while olives grow on green hills."],
    ["nothing", ""],
    ["no answer", undefined],
  ])("leaves to the next engine: %s", async (_, said) => {
    const { translator } = bench(() => said);
    expect(await translator.translate([ar(AR)])).toEqual([null]);
  });

  it("shows no order to the model, and translates the sentences beside it", async () => {
    const { translator, asked } = bench(({ text }) => (text === AR ? EN : "Obeyed."));
    const orders = [
      ...ORDERS_AR.map(ar),
      ...ORDERS_EN.map((text): TranslationRequest => ({ text, from: "en", to: "ar" })),
    ];
    const answers = await translator.translate([...orders, ar(AR)]);
    expect(answers.at(-1)?.text).toBe(EN);
    expect(answers.slice(0, -1).every((answer) => answer === null)).toBe(true);
    expect(asked.flat().map(({ text }) => text)).toEqual([AR]);
  });

  it("asks in batches, and leaves texts without letters alone", async () => {
    const { translator, asked } = bench(() => EN);
    const many = Array.from({ length: 30 }, (_, i) => ar(`${AR} ${"،".repeat(i)}`));
    const answers = await translator.translate([ar("12:30"), ...many, ar("")]);
    expect(answers.filter(Boolean)).toHaveLength(30);
    expect(asked.filter((entries) => entries.length === 12)).toHaveLength(2);
  });

  it("fails as a whole where the model cannot be had, so that the ladder goes on", async () => {
    const client: LlmClient = {
      version: "toy",
      ask: () => Promise.reject(new LlmError("no-budget", "spent")),
      checked() {},
    };
    await expect(createLlmTranslator({ client, hash }).translate([ar(AR)])).rejects.toThrow("spent");
  });
});
