import { englishRenderings, hasRenderings, isKnownArabic } from "../language/bilingual.ts";
import { monthNamed, weekdayNamed } from "../language/date-words.ts";
import { soundsAlike } from "../language/sounds-alike.ts";
import { contentStem, stem } from "../language/stem.ts";
import type { Token } from "../language/tokens.ts";
import { isHeard, isRendered, type Said } from "./said.ts";
import { namesIn, tokensIn } from "./text-facts.ts";

/** Shorter words are initials and particles. */
const MIN_LETTERS = 4;
/**
 * Names that engines and people transliterate sound at least so much like something in the other text, even where the
 * spelling is far from the sound (Krushchev, خروتشوف); another name hardly ever does.
 */
const STRANGE = 0.55;
/** The same for an Arabic word, of which less is written. */
const STRANGE_ARABIC = 0.65;

/** Endings of English words that are no names, whatever the dictionary lacks ("Horticultural Exposition"). */
const COMMON_ENDING =
  /(?:tions?|sions?|ments?|ness|ships?|hoods?|ings?|ed|ally|ly|als?|ity|ities|ous|ive|ives|able|ible|isms?|ists?|ics?|tors?|ances?|ences?|ary|ories|ory|less|ful|grounds?|lines?|works?|ways?|body|one)$/;

/** True for an English word that looks like a word of the language rather than a name. */
export const isUsualEnding = (norm: string): boolean => COMMON_ENDING.test(norm);

/**
 * Words with a capital letter that neither gazetteer nor dictionary knows, and that nothing in the Arabic text sounds
 * like.
 */
export interface Strangers {
  readonly words: readonly string[];
  /**
   * One of them is a whole name, not a word of a title of which the Arabic text has another ("Southern Hemisphere").
   */
  readonly whole: boolean;
}

/** Names that an English text has and the Arabic one has not. */
export function strangersIn(english: string, arabic: Said): Strangers {
  const tokens = tokensIn(english);
  const foreign = tokens.filter((_, at) => looksForeign(english, tokens, at));
  const words = foreign.filter(({ norm }) => !isRendered(norm, arabic) && !isHeard(norm, arabic, STRANGE));
  const isWhole = (word: Token) =>
    !ARTICLES.has(tokens[tokens.indexOf(word) - 1]?.norm ?? "") &&
    neighbours(english, tokens, word).every((other) => words.includes(other));
  return { words: words.map(({ text }) => text), whole: words.some(isWhole) };
}

/** Names that stand with an article are often said by their meaning ("the Templo"). */
const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an"]);

const isCapital = ({ text }: Token): boolean => /^\p{Lu}\p{Ll}/u.test(text);
const opens = (text: string, tokens: readonly Token[], at: number): boolean =>
  at === 0 || /[.!?:"“‘«]/.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start));

function looksForeign(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const { norm, start, end } = token;
  if (norm.length < MIN_LETTERS || !isCapital(token) || opens(text, tokens, at)) return false;
  const content = contentStem(norm);
  if (content === null || hasRenderings(content) || isUsualEnding(norm)) return false;
  if (monthNamed(norm) !== null || weekdayNamed(norm) !== null) return false;
  return !namesIn(text, "en").some((name) => name.start < end && start < name.end);
}

/** Words with a capital letter beside a word, which are of one name with it; given names are of any. */
function neighbours(text: string, tokens: readonly Token[], word: Token): readonly Token[] {
  const at = tokens.indexOf(word);
  const isGiven = (token: Token) =>
    namesIn(text, "en").some(
      ({ entry, start, end }) => entry.kind === "person" && start <= token.start && token.end <= end,
    );
  return [at - 1, at + 1].flatMap((i) => {
    const token = tokens[i];
    if (token === undefined || !isCapital(token) || opens(text, tokens, Math.max(i, at)) || isGiven(token)) return [];
    return /^ $/.test(text.slice(Math.min(token.end, word.end), Math.max(token.start, word.start))) ? [token] : [];
  });
}

/** What Arabic writes onto its words: particles, the future, and endings of number and possession. */
const PROCLITICS = /^(?:[وف]?(?:س(?=[يتن])|[بلك]|لل|ال|بال|كال)|[وف])(?=...)/;
const ENDINGS = /(?<=..)(?:كم|هم|هما|ها|نا|ه|ك|وا|تين|تان|ين|ان|ون|ات|يه)$/;

/** True for a word of the Arabic dictionary that is no mere name, and for what particles and endings make of one. */
function isArabicWord(norm: string): boolean {
  const bare = norm.replace(PROCLITICS, "");
  const forms = [norm, bare, norm.replace(ENDINGS, ""), bare.replace(ENDINGS, "")];
  return forms.some((form) => isKnownArabic(stem(form)) && !isNameAlone(form));
}

/** True where all renderings of a word only spell it in Latin letters. */
const isNameAlone = (form: string): boolean =>
  englishRenderings(stem(form)).every((one) => soundsAlike(form, one.stem) >= STRANGE_ARABIC);

/** True when an Arabic text has a word that no dictionary has, and that nothing in the English text sounds like. */
export function hasArabicStranger(arabic: string, english: Said): boolean {
  const names = namesIn(arabic, "ar");
  return tokensIn(arabic).some(({ norm, start, end }) => {
    if (norm.length < MIN_LETTERS || !/^\p{Script=Arabic}+$/u.test(norm) || contentStem(norm) === null) return false;
    if (isArabicWord(norm) || names.some((name) => name.start < end && start < name.end)) return false;
    return !isHeard(norm, english, STRANGE_ARABIC);
  });
}
