import { describe, expect, it } from "vitest";
import { foldedTerm, newCount, stemTerm } from "../../../src/language/term.ts";
import { tokenise } from "../../../src/language/tokens.ts";

const wordsOf = (text: string) => tokenise(text).map(({ word }) => word);

describe("terms", () => {
  it("are one object for all words of a stem, and none for a function word", () => {
    const [strikes, the, strike] = wordsOf("Strikes the strike").map(stemTerm);
    expect(strikes).toBe(strike);
    expect(strikes?.text).toBe("strike");
    expect(the).toBeNull();
  });

  it("are one object for all spellings that fold alike", () => {
    const [plain, hamza] = wordsOf("الاردن الأردن").map(foldedTerm);
    expect(plain).toBe(hamza);
  });

  it("belong to the count that met them last", () => {
    const [word] = wordsOf("harbour");
    const term = word === undefined ? null : stemTerm(word);
    const first = newCount();
    if (term !== null) term.count = first;
    expect(term?.count).toBe(first);
    expect(newCount()).not.toBe(first);
  });
});
