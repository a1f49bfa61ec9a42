import { describe, expect, it } from "vitest";
import { tokenise } from "../../../src/language/tokens.ts";
import { agreeing } from "../../../src/summarize/agreement.ts";
import { CandidateReader } from "../../../src/summarize/candidates.ts";
import { anArticle } from "./build.ts";

const BRIDGE = "Engineers closed the old harbour bridge after 12 cracks were found in two piers.";
const LORRIES = "Lorries must use the motorway until repairs of the bridge end in October.";

const candidates = (...texts: readonly string[]) =>
  texts.flatMap((text, at) => new CandidateReader(anArticle(text), at, Infinity).take(Infinity));

const agree = (statements: readonly string[], ...others: readonly string[]) =>
  agreeing(
    statements.map((text) => ({ article: 0, tokens: tokenise(text) })),
    candidates(statements.join("\n"), ...others),
  );

describe("agreeing", () => {
  it("finds for each statement the articles that have most of its words", () => {
    const both = `The motorway is for lorries until repairs of the bridge end in October.\n${BRIDGE}`;
    expect(agree([BRIDGE, LORRIES], LORRIES, both, "Shopkeepers complained about the noise at night.")).toEqual([
      [2],
      [1, 2],
    ]);
  });

  it("asks for all numbers", () => {
    expect(agree([BRIDGE], BRIDGE.replace("12", "15"))).toEqual([[]]);
    expect(agree([BRIDGE.replace("12 ", "")], BRIDGE)).toEqual([[1]]);
  });

  it("asks for a negation where the statement negates, and for none where it does not", () => {
    const denied = BRIDGE.replace("closed", "never closed");
    expect(agree([BRIDGE], denied)).toEqual([[]]);
    expect(agree([denied], BRIDGE)).toEqual([[]]);
    expect(agree([denied], denied)).toEqual([[1]]);
  });

  it("is told nothing by a few words in common", () => {
    const bridge = "It stands on the piers of the bridge.";
    expect(agree([bridge], bridge)).toEqual([[]]);
  });

  it("reads Arabic", () => {
    const flood = "غمرت السيول حي الميناء وأجلت فرق الإنقاذ سبعين أسرة إلى المدرسة الثانوية.";
    expect(agree([flood], "أجلت فرق الإنقاذ سبعين أسرة من حي الميناء بعد أن غمرته السيول.")).toEqual([[1]]);
  });
});
