import { hasIrregularPlural, plural } from "./english.ts";
import type { Item } from "./item.ts";
import { changedPhrase, type NounPhrase, type Parsed, simplePhrase } from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { pronounOf } from "./pronouns.ts";
import { at, type Sentence } from "./sentence.ts";

/** Parses a number, in digits or words, with what it counts, a percent sign, or the month that follows it. */
export function parseNumber(s: Sentence, index: number, inGenitive: boolean): Parsed {
  const half = andAHalf(s, index, inGenitive);
  if (half) return half;
  const parts = numberItems(s, index);
  const next = index + parts.span;
  const text = isDualScale(parts.items, at(s, next)) ? `two ${parts.items[0]?.entry.en}` : numberText(parts.items);
  return (
    ofThem(s, text, next) ??
    percent(s, text, next) ??
    others(s, text, next) ??
    people(s, parts.items, text, next) ??
    counted(s, parts.items, text, next, inGenitive) ??
    dayOfMonth(s, text, next) ?? {
      np: simplePhrase(text, { number: text === "one" ? "s" : "p", bare: true, plainNumber: true, gender: "m" }),
      next,
    }
  );
}

/** مليونا لاجئ: two of them, where a noun in the genitive follows; مليونا by itself has the ending of an object. */
const isDualScale = ([scale, ...more]: readonly Item[], noun: Item): boolean =>
  more.length === 0 && /^(مليونا|مليارا)$/.test(scale?.entry.form ?? "") && noun.pos === "noun" && !noun.tanwin;

/** مليون ونصف المليون: "one and a half million". */
function andAHalf(s: Sentence, index: number, inGenitive: boolean): Parsed | null {
  const scale = at(s, index);
  const [and, half, same] = [at(s, index + 1), at(s, index + 2), at(s, index + 3)];
  const joined = and.clitic && and.entry.form === "و" && half.entry.form === "نصف";
  const value = scale.entry.value ?? 0;
  if (scale.digits || value < 1000 || !joined || same.entry.value !== value || !same.definite) return null;
  const text = `one and a half ${scale.entry.en ?? ""}`;
  const alone = {
    np: simplePhrase(text, { number: "p", bare: true, plainNumber: true, gender: "m" }),
    next: index + 4,
  };
  return counted(s, [scale], text, index + 4, inGenitive) ?? alone;
}

/** The number words that make up one number, with the و between them. */
function numberItems(s: Sentence, index: number): { readonly items: readonly Item[]; readonly span: number } {
  const items: Item[] = [];
  let next = index;
  for (;;) {
    const item = at(s, next);
    if (item.pos === "number") {
      // Two numbers in digits side by side are two numbers.
      if (item.digits && next > index && at(s, next - 1).pos === "number") break;
      items.push(item);
      next += 1;
    } else if (next > index && joinsNumbers(s, next)) next += 1;
    else break;
  }
  return { items, span: next - index };
}

function joinsNumbers(s: Sentence, index: number): boolean {
  const and = at(s, index).pos === "conjunction" && at(s, index).entry.form === "و";
  const after = at(s, index + 1);
  const before = at(s, index - 1);
  if (!and || after.pos !== "number") return false;
  // مليونا و475 ألفا و230: digits go on behind a thousand or a million in words.
  // خمس وعشر سنوات: five and ten; fifteen is written without "and".
  if (after.entry.value === 10 && !after.digits && (before.entry.value ?? 0) < 10) return false;
  if (after.digits) return !before.digits && (before.entry.value ?? 0) >= 1000 && isSmaller(after, before);
  return !before.digits;
}

const isSmaller = ({ entry }: Item, than: Item): boolean =>
  /^\d+$/.test(entry.form) && (entry.value ?? 0) < Math.min(1000, than.entry.value ?? 0);

function numberText(items: readonly Item[]): string {
  const [first] = items;
  if (!first) return "";
  const words = items.map((item) => item.entry.en ?? "");
  if (first.digits && items.length <= 2) return digitsWithScale(first, items[1], words);
  return items.length === 1 ? oneWord(first) : inFigures(sumOf(items));
}

