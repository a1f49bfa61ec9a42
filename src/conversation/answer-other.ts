import type { Article } from "../contracts/article.ts";
import { foldText } from "../language/normalise.ts";

/**
 * Words by which a question asks for another one of what an article tells of: the former mayor, the next final, the
 * second round. One line a meaning, in both languages, folded.
 */
const OTHERS: readonly RegExp[] = [
  ["previous(?:ly)?|former(?:ly)?|earlier|predecessor|last", "السابقه?|سابقا?|سبق|سلف\\p{L}*|الماضيه?|قبل"],
  ["next|coming|upcoming|future|following", "القادمه?|المقبله?|التاليه?|قادمه?|مقبله?"],
  [
    "ago|(?:last|previous|past) (?:year|season|month|edition)",
    "قبل|(?:العام|السنه|الموسم|الشهر|النسخه|الدوره) (?:الماضي|السابق)ه?",
  ],
  ["second|2nd", "ال?ثانيه?"],
  ["third|3rd", "ال?ثالثه?"],
  ["fourth|4th", "ال?رابعه?"],
].map(([english, arabic]) => new RegExp(`\\b(?:${english})\\b|(?<!\\p{L})[وبفل]?(?:${arabic})(?!\\p{L})`, "u"));

/** "Who was mayor before her": a text names that one by what he is now. */
const BEFORE = /^\W*who (?:was|were)\b.* before\b|^[^\p{L}]*من كان.* قبل(?!\p{L})/u;
const FORMER =
  /\b(?:former|previous|predecessor|outgoing|succe\p{L}+|replac\p{L}+)\b|(?<!\p{L})[وبفل]?(?:ال)?(?:سابقه?|سلف\p{L}*|خلف\p{L}*|منتهي\p{L}*)(?!\p{L})/u;

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/**
 * Whether a question asks for another one than a text tells of, or about a year of which its whole article says
 * nothing: that of its publication needs not be said.
 */
function asksForOther(question: string, text: string, { text: whole, published }: Article): boolean {
  const asked = foldText(question);
  const isTold = (year: string): boolean => published.date?.startsWith(year) || foldText(whole).includes(year);
  if (asked.match(YEAR)?.some((year) => !isTold(year))) return true;
  const others = OTHERS.filter((other) => other.test(asked));
  return others.length > 0 && others.some((other) => !other.test(foldText(text)));
}

/**
 * How surely a question asks for another one than a text tells of: 2 where it asks who was before somebody, since a
 * text has "before" and the one who came after as often as not.
 */
export function otherAsked(question: string, text: string, article: Article): 0 | 1 | 2 {
  if (BEFORE.test(foldText(question)) && !FORMER.test(foldText(text))) return 2;
  return asksForOther(question, text, article) ? 1 : 0;
}
