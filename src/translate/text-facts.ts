import type { Lang } from "../contracts/article.ts";
import { BoundedMap } from "../language/bounded-map.ts";
import { type DateMention, findDates } from "../language/dates.ts";
import { findNames, type NameMention } from "../language/names.ts";
import { type Token, tokenise } from "../language/tokens.ts";

/** Sentences of a digest in both languages: each is looked at by several checks, and once more when names are settled. */
const REMEMBERED = 512;
const dates = new BoundedMap<readonly DateMention[]>(REMEMBERED);
const names = new BoundedMap<readonly NameMention[]>(REMEMBERED);

const tokens = new BoundedMap<readonly Token[]>(REMEMBERED);
const folded = new BoundedMap<readonly string[]>(REMEMBERED);

function remembered<T>(map: BoundedMap<T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** `findDates`, asked once a text. */
export const datesIn = (text: string): readonly DateMention[] => remembered(dates, text, () => findDates(text));

/** `findNames`, asked once a text. */
export const namesIn = (text: string, lang: Lang): readonly NameMention[] =>
  remembered(names, `${lang}${text}`, () => findNames(text, lang));

/** `tokenise`, asked once a text. */
export const tokensIn = (text: string): readonly Token[] => remembered(tokens, text, () => tokenise(text));

/** The folded words of a text, asked once. */
export const wordsIn = (text: string): readonly string[] =>
  remembered(folded, text, () => tokensIn(text).map(({ norm }) => norm));