/** 10 آلاف is 10,000, 3 ملايين stays "3 million". */
function digitsWithScale({ entry }: Item, scale: Item | undefined, words: readonly string[]): string {
  const value = Number(entry.form);
  const plainDigits = /^\d+$/.test(entry.form) && value > 0 && value < 1000;
  if (!plainDigits || words.length !== 2 || !/^(ألف|آلاف|ألفا)$/.test(scale?.entry.form ?? "")) return words.join(" ");
  return `${entry.form},000`;
}

/** مئة → "a hundred", but خمسون → "fifty" and آلاف → "thousand". */
function oneWord({ entry }: Item): string {
  const text = entry.en ?? "";
  const value = entry.value ?? 0;
  const counted = /^(two|three|four|five|six|seven|eight|nine) /.test(text);
  if (value < 100 || value === 200 || counted || /آلاف/.test(entry.form)) return text;
  return `a ${text}`;
}

/** Adds up number words: multipliers from a thousand on close a group, a hundred multiplies a unit before it. */
function sumOf(items: readonly Item[]): number {
  let total = 0;
  let group = 0;
  for (const { entry } of items) {
    // 475 ألفا: the accusative, spelt like "two thousand of".
    const dual = group > 0 && /^(ألفا|مليونا|مليارا)$/.test(entry.form) && String(entry.value).startsWith("2");
    const value = (entry.value ?? 0) / (dual ? 2 : 1);
    if (value >= 1000) {
      total += (group || 1) * value;
      group = 0;
    } else if (value === 100 && group > 0 && group < 10) group *= 100;
    else group += value;
  }
  return total + group;
}

function inFigures(value: number): string {
  if (value >= 1e12 && value % 1e10 === 0) return `${value / 1e12} trillion`;
  if (value >= 1e6 && value % 1e9 === 0) return `${value / 1e9} billion`;
  if (value >= 1e6 && value % 1e5 === 0) return `${value / 1e6} million`;
  return value.toLocaleString("en-US");
}

function percent(s: Sentence, text: string, next: number): Parsed | null {
  const sign = at(s, next);
  const figure = (words: string, end: number): Parsed => ({
    np: simplePhrase(words, { number: "p", definite: false, bare: true }),
    next: end,
  });
  if (sign.entry.form === "%") return figure(`${text}%`, next + 1);
  if (sign.entry.form === "مئوية") return figure(`${text} degrees Celsius`, next + 1);
  const hundred = at(s, next + 1);
  const inHundred = /^(في|ب)$/.test(sign.entry.form) && hundred.definite && /^(مائة|مئة)$/.test(hundred.entry.form);
  return inHundred ? figure(`${text} percent`, next + 2) : null;
}

/** ثلاثة منهم: "three of them". */
function ofThem(s: Sentence, text: string, next: number): Parsed | null {
  const item = at(s, next);
  const pronoun = item.pos === "preposition" && item.entry.form === "من" ? pronounOf(item.suffix) : undefined;
  if (!pronoun) return null;
  const traits = {
    number: text === "one" ? "s" : "p",
    bare: true,
    human: pronoun.number === "p",
    plainNumber: true,
  } as const;
  return { np: simplePhrase(`${text} of ${pronoun.object}`, traits), next: next + 1 };
}

/** خمسة آخرون: "five others". */
function others(s: Sentence, text: string, next: number): Parsed | null {
  const one = text === "one" && /^(آخر|أخرى)$/.test(at(s, next).entry.form);
  if (!one && !/^آخر(ون|ين|ات)$|^أخريات$/.test(at(s, next).entry.form)) return null;
  if (at(s, next).definite) return null;
  const head = text === "one" ? "one other" : `${text} others`;
  const number = one || text === "one" ? "s" : "p";
  return { np: simplePhrase(head, { number, bare: true, human: true, definite: false }), next: next + 1 };
}

