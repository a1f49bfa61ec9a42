import type { Article, ArticleLanguage } from "../../contracts/article.ts";
import { detectLanguage } from "../../language/detect.ts";
import { articleId } from "../ids.ts";
import type { RawArticle, RawDate } from "../raw-article.ts";
import { isAgency } from "./agencies.ts";
import { cleanLine, linesOf } from "./characters.ts";
import { bylineCredit, type Credit, type KnownNames, placeCredit } from "./credit.ts";
import { datelineOf, signatureOf } from "./dateline.ts";
import { phraseOf } from "./furniture.ts";
import { headRepeats, readHead } from "./head.ts";
import { classifyLines, type Line, type RecurringLines } from "./lines.ts";
import { outletName, outletOfFooter, outletOfPath, outletOfUrl } from "./outlet.ts";
import { dateInName, publishedOf } from "./published.ts";
import { NOTHING_RECURS } from "./recurring.ts";
import { readTail } from "./tail.ts";
import { unwrap } from "./unwrap.ts";

export interface CleanOptions {
  /** Dates more than two days after it are refused. */
  readonly now: Date;
  /** Lines that other articles of the folder or outlet have too. */
  readonly recurs?: RecurringLines;
}

/** Lines at either end in which bylines, dates and recurring lines are looked for. */
const EDGE_LINES = 12;

/** The non-empty lines of a body as paragraphs: what cleaning works on, and what recurring lines are counted in. */
export function bodyLines(body: string): readonly string[] {
  return unwrap(linesOf(body)).filter((line) => line !== "");
}

interface Parts {
  readonly title: string | null;
  readonly section: string | null;
  readonly paragraphs: readonly string[];
  readonly credits: readonly Credit[];
  readonly dates: readonly RawDate[];
  readonly footer: readonly string[];
}

function asRawDate(date: { readonly date: string } | null): readonly RawDate[] {
  return date === null ? [] : [{ value: date.date, basis: "text" }];
}

function isText(line: Line): boolean {
  return line.kind === "body" || line.kind === "plain";
}

/** Takes the dateline off the first paragraph and the agency's signature off the last. */
function trimEnds(paragraphs: string[], credits: Credit[], known: KnownNames): void {
  const [first] = paragraphs;
  const dateline = first === undefined ? null : datelineOf(first, known);
  if (dateline !== null) {
    paragraphs[0] = dateline.rest;
    credits.push(dateline.credit);
  }
  const signature = signatureOf(paragraphs.at(-1) ?? "");
  if (signature !== null) {
    paragraphs[paragraphs.length - 1] = signature.rest;
    credits.push({ authors: [], agencies: [signature.agency], place: null, outlet: null, date: null });
  }
}

function partsOf(raw: RawArticle, known: KnownNames, title: string | null, recurs: RecurringLines): Parts {
  const lines = classifyLines(bodyLines(raw.body), { known, recurs, edge: EDGE_LINES });
  const plain = raw.kind === "plain" && title === null;
  const head = plain ? readHead(lines) : { title, section: null, place: null, bodyFrom: 0 };
  const dropped = plain ? new Set<number>() : headRepeats(lines, title, raw.section);
  const tail = readTail(lines, head.bodyFrom);
  const paragraphs = lines
    .filter((line, i) => i >= head.bodyFrom && i < tail.bodyTo && isText(line) && !dropped.has(i))
    .map((line) => line.text);
  const credits = lines.flatMap((line) => (line.kind === "credit" ? [line.credit] : []));
  if (head.place !== null) credits.push(placeCredit(head.place));
  const dates = lines.flatMap((line) => (line.kind === "date" ? asRawDate(line.date) : []));
  trimEnds(paragraphs, credits, known);
  return { title: head.title, section: head.section, paragraphs, credits, dates, footer: tail.footer };
}

function unique(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const phrase = phraseOf(value);
    if (phrase === "" || seen.has(phrase)) return false;
    seen.add(phrase);
    return true;
  });
}

