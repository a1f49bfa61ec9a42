import type { Lang } from "../contracts/article.ts";
import { isArabicWord } from "../language/chars.ts";
import { findNames } from "../language/names.ts";
import { foldText } from "../language/normalise.ts";
import { type Asked, askedFor, asksWhatIs } from "../language/questions.ts";
import { isStopword } from "../language/stem.ts";
import { type Token, tokenise } from "../language/tokens.ts";
import { type Measure, measuresOf } from "./answer-measure.ts";
import { fateAsked } from "./answer-toll.ts";
import { roleIn } from "./asked-role.ts";
import { type AskedWord, askedWord, DISTINCTIVE, FRAME_WORDS } from "./asked-word.ts";

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
  /** How a text says what befell those whose number it asks ("how many were injured"); null where it asks for no such. */
  readonly fate: RegExp | null;
  /** The office or part whose holder it asks for: "who is the mayor of"; null where it asks for none. */
  readonly role: AskedWord | null;
  /** What a question for a number measures; none where it counts, or where nothing tells. */
  readonly measures: readonly Measure[];
  /** Nothing but words that frame a question: "what happened?" */
  readonly onlyFrames: boolean;
}

/** Words that a question has and no answer needs to have. */
const FILLERS = new Set(
  (
    "for per each anyone anybody someone somebody anything something everyone everybody ever get gets got go goes going please let make " +
    "و بكم احد احدا شيء شي اي ايه ممكن رجاء لو سمحت بدي اريد عايز ابغي اعرف"
  ).split(" "),
);
/** Weight of what a question for a number counts ("how many beds"): the number stands beside it. */
const COUNTED = 2;
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
  /\b(?:which|what) (?:cit(?:y|ies)|towns?|places?|countr(?:y|ies)|state|regions?|year|month|day|date|century|time)\b|\bhow (?:old|long|tall|high|deep|wide|far|fast|large|big|heavy|strong)\b|(?<!\p{L})[بفلو]?اي (?:مدينه|مدن|بلد|بلده|بلدان|دوله|دول|مكان|محافظه|محافظات|ولايه|عام|سنه|شهر|يوم|تاريخ)(?!\p{L})/u;

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
    fate: isCount ? fateAsked(folded) : null,
    role: asked === "person" ? roleIn(words, folded) : null,
    measures,
    onlyFrames: words.every(({ frames }) => frames),
  };
}

/** The first word that does not only frame the question is what is counted. */
function stressCounted(words: readonly AskedWord[]): readonly AskedWord[] {
  const counted = words.find(({ frames }) => !frames);
  return words.map((word) => (word === counted ? { ...word, weight: COUNTED } : word));
}

/** More words than any question has; the rest of a pasted text is left out. */
const MOST_WORDS = 40;
