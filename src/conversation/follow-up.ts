import { foldText } from "../language/normalise.ts";
import { standardQuestion } from "../language/question-words.ts";
import { type ParsedQuestion, parseQuestion } from "./answer-question.ts";
import type { AskedWord } from "./asked-word.ts";

/**
 * How a question needs the one before it: `alone` not at all; `bare` asks for nothing itself ("and when?"); `leaning`
 * points at something ("what did he say?", "and who won?"); `another` names a further subject, which may be all it asks
 * about ("what about the army?").
 */
export type Leaning = "alone" | "bare" | "leaning" | "another";

const ANOTHER = /^\W*(?:and |but |so )?(?:what|how) about\b|^[^\p{L}]*و?ماذا عن(?!\p{L})/u;
/** A connective before a question word or a name for something: the question goes on from another. */
const GOES_ON =
  /^\W*(?:and|but|so|then|ok|okay)\W|^[^\p{L}]*و(?:متي|اين|كم|من|ماذا|لماذا|كيف|هل|ما|في)(?!\p{L})|^[^\p{L}]*وال\p{L}+\W*$|^[^\p{L}]*(?:طيب|طب|حسنا|بس|لكن) /u;
/** Words for what was spoken of. "من هو" with a name behind it is none: a question of so few words is `bare`. */
const POINTS =
  /\b(?:he|she|they|him|them|it|his|her|hers|their|its|there)\b|(?<!\p{L})(?:[وف]?(?:عنه|منه|فيه|له|به|معه|عليه)(?:ا|م|ما)?|هناك|بعدها|بعده|قبلها|قبله)(?!\p{L})/u;
/**
 * "Her film": the pronoun is written onto the noun. An ending of two letters is safe; ه alone ends any feminine noun.
 */
const OWNED = /(?<!\p{L})\p{L}{3,}ها(?!\p{L})/gu;
/** Asks to go on. */
const MORE =
  /^\W*(?:tell me more|more|(?:more )?details|go on|and then|what else|continue)\W*$|^[^\p{L}]*(?:المزيد|اكثر|مزيد|(?:مزيد من )?التفاصيل|تفاصيل|وبعد(?:ين|ها)?|كمان|ماذا ايضا|ثم ماذا|اكمل)[^\p{L}]*$/u;

/** What only leads over to a question: no word of what it asks. */
const LEADING = /^[^\p{L}]*(?:طيب|طب|حسنا|بس|لكن|يعني|ok|okay|so|well|but|and|then)(?!\p{L})[^\p{L}]*/iu;

/** A question that points at something and has more content than this says itself what it is about. */
const MOST_WORDS = 3;

const contentOf = ({ words }: ParsedQuestion): ParsedQuestion["words"] => words.filter(({ frames }) => !frames);

export function leaningOf(question: string): Leaning {
  const folded = foldText(standardQuestion(question));
  const parsed = parseQuestion(standardQuestion(question.replace(LEADING, "")));
  const content = contentOf(parsed);
  if (content.length === 0) return /\p{L}/u.test(question) ? "bare" : "alone";
  if (ANOTHER.test(folded)) return "another";
  // "Who is Bouzid?" names whom it asks about; "who is the coach?" does not.
  if (content.length > MOST_WORDS || (parsed.defines && isNamed(content))) return "alone";
  if (GOES_ON.test(folded)) return "leaning";
  // "How many died?" asks for one thing of something that it does not name.
  if (content.length === 1 && parsed.asked !== "thing" && content[0]?.isName === null) return "leaning";
  return pointsBackAt(question) ? "leaning" : "alone";
}

/** Whether a question names what it asks about by a pronoun only: without what was spoken of it asks for nothing. */
export function pointsBackAt(question: string): boolean {
  const folded = foldText(standardQuestion(question));
  const owned: readonly string[] = folded.match(OWNED) ?? [];
  if (owned.length === 0 && !POINTS.test(folded)) return false;
  const { words } = parseQuestion(standardQuestion(question.replace(LEADING, "")));
  return !isNamed(words.filter(({ frames, token }) => !frames && !owned.includes(token.norm)));
}

const isNamed = (content: readonly AskedWord[]): boolean => content.some(({ distinctive }) => distinctive);

/** Whether a question that stands for itself may still be about what was asked before: it names nothing. */
export const mayLean = (question: string): boolean => !isNamed(parseQuestion(standardQuestion(question)).words);

/** Whether somebody wants to read on about what was asked before. */
export function asksForMore(question: string): boolean {
  return MORE.test(foldText(standardQuestion(question)));
}

/** A question that goes on from another, with what that was about. */
export const withTopic = (question: string, topic: string): string => `${question.replace(LEADING, "")} ${topic}`;

/** What was asked about before only says where to look: what is asked now has to be there. */
const KNOWN = 0.4;

/** A question with less weight on its last `known` words, which the one before it asked about. */
export function stressNew(question: ParsedQuestion, known: number): ParsedQuestion {
  const fresh = question.words.length - known;
  if (known === 0 || fresh <= 0) return question;
  const words = question.words.map((word, i) => (i < fresh ? word : { ...word, weight: word.weight * KNOWN }));
  return { ...question, words };
}

/** How many words a topic has that are looked for. */
export const contentWords = (topic: string): number => parseQuestion(topic).words.length;

/** The words that say what a question is about, as typed. */
export function topicOf(question: string): string {
  return contentOf(parseQuestion(standardQuestion(question)))
    .map(({ token }) => token.text)
    .join(" ");
}

/** Words of a topic; what was named last stands first. */
const MOST_TOPIC_WORDS = 6;

/** What the next question may go on from, once this one has been asked; null where there is nothing yet. */
export function topicAfter(question: string, before: string | null): string | null {
  const leaning = leaningOf(question);
  const own = topicOf(question);
  if (leaning === "alone" || leaning === "another") return own || before;
  if (before === null) return own || null;
  // "And in Beirut?" adds a name to what is spoken of.
  const isNaming = leaning === "leaning" && isNamed(parseQuestion(standardQuestion(question)).words);
  return isNaming ? [...new Set(`${own} ${before}`.split(" "))].slice(0, MOST_TOPIC_WORDS).join(" ") : before;
}
