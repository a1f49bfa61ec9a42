import type { Lang } from "../contracts/article.ts";
import { foldText } from "../language/normalise.ts";
import type { Reason } from "./reason.ts";
import type { Support } from "./support.ts";

const QUOTED = /«([^«»]+)»|“([^“”]+)”|"([^"]+)"|„([^„“”]+)[“”]/gu;
const MARKS = /[«»“”„"]/gu;

/** Letters and digits alone: a quotation may change its marks, spaces and diacritics, and nothing else. */
const plain = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** What stands in quotation marks. */
export const quotedIn = (text: string): readonly string[] =>
  [...text.matchAll(QUOTED)].map((match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? "");

/** True when the words stand in a row in a span of that language. */
export function isVerbatim(quoted: string, lang: Lang, { spans }: Support): boolean {
  const words = ` ${plain(quoted)} `;
  return spans.some((span) => span.lang === lang && ` ${plain(span.text)} `.includes(words));
}

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
  const quoted = quotedIn(text);
  if ((text.match(MARKS)?.length ?? 0) !== quoted.length * 2) return [{ kind: "quotation", detail: text }];
  const isAcross = !support.spans.some((span) => span.lang === lang);
  const invented = quoted.filter((one) => !isVerbatim(one, lang, support) && !(isAcross && isName(one)));
  if (invented.length === 0) return [];
  const originals = quotedIn(other).filter((one) => isVerbatim(one, otherLang, support));
  return isAcross && invented.length <= originals.length
    ? []
    : invented.map((detail): Reason => ({ kind: "quotation", detail }));
}

/** Arabic puts names of things into quotation marks, which English does not. */
const MOST_NAME_WORDS = 2;
const isName = (quoted: string): boolean => quoted.trim().split(/\s+/).length <= MOST_NAME_WORDS;
