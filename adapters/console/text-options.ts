import type { TextOptions } from "../../src/render/text.ts";

/** What the console prints on. */
export type Output = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  getColorDepth?(): number;
};

/** Widest line of running text that is still easy to read. */
const READABLE_COLUMNS = 100;

/**
 * How text looks on a stream: isolates, bold and wrapping on a terminal, bare lines in a pipe. A terminal that shows no
 * colours (`TERM=dumb`, `NO_COLOR`) would print what makes text bold.
 * @param wrap parts a text into lines of so many columns
 */
export function optionsOn(output: Output, wrap: (text: string, columns: number) => readonly string[]): TextOptions {
  if (output.isTTY !== true) return { tty: false };
  const bold = (output.getColorDepth?.() ?? 2) > 1;
  const columns = Math.min(output.columns ?? READABLE_COLUMNS, READABLE_COLUMNS);
  return { tty: true, bold, wrap: (text) => wrap(text, columns) };
}

/**
 * The same for one text. What measures columns takes as long to load as a short digest to write: only a terminal needs
 * it.
 */
export async function textOptions(output: Output): Promise<TextOptions> {
  if (output.isTTY !== true) return { tty: false };
  return optionsOn(output, (await import("../../src/render/wrap.ts")).wrapLines);
}
