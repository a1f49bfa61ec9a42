import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderDiscord } from "../../adapters/discord/render.ts";
import type { DiscordPayload } from "../../adapters/discord/types.ts";
import type { MessageDoc } from "../../src/contracts/document.ts";
import { type Show, toDocument } from "../../src/render/document.ts";
import { aStory } from "../support/builders.ts";
import { shownText } from "../support/discord/shown.ts";
import { aMixedDigest } from "../support/mixed-digest.ts";
import { visualText } from "../support/visual.ts";

/**
 * What Discord is sent (`.json`) and how it reads (`.txt`: each embed in a frame of its own, wrapped, in visual order, each
 * row of buttons from left to right).
 * To change it on purpose: UPDATE_GOLDEN=1 npx vitest run tests/golden/discord.test.ts, then read the difference.
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
  ["too-long", docOf("both", 24)],
];

function compare(file: string, shown: string): void {
  const path = join("tests", "golden", "discord", file);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, shown);
  }
  expect(existsSync(path), `${path} is missing`).toBe(true);
  expect(shown).toBe(readFileSync(path, "utf8"));
}

function rowText({ components }: DiscordPayload["components"][number]): string {
  const labels = components.map((c) => {
    if ("options" in c) return `[ ${c.placeholder} ▾ ${c.options.map((o) => o.label).join(", ")} ]`;
    return "label" in c ? `[ ${c.label} ]` : "[ ]";
  });
  return labels.join(" ");
}

function picture({ embeds, components }: DiscordPayload): string {
  const cards = embeds.map((e) => visualText(shownText(e.description ?? "")));
  return [...cards, components.map(rowText).join("\n")].join("\n\n╌╌╌╌\n\n");
}

describe("what Discord is sent", () => {
  it.each(CASES)("%s", (name, doc) => {
    const parts = renderDiscord(doc);
    compare(`${name}.json`, `${JSON.stringify(parts, null, 2)}\n`);
    compare(`${name}.txt`, `${parts.map(({ payload }) => picture(payload)).join("\n────\n")}\n`);
  });
});
