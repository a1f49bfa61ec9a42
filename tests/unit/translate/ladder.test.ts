import { describe, expect, it } from "vitest";
import type { Translation, TranslationRequest, Translator } from "../../../src/contracts/translator.ts";
import { createLadder } from "../../../src/translate/ladder.ts";

const request = (text: string): TranslationRequest => ({ text, from: "ar", to: "en" });
const answer = (text: string, engine: string): Translation => ({
  text,
  engine,
  rough: false,
  confidence: null,
  flags: [],
});

function step(id: string, known: Readonly<Record<string, string>>): Translator & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    id,
    asked,
    supports: (from, to) => from === "ar" && to === "en",
    translate: async (requests) =>
      requests.map(({ text }) => {
        asked.push(text);
        const found = known[text];
        return found === undefined ? null : answer(found, id);
      }),
    close: async () => {},
  };
}

const failing: Translator = {
  id: "failing",
  supports: () => true,
  translate: async () => {
    throw new Error("model file is broken");
  },
  close: async () => {
    throw new Error("already gone");
  },
};

describe("createLadder", () => {
  it("asks each step only for what is still open, and keeps the order", async () => {
    const first = step("first", { واحد: "one" });
    const second = step("second", { واحد: "1", اثنان: "two" });
    const answers = await createLadder([first, second]).translate([
      request("اثنان"),
      request("واحد"),
      request("ثلاثة"),
    ]);
    expect(answers.map((given) => given && [given.text, given.engine])).toEqual([
      ["two", "second"],
      ["one", "first"],
      null,
    ]);
    expect(second.asked).toEqual(["اثنان", "ثلاثة"]);
  });

  it("passes over a step that fails and reports it", async () => {
    const errors: string[] = [];
    const ladder = createLadder([failing, step("next", { نعم: "yes" })], {
      onError: (engine, error) => errors.push(`${engine}: ${(error as Error).message}`),
    });
    const [given] = await ladder.translate([request("نعم")]);
    expect(given?.text).toBe("yes");
    expect(errors).toEqual(["failing: model file is broken"]);
    await ladder.close();
    expect(errors).toEqual(["failing: model file is broken", "failing: already gone"]);
  });

  it("passes over a step that answers with the wrong number of translations", async () => {
    const short: Translator = { ...failing, id: "short", translate: async () => [] };
    const [given] = await createLadder([short, step("next", { نعم: "yes" })]).translate([request("نعم")]);
    expect(given?.engine).toBe("next");
  });

  it("takes an empty text for no answer", async () => {
    const ladder = createLadder([step("mute", { نعم: " " }), step("next", { نعم: "yes" })]);
    expect((await ladder.translate([request("نعم")]))[0]?.text).toBe("yes");
  });

  it("flags what the checks find and leaves the text alone", async () => {
    const ladder = createLadder([step("wrong", { "قتل 25 شخصا": "52 people were killed" })]);
    const [given] = await ladder.translate([request("قتل 25 شخصا")]);
    expect(given?.text).toBe("52 people were killed");
    expect(given?.flags).toContainEqual({ kind: "number", detail: "25" });
  });

  it("asks the next engine where the checks doubt an answer, and keeps the better one", async () => {
    const wrong = step("wrong", { "قتل 25 شخصا": "52 people were killed", نعم: "yes" });
    const next = step("next", { "قتل 25 شخصا": "25 people were killed", نعم: "yeah" });
    const answers = await createLadder([wrong, next]).translate([request("قتل 25 شخصا"), request("نعم")]);
    expect(answers.map((given) => [given?.text, given?.engine, given?.flags])).toEqual([
      ["25 people were killed", "next", []],
      ["yes", "wrong", []],
    ]);
    expect(next.asked).toEqual(["قتل 25 شخصا"]);
  });

  it("does not exchange a fluent sentence with a small doubt for a rough one", async () => {
    const roughly = (id: string, known: Readonly<Record<string, string>>): Translator => ({
      ...step(id, known),
      translate: async (requests) =>
        requests.map(({ text }) => (known[text] ? { ...answer(known[text], id), rough: true } : null)),
    });
    const sources = ["قال لافروف في دمشق", "لم يصل الوفد"];
    const fluent = step("fluent", {
      [sources[0] ?? ""]: "Lavrov said in Beirut",
      [sources[1] ?? ""]: "the delegation arrived",
    });
    const rough = roughly("rough", {
      [sources[0] ?? ""]: "said Lavrov in Damascus",
      [sources[1] ?? ""]: "did not arrive the delegation",
    });
    const answers = await createLadder([fluent, rough]).translate(sources.map(request));
    expect(answers.map((given) => given?.engine)).toEqual(["fluent", "rough"]);
    expect(answers[0]?.flags.map(({ kind }) => kind)).toEqual(["name", "name"]);
  });

  it("does not doubt what an editor approved", async () => {
    const memory = step("memory", { "قتل 25 شخصا": "fifty-two dead" });
    const next = step("next", { "قتل 25 شخصا": "25 people were killed" });
    const [given] = await createLadder([memory, next]).translate([request("قتل 25 شخصا")]);
    expect(given).toMatchObject({ engine: "memory", flags: [] });
  });

  it("stops when it is told to", async () => {
    const signal = AbortSignal.abort();
    await expect(createLadder([step("any", {})]).translate([request("نعم")], signal)).rejects.toThrow(/abort/i);
  });

  it("supports what one of its steps supports", () => {
    const ladder = createLadder([step("any", {})]);
    expect([ladder.supports("ar", "en"), ladder.supports("en", "ar")]).toEqual([true, false]);
  });
});
