import { changedArticles, mayChangeArticles } from "./polish-articles.ts";

const OPEN = "\u0001";
const CLOSE = "\u0002";

/** Joins the words of a line and gives them English punctuation, articles and capitals. */
export function polish(words: readonly string[]): string {
  const joined = words.filter((word) => word !== "").join(" ");
  return capitals(partsOfDays(articles(spacing(quotes(marks(joined)))))).trim();
}

/**
 * Replaces where a sign occurs at all: looking for one is far cheaper than running a pattern over a line without it.
 */
function swap(text: string, sign: string, pattern: RegExp, by: string): string {
  return text.includes(sign) ? text.replace(pattern, by) : text;
}

/** Arabic punctuation becomes its English counterpart. */
function marks(text: string): string {
  let out = /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, " ") : text;
  if (/[«»„]/.test(out)) out = out.replace(/\s*[«„]\s*/g, ` ${OPEN}`).replace(/\s*»\s*/g, `${CLOSE} `);
  if (/[،؛؟…‘’]/.test(out)) {
    out = out.replaceAll("،", ",").replaceAll("؛", ";").replaceAll("؟", "?").replaceAll("…", "...");
    out = out.replace(/[‘’]/g, "'");
  }
  // The two dots of Arabic headlines part a label from its story.
  out = swap(out, "..", /(\w) ?(?<!\.)\.\.(?!\.) ?(?=\S)/g, "$1: ");
  return swap(out, ", that", /\b(said|added|announced|confirmed|says|stressed|noted|explained) ?, that\b/g, "$1 that");
}

/** Straight marks open and close in turn; guillemets know which they are. */
function quotes(text: string): string {
  if (!/["“”]/.test(text) && !text.includes(OPEN) && !text.includes(CLOSE)) return text;
  let open = false;
  const paired = text.replace(/[“”]/g, '"').replace(/\s*"\s*/g, () => {
    open = !open;
    return open ? ' "' : '" ';
  });
  return paired.replaceAll(OPEN, '"').replaceAll(CLOSE, '"');
}

function spacing(text: string): string {
  let out = text.replace(/\s+([,.;:!?%)\]])/g, "$1");
  if (out.includes("(") || out.includes("[")) out = out.replace(/([([])\s+/g, "$1");
  out = swap(out, '"', /" ([,.;:!?)])/g, '"$1');
  out = swap(out, "-", /(\d) ?- ?(\d)/g, "$1-$2");
  out = swap(out, "\u2011", /\s*\u2011\s*/g, "-");
  // سبتمبر/أيلول: one month under two names.
  if (out.includes("/")) out = out.replace(/(\w) ?\/ ?(\w)/g, "$1/$2").replace(/\b([A-Z][a-z]+)\/\1\b/g, "$1");
  // No space stands before a mark any more.
  out = swap(out, ",,", /,,+/g, ",");
  return out.includes(",.") || out.includes(",:") ? out.replace(/,([.:])/g, "$1") : out;
}

/** Doubled function words go, and a/an follows the sound of the next word. */
function articles(text: string): string {
  let out = mayChangeArticles(text) ? changedArticles(text) : text;
  out = swap(out, " other", /\b(an?) other\b/g, "another");
  out = swap(out, " being ", /\b(is|are|was|were|am) being (?!\w+ed\b)/g, "$1 ");
  out = swap(out, "for to", /\bfor to\b/g, "to");
  if (out.includes("in last ") || out.includes("in next "))
    out = out.replace(/\bin ((?:last|next) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/g, "$1");
  // بداية عام 2014: the year has its own "in".
  if (/ in (?:about )?\d/.test(out))
    out = out.replace(/\b(of|since|until|from|before|after|by|during) in (?=(?:about )?\d{4}\b)/g, "$1 ");
  // منتخب المغرب لأقل من 17 سنة.
  out = swap(
    out,
    "less than ",
    /\b(team|cup|championship|side|players|tournament|league) for less than (1\d|2\d) years\b/gi,
    "$1 for under-$2s",
  );
  out = swap(out, " no a", /\bno an? (?=[a-z])/g, "no ");
  // أصيب العشرات بجروح.
  out = swap(out, " with wounds", /\b(wounded|injured) with wounds\b/g, "$1");
  // لم يكن أحد يعلم.
  out = swap(out, "nyone ", /\b[Aa]nyone (was|is|has|had|will|can|could|would) not\b/g, "no one $1");
  return swap(out, "  ", / {2,}/g, " ");
}

/** مساء الأحد المقبل: "next Sunday evening". */
function partsOfDays(text: string): string {
  const turned = swap(text, "in the ", /\bin the (morning|evening) ((?:last |next |on )\w+day)\b/g, "$2 $1");
  return swap(turned, "tomorrow ", /\btomorrow (morning|evening) (?:on )?(\w+day)\b/g, "on $2 $1");
}

function capitals(text: string): string {
  const opened = text
    .trim()
    .replace(/^(["'([]*)([a-z])/, (_, before: string, letter: string) => before + letter.toUpperCase());
  // Looking behind is dear, and few lines have a second sentence.
  if (!/[.!?]["']? [a-z]/.test(opened)) return opened;
  // Not after an abbreviation: "9 a.m. local time".
  return opened.replace(
    /(?<!\b(?:[ap]\.m|[Mm][rs]|Dr|i\.e|e\.g))([.!?]["']? )([a-z])/g,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
