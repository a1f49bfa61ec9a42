import type { Block, Direction, Span } from "../contracts/document.ts";
import { isolate, stripControls } from "../language/direction.ts";

const RLM = "\u200f";
const LRM = "\u200e";

/** Stands first on each line of a platform that takes a line's direction from its first strong character. */
export const lineMark = (dir: Direction): string => (dir === "rtl" ? RLM : LRM);

/** Text of a span as data: a citation as `[n]`, anything else without bidi and other control characters. */
export const spanText = (span: Span): string => (span.kind === "cite" ? `[${span.n}]` : stripControls(span.text));

/**
 * The same with each run of the other direction isolated, so that names, numbers and brackets keep their places. Each
 * span is isolated for itself: a run that went from one into the next would carry its neighbours' order along.
 */
export const directedText = (span: Span, dir: Direction): string =>
  span.kind === "cite" ? spanText(span) : isolate(spanText(span), dir);

/** Consecutive sentences of one language read as one paragraph. */
export function paragraphs(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    const joins = last?.role === "sentence" && block.role === "sentence" && last.lang === block.lang;
    if (joins) out[out.length - 1] = { ...last, spans: [...last.spans, { kind: "text", text: " " }, ...block.spans] };
    else out.push(block);
  }
  return out;
}
