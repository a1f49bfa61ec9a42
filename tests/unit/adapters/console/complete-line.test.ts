import { describe, expect, it } from "vitest";
import { completeLine, type FindChoices } from "../../../../adapters/console/complete-line.ts";

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  topic: ["Rail strike", "Rabat", "هدنة"],
  recipe: ["daily", "weekly"],
  zone: ["Asia/Beirut"],
  outlet: [],
};
const find: FindChoices = async (kind) => (CHOICES[kind] ?? []).map((value) => ({ label: value, value }));
const complete = async (line: string) => (await completeLine(line, "en", find))[0];

describe("completing a line", () => {
  it("completes commands by either name", async () => {
    expect(await complete("/sto")).toEqual(["/story "]);
    expect(await complete("/مو")).toEqual(["/موجز ", "/مواضيع", "/موعد "]);
    expect(await complete("/help")).toEqual(["/help"]);
  });

  it("lists the commands of the reader's language", async () => {
    expect(await complete("/")).toContain("/digest ");
    expect((await completeLine("/", "ar", find))[0]).toContain("/موجز ");
    expect((await completeLine("/", "ar", find))[0]).not.toContain("/digest ");
  });

  it("completes the words that a command takes", async () => {
    expect(await completeLine("/language b", "en", find)).toEqual([["both"], "b"]);
    expect(await complete("/طول ")).toEqual(["قصير", "عادي", "طويل"]);
  });

  it("completes topics, recipes and zones from the archive and the settings", async () => {
    expect(await completeLine("/digest ra", "en", find)).toEqual([["Rail strike", "Rabat"], "ra"]);
    expect(await complete("/subscribe w")).toEqual(["weekly"]);
    expect(await completeLine("/timezone beirut", "en", find)).toEqual([["Asia/Beirut"], "beirut"]);
  });

  it("leaves questions, numbers and unknown commands alone", async () => {
    for (const line of ["who won?", "", "/story 2", "/nothing x"]) expect(await complete(line)).toEqual([]);
  });

  it("offers nothing where looking fails", async () => {
    const [found] = await completeLine("/digest ra", "en", async () => Promise.reject(new Error("closed")));
    expect(found).toEqual([]);
  });
});
