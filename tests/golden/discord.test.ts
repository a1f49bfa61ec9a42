import { describe, it } from "vitest";
import { renderDiscord } from "../../adapters/discord/render.ts";
import type { DiscordPayload } from "../../adapters/discord/types.ts";
import type { MessageDoc } from "../../src/contracts/document.ts";
import { shownText } from "../support/discord/shown.ts";
import { compareGolden } from "../support/golden.ts";
import { aMixedDocument } from "../support/mixed-digest.ts";
import { visualText } from "../support/visual.ts";

/**
 * What Discord is sent (`.json`) and how it reads (`.txt`: each embed in a frame of its own, wrapped, in visual order,
 * each row of buttons from left to right). To change it on purpose: UPDATE_GOLDEN=1 npx vitest run
 * tests/golden/discord.test.ts, then read the difference.
 */
const CASES: readonly (readonly [name: string, doc: MessageDoc])[] = [
  ["both", aMixedDocument("both")],
  ["arabic", aMixedDocument("ar")],
  ["english", aMixedDocument("en")],
  ["too-long", aMixedDocument("both", 24)],
];

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
    compareGolden(`discord/${name}.json`, `${JSON.stringify(parts, null, 2)}\n`);
    compareGolden(`discord/${name}.txt`, `${parts.map(({ payload }) => picture(payload)).join("\n────\n")}\n`);
  });
});
