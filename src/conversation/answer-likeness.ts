import { BoundedMap } from "../language/bounded-map.ts";
import { isArabicWord } from "../language/chars.ts";
import { kept } from "../language/memos.ts";
import { searchStem } from "../language/search-stem.ts";
import { skeletons } from "../language/skeleton.ts";
import { ALIKE, soundsAlike } from "../language/sounds-alike.ts";
import { tokenise } from "../language/tokens.ts";
import { type AskedWord, SAME_SPELLING } from "./asked-word.ts";

/** A word of a text, folded and stemmed. */
export interface TextWord {
  readonly norm: string;
  readonly stem: string;
  /** Written with a capital letter, as names are. */
  readonly capital: boolean;
}

/** The words of a text as they are compared with those of a question. */
export const textWords = (text: string): readonly TextWord[] =>
  tokenise(text).map(({ norm, text: shown }) => ({ norm, stem: searchStem(norm), capital: /^\p{Lu}/u.test(shown) }));

/** 0..1: how surely one of the words of a text is the asked one. */
export function likenessIn(words: readonly TextWord[], asked: AskedWord): number {
  let best = 0;
  for (const word of words) {
    const sure = asked.stems.get(word.stem) ?? 0;
    if (sure > best && (asked.isName === null || asked.isName(word.norm))) best = sure;
    if (best === 1) return 1;
  }
  if (best < ALIAS && asked.aliases.some((alias) => holdsPhrase(words, alias))) best = ALIAS;
  return best > 0 || asked.skeletons.length === 0 ? best : soundIn(words, asked);
}

/** What another name of the same counts. */
const ALIAS = 0.9;

/** Whether the words stand in a text one behind the other. */
function holdsPhrase(words: readonly TextWord[], [first, ...rest]: readonly string[]): boolean {
  return words.some(({ stem }, at) => stem === first && rest.every((other, i) => words[at + 1 + i]?.stem === other));
}

/** What a word in the same script that only sounds alike counts: "التيبت" is mostly "التبت". */
const SAME_SCRIPT = 0.8;

/** Words of the articles at hand are compared with each word of the question. */
const known = kept(new BoundedMap<readonly string[]>(10_000));
const skeletonsOf = (norm: string): readonly string[] => known.get(norm) ?? known.set(norm, skeletons(norm));

/** Consonants of an Arabic verb that may be a name in the other script: "بنى" is no "Ben". */
const LEAST_SOUNDS = 3;

/** Whether a word sounds like one of a name's forms in its own script, where there is one. */
function isLikeForm(norm: string, forms: readonly string[]): boolean {
  const own = forms.filter((form) => isArabicWord(form) === isArabicWord(norm));
  return own.length === 0 || own.some((form) => soundsAlike(norm, form) >= SAME_SPELLING);
}

function soundIn(
  words: readonly TextWord[],
  { token, skeletons: keys, mayBeName, isSecond, forms }: AskedWord,
): number {
  const script = isArabicWord(token.norm);
  let best = 0;
  for (const { norm, capital } of words) {
    const same = isArabicWord(norm) === script;
    if (same ? !mayBeName : !mayBeName && !capital) continue;
    const least = isSecond && !mayBeName ? LEAST_SOUNDS : 0;
    if (!skeletonsOf(norm).some((key) => key.length >= least && keys.includes(key))) continue;
    if (forms.length > 0 && !isLikeForm(norm, forms)) continue;
    const likeness = soundsAlike(norm, token.norm);
    if (likeness >= (same ? SAME_SPELLING : ALIKE)) best = Math.max(best, same ? likeness * SAME_SCRIPT : likeness);
  }
  return best;
}
