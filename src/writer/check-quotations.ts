import type { Lang } from "../contracts/article.ts";
import { foldText } from "../language/normalise.ts";
import { contentStem } from "../language/stem.ts";
import { words } from "../language/tokens.ts";
import { isHeard, isRendered } from "../translate/said.ts";
import type { Reason } from "./reason.ts";
import type { Support } from "./support.ts";

/** Closing marks of other pairs are taken too: ”so”. */
const QUOTED = /«([^«»]+)»|[“”]([^“”]+)[”“]|"([^"]+)"|„([^„“”]+)[“”]/gu;
const SINGLE = /(?<!\p{L})['‘]([^'‘’]{2,}(?:['’]\p{L}[^'‘’]*)*)['’](?!\p{L})/gu;
const MARKS = /[«»“”„"]/gu;

/** Letters and digits alone: a quotation may change its marks, spaces and diacritics, and nothing else. */
const plain = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const groups = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match.slice(1).find((one) => one !== undefined) ?? "");

/** What stands in quotation marks. */
const quotedIn = (text: string): readonly string[] => groups(text, QUOTED);

/** The same, and what follows or precedes a mark that has no other: a quotation that goes on in the next sentence. */
function quotedOrOpen(text: string): readonly string[] {
  const rest = text.replace(QUOTED, (pair) => " ".repeat(pair.length));
  const at = rest.search(MARKS);
  if (at < 0) return quotedIn(text);
  const opens = /^\s|^$/.test(text.slice(0, at).slice(-1)) && /^\S/.test(text.slice(at + 1));
  return [...quotedIn(text), opens ? text.slice(at + 1) : text.slice(0, at)];
}

/** True when the words stand in a row in a span of that language. */
function isVerbatim(quoted: string, lang: Lang, { spans }: Support): boolean {
  const said = ` ${plain(quoted)} `;
  return spans.some((span) => span.lang === lang && ` ${plain(span.text)} `.includes(said));
}

const countMarks = (text: string): number => text.match(MARKS)?.length ?? 0;

/**
 * Quotations that do not stand word for word in a span. Where the spans have none of that language, a quotation is a
 * translation: as many must stand in the other half, word for word there.
 * @param other the same statement in the other language
 */
export function checkQuotations(
  text: string,
  lang: Lang,
  other: string,
  otherLang: Lang,
  support: Support,
): readonly Reason[] {
  // A mark without its other one is a fault, but where a span is cut out of a longer quotation.
  const mayBeOpen = support.spans.some((span) => countMarks(span.text) % 2 === 1);
  if (countMarks(text) !== quotedIn(text).length * 2 && !mayBeOpen) return [{ kind: "quotation", detail: text }];
  const isAcross = !support.spans.some((span) => span.lang === lang);
  const invented = quotedOrOpen(text).filter(
    (one) => !isVerbatim(one, lang, support) && !(isAcross && isName(one, support)),
  );
  if (invented.length === 0) return [];
  const originals = [...quotedOrOpen(other), ...groups(other, SINGLE)].filter((one) =>
    isVerbatim(one, otherLang, support),
  );
  return isAcross && invented.length <= originals.length
    ? []
    : invented.map((detail): Reason => ({ kind: "quotation", detail }));
}

/**
 * Arabic puts names of things into quotation marks, which English does not: so many words at most, all of them said.
 */
const MOST_NAME_WORDS = 6;
/** Shorter ones are names or single words whatever they say. */
const FEW_WORDS = 2;

function isName(quoted: string, { said }: Support): boolean {
  const parts = words(quoted);
  if (parts.length <= FEW_WORDS) return true;
  const content = parts.filter((word) => contentStem(word) !== null);
  return (
    parts.length <= MOST_NAME_WORDS &&
    content.every((word) => said.some((span) => isRendered(word, span) || isHeard(word, span)))
  );
}
