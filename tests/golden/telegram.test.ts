import { describe, it } from "vitest";
import { renderTelegram } from "../../adapters/telegram/render.ts";
import type { MessageDoc } from "../../src/contracts/document.ts";
import { compareGolden } from "../support/golden.ts";
import { aMixedDocument } from "../support/mixed-digest.ts";
import { visualText } from "../support/visual.ts";

/**
 * What Telegram is sent (`.json`) and how it reads (`.txt`: wrapped, in visual order, each row from left to right).
 * To change it on purpose: UPDATE_GOLDEN=1 npx vitest run tests/golden/telegram.test.ts, then read the difference.
 */
const CASES: readonly (readonly [name: string, doc: MessageDoc])[] = [
  ["both", aMixedDocument("both")],
  ["arabic", aMixedDocument("ar")],
  ["english", aMixedDocument("en")],
  ["too-long", aMixedDocument("both", 14)],
];

const keyboardText = (rows: readonly (readonly { readonly text: string }[])[]): string =>
  rows.map((row) => row.map(({ text }) => `[ ${text} ]`).join(" ")).join("\n");

describe("what Telegram is sent", () => {
  it.each(CASES)("%s", (name, doc) => {
    const parts = renderTelegram(doc);
    compareGolden(`telegram/${name}.json`, `${JSON.stringify(parts, null, 2)}\n`);
    const pictures = parts.map(({ payload }) => `${visualText(payload.text)}\n\n${keyboardText(payload.keyboard)}\n`);
    compareGolden(`telegram/${name}.txt`, pictures.join("\n----\n"));
  });
});