/** 20 مليون سوداني: "20 million Sudanese". */
function people(s: Sentence, items: readonly Item[], text: string, next: number): Parsed | null {
  const { pos, entry, definite } = at(s, next);
  const english = entry.en ?? "";
  if (pos !== "adjective" || definite || (items.at(-1)?.entry.value ?? 0) < 1000 || !/^[A-Z]/.test(english))
    return null;
  const head = /(?:ese|ish|ch|ss)$/.test(english) ? english : plural(english);
  const np = simplePhrase(`${text} ${head}`, { number: "p", bare: true, human: true, definite: false, gender: "m" });
  return { np, next: next + 1 };
}

/** 572 مليونا عام 2014: a year that has its own figure is not what is counted. */
const isDated = (s: Sentence, index: number): boolean =>
  /^(عام|سنة|العام)$/.test(at(s, index).entry.form) &&
  at(s, index + 1).digits &&
  /^(1[3-9]|20)\d\d$/.test(at(s, index + 1).entry.form);

function counted(s: Sentence, items: readonly Item[], text: string, next: number, inGenitive: boolean): Parsed | null {
  const noun = at(s, next);
  const currency = noun.pos === "name" && noun.entry.type === "currency";
  const nominal =
    currency || noun.pos === "noun" || (noun.pos === "adjective" && (noun.entry.role === "active" || noun.definite));
  const first = items[0];
  const isYear = first?.digits && /^(19|20)\d\d$/.test(first.entry.form) && noun.definite;
  const parsed = nominal && !isYear && !isDated(s, next) ? parseNoun(s, next, inGenitive) : null;
  if (!parsed) return null;
  countNoun(parsed.np, text);
  const which = POINTING.get(at(s, parsed.next).entry.en ?? "");
  // خلال الـ12 سنة الماضية: the article stands before the number, so the noun has none.
  if (!which || !at(s, parsed.next).definite || parsed.np.definite || at(s, parsed.next).pos !== "adjective")
    return parsed;
  return { np: changedPhrase(parsed.np, { quantity: `the ${which} ${text}` }), next: parsed.next + 1 };
}

const POINTING: ReadonlyMap<string, string> = new Map(
  Object.entries({
    last: "last",
    past: "last",
    former: "last",
    recent: "last",
    next: "next",
    coming: "next",
    upcoming: "next",
    first: "first",
  }),
);

/** Arabic counts with the singular from eleven on; English needs the plural. */
function countNoun(np: NounPhrase, text: string): void {
  np.quantity = text;
  if (text !== "one" && text !== "1") {
    if (np.type === "currency") np.head = plural(np.head);
    const singular = np.item?.entry.singular;
    if (np.number === "s" && singular) {
      const many = np.item?.entry.plural ?? plural(singular);
      np.head = np.mass && !hasIrregularPlural(singular) ? np.head : many;
    }
    np.number = "p";
  }
  np.bare = !np.demonstrative && !np.possessive && !np.item?.definite;
}

function dayOfMonth(s: Sentence, text: string, next: number): Parsed | null {
  const month = at(s, next);
  // 10 يوليو الماضي: the table has "last July"; with its day the month is told.
  const told =
    month.pos === "adverb" ? /^(?:last|next|this) ([A-Z][a-z]+)$/.exec(month.entry.en ?? "")?.[1] : undefined;
  if (!told && (month.pos !== "name" || month.entry.type !== "month")) return null;
  const year = at(s, next + 1);
  const hasYear = year.digits && /^\d{4}(\u00a0AH)?$/.test(year.entry.form);
  const head = `${told ?? month.entry.en} ${text}${hasYear ? `, ${year.entry.form}` : ""}`;
  const end = next + (hasYear ? 2 : 1);
  const np = simplePhrase(head, { proper: true, type: "month" });
  return { np, next: saysWhich(at(s, end)) ? end + 1 : end };
}

/** الجاري, المقبل, الماضي behind a day of a month. */
const saysWhich = ({ pos, definite, entry }: Item): boolean =>
  pos === "adjective" && definite && /^(past|last|former|next|coming|upcoming|current)$/.test(entry.en ?? "");
