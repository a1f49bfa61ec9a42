import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cleanArticle } from "../../src/archive/clean/clean-article.ts";
import { decodeBytes } from "../../src/archive/decode.ts";
import { articleOfHtml } from "../../src/archive/html.ts";
import type { Article } from "../../src/contracts/article.ts";
import { compareGolden } from "../support/golden.ts";

const FOLDER = join(import.meta.dirname, "pages");
const PAGES = readdirSync(FOLDER).filter((name) => name.endsWith(".html"));

const shown = ({ title, outlet, section, byline, dateline, published, text }: Article): string =>
  [
    ...Object.entries({ title, outlet, section, byline, dateline }).map(([name, value]) => `${name}: ${value ?? "-"}`),
    `published: ${published.date ?? "-"} (${published.basis})`,
    "",
    text,
    "",
  ].join("\n");

/**
 * One page each as a news system makes it, with what surrounds its article, and what is read of it.
 * To change it on purpose: UPDATE_GOLDEN=1 npx vitest run tests/golden/pages.test.ts, then read the difference.
 */
describe("what is read of a page", () => {
  it.each(PAGES)("%s", (name) => {
    const raw = articleOfHtml(decodeBytes(readFileSync(join(FOLDER, name))) ?? "", null);
    const article = raw === null ? null : cleanArticle(raw, { now: new Date("2027-01-01T00:00:00Z") });
    expect(article).not.toBeNull();
    compareGolden(`pages/${name.replace(".html", ".txt")}`, shown(article as Article));
  });
});
