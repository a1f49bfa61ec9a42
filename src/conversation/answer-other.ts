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

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/**
 * Whether a question asks for another one than a text tells of, or about a year of which its whole article says
 * nothing: that of its publication needs not be said.
 */
export function asksForOther(question: string, text: string, { text: whole, published }: Article): boolean {
  const asked = foldText(question);
  const isTold = (year: string): boolean => published.date?.startsWith(year) || foldText(whole).includes(year);
  if (asked.match(YEAR)?.some((year) => !isTold(year))) return true;
  const others = OTHERS.filter((other) => other.test(asked));
  return others.length > 0 && others.some((other) => !other.test(foldText(text)));
}
