import { arabicRenderings, englishRenderings, formsOf, relatives } from "../language/bilingual.ts";
import { isArabicWord } from "../language/chars.ts";
import type { NameMention } from "../language/names.ts";
import { searchStem } from "../language/search-stem.ts";
import { skeletons } from "../language/skeleton.ts";
import { soundsAlike } from "../language/sounds-alike.ts";
import { tellingWordsOf } from "../language/synonyms.ts";
import { type Token, tokenise } from "../language/tokens.ts";
import { classesOf } from "../language/word-class.ts";
import { nameTest } from "./answer-names.ts";

/** A content word of the question with what may stand for it in a text. */
export interface AskedWord {
  readonly token: Token;
  /** stem → 0..1, how surely it means the word. */
  readonly stems: ReadonlyMap<string, number>;
  /** Other names for what the word names, each as the stems of its words in order: "UN", "United Nations". */
  readonly aliases: readonly (readonly string[])[];
  /** The words of the gazetteer's forms of a known name: what sounds like the word has to sound like one of its own script. */
  readonly forms: readonly string[];
  /** What the word sounds like: its other spellings and its form in the other script are told by that. */
  readonly skeletons: readonly string[];
  /** It stands right behind the question word: of an Arabic question a verb, mostly. */
  readonly isSecond: boolean;
  /** No lexicon has it, or it is written as a name: any word that sounds like it may be it. */
  readonly mayBeName: boolean;
  /** Of a word of a known name: whether a word of a text with one of `stems` can be it. Null for all other words. */
  readonly isName: ((norm: string) => boolean) | null;
  /** A name, a number or a word that no lexicon has: these tell texts apart most. */
  readonly distinctive: boolean;
  /** It only frames the question: "what happened in", "latest news about". */
  readonly frames: boolean;
  readonly weight: number;
}

/** Weight of names and numbers against other words. */
export const DISTINCTIVE = 1.6;
/** Weight of the words that only frame a question ("what happened in", "latest news about"). */
const FRAME = 0.3;
export const FRAME_WORDS = new Set(
  (
    "حدث حصل جري يحدث يحصل يجري وقع اخبار الاخبار خبر اخر احدث مستجدات تطورات معلومات تعرف اخبرني حدثني يعني المقصود عدد بلغ يبلغ واحد " +
    "happen happened happening news latest recent update updates tell know information mean many much number total " +
    // Light verbs and general nouns: "what type of ship is it called", "ما الاسم الذي يطلق على".
    "called call became become becomes considered consider named name names term known type kind sort used use uses took take taken takes " +
    "give gave given occur occurred include includes including make makes made come comes came serve serves served main major primary example " +
    "يسمي تسمي سمي سميت يعتبر تعتبر يعد تعد يطلق اطلق نوع انواع اسم اسماء تم يتم قام قامت يقوم اصبح اصبحت ابرز اهم رئيسي رئيسيه مثال"
  ).split(" "),
);
/** Another form of the word, and a form of its translation, against the word itself. */
const RELATIVE = 0.7;
const TRANSLATED_FORM = 0.9;
/** Another word for the same thing. */
const SYNONYM = 0.6;

function meanings(norm: string): ReadonlyMap<string, number> {
  const own = searchStem(norm);
  const stems = new Map<string, number>();
  const add = (other: string, weight: number): void => {
    stems.set(other, Math.max(stems.get(other) ?? 0, weight));
  };
  if (isArabicWord(own)) {
    const classes = classesOf(norm);
    for (const other of relatives(own, classes)) add(other, RELATIVE);
    for (const { stem: other, weight } of englishRenderings(own, classes)) add(other, weight);
  } else {
    for (const { stem: head, weight, classes } of arabicRenderings(own)) {
      add(head, weight);
      for (const form of formsOf(head, classes)) add(form, weight * TRANSLATED_FORM);
    }
  }
  for (const other of tellingWordsOf(own)) add(other, SYNONYM);
  return stems.set(own, 1);
}

/** Two spellings of one word in one script differ less than a name and its transliteration. */
export const SAME_SPELLING = 0.85;

/** "hapened": a word of no lexicon that sounds like one that frames questions. */
function isMisspeltFrame(norm: string): boolean {
  return (
    norm.length >= 5 &&
    [...FRAME_WORDS].some((frame) => frame[0] === norm[0] && soundsAlike(norm, frame) >= SAME_SPELLING)
  );
}

function formsOfName(token: Token, names: readonly NameMention[]): readonly string[] {
  const name = names.find(({ start, end }) => start <= token.start && token.end <= end);
  return name === undefined ? [] : tokenise(`${name.entry.ar} ${name.entry.en}`).map(({ norm }) => norm);
}

/** The gazetteer's Arabic and English name of what a word names, or is part of the name of. */
function aliasesOf(token: Token, names: readonly NameMention[]): readonly (readonly string[])[] {
  const name = names.find(({ start, end }) => start <= token.start && token.end <= end);
  if (name === undefined) return [];
  return [name.entry.en, name.entry.ar].flatMap((form) => {
    const stems = tokenise(form).map(({ norm }) => searchStem(norm));
    return stems.length > 1 && !stems.includes(searchStem(token.norm)) ? [stems] : [];
  });
}

/** @param index place in the question; `kindWord`: the word for the kind of answer, which only frames */
export function askedWord(token: Token, index: number, names: readonly NameMention[], kindWord: string): AskedWord {
  const stems = meanings(token.norm);
  const unknown = stems.size === 1;
  const capital = index > 0 && /^\p{Lu}/u.test(token.text);
  const named = names.some(({ start, end }) => start <= token.start && token.end <= end);
  const framing = FRAME_WORDS.has(token.norm) || token.norm === kindWord || (unknown && isMisspeltFrame(token.norm));
  const distinctive = !framing && (unknown || capital || named || /\d/.test(token.norm));
  return {
    token,
    stems,
    aliases: aliasesOf(token, names),
    forms: formsOfName(token, names),
    skeletons: skeletons(token.norm),
    isSecond: index === 1,
    mayBeName: unknown || capital,
    isName: nameTest(token, names),
    distinctive,
    frames: framing,
    weight: distinctive ? DISTINCTIVE : framing ? FRAME : 1,
  };
}
