import { describe, expect, it } from "vitest";
import type { Translation, TranslationRequest, Translator } from "../../../src/contracts/translator.ts";
import { createGlossary, type GlossaryTerm } from "../../../src/translate/glossary.ts";
import { createNamed } from "../../../src/translate/named.ts";

type Lines = readonly (readonly [source: string, translation: string])[];

/** Translations of an engine that says what it is told, after names were settled. */
async function settled(lines: Lines, terms: readonly GlossaryTerm[] = [], options = { originals: false, from: "ar" }) {
  const said = new Map(lines);
  const engine: Translator = {
    id: "neural",
    supports: () => true,
    translate: async (requests) =>
      requests.map(
        ({ text }): Translation => ({
          text: said.get(text) ?? "",
          engine: "neural",
          rough: false,
          confidence: null,
          flags: [],
        }),
      ),
    close: async () => {},
  };
  const [from, to] = options.from === "ar" ? (["ar", "en"] as const) : (["en", "ar"] as const);
  const requests = lines.map(([text]): TranslationRequest => ({ text, from, to }));
  const named = createNamed(engine, { glossary: () => createGlossary(terms), originals: options.originals });
  return named.translate(requests);
}
const textsOf = async (...args: Parameters<typeof settled>) => (await settled(...args)).map((given) => given?.text);
const term = (ar: string, en: string): GlossaryTerm => ({ ar, en, note: "" });

describe("names in translations", () => {
  it("spells people and places as the gazetteer does, and leaves short forms alone", async () => {
    expect(
      await textsOf([
        ["وصل سيرغي لافروف", "Sergueï Lavrof arrived"],
        ["قال سيرغي لافروف ذلك", "Lavrov said so"],
        ["انفجار في درعا", "an explosion in Deraa"],
      ]),
    ).toEqual(["Sergei Lavrov arrived", "Lavrov said so", "an explosion in Daraa"]);
  });

  it("takes the operator's rendering before any other, with particles, in both directions", async () => {
    const terms = [
      term("القدس", "Al-Quds"),
      term("سيرغي لافروف", "S. V. Lavrov"),
      term("حركة الضياء", "the Diya Movement"),
    ];
    expect(
      await textsOf(
        [
          ["وصل إلى القدس", "he arrived in Jerusalem"],
          ["للقدس تاريخ", "Jerusalem has a history"],
          ["قال سيرغي لافروف", "Sergei Lavrov said"],
        ],
        terms,
      ),
    ).toEqual(["he arrived in Al-Quds", "Al-Quds has a history", "S. V. Lavrov said"]);
    expect(
      await textsOf([["he arrived in Al-Quds", "وصل إلى أورشليم القدس"]], terms, { originals: false, from: "en" }),
    ).toEqual(["وصل إلى أورشليم القدس"]);
  });

  it("doubts a translation that lacks a term of the glossary", async () => {
    const [given] = await settled(
      [["أعلنت حركة الضياء", "the group announced"]],
      [term("حركة الضياء", "the Diya Movement")],
    );
    expect(given).toMatchObject({ text: "the group announced", flags: [{ kind: "name", detail: "حركة الضياء" }] });
  });

  it("gives an unknown person one spelling in a call, and shows the Arabic once, in a sentence", async () => {
    const lines: Lines = [
      ["وصول الوزير سامر البرغوثلي", "Arrival of Minister Samer al-Barghouthli"],
      ["قال الوزير سامر البرغوثلي إن الخطة جاهزة.", "Minister Samir Al Barghuthli said the plan was ready."],
      ["وأكد الوزير سامر البرغوثلي ذلك.", "Minister Samer Albarguthly confirmed it."],
    ];
    expect(await textsOf(lines, [], { originals: true, from: "ar" })).toEqual([
      "Arrival of Minister Samer al-Barghouthli",
      "Minister Samer al-Barghouthli (سامر البرغوثلي) said the plan was ready.",
      "Minister Samer al-Barghouthli confirmed it.",
    ]);
    expect((await textsOf(lines))[1]).toBe("Minister Samer al-Barghouthli said the plan was ready.");
  });

  it("writes a name of known parts as everybody does, without brackets", async () => {
    const lines: Lines = [
      ["قال الوزير محمد الراوي إن الخطة جاهزة.", "Minister Muhammed Al-Rawi said the plan was ready."],
    ];
    expect(await textsOf(lines, [], { originals: true, from: "ar" })).toEqual([
      "Minister Mohammed al-Rawi said the plan was ready.",
    ]);
  });

  it("leaves what an editor approved", async () => {
    const memory: Translator = {
      id: "memory",
      supports: () => true,
      translate: async () => [{ text: "Serguei Lavrof", engine: "memory", rough: false, confidence: 1, flags: [] }],
      close: async () => {},
    };
    const named = createNamed(memory, { glossary: () => createGlossary([]), originals: true });
    expect((await named.translate([{ text: "سيرغي لافروف", from: "ar", to: "en" }]))[0]?.text).toBe("Serguei Lavrof");
  });
});
