import { describe, expect, it } from "vitest";
import { aDigest, aStory } from "../../support/builders.ts";
import { DIGEST, openBench, type Said } from "../../support/chat-bench.ts";

const OPERATOR: Said = { rights: "operator" };

/** Three translated texts: a headline, facts alone, and a sentence with a name that no list has. */
const toCorrect = aStory({
  headlineOrigin: { ar: "source", en: "builtin" },
  summary: {
    ar: [
      { text: "وقع المسؤول الوثيقة في الميناء", cites: [1], origin: "source", rough: false },
      { text: "وقال الوزير سامر البرغوثلي إن الطريق مغلق", cites: [1], origin: "source", rough: false },
    ],
    en: [
      { text: "the port", cites: [1], origin: "facts", rough: false },
      { text: "Minister Samir said that 14 roads are closed", cites: [1], origin: "builtin", rough: true },
    ],
  },
});
const stories = [aStory(), toCorrect];

async function open(...more: readonly ReturnType<typeof aStory>[]) {
  const bench = openBench(() => aDigest({ id: DIGEST, stories: [...stories, ...more] }));
  await bench.say("/digest", OPERATOR);
  return { ...bench, fix: (line: string, said: Said = OPERATOR) => bench.say(line, said) };
}

describe("/fix", () => {
  it("shows what was translated, numbered, with its source and where it comes from", async () => {
    const { fix } = await open();
    const shown = await fix("/fix 2");
    expect(shown).toContain("Translations of story 2");
    expect(shown).toContain("1. فيضان يقطع الطريق إلى الميناء\nFlood cuts road to port\ntranslated by the built-in");
    expect(shown).toContain("2. وقع المسؤول الوثيقة في الميناء\nthe port\nno translation, its facts alone");
    expect(shown).toContain("⚠ a number differs from the source: 14");
    expect(shown).toContain("type /fix 2 1 and what");
  });

  it("does so in Arabic", async () => {
    const { fix } = await open();
    for (const line of ["/تصحيح ٢", "/صحح ٢"]) {
      const shown = await fix(line);
      expect(shown).toContain("ترجمات القصة 2");
      expect(shown).toContain("بلا ترجمة، وقائعها وحدها");
      expect(shown).toContain("⚠ رقم يخالف الأصل: 14");
    }
  });

  it.each([
    "/fix 2 2 The official signed it.",
    "/fix ٢ ٢ The official signed it.",
    "/fix #2.2: The official  signed it.",
  ])("keeps a correction: %s", async (line) => {
    const { fix, corrected } = await open();
    expect(await fix(line)).toContain("Kept. Digests from now on say:\nThe official signed it.\n");
    expect(corrected.kept()).toMatchObject([
      { ar: "وقع المسؤول الوثيقة في الميناء", en: "The official signed it.", editor: "test:7", origin: "editor" },
    ]);
  });

  it("says what the checks doubt in the correction, and keeps it all the same", async () => {
    const { fix, corrected } = await open();
    expect(await fix("/fix 2 2 The official signed 12 documents.")).toContain("kept as you wrote it, but: a number");
    expect(corrected.kept()).toHaveLength(1);
  });

  it("asks about a new name, and a yes puts it into the glossary", async () => {
    const { fix, corrected } = await open();
    const asked = await fix("/fix 2 3 Minister Samer Barghouthly said that the road is closed.");
    expect(asked).toContain("Shall سامر البرغوثلي always be written “Samer Barghouthly”?");
    expect(await fix("yes")).toContain("In the glossary: سامر البرغوثلي is “Samer Barghouthly”.");
    expect(corrected.terms).toEqual([{ ar: "سامر البرغوثلي", en: "Samer Barghouthly", note: "" }]);
  });

  it("leaves the glossary alone after a no, and asks no more", async () => {
    const { fix, corrected } = await open();
    await fix("/fix 2 3 Minister Samer Barghouthly said that the road is closed.");
    expect(await fix("لا")).toContain("لا جديد في المسرد عن سامر البرغوثلي");
    expect(await fix("نعم")).toContain("لم أسألك");
    expect(corrected.terms).toEqual([]);
    expect(corrected.kept()).toHaveLength(1);
  });

  it("asks about several names one after another, by buttons too", async () => {
    const two = aStory({
      headline: { ar: "سامر البرغوثلي في درعا", en: "Samir in" },
      headlineOrigin: { ar: "source", en: "builtin" },
    });
    const { hear, press, corrected } = await open(two);
    const asked = await hear("/fix 3 1 Samer Barghouthly in Deraa", OPERATOR);
    const [yes] = asked?.doc.buttons.flat() ?? [];
    const next = await press(yes?.action ?? "", OPERATOR);
    expect(next?.edit).toBe(true);
    const [, no] = next?.doc.buttons.flat() ?? [];
    expect((await press(no?.action ?? "", OPERATOR))?.doc.buttons).toEqual([]);
    expect(corrected.terms.map(({ en }) => en)).toEqual(["Samer Barghouthly"]);
  });

  it("is for operators alone, since the memory serves every chat", async () => {
    const { fix, tap, corrected } = await open();
    for (const rights of ["admin", "member"] as const) {
      expect(await fix("/fix 2 2 The official signed it.", { rights })).toContain("only an operator of this bot");
      expect(await fix("/صحح ٢", { rights })).toContain("إلا مشغّل هذا البوت");
      expect(await tap(`fix:2@${DIGEST}`, { rights })).toContain("only an operator");
    }
    expect(corrected.kept()).toEqual([]);
  });

  it("says what is missing rather than failing", async () => {
    const { fix, errors } = await open(
      aStory({ headlineOrigin: { ar: "source", en: "source" }, summary: { ar: [], en: [] } }),
    );
    expect(await fix("/fix")).toContain("Which story?");
    expect(await fix("/fix 9")).toContain("There is no story 9");
    expect(await fix("/fix x")).toContain("type /fix 1 1 and");
    expect(await fix("/fix 2 7 text")).toContain("Story 2 has no text 7: 3 texts were translated.");
    expect(await fix("/fix 3")).toContain("In story 3 nothing was translated");
    expect(await fix("/fix 2 2 نص عربي", { ...OPERATOR, locale: "en" })).toContain("بالإنجليزية");
    expect(errors).toEqual([]);
  });
});
