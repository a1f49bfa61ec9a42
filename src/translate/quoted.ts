import type { Lang } from "../contracts/article.ts";
import type { TranslationRequest } from "../contracts/translator.ts";
import { arabicRenderings, englishRenderings, formsOf } from "../language/bilingual.ts";
import type { TextSpan } from "../language/sentences.ts";
import { isStopword, stem } from "../language/stem.ts";
import { type Token, tokenise } from "../language/tokens.ts";
import { findRendering } from "./find-rendering.ts";
import { namesIn, tokensIn } from "./text-facts.ts";

/** Most words of a term: longer quotations are speech, which engines keep as such or the checks miss. */
const MAX_WORDS = 3;
const QUOTED = /[«“„"]([^«»“”„"]{2,60})[»”"]/g;
const MARK = /[«»“”„"]/g;
const MARKS: Readonly<Record<Lang, readonly [string, string]>> = { en: ["“", "”"], ar: ["«", "»"] };

/** Renderings of a word that are looked for. */
const MOST_RENDERINGS = 12;
/** Words that may stand between those of a term ("of", "the"). */
const MORE_WORDS = 2;

/**
 * Puts back the quotation marks of short terms that a translation lost: a loaded word that an outlet distances itself
 * from ("martyrs", "the operation") must not become the reporter's own. A term is found by the dictionary, when every
 * word of it is there; else the translation stays. Names are left alone: Arabic marks foreign ones where English writes
 * a capital.
 */
export function keepQuoted({ text: source, from, to }: TranslationRequest, translation: string): string {
  const terms = [...source.matchAll(QUOTED)].map(([, term]) => term ?? "").filter(isShort);
  const lost = terms.length * 2 - (translation.match(MARK)?.length ?? 0);
  if (lost <= 0) return translation;
  let text = translation;
  for (const term of terms) {
    const isName = namesIn(term, from).length > 0 || findRendering(term, text, to) !== null;
    const span = isName ? null : inDictionary(term, text, from);
    if (span && !isMarked(text, span)) text = marked(text, span, MARKS[to]);
  }
  return text;
}

const isShort = (term: string): boolean => {
  const count = tokenise(term).length;
  return count > 0 && count <= MAX_WORDS;
};

const isMarked = (text: string, { start, end }: TextSpan): boolean =>
  /[«“„"'‘]\s*$/.test(text.slice(0, start)) || /^\s*[»”"'’]/.test(text.slice(end));

const marked = (text: string, { start, end }: TextSpan, [open, close]: readonly [string, string]): string =>
  `${text.slice(0, start)}${open}${text.slice(start, end)}${close}${text.slice(end)}`;

/** Stems by which a word may be rendered. */
function renderings(norm: string, from: Lang): ReadonlySet<string> {
  const own = stem(norm);
  if (from === "ar")
    return new Set(
      englishRenderings(own)
        .slice(0, MOST_RENDERINGS)
        .map((one) => one.stem),
    );
  const heads = arabicRenderings(own)
    .slice(0, MOST_RENDERINGS)
    .map((one) => one.stem);
  return new Set(heads.flatMap((head) => [head, ...formsOf(head)]));
}

/** The shortest stretch of the translation that renders every word of a term. */
function inDictionary(term: string, translation: string, from: Lang): TextSpan | null {
  const wanted = tokenise(term)
    .filter(({ norm }) => !isStopword(norm))
    .map(({ norm }) => renderings(norm, from));
  if (wanted.length === 0 || wanted.some((stems) => stems.size === 0)) return null;
  const tokens = tokensIn(translation);
  const stems = tokens.map(({ norm }) => stem(norm));
  const most = wanted.length + MORE_WORDS;
  for (let length = wanted.length; length <= most; length++)
    for (let from = 0; from + length <= tokens.length; from++) {
      const window = stems.slice(from, from + length);
      if (!wanted.every((one) => window.some((word) => one.has(word)))) continue;
      return { start: (tokens[from] as Token).start, end: (tokens[from + length - 1] as Token).end };
    }
  return null;
}
