import { describe, expect, it } from "vitest";
import { decodeEntities } from "../../../src/language/entities.ts";

describe("character references", () => {
  it.each([
    ["قال &quot;نعم&quot; &#8211; &laquo;لا&raquo;", 'قال "نعم" – «لا»'],
    ["A &#x26; B, Caf&eacute;, &Eacute;", "A & B, Café, é"],
    ["&amp;quot;مرتين&amp;quot;", '"مرتين"'],
    ["Don&#146;t", "Don’t"],
    ["&bogus; &;", "&bogus; &;"],
    ["&toString; &valueOf;", "&toString; &valueOf;"],
    ["a&#0;b&#xD800;c&#9999999;d", "abcd"],
    ["R&D", "R&D"],
  ])("%s → %s", (text, expected) => expect(decodeEntities(text)).toBe(expected));
});