const DECLARED: Readonly<Record<string, ArticleLanguage>> = {
  ar: "ar", ara: "ar", arabic: "ar", en: "en", eng: "en", english: "en", fa: "fa", fas: "fa", per: "fa", ur: "ur", urd: "ur",
};

/** A declared language counts when it fits the script: short texts cannot tell Persian from Arabic by themselves. */
function languageOf(raw: RawArticle, text: string): ArticleLanguage {
  const detected = detectLanguage(text);
  const declared = DECLARED[(raw.language ?? "").toLowerCase().split(/[-_]/)[0] ?? ""];
  if (declared === undefined || declared === detected) return detected;
  const arabicScript = (language: ArticleLanguage): boolean => language === "ar" || language === "fa" || language === "ur";
  if (detected === "other") return (declared === "en") === /[a-z]/i.test(text) ? declared : detected;
  return text.length < 200 && arabicScript(declared) && arabicScript(detected) ? declared : detected;
}

function namesOf(credits: readonly Credit[], outlet: string | null): string | null {
  const mine = phraseOf(outlet ?? "");
  const authors = unique(credits.flatMap((credit) => credit.authors)).filter((name) => phraseOf(name) !== mine && !isAgency(name));
  return authors.length === 0 ? null : cleanLine(authors.join("، ".replace("،", /[\u0600-\u06ff]/.test(authors[0] as string) ? "،" : ",")), 200);
}

/** Site names stand behind a page's title: "Headline - Outlet", "العنوان | الصحيفة". */
function withoutOutlet(title: string | null, outlet: string | null): string | null {
  if (title === null || outlet === null) return title;
  const match = /^(.{8,}?)\s*(?:[|–—»·]|\s-)\s*([^|–—»·]{2,60})$/.exec(title);
  if (match === null) return title;
  const tail = phraseOf(match[2] as string);
  const name = phraseOf(outlet);
  return tail === name || (name.length > 3 && tail.includes(name)) ? (match[1] as string) : title;
}

/**
 * Turns what a format's reader found into a clean article: title, outlet, section, byline, agencies, dateline, date and
 * paragraphs, with the page's furniture left out. Pure; null when neither a text nor a title remains.
 */
export function cleanArticle(raw: RawArticle, options: CleanOptions): Article | null {
  const known: KnownNames = { outlet: outletName(raw.outlet), byline: cleanLine(raw.byline, 200) };
  const title = withoutOutlet(cleanLine(raw.title), known.outlet);
  const parts = partsOf(raw, known, title, options.recurs ?? NOTHING_RECURS);
  const named = known.byline === null ? parts.credits : [bylineCredit(known.byline, known), ...parts.credits];
  const text = parts.paragraphs.join("\n");
  const shown = cleanLine(parts.title);
  const whole = text !== "" ? text : (shown ?? "");
  if (whole === "") return null;
  const outlet =
    known.outlet ??
    outletName(named.find((credit) => credit.outlet !== null)?.outlet ?? null) ??
    outletOfFooter(parts.footer) ??
    outletOfUrl(raw.url) ??
    outletOfPath(raw.path);
  const fromNames = [
    raw.url === null ? null : dateInName(raw.url, "url"),
    raw.path === null ? null : dateInName(raw.path.split(/[\\/]/).slice(-4).join("/").replace(/#\d+$/, ""), "file-name"),
  ].filter((date) => date !== null);
  const creditDates = named.flatMap((credit) => asRawDate(credit.date));
  return {
    id: articleId({ url: raw.url, path: raw.path, sourceId: raw.sourceId, text: whole }),
    path: raw.path,
    url: raw.url,
    title: shown,
    outlet,
    section: cleanLine(raw.section ?? parts.section, 80),
    byline: namesOf(named, outlet),
    agencies: unique(named.flatMap((credit) => credit.agencies)).map((agency) => cleanLine(agency, 60) ?? agency),
    dateline: cleanLine(named.find((credit) => credit.place !== null)?.place ?? null, 60),
    published: publishedOf([...raw.dates, ...parts.dates, ...creditDates, ...fromNames], options.now),
    language: languageOf(raw, `${shown ?? ""}\n${whole}`),
    text: whole,
    duplicateOf: null,
  };
}
