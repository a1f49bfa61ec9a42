import type { Lang } from "../contracts/article.ts";
import { arabicRenderings, englishRenderings, formsOf, relatives } from "../language/bilingual.ts";
import { BoundedMap } from "../language/bounded-map.ts";
import { isArabicWord } from "../language/chars.ts";
import { findNames, type NameMention } from "../language/names.ts";
import { foldText } from "../language/normalise.ts";
import { type Asked, askedFor, asksWhatIs } from "../language/questions.ts";
import { searchStem } from "../language/search-stem.ts";
import { skeletons } from "../language/skeleton.ts";
import { ALIKE, soundsAlike } from "../language/sounds-alike.ts";
import { isStopword } from "../language/stem.ts";
import { tellingWordsOf } from "../language/synonyms.ts";
import { type Token, tokenise } from "../language/tokens.ts";
import { classesOf } from "../language/word-class.ts";
import { type Measure, measuresOf } from "./answer-measure.ts";
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

/** A question taken apart. */
export interface ParsedQuestion {
  readonly text: string;
  readonly lang: Lang;
  readonly asked: Asked;
  /** It asks who or what something is. */
  readonly defines: boolean;
  /** It asks for the news of something: "what happened in Tunisia". */
  readonly happens: boolean;
  /** It asks how things stand: what is newer knows better. */
  readonly asksState: boolean;
  readonly words: readonly AskedWord[];
  /** What it asks the number of: "how many beds"; null where it measures, or asks for no number. */
  readonly counted: AskedWord | null;
  /** The office or part whose holder it asks for: "who is the mayor of"; null where it asks for none. */
  readonly role: AskedWord | null;
  /** What a question for a number measures; none where it counts, or where nothing tells. */
  readonly measures: readonly Measure[];
  /** Nothing but words that frame a question: "what happened?" */
  readonly onlyFrames: boolean;
}

/** Weight of names and numbers against other words. */
const DISTINCTIVE = 1.6;
/** Weight of the words that only frame a question ("what happened in", "latest news about"). */
const FRAME = 0.3;
const FRAME_WORDS = new Set(
  (
    "حدث حصل جري يحدث يحصل يجري وقع اخبار الاخبار خبر اخر احدث مستجدات تطورات معلومات تعرف اخبرني حدثني يعني المقصود عدد بلغ يبلغ واحد " +
    "happen happened happening news latest recent update updates tell know information mean many much number total " +
    // Light verbs and general nouns: "what type of ship is it called", "ما الاسم الذي يطلق على".
    "called call became become becomes considered consider named name names term known type kind sort used use uses took take taken takes " +
    "give gave given occur occurred include includes including make makes made come comes came serve serves served main major primary example " +
    "يسمي تسمي سمي سميت يعتبر تعتبر يعد تعد يطلق اطلق نوع انواع اسم اسماء تم يتم قام قامت يقوم اصبح اصبحت ابرز اهم رئيسي رئيسيه مثال"
  ).split(" "),
);
/** Words that a question has and no answer needs to have. */
const FILLERS = new Set(
  (
    "for per each anyone anybody someone somebody anything something everyone everybody ever get gets got go goes going please let make " +
    "احد احدا شيء شي اي ايه ممكن رجاء لو سمحت بدي اريد عايز ابغي اعرف"
  ).split(" "),
);
/** Weight of what a question for a number counts ("how many beds"): the number stands beside it. */
const COUNTED = 2;
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

/** Consonants of an Arabic verb that may be a name in the other script: "بنى" is no "Ben". */
const LEAST_SOUNDS = 3;

/** Two spellings of one word in one script differ less than a name and its transliteration. */
const SAME_SPELLING = 0.85;

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

