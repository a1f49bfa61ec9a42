import type { Article, ArticleLanguage } from "../../contracts/article.ts";
import { detectLanguage } from "../../language/detect.ts";
import { articleId } from "../ids.ts";
import { fileOfItem } from "../item-path.ts";
import type { RawArticle, RawDate } from "../raw-article.ts";
import { withHeader } from "../text-header.ts";
import { isAgency } from "./agencies.ts";
import { cleanLine } from "./characters.ts";
import { bylineCredit } from "./credit.ts";
import type { Credit, KnownNames } from "./credit-parts.ts";
import { phraseOf } from "./furniture.ts";
import type { RecurringLines } from "./lines.ts";
import { withoutMojibake } from "./mojibake.ts";
import { outletName, outletOfPath, outletOfUrl } from "./outlet.ts";
import { asRawDate, partsOf } from "./parts.ts";
import { dateInName, publishedOf } from "./published.ts";
import { NOTHING_RECURS } from "./recurring.ts";
import { isSection, sectionName } from "./sections.ts";

/** What cleaning knows besides the article. */
export interface CleanOptions {
  /** Dates more than two days after it are refused. */
  readonly now: Date;
  /** Lines that other articles of the folder or outlet have too. */
  readonly recurs?: RecurringLines;
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

/** Enough text to tell a language by; the rest of a long article says the same. */
const LANGUAGE_CHARS = 1500;

const DECLARED: ReadonlyMap<string, ArticleLanguage> = new Map(
  Object.entries({
    ar: "ar",
    ara: "ar",
    arabic: "ar",
    en: "en",
    eng: "en",
    english: "en",
    fa: "fa",
    fas: "fa",
    per: "fa",
    ur: "ur",
    urd: "ur",
  } as const),
);

/** A declared language counts when it fits the script: short texts cannot tell Persian from Arabic by themselves. */
function languageOf(raw: RawArticle, text: string): ArticleLanguage {
  const detected = detectLanguage(text);
  const declared = DECLARED.get((raw.language ?? "").toLowerCase().split(/[-_]/)[0] ?? "");
  if (declared === undefined || declared === detected) return detected;
  const arabicScript = (language: ArticleLanguage): boolean =>
    language === "ar" || language === "fa" || language === "ur";
  if (detected === "other") return (declared === "en") === /[a-z]/i.test(text) ? declared : detected;
  return text.length < 200 && arabicScript(declared) && arabicScript(detected) ? declared : detected;
}

function namesOf(credits: readonly Credit[], outlet: string | null): string | null {
  const mine = phraseOf(outlet ?? "");
  const authors = unique(credits.flatMap((credit) => credit.authors)).filter(
    (name) => phraseOf(name) !== mine && !isAgency(name),
  );
  const [first] = authors;
  return first === undefined ? null : cleanLine(authors.join(/[\u0600-\u06ff]/.test(first) ? "، " : ", "), 200);
}

/** The section; a masthead over a page is none. */
function sectionOf(line: string | null, outlet: string | null): string | null {
  if (line === null || phraseOf(line) === phraseOf(outlet ?? "")) return null;
  return cleanLine(sectionName(line), 80);
}

/** Titles that begin with their day ("2026/03/11 …"): the day is a date, not part of the headline. */
function withoutDate(title: string | null): { readonly title: string | null; readonly date: readonly RawDate[] } {
  const match = /^(\d{3,4}[/.-]\d{1,2}[/.-]\d{1,4})[\s:–-]+(?=\p{L})/u.exec(title ?? "");
  if (title === null || match === null) return { title, date: [] };
  return { title: title.slice(match[0].length), date: [{ value: match[1] as string, basis: "text" }] };
}

/** Dates in the address, then in the file's name and the folders above it. */
function nameDates(url: string | null, path: string | null): readonly RawDate[] {
  const found = [
    url === null ? null : dateInName(url, "url"),
    path === null ? null : dateInName(fileOfItem(path).split(/[\\/]/).slice(-4).join("/"), "file-name"),
  ];
  return found.filter((date) => date !== null);
}

function hasArabic(raw: RawArticle): boolean {
  return /[\u0620-\u064a]/.test(`${raw.title ?? ""}${raw.body.slice(0, LANGUAGE_CHARS)}`);
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
export function cleanArticle(source: RawArticle, options: CleanOptions): Article | null {
  const meant = withoutMojibake(source);
  const raw = meant.kind === "plain" ? withHeader(meant) : meant;
  const known: KnownNames = {
    outlet: outletName(raw.outlet),
    byline: cleanLine(raw.byline, 200),
    arabic: hasArabic(raw),
  };
  const given = withoutOutlet(cleanLine(raw.title), known.outlet);
  const parts = partsOf(raw, known, given, options.recurs ?? NOTHING_RECURS);
  const { title, date: titleDate } = withoutDate(cleanLine(parts.title));
  // The name of a section alone is a page without an article.
  const headline = title === null || isSection(title) ? null : title;
  const text = parts.paragraphs.join("\n") || headline;
  if (text === null) return null;
  const credits = known.byline === null ? parts.credits : [bylineCredit(known.byline, known), ...parts.credits];
  const url = raw.url ?? (raw.kind === "plain" ? parts.url : null);
  const outlet = known.outlet ?? parts.outlet ?? outletOfUrl(url) ?? outletOfPath(raw.path);
  const section = sectionOf(raw.section ?? parts.section, outlet);
  const dates = [
    ...raw.dates,
    ...parts.dates,
    ...credits.flatMap(({ date }) => asRawDate(date)),
    ...titleDate,
    ...nameDates(url, raw.path),
  ];
  return {
    id: articleId({ url, path: raw.path, sourceId: raw.sourceId, text }),
    path: raw.path,
    url,
    title,
    outlet,
    section,
    byline: namesOf(credits, outlet),
    agencies: unique(credits.flatMap((credit) => credit.agencies)).map((agency) => cleanLine(agency, 60) ?? agency),
    dateline: cleanLine(credits.find(({ place }) => place !== null)?.place ?? null, 60),
    published: publishedOf(dates, options.now, known.arabic),
    language: languageOf(raw, `${title ?? ""}\n${text.slice(0, LANGUAGE_CHARS)}`),
    text,
    duplicateOf: null,
  };
}
