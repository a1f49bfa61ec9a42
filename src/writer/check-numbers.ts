import type { Lang } from "../contracts/article.ts";
import { englishRenderings, relatives } from "../language/bilingual.ts";
import { findDates } from "../language/dates.ts";
import { foldText } from "../language/normalise.ts";
import { findNumbers, type NumberMention } from "../language/numbers.ts";
import { terms } from "../language/stem.ts";
import { withoutArticles } from "./hinted-numbers.ts";
import type { Reason } from "./reason.ts";
import { digitRuns, type Support, type SupportedNumber } from "./support.ts";

/** Numbers up to this may be said without one in the source: a dual, "both", "the second". */
const SMALL = 2;

const CURRENCIES = [
  /\$|dollar|دولار/i,
  /€|euro|يورو/i,
  /£|pound|sterling|جنيه/i,
  /lira|لير/i,
  /di[nr]ar|دينار|دنانير/i,
];
/** Measures are given twice, in two units: "3,000 miles … 40 mph (64 kph)". */
const MEASURE =
  /^(?:mi|miles?|km|kms|kilomet\w+|met(?:er|re)s?|m|cm|mm|inch\w*|feet|foot|ft|yards?|kg|kilo\w*|pounds?|lbs?|tons?|tonnes?|litres?|liters?|hectares?|acres?|mph|kph|degrees?|square|cubic)\b|^(?:ال)?(?:ميل|كيلو|كم|متر|امتار|سم|ملم|بوصه|قدم|كجم|كغ|رطل|طن|لتر|هكتار|فدان|درجه)/iu;

const currencyOf = (text: string): number => CURRENCIES.findIndex((pattern) => pattern.test(text));

/**
 * Numbers that the spans do not give: in digits of both systems and in words, with percent and currency, and with what
 * they count, where the spans count something else with that number and that thing with another ("12 wounded, 35
 * killed" turned round).
 */
export function checkNumbers(printed: string, lang: Lang, support: Support): readonly Reason[] {
  const text = lang === "ar" ? withoutArticles(printed) : printed;
  const dates = findDates(text, { published: support.spans[0]?.published ?? null });
  const mentions = findNumbers(text, lang).filter(
    ({ start, end }) => !dates.some((date) => date.start <= start && end <= date.end),
  );
  const wrong = mentions.filter(
    (mention) =>
      !isPartOfName(mention, text, lang) &&
      !isCentury(mention, text, support) &&
      (!isGiven(mention, support) || isExchanged(mention, lang, support)),
  );
  const covered = [...mentions, ...dates];
  // Codes, times and the like hold digits that are no numbers; dates are held against dates.
  const bare = covered.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + "#".repeat(end - start) + rest.slice(end),
    text,
  );
  const loose = digitRuns(bare).filter((run) => Number(run) > SMALL && !support.digits.has(run));
  return [...wrong.map((mention) => mention.text), ...loose].map((detail): Reason => ({ kind: "number", detail }));
}

/** "Six Flags": a number word with a capital within a sentence names something; لست is "I am not", not six. */
function isPartOfName({ start, end, text: printed }: NumberMention, text: string, lang: Lang): boolean {
  if (lang === "ar") return printed === "ست" && /(?<!\p{L})[وف]?ل$/u.test(text.slice(0, start));
  return start > 0 && /^\p{Lu}\p{Ll}+$/u.test(printed) && /^ \p{Lu}/u.test(text.slice(end));
}

/** "القرن العشرين" for a year of it. */
function isCentury({ value, start }: NumberMention, text: string, { numbers, dates, digits }: Support): boolean {
  if (!/(?:قرن|القرن|century)\s*$/iu.test(text.slice(0, start)) && !/^\S*\s+century/i.test(text.slice(start)))
    return false;
  const years = [
    ...numbers.map((one) => one.value),
    ...dates.map(({ date }) => Number(date.slice(0, 4))),
    ...[...digits].map(Number),
  ];
  return years.some((year) => Math.floor(year / 100) + 1 === value);
}

/** "A thousand", آلاف: which scale it is matters, how many they are is not said. */
const isScale = (value: number, text: string): boolean =>
  value >= 100 && Number.isInteger(Math.log10(value)) && /^\S+$/u.test(text) && !/\d/.test(text);
const SCALE_WORDS: ReadonlySet<string> = new Set(
  "hundred hundreds thousand thousands million millions billion billions مئه مئات مايه ميه الف الاف الوف مليون ملايين مليار مليارات".split(
    " ",
  ),
);

function isGiven({ value, unit, text }: NumberMention, support: Support): boolean {
  const { numbers, digits } = support;
  if (value <= SMALL && (unit === null || unit === "ordinal")) return true;
  const same = numbers.filter((one) => one.value === value);
  if (isScale(value, text) && [...support.words].some((word) => SCALE_WORDS.has(word))) return true;
  // Hours are ordinals in Arabic.
  if (same.length === 0) return (unit === null || unit === "ordinal") && digits.has(String(value));
  if (unit === "percent" || same.every((one) => one.unit === "percent"))
    return unit === "percent" && same.some((one) => one.unit === "percent");
  const currency = currencyOf(text);
  const theirs = same.map((one) => currencyOf(one.text)).filter((one) => one !== -1);
  return currency === -1 || theirs.length === 0 || theirs.includes(currency);
}

/** The spans count another thing with this number, and this thing with another number. */
function isExchanged(mention: NumberMention, lang: Lang, { numbers }: Support): boolean {
  if (mention.counted === null || MEASURE.test(foldText(mention.counted))) return false;
  const counts = (one: SupportedNumber) => one.counted !== null && isSameThing(mention.counted ?? "", lang, one);
  const counted = numbers.filter(({ counted }) => counted !== null);
  const own = counted.filter(({ value }) => value === mention.value);
  return own.length > 0 && !own.some(counts) && counted.some((one) => one.value !== mention.value && counts(one));
}

function isSameThing(counted: string, lang: Lang, other: SupportedNumber): boolean {
  const mine = terms(counted);
  const theirs = new Set(terms(other.counted ?? ""));
  if (lang === other.lang) return mine.some((stem) => theirs.has(stem));
  const [arabic, english] = lang === "ar" ? [mine, theirs] : [[...theirs], new Set(mine)];
  return arabic.some((stem) =>
    [stem, ...relatives(stem)].some((one) => englishRenderings(one).some((rendering) => english.has(rendering.stem))),
  );
}
