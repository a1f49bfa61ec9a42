import type { TranslationFlag } from "../contracts/translator.ts";
import { findDates } from "../language/dates.ts";
import { findNumbers, type NumberMention } from "../language/numbers.ts";
import type { TranslationPair } from "./checks.ts";

/** Numbers up to this may be said without a number word: a dual, "a", "both", "second". */
const SMALL = 2;

/** Flags numbers that only one side has. Order does not count, a number said twice needs to be there once. */
export function checkNumbers({ source, translation, from, to }: TranslationPair): readonly TranslationFlag[] {
  const mine = numbersOf(source, from);
  const theirs = numbersOf(translation, to);
  return [...missing(mine, theirs), ...missing(theirs, mine)];
}

interface Numbers {
  readonly mentions: readonly NumberMention[];
  /** Values, and every run of digits as it is printed (years and parts of dates too). */
  readonly values: ReadonlySet<number>;
}

function numbersOf(text: string, lang: "ar" | "en"): Numbers {
  const dates = findDates(text);
  const mentions = findNumbers(text, lang).filter(
    ({ start, end }) => !dates.some((date) => date.start <= start && end <= date.end),
  );
  return { mentions, values: new Set([...mentions.map(({ value }) => value), ...digitRuns(text)]) };
}

function digitRuns(text: string): readonly number[] {
  const ascii = text
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/(?<=\d)٫(?=\d)/g, ".")
    .replace(/(?<=\d)[,٬،](?=\d{3})/g, "");
  return (ascii.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
}

function missing({ mentions }: Numbers, other: Numbers): readonly TranslationFlag[] {
  const flags: TranslationFlag[] = [];
  const seen = new Set<number>();
  for (const { value, text, unit } of mentions) {
    const vague = value <= SMALL || unit === "ordinal" || isScale(value, text);
    const said = vague || other.values.has(value);
    if (said || seen.has(value)) continue;
    seen.add(value);
    flags.push({ kind: "number", detail: text });
  }
  return flags;
}

/** "millions of", آلاف: a scale by itself says no number. */
function isScale(value: number, text: string): boolean {
  return value >= 1000 && !/[\d٠-٩۰-۹]/.test(text) && Number.isInteger(Math.log10(value)) && !/\S\s\S+\s\S/.test(text);
}
