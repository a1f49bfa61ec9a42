import { isAuthorLine } from "./credit-names.ts";
import type { Line } from "./lines.ts";

/** What stands below an article's last line. */
export interface Tail {
  /** Index after the last line of the text. */
  readonly bodyTo: number;
  /** Short lines of the footer, which may name the outlet. */
  readonly footer: readonly string[];
  /** A name alone under the last paragraph. */
  readonly author: string | null;
}

/** A footer's lines are names and labels; longer ones are the article's. */
const FOOTER_WORDS = 12;
/** How far above the end a footer may begin. */
const MAX_FOOTER_LINES = 14;

const OUTLET_LINE = /^(?:صحيفة|جريدة|موقع|قناة|بوابة|مجلة|وكالة|شبكة|تلفزيون|راديو|إذاعة|©|copyright\b)/i;
/** "كاتبة وباحثة من العراق": who the author is. */
const AUTHOR_NOTE =
  /^[*•]?\s*(?:كاتب|كاتبة|صحفي|صحفية|صحافي|صحافية|باحث|باحثة|أكاديمي|أكاديمية|إعلامي|إعلامية|محلل)(?=\s)/;
/** A noun and a name: "صحيفة …", "شبكة أخبار …". */
const SIGN_OFF_WORDS = 5;

/** Names and labels; "He resigned." is short too, but says something. */
function isFooterLine(line: Line): boolean {
  if (line.kind !== "plain") return line.kind !== "body";
  return line.text.split(" ").length <= FOOTER_WORDS && !/[.!?؟…]["”»'’)]*$/.test(line.text);
}

/** Whether a short line alone at the end is furniture: byline, agency, date, or the outlet's own name. */
function isSignOff(line: Line): boolean {
  if (line.kind === "credit" || line.kind === "date" || line.kind === "furniture") return true;
  if (line.kind !== "plain" || line.text.split(" ").length > SIGN_OFF_WORDS) return false;
  return OUTLET_LINE.test(line.text) || AUTHOR_NOTE.test(line.text);
}

/** Under a release: whom to ask, and notes that are no part of it. */
const NOTES =
  /^(?:notes? (?:to|for) editors?|for (?:more|further) information|(?:media |press )?(?:contacts?|enquiries|inquiries)|ملاحظات? (?:إلى|الى|للمحررين)|للتواصل|لمزيد من المعلومات|للمزيد من المعلومات)\b[^.]{0,40}:?$/i;

/** Over a few lines about who wrote it. */
const ABOUT_AUTHOR = /^(?:(?:نبذة |المزيد )?عن (?:الكاتب|الكاتبة|الكاتبين|المؤلف|المؤلفة)|about the authors?)\s*:?$/i;
const MAX_ABOUT_LINES = 5;

/**
 * Where the notes under a text begin: those of a release after a mark that closes it, and what is said of the author.
 */
function notesFrom(lines: readonly Line[], bodyFrom: number): number {
  const at = lines.findIndex(
    ({ text }, i) =>
      i > bodyFrom + 1 &&
      ((NOTES.test(text) && lines[i - 1]?.kind === "furniture") ||
        (i >= lines.length - MAX_ABOUT_LINES && ABOUT_AUTHOR.test(text))),
  );
  return at < 0 ? lines.length : at;
}

/** What an extractor leaves under a page's text: short lines that end no sentence. */
const LABEL_WORDS = 6;

function isLabel(line: Line): boolean {
  return line.kind === "plain" && line.text.split(" ").length <= LABEL_WORDS && !/[.!?؟…"”»]$/.test(line.text);
}

/**
 * Finds where the text ends and the page's footer begins: at a furniture line after which only short lines follow
 * ("back to top", then the paper's name), or at sign-offs that stand at the very end.
 */
export function readTail(lines: readonly Line[], bodyFrom: number, isPage: boolean): Tail {
  const end = notesFrom(lines, bodyFrom);
  let bodyTo = end;
  const stop = Math.max(bodyFrom, end - MAX_FOOTER_LINES);
  for (let i = end - 1; i >= stop && isFooterLine(lines[i] as Line); i--) {
    if ((lines[i] as Line).kind === "furniture") bodyTo = i;
  }
  while (bodyTo > bodyFrom && (isSignOff(lines[bodyTo - 1] as Line) || (isPage && isLabel(lines[bodyTo - 1] as Line))))
    bodyTo--;
  const last = lines[bodyTo - 1];
  const isSigned = last?.kind === "plain" && lines[bodyTo - 2]?.kind === "body" && isAuthorLine(last.text);
  if (isSigned) bodyTo--;
  const author = isSigned ? last.text : null;
  return { bodyTo, author, footer: lines.slice(bodyTo).map((line) => line.text) };
}
