import type { Block, MessageDoc, Section } from "../contracts/document.ts";
import { directedText, lineMark, paragraphs, spanText } from "./directed.ts";

/** How text looks on a stream. */
export interface TextOptions {
  /**
   * On a terminal: isolates around runs of the other direction, a direction mark at the start of each line, bold. In a
   * pipe: none.
   */
  readonly tty: boolean;
  /** Parts a line into those that a terminal has room for; unset leaves lines as long as they are. */
  readonly wrap?: (text: string) => readonly string[];
  /** Titles and headlines in bold, on a terminal; unset means yes. */
  readonly bold?: boolean;
}

const blockText = (block: Block, tty: boolean): string =>
  block.spans
    .map((span) => (tty ? directedText(span, block.dir) : spanText(span)))
    .join("")
    .trimEnd();

function line(block: Block, { tty, wrap, bold = true }: TextOptions): string {
  const text = blockText(block, tty);
  if (!tty) return text;
  const strong = bold && (block.role === "headline" || block.role === "title");
  const mark = lineMark(block.dir);
  return (wrap?.(text) ?? [text])
    .map((shown) => (strong ? `\u001b[1m${mark}${shown}\u001b[22m` : `${mark}${shown}`))
    .join("\n");
}

/** A blank line stands between the two languages of a section, and between sections. */
function sectionText(section: Section, options: TextOptions): string {
  const lines: string[] = [];
  const blocks = paragraphs(section.blocks);
  blocks.forEach((block, i) => {
    const previous = blocks[i - 1];
    if (previous && section.story !== null && block.role === "headline") lines.push("");
    lines.push(line(block, options));
  });
  return lines.join("\n");
}

/** Document → plain text, a line a block. Buttons are left out: the console offers commands. */
export function renderText(doc: MessageDoc, options: TextOptions): string {
  return `${doc.sections.map((section) => sectionText(section, options)).join("\n\n")}\n`;
}
