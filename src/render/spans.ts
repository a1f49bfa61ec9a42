import type { Lang } from "../contracts/article.ts";
import type { Block, BlockRole, Direction, Span } from "../contracts/document.ts";

export const directionFor = (lang: Lang): Direction => (lang === "ar" ? "rtl" : "ltr");

export const plain = (text: string): Span => ({ kind: "text", text });
export const strong = (text: string): Span => ({ kind: "text", text, strong: true });
export const cites = (numbers: readonly number[]): readonly Span[] => numbers.map((n) => ({ kind: "cite", n }));

export function block(role: BlockRole, lang: Lang, spans: readonly Span[]): Block {
  return { role, lang, dir: directionFor(lang), spans };
}

/** The sign before a rough translation; the note at the end explains it. */
export const ROUGH_SIGN = "≈ ";

/**
 * A sentence as shown: text that was shortened may end in a comma or bare, so it gets its full stop.
 * Only what stands after the last word changes.
 */
export function asSentence(text: string): string {
  const trimmed = text.trim().replace(/[\s،,;؛:–—-]+$/u, "");
  return /[.!?؟…][»”"')\]]*$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
