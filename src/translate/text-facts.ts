import type { Lang } from "../contracts/article.ts";
import { BoundedMap } from "../language/bounded-map.ts";
import { type DateMention, findDates } from "../language/dates.ts";
import { kept } from "../language/memos.ts";
import { findNames, type NameMention } from "../language/names.ts";
import { type Token, tokenise } from "../language/tokens.ts";

/**
 * Sentences of a digest in both languages: each is looked at by several checks, and once more when names are settled.
 */
const REMEMBERED = 512;

/** A memo of what a text has; by language where that depends on it: a key put together anew is hashed anew. */
export class TextMemo<T> {
  readonly #known: BoundedMap<T>;
  readonly #make: (text: string) => T;

  /**
   * @param make asked once a text, as long as it is remembered.
   * @param limit most texts remembered.
   */
  constructor(make: (text: string) => T, limit = REMEMBERED) {
    this.#known = kept(new BoundedMap(limit));
    this.#make = make;
  }

  of(text: string): T {
    return this.#known.get(text) ?? this.#known.set(text, this.#make(text));
  }
}

/** One memo a language. */
export const textMemos = <T>(
  make: (text: string, lang: Lang) => T,
  limit = REMEMBERED,
): Readonly<Record<Lang, TextMemo<T>>> => ({
  ar: new TextMemo((text) => make(text, "ar"), limit),
  en: new TextMemo((text) => make(text, "en"), limit),
});

const dates = new TextMemo((text) => findDates(text));
const names = textMemos(findNames);
const tokens = new TextMemo(tokenise);
const folded = new TextMemo((text) => tokensIn(text).map(({ norm }) => norm));

/** `findDates`, asked once a text. */
export const datesIn = (text: string): readonly DateMention[] => dates.of(text);

/** `findNames`, asked once a text. */
export const namesIn = (text: string, lang: Lang): readonly NameMention[] => names[lang].of(text);

/** `tokenise`, asked once a text. */
export const tokensIn = (text: string): readonly Token[] => tokens.of(text);

/** The folded words of a text, asked once. */
export const wordsIn = (text: string): readonly string[] => folded.of(text);
