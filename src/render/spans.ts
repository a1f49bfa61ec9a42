import type { Lang } from "../contracts/article.ts";
import type { TextOrigin } from "../contracts/digest.ts";
import type { Block, BlockRole, Direction, Span } from "../contracts/document.ts";
import { otherLang } from "../language/other-lang.ts";

/** Direction of a language. */
export const directionFor = (lang: Lang): Direction => (lang === "ar" ? "rtl" : "ltr");

/** Text without emphasis. */
export const plain = (text: string): Span => ({ kind: "text", text });
/** Text that stands out. */
export const strong = (text: string): Span => ({ kind: "text", text, strong: true });
/** A command of the bot, which a platform may let people tap. */
export const command = (text: string): Span => ({ kind: "text", text, strong: true, command: true });
/** Source numbers, each a span of its own. */
export const cites = (numbers: readonly number[]): readonly Span[] => numbers.map((n) => ({ kind: "cite", n }));

/** A block with its language's direction. */
export function block(role: BlockRole, lang: Lang, spans: readonly Span[]): Block {
  return { role, lang, dir: directionFor(lang), spans };
}

/** A text that nothing could render stays in the language of its source, and takes that language's direction. */
export const shownLang = (lang: Lang, origin: TextOrigin): Lang => (origin === "untranslated" ? otherLang(lang) : lang);

/** Only web addresses become links; `javascript:` and the like stay text. Null where there is nothing to link to. */
export const webAddress = (url: string | null): string | null =>
  url !== null && /^https?:\/\//i.test(url) ? url : null;

/** A link where the address is one of the web, else the text alone. */
export function linkTo(text: string, url: string | null): Span {
  const address = webAddress(url);
  return address === null ? plain(text) : { kind: "link", text, url: address };
}

/** The sign before a rough translation; the note at the end explains it. */
export const ROUGH_SIGN = "≈ ";

/**
 * A sentence as shown: text that was shortened may end in a comma or bare, so it gets its full stop.
 * Only what stands after the last word changes.
 */
export function asSentence(text: string): string {
  const trimmed = text.trim().replace(/[\s،,;؛:–—-]+$/u, "");
  return /[.!?؟۔…][»”"')\]]*$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
