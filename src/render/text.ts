import type { Block, MessageDoc, Section, Span } from "../contracts/document.ts";
import { isolate, stripControls } from "../language/direction.ts";
import { wrapLines } from "./wrap.ts";

const RLM = "\u200f";
const LRM = "\u200e";

/** How text looks on a stream. */
export interface TextOptions {
  /** On a terminal: isolates around runs of the other direction, a direction mark at the start of each line, bold. In a pipe: none. */
  readonly tty: boolean;
  /** Columns of the terminal, to wrap at words; unset leaves lines as long as they are. */
  readonly width?: number;
}

const spanText = (span: Span): string => (span.kind === "cite" ? `[${span.n}]` : stripControls(span.text));

/** Each span is isolated for itself: a run that went from one into the next would carry its neighbours' order along. */
function blockText(block: Block, tty: boolean): string {
  const shown = block.spans.map((s) => (tty && s.kind !== "cite" ? isolate(spanText(s), block.dir) : spanText(s)));
  return shown.join("").trimEnd();
}

/** Consecutive sentences of one language read as one paragraph. */
function paragraphs(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    const joins = last?.role === "sentence" && block.role === "sentence" && last.lang === block.lang;
    if (joins) out[out.length - 1] = { ...last, spans: [...last.spans, { kind: "text", text: " " }, ...block.spans] };
    else out.push(block);
  }
  return out;
}

function line(block: Block, { tty, width }: TextOptions): string {
  const text = blockText(block, tty);
  if (!tty) return text;
  const bold = block.role === "headline" || block.role === "title";
  const mark = block.dir === "rtl" ? RLM : LRM;
  return (width === undefined ? [text] : wrapLines(text, width))
    .map((shown) => (bold ? `\u001b[1m${mark}${shown}\u001b[22m` : `${mark}${shown}`))
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
