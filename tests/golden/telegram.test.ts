import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderTelegram } from "../../adapters/telegram/render.ts";
import type { MessageDoc } from "../../src/contracts/document.ts";
import { type Show, toDocument } from "../../src/render/document.ts";
import { aStory } from "../support/builders.ts";
import { aMixedDigest } from "../support/mixed-digest.ts";
import { visualText } from "../support/visual.ts";

/**
 * What Telegram is sent (`.json`) and how it reads (`.txt`: wrapped, in visual order, each row from left to right).
 * To change it on purpose: UPDATE_GOLDEN=1 npx vitest run tests/golden/telegram.test.ts, then read the difference.
 */
function docOf(show: Show, stories?: number): MessageDoc {
  const digest = aMixedDigest(
    stories === undefined ? {} : { stories: Array.from({ length: stories }, (_, i) => aStory({ id: `s${i}` })) },
  );
  return {
    digest: { id: digest.id, lang: show === "en" ? "en" : "ar" },
    ...toDocument(digest, { show, timeZone: "UTC" }),
  };
}

const CASES: readonly (readonly [name: string, doc: MessageDoc])[] = [
  ["both", docOf("both")],
  ["arabic", docOf("ar")],
  ["english", docOf("en")],
  ["too-long", docOf("both", 14)],
];

function compare(file: string, shown: string): void {
  const path = join("tests", "golden", "telegram", file);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, shown);
  }
  expect(existsSync(path), `${path} is missing`).toBe(true);
  expect(shown).toBe(readFileSync(path, "utf8"));
}

const keyboardText = (rows: readonly (readonly { readonly text: string }[])[]): string =>
  rows.map((row) => row.map(({ text }) => `[ ${text} ]`).join(" ")).join("\n");

describe("what Telegram is sent", () => {
  it.each(CASES)("%s", (name, doc) => {
    const parts = renderTelegram(doc);
    compare(`${name}.json`, `${JSON.stringify(parts, null, 2)}\n`);
    const pictures = parts.map(({ payload }) => `${visualText(payload.text)}\n\n${keyboardText(payload.keyboard)}\n`);
    compare(`${name}.txt`, pictures.join("\n----\n"));
  });
});