function askedWord(token: Token, index: number, names: readonly NameMention[], kindWord: string): AskedWord {
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

/** The Arabic article before a name in Latin letters: "Al-Ittihad", "ash-Shabab", "El Obeid". */
const LATIN_ARTICLE = /^(?:a[ldnrstz]|ash|el)$/;

const isArticle = ({ norm, end, text: shown }: Token, question: string): boolean =>
  LATIN_ARTICLE.test(norm) &&
  (/^[-‑’']\p{L}/u.test(question.slice(end)) || (/^(?:Al|El)$/.test(shown) && /^ \p{Lu}/u.test(question.slice(end))));

/** The language somebody writes in: that of most letters. Detection of whole texts is too careful for a few words. */
export function languageOf(text: string): Lang {
  const arabic = text.match(/[\u0621-\u064a]/g)?.length ?? 0;
  return arabic * 2 >= (text.match(/\p{L}/gu)?.length ?? 0) && arabic > 0 ? "ar" : "en";
}

/** Counts what the next word says: "how many beds", "كم سريرا", "كم عدد الأسرة". What follows "كم" alone may be a verb. */
const COUNTS =
  /\bhow many\b|\bnumber of\b|(?<!\p{L})[وب]?كم \p{L}+[اه](?!\p{L})|(?<!\p{L})(?:عدد|كم (?:واحد|شخص))(?!\p{L})/u;
/** Such a question measures what its last words say: "how much did the hospital cost". */
const MEASURED = /\bhow\s+(?!many\b)/i;

/** Frame words that ask for news of any kind; a misspelt one mostly does. */
const NEWS =
  /^(?:happen\w*|latest|news|updates?|tell|حدث|حصل|جري|يحدث|يحصل|يجري|وقع|اخبار|الاخبار|خبر|احدث|اخر|مستجدات|تطورات|اخبرني|حدثني)$/;

function asksForNews({ frames, token: { norm } }: AskedWord): boolean {
  return frames && (NEWS.test(norm) || !FRAME_WORDS.has(norm));
}

/** Asks for the news of something without a word for news: "what's going on with oil", "شو قصة المطار". */
const OPEN =
  /\b(?:going on (?:with|in)|up with|new (?:with|in|about)|what about|how about|tell me about)\b|(?<!\p{L})(?:ماذا عن|ما (?:وضع|حال|قصه)|ماذا (?:وضع|حال|قصه|في موضوع))(?!\p{L})/u;
/** Any of these makes a text a question or a statement; without one, a single word names what somebody wants to read about. */
const ASKS =
  /[?؟]|\b(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b|(?<!\p{L})[وف]?(?:من|ما|ماذا|متي|اين|كم|كيف|لماذا|هل|اي|ايه)(?!\p{L})/u;

/** Words that ask whether something is so by now. */
const STATE =
  /^\W*(?:is|are|has|have|was|were|did)\b|\b(?:over|still|yet|now|latest|ended|finally|so far)\b|^[^\p{L}]*هل(?!\p{L})|(?<!\p{L})(?:انتهي|انتهت|لا يزال|لا تزال|ما زال|ما زالت|حتي الان|الان|احدث|اخر)(?!\p{L})/u;

/** Content words of what a question for a definition names: "who is Mona Trabolt"; more of them ask about something else. */
const MOST_DEFINED = 2;

const isOpen = (folded: string, content: number): boolean => OPEN.test(folded) || (content === 1 && !ASKS.test(folded));

/** A word for the kind of answer behind "which" or "how" needs not be in the answer: "in which city", "how tall". */
const KIND_WORD =
  /\b(?:which|what) (?:city|town|place|country|state|region|year|month|day|date|century|time)\b|\bhow (?:old|long|tall|high|deep|wide|far|fast|large|big|heavy|strong)\b|(?<!\p{L})[بفلو]?اي (?:مدينه|بلد|بلده|دوله|مكان|محافظه|ولايه|عام|سنه|شهر|يوم|تاريخ)(?!\p{L})/u;

/** An Arabic noun with no article and nothing behind it, of which a question asks who that is: only a name stands so ("من هو بوزيد"). */
const isBareName = ({ token: { norm } }: AskedWord): boolean => isArabicWord(norm) && !/^ال|(?:ه|ها|هم)$/.test(norm);

const asName = (word: AskedWord): AskedWord => ({ ...word, mayBeName: true, distinctive: true, weight: DISTINCTIVE });

/** The words, where a question asks who one of them is, with that one as a name. */
function withName(words: readonly AskedWord[], question: string, asked: Asked): readonly AskedWord[] {
  const [name, ...others] = words.filter(({ frames }) => !frames);
  if (name === undefined || others.length > 0 || asked !== "person" || !asksWhatIs(question)) return words;
  return isBareName(name) ? words.map((word) => (word === name ? asName(word) : word)) : words;
}

/** Reads a question: its language, what it asks for and its content words. */
export function parseQuestion(question: string): ParsedQuestion {
  const lang = languageOf(question);
  const names = findNames(question, lang);
  const folded = foldText(question);
  const kindWord = KIND_WORD.exec(folded)?.[0].split(" ").at(-1) ?? "";
  const seen = new Set<string>();
  const asked = askedFor(question);
  const contents = tokenise(question).flatMap((token, index) => {
    if (isStopword(token.norm) || FILLERS.has(token.norm) || seen.has(token.norm)) return [];
    if (isArticle(token, question)) return [];
    seen.add(token.norm);
    return [askedWord(token, index, names, kindWord)];
  });
  const words = withName(contents, question, asked);
  const isCount = asked === "number" && COUNTS.test(folded);
  const measures = asked === "number" && !/\bhow many\b/.test(folded) ? measuresOf(folded) : [];
  const content = words.filter(({ frames }) => !frames).length;
  return {
    text: question,
    lang,
    asked,
    defines: asksWhatIs(question) && content <= MOST_DEFINED,
    happens: asked === "thing" && content <= MOST_DEFINED && (words.some(asksForNews) || isOpen(folded, content)),
    asksState: STATE.test(folded),
    words: (asked === "number" && !MEASURED.test(question) ? stressCounted(words) : words).slice(0, MOST_WORDS),
    counted: isCount && measures.length === 0 ? (words.find(({ frames }) => !frames) ?? null) : null,
    role: asked === "person" ? roleIn(words, folded) : null,
    measures,
    onlyFrames: words.every(({ frames }) => frames),
  };
}

/** Asks who is something, not who did or was done something ("who was arrested"). */
const WHO_IS = /^\W*who(?:['’]?s| is| was| are| were) |^[^\p{L}]*من (?!هم )/u;
/** Offices, and what people are to each other: who has one is named beside it. Authors and founders are as often told by what they did. */
const OFFICE =
  /^(?:(?:ال)?(?:رئيس|وزير|مدير|محافظ|والي|حاكم|عمده|ملك|امير|سلطان|قائد|زعيم|سفير|مبعوث|متحدث|ناطق|مدرب|حكم|حارس|قاضي|سائق|زوج|والد|شقيق|مفتي|نقيب|مالك)[هت]?|president|premier|minister|chancellor|head|chief|chairman|chairwoman|director|manager|mayor|governor|king|queen|emir|sultan|commander|leader|secretary|ambassador|envoy|spokes\p{L}+|coach|captain|referee|judge|goalkeeper|driver|husband|wife|father|mother|brother|sister|owner)$/u;
/** The first one and the last, and one that did something, are told by what they did. */
const BY_DEED = /\b(?:first|last|that|which|when)\b|(?<!\p{L})(?:ال)?(?:اول|اخر|ذي|تي|عندما)(?!\p{L})/u;
/** "The new coach": what may stand before the word for an office. */
const ROLE_WORDS = 2;

function roleIn(words: readonly AskedWord[], folded: string): AskedWord | null {
  if (!WHO_IS.test(folded) || BY_DEED.test(folded)) return null;
  const first = words.filter(({ frames }) => !frames).slice(0, ROLE_WORDS);
  return first.find(({ token }) => OFFICE.test(token.norm)) ?? null;
}

/** The first word that does not only frame the question is what is counted. */
function stressCounted(words: readonly AskedWord[]): readonly AskedWord[] {
  const counted = words.find(({ frames }) => !frames);
  return words.map((word) => (word === counted ? { ...word, weight: COUNTED } : word));
}

/** More words than any question has; the rest of a pasted text is left out. */
const MOST_WORDS = 40;

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
const known = new BoundedMap<readonly string[]>(10_000);
const skeletonsOf = (norm: string): readonly string[] => known.get(norm) ?? known.set(norm, skeletons(norm));

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
