import { expect, it } from "vitest";
import { textOptions } from "../../../../adapters/console/text-options.ts";
import { block, strong } from "../../../../src/render/spans.ts";
import { renderText } from "../../../../src/render/text.ts";

type Output = Parameters<typeof textOptions>[0];

/** A terminal of 80 columns; a depth of 1 is what Node.js says of `TERM=dumb` and of `NO_COLOR`. */
const terminal = (depth: number): Output =>
  ({ isTTY: true, columns: 80, getColorDepth: () => depth }) as unknown as Output;

const title = { sections: [{ story: null, blocks: [block("title", "en", [strong("News")])] }], buttons: [] };

it("writes titles in bold on a terminal that can", async () => {
  expect(renderText(title, await textOptions(terminal(4)))).toContain("\u001b[1m");
});

it("sends nothing to a terminal that would print it", async () => {
  expect(renderText(title, await textOptions(terminal(1)))).not.toContain("\u001b");
});
