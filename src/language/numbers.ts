import type { Lang } from "../contracts/article.ts";
import { countedAfter, countedBefore, isKnownNoun } from "./counted.ts";
import { readDigits } from "./digits.ts";
import { findDates } from "./find-dates.ts";
import { foldText } from "./normalise.ts";
import { shareInRanges } from "./number-ranges.ts";
import { beginsNumber, isExactAlone, isShortDual, scaleOf } from "./number-tables.ts";
import { readNumberWords, readOrdinal } from "./number-words.ts";
import type { TextSpan } from "./sentences.ts";
import { type Token, tokenise } from "./tokens.ts";

/**
 * A number in a text: `text.slice(start, end) === text`, with its unit ("35%", "3 ملايين دولار") but not what it
 * counts.
 */
export interface NumberMention extends TextSpan {
  readonly value: number;
  readonly unit: "percent" | "money" | "ordinal" | null;
  /** The noun that it counts, as printed ("مدنيا", "Syrian civilians"); null when none follows. */
  readonly counted: string | null;
  readonly text: string;
}

interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly norms: readonly string[];
  readonly lang: Lang;
}

/** A number before its unit is read. */
interface Bare {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Index of the word after the number. */
  readonly to: number;
  readonly ordinal: boolean;
}

/** Bounded, so that a page of digits is not read again from each of its numbers. */
const DIGITS = /[0-9٠-٩۰-۹]{1,15}(?:[.,٫٬،][0-9٠-٩۰-۹]{1,15}|[ \u00a0\u202f](?:000|٠٠٠)(?![0-9٠-٩۰-۹])){0,6}/y;
const PERCENT = /^\s?[%٪](?![0-9٠-٩۰-۹])|^ (?:بالمئة|بالمائة|بالمية|في المئة|في المائة|per ?cent\b|pct\b)/;
/** Arabic papers also print "%35", the sign on what looks like the wrong side. */
const PERCENT_BEFORE = /(?<=^|[\s(«"])[%٪]$/;
const CURRENCY_SIGN = /(?:US|AU|CA)?[$€£¥]\s?$/;
const CURRENCY =
  /^(?:دولار|يورو|ليره|جنيه|درهم|ريال|دينار|شيكل|روبل|يوان|فرنك|dollars?|euros?|pounds?|liras?|dirhams?|riyals?|rials?|dinars?|shekels?|roubles?|rubles?|yuan|yen|rupees?|francs?)(?:ا|ات|ين)?$/;

function digitsAt({ text, tokens, lang }: Source, at: number): Bare | null {
  const token = tokens[at] as Token;
  const lead = /^(?:و?ال|[وبلف])?ـ?(?=[0-9٠-٩۰-۹])/.exec(token.text)?.[0].length ?? 0;
  const start = token.start + lead;
  DIGITS.lastIndex = start;
  const printed = DIGITS.exec(text)?.[0];
  if (printed === undefined) return null;
  const end = start + printed.length;
  let to = at + 1;
  while ((tokens[to]?.start ?? Number.POSITIVE_INFINITY) < end) to++;
  const tail = text.slice(end, tokens[to - 1]?.end);
  const after = tokens[to]?.norm ?? "";
  const isFraction = PERCENT.test(text.slice(end, end + 12)) || scaleOf(after, lang) !== null || CURRENCY.test(after);
  const value = readDigits(printed, lang, isFraction);
  if (value === null || !isNumberContext(text, start, end)) return null;
  if (/^(?:st|nd|rd|th)$/i.test(tail)) return { start, end: end + tail.length, value, to, ordinal: true };
  const glued = scaleOf(tail.toLowerCase(), lang);
  if (glued !== null || /^m$/.test(tail))
    return { start, end: end + tail.length, value: value * (glued ?? 1e6), to, ordinal: false };
  return tail === "" || tail === "م" || MEASURE.test(tail) ? { start, end, value, to, ordinal: false } : null;
}

/** Units that English writes onto the number. */
const MEASURE = /^(?:km|kg|cm|mm|kph|mph|ft|lb|lbs|ha|MW|GW|kW|GB|TB)$/;

/**
 * Not a clock time, a model name ("T-72", "Covid-19"), a score, part of an address or the rest of an unreadable number.
 */
function isNumberContext(text: string, start: number, end: number): boolean {
  if (/[\p{L}\p{N}][-–_/:.@#]$|\p{N}[,٫٬،]$|[@#:/_]$/u.test(text.slice(Math.max(0, start - 2), start))) {
    return isUpper(text, start, end);
  }
  // "5,000-strong" and "12-year-old" count; "2-D" does not.
  return !/^[:/_][0-9٠-٩]|^[-–](?!\p{Ll}{3})\p{L}/u.test(text.slice(end, end + 4));
}

const LOWER = /(?<![0-9٠-٩])([0-9٠-٩]{1,9})[-–]$/;
const MAX_LOWER = 11;

/** The upper end of a range ("10-15"); in "787-9" it is a part of a name. */
function isUpper(text: string, start: number, end: number): boolean {
  const lower = LOWER.exec(text.slice(Math.max(0, start - MAX_LOWER), start))?.[1];
  return lower !== undefined && Number(foldText(lower)) < Number.parseInt(foldText(text.slice(start, end)), 10);
}

/** A word without و ب ل ف where only the rest is a number word. */
function withoutProclitic(norm: string, lang: Lang): string {
  if (lang === "en" || beginsNumber(norm, lang) || !/^[وبلف]/.test(norm)) return norm;
  const rest = norm.slice(1);
  return beginsNumber(rest, lang) || readOrdinal(rest, "") !== null ? rest : norm;
}

function wordsAt({ text, tokens, norms, lang }: Source, at: number): Bare | null {
  const token = tokens[at] as Token;
  const first = withoutProclitic(token.norm, lang);
  const start = token.start + token.norm.length - first.length;
  const next = tokens[at + 1];
  // "Twenty-first" is one word, "twenty first-class seats" are not.
  const isOne = lang === "ar" || (next !== undefined && text.slice(token.end, next.start) === "-");
  const ordinal = readOrdinal(first, isOne ? (next?.norm ?? "") : "");
  if (ordinal !== null) {
    const last = tokens[at + ordinal.used - 1] ?? token;
    return { start, end: last.end, value: ordinal.value, to: at + ordinal.used, ordinal: true };
  }
  if (!beginsNumber(first, lang)) return null;
  const joined = (index: number): boolean => {
    const [left, right] = [tokens[index], tokens[index + 1]];
    return left !== undefined && right !== undefined && /^[ \u00a0-]$/.test(text.slice(left.end, right.start));
  };
  const read = readNumberWords(norms, at, lang, joined, first);
  if (read === null || read.value === 1) return null;
  const before = norms[at - 1] ?? "";
  // "5ر12 ألف": digits that were not understood do not leave their scale alone.
  if (read.used === 1 && (!isExactAlone(first, before) || (hasDigit(before) && scaleOf(first, lang) !== null)))
    return null;
  const to = at + read.used;
  const twice = read.used === 1 && isShortDual(first) && countedAfter(text, tokens, to, lang) !== null;
  const value = twice ? read.value * 2 : read.value;
  return { start, end: tokens[to - 1]?.end ?? token.end, value, to, ordinal: false };
}

/** Multiplies by a scale word after digits: "3 ملايين", "4.5 billion". */
function scaled({ text, tokens, lang }: Source, bare: Bare): Bare {
  const next = tokens[bare.to];
  if (next === undefined || bare.ordinal || !/^[ \u00a0-]$/.test(text.slice(bare.end, next.start))) return bare;
  const scale = scaleOf(next.norm, lang);
  return scale === null ? bare : { ...bare, end: next.end, value: bare.value * scale, to: bare.to + 1 };
}

/** What may be added to a scale. */
const PARTS: ReadonlyMap<string, number> = new Map([
  ["ونصف", 1 / 2],
  ["وربع", 1 / 4],
]);

/** "مليون ونصف", "3 ملايين ونصف المليون", "مليون وربع المليون": so much of the scale before it. */
function halved({ text, tokens, lang }: Source, bare: Bare): Bare {
  const next = tokens[bare.to];
  const part = PARTS.get(next?.norm ?? "");
  if (lang === "en" || bare.ordinal || !next || !part || text.slice(bare.end, next.start) !== " ") return bare;
  const scale = scaleOf(tokens[bare.to - 1]?.norm ?? "", lang);
  if (scale === null) return bare;
  const again = tokens[bare.to + 1];
  const repeated = again !== undefined && scaleOf(again.norm.replace(/^ال/, ""), lang) === scale;
  const last = repeated ? again : next;
  return { ...bare, end: last.end, value: bare.value + scale * part, to: bare.to + (repeated ? 2 : 1) };
}

/** "331 ألفا و500", "3 ملايين و200 ألف": digits below the scale before them. */
function continued(source: Source, bare: Bare): Bare {
  const { text, tokens, lang } = source;
  const scale = scaleOf(tokens[bare.to - 1]?.norm ?? "", lang);
  const next = tokens[bare.to];
  if (scale === null || next === undefined || !/^و\d/.test(next.norm) || text.slice(bare.end, next.start) !== " ")
    return bare;
  const rest = digitsAt(source, bare.to);
  const below = rest === null ? null : scaled(source, rest);
  if (below === null || below.ordinal || below.value >= scale) return bare;
  return { ...bare, end: below.end, value: bare.value + below.value, to: below.to };
}

function finish(source: Source, bare: Bare, at: number): NumberMention {
  const { text, tokens, lang } = source;
  const value = Number(bare.value.toPrecision(15));
  const sure = PERCENT_BEFORE.exec(text.slice(Math.max(0, bare.start - 2), bare.start))?.[0];
  const percent = sure === undefined ? PERCENT.exec(text.slice(bare.end, bare.end + 12))?.[0] : "";
  if (percent !== undefined) {
    return {
      start: bare.start - (sure?.length ?? 0),
      end: bare.end + percent.length,
      value,
      unit: "percent",
      counted: null,
      text: text.slice(bare.start - (sure?.length ?? 0), bare.end + percent.length),
    };
  }
  const sign = CURRENCY_SIGN.exec(text.slice(Math.max(0, bare.start - 4), bare.start))?.[0];
  if (sign !== undefined) {
    const start = bare.start - sign.length;
    return { start, end: bare.end, value, unit: "money", counted: sign.trim(), text: text.slice(start, bare.end) };
  }
  const next = tokens[bare.to];
  if (next !== undefined && CURRENCY.test(next.norm) && /^[ \u00a0]$/.test(text.slice(bare.end, next.start))) {
    return {
      start: bare.start,
      end: next.end,
      value,
      unit: "money",
      counted: next.text,
      text: text.slice(bare.start, next.end),
    };
  }
  const counted = countedAfter(text, tokens, bare.to, lang)?.text ?? countedBefore(tokens, at);
  const unit = bare.ordinal ? "ordinal" : null;
  return { start: bare.start, end: bare.end, value, unit, counted, text: text.slice(bare.start, bare.end) };
}

/** A bare year is no count; in its range, only a known noun (in English a plural) after it makes it one. */
function isYear({ value, unit, counted, text }: NumberMention, lang: Lang): boolean {
  if (unit !== null || value < 1000 || value > 2099 || !/^[0-9٠-٩۰-۹]{4}$/.test(text)) return false;
  if (counted === null) return true;
  return lang === "en" ? !/^\p{Ll}.*(?:s|people|men|women|children)$/u.test(counted) : !isKnownNoun(counted);
}

/**
 * Numbers of a text from left to right, in digits of both systems and in words, with scales ("3 ملايين"), percentages,
 * money, ordinals and what they count. Dates, clock times and numbers inside names ("T-72") are left out, and so is
 * "one".
 */
export function findNumbers(text: string, lang: Lang): readonly NumberMention[] {
  const tokens = tokenise(text);
  const source: Source = { text, tokens, norms: tokens.map(({ norm }) => norm), lang };
  const dates = findDates(text);
  const mentions: NumberMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const bare = bareAt(source, at, dates);
    if (bare !== null) mentions.push(finish(source, bare, at));
    at = Math.max(bare?.to ?? 0, at + 1);
  }
  return shareInRanges(text, mentions).filter((mention) => !isYear(mention, lang));
}

/** Folded digits are ASCII; they stand first or after a proclitic. */
function hasDigit(norm: string): boolean {
  for (let i = 0; i < Math.min(norm.length, 4); i++) {
    const code = norm.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}

function bareAt(source: Source, at: number, dates: readonly TextSpan[]): Bare | null {
  const { start, norm } = source.tokens[at] as Token;
  const bare = hasDigit(norm) ? digitsAt(source, at) : wordsAt(source, at);
  if (bare === null || dates.some((date) => start >= date.start - 1 && start < date.end)) return null;
  return halved(source, continued(source, scaled(source, bare)));
}
