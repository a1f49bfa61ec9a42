import type { Block, MessageDoc, Section, Span } from "../contracts/document.ts";
import { isolate, stripControls } from "../language/direction.ts";

const RLM = "\u200f";
const LRM = "\u200e";

export interface TextOptions {
  /** On a terminal: isolates around runs of the other direction, a direction mark at the start of each line, bold. In a pipe: none. */
  readonly tty: boolean;
}

export function spanText(span: Span): string {
  return span.kind === "cite" ? `[${span.n}]` : stripControls(span.text);
}

const blockText = (block: Block): string => block.spans.map(spanText).join("").trimEnd();

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

function line(block: Block, { tty }: TextOptions): string {
  const text = blockText(block);
  if (!tty) return text;
  const marked = `${block.dir === "rtl" ? RLM : LRM}${isolate(text, block.dir)}`;
  return block.role === "headline" || block.role === "title" ? `\u001b[1m${marked}\u001b[22m` : marked;
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
