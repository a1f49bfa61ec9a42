import { isArabicWord } from "../language/chars.ts";
import type { NameMention } from "../language/names.ts";
import { ALIKE, soundsAlike } from "../language/sounds-alike.ts";
import { type Token, words } from "../language/tokens.ts";

/**
 * Letters at the start of a name that its adjective and its other spellings have too: اليابان، اليابانية; Syria,
 * Syrian.
 */
const CORE_LETTERS = 3;

/**
 * How alike a name and its adjective sound, with the endings that the adjective has more: "لبنان"، "اللبنانيون";
 * "أوتاوا" and "أوتيت" do not.
 */
const NEAR = 0.7;

const coreOf = (norm: string): string => norm.replace(/^ال(?=..)/, "").slice(0, CORE_LETTERS);

/**
 * Tells whether a word of a text can be a word of the name that the question has there: it begins alike, or sounds
 * alike in the other script. Stems alone do not tell: a light stemmer leaves of "اليابان" what it leaves of "الأب".
 * Null where the word belongs to no name of the gazetteer, or to one that is too short to tell.
 */
export function nameTest(token: Token, names: readonly NameMention[]): ((norm: string) => boolean) | null {
  const name = names.find(({ start, end }) => start <= token.start && token.end <= end);
  if (name === undefined) return null;
  const forms = [token.norm, ...words(`${name.entry.ar} ${name.entry.en}`)];
  const cores = forms.map(coreOf);
  if (coreOf(token.norm).length < CORE_LETTERS) return null;
  const isNear = (norm: string): boolean =>
    forms.some((form) => isArabicWord(form) === isArabicWord(norm) && soundsAlike(norm, form) >= NEAR);
  const isCore = (norm: string): boolean =>
    cores.some((core) => core.length === CORE_LETTERS && norm.includes(core)) && isNear(norm);
  const sounds = (norm: string): boolean =>
    forms.some((form) => isArabicWord(form) !== isArabicWord(norm) && soundsAlike(norm, form) >= ALIKE);
  return (norm) => isCore(norm) || sounds(norm);
}
