import { addDays, isDay, isoDay } from "../language/calendar.ts";
import { type DateMention, findDates } from "../language/dates.ts";
import { tokenise } from "../language/tokens.ts";
import {
  COUNTS,
  hull,
  lastUnits,
  MOST_UNITS,
  PAIRS,
  type Period,
  period,
  spanOf,
  type Today,
  UNITS,
  type Unit,
  unitAt,
} from "./period-units.ts";

/** What is asked for, and when. */
export interface PeriodRead {
  /** The text without the words of the period. */
  readonly rest: string;
  /** Null where the text names none. */
  readonly period: Period | null;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly norm: string;
}

/** A period that begins at a word; `to` is the index of the word behind it. */
interface Found {
  readonly period: Period;
  readonly to: number;
}

const LAST = new Set([
  "last",
  "past",
  "previous",
  "اخر",
  "الماضي",
  "الماضيه",
  "الفائت",
  "الفائته",
  "المنصرم",
  "السابق",
  "السابقه",
  "الاخيره",
  "الاخير",
]);
const THIS = new Set(["this", "current", "هذا", "هذه", "الحالي", "الحاليه", "الجاري", "الجاريه"]);
const SINCE = new Set(["since", "from", "after", "منذ", "من", "بعد", "starting"]);
const UNTIL = new Set(["until", "till", "before", "قبل", "حتي", "لغايه"]);
const TO = new Set(["to", "until", "till", "and", "through", "الي", "حتي", "و"]);
/** Words that join a topic and a period, and say nothing once the period is taken out. */
const JOINTS = new Set(
  "last in on for of during from the over at since about في خلال عن من يوم ليوم لشهر شهر عام سنه منذ بتاريخ لعام اخبار".split(
    " ",
  ),
);
const TOPIC_WORDS = new Set(["about", "عن", "اخبار"]);

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi;
const MONTH_BESIDE_NUMBER =
  /(?<=\d(?:st|nd|rd|th)?(?: of)? )(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?= \d)/gi;

/** Names of days and months as printed text has them; nobody types capitals in a chat. */
const withCapitals = (source: string): string =>
  source
    .replace(WEEKDAY, (name) => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase())
    .replace(MONTH_BESIDE_NUMBER, (name) => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase());

const WEEKDAY_NAME = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|ال(?:اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت|احد))$/;
const BEFORE_WEEKDAY = new Set(
  "on last since from this until till before to and between after يوم ليوم منذ من الي حتي قبل بعد بين و".split(" "),
);

class PeriodReader {
  readonly #source: string;
  readonly #words: readonly Word[];
  readonly #today: Today;
  readonly #dates: ReadonlyMap<number, { readonly date: DateMention; readonly to: number }>;

  constructor(source: string, today: Today) {
    this.#source = source;
    this.#words = tokenise(source);
    this.#today = today;
    const named = withCapitals(source);
    const indexAt = (offset: number) => this.#words.findIndex((word) => word.end > offset);
    const past = (offset: number) => {
      const next = this.#words.findIndex((word) => word.start >= offset);
      return next < 0 ? this.#words.length : next;
    };
    this.#dates = new Map(
      findDates(named, { published: isoDay(today.day) }).map((date) => [
        indexAt(date.start),
        { date, to: past(date.end) },
      ]),
    );
  }

  /** The first period of the text, widest reading first. */
  read(): PeriodRead {
    for (let at = 0; at < this.#words.length; at++) {
      const found = this.#daysOfMonth(at) ?? this.#ago(at) ?? this.#open(at) ?? this.#simple(at);
      if (found) return { rest: this.#without(at, found.to), period: found.period };
    }
    return { rest: this.#source.trim(), period: null };
  }

  #norm(at: number): string {
    return this.#words[at]?.norm ?? "";
  }

  /** "since Monday", "from 1 May to 5 May", "between … and …", "until May", "1 May - 5 May". */
  #open(at: number): Found | null {
    const word = this.#norm(at);
    const between = word === "between" || word === "بين";
    const since = SINCE.has(word) || between;
    if (UNTIL.has(word)) {
      const end = this.#simple(at + 1);
      const inclusive = word !== "before" && word !== "قبل";
      return end && { to: end.to, period: { from: null, to: inclusive ? end.period.to : end.period.from } };
    }
    const start = this.#simple(since ? at + 1 : at);
    if (!start) return null;
    const end = this.#endAfter(start.to);
    if (end) return { to: end.to, period: hull(start.period, end.period) };
    if (!since || between) return null;
    // "من أمس" and "from yesterday" alone are as likely "of yesterday".
    const loose = word === "from" || word === "من";
    return {
      to: start.to,
      period: loose
        ? start.period
        : { from: word === "after" || word === "بعد" ? start.period.to : start.period.from, to: null },
    };
  }

  #endAfter(at: number): Found | null {
    if (TO.has(this.#norm(at))) return this.#simple(at + 1);
    const gap = this.#source.slice(this.#words[at - 1]?.end, this.#words[at]?.start);
    return /^\s*(?:-|–|—|\.\.\.?)\s*$/.test(gap) ? this.#simple(at) : null;
  }

  /** "1-5 May 2017". */
  #daysOfMonth(at: number): Found | null {
    const first = this.#norm(at);
    const end = this.#dates.get(at + 1);
    const gap = this.#source.slice(this.#words[at]?.end, this.#words[at + 1]?.start);
    if (!/^\d{1,2}$/.test(first) || end?.date.precision !== "day" || !/^\s*[-–]\s*$/.test(gap)) return null;
    const { from, to } = this.#spanOfDate(end.date);
    if (from === null || Number(first) > Number(from.slice(8))) return null;
    return { period: { from: `${from.slice(0, 8)}${first.padStart(2, "0")}`, to }, to: end.to };
  }

  /** "3 days ago", "قبل 3 أيام"; "منذ أسبوعين" goes on until now. */
  #ago(at: number): Found | null {
    const arabic = this.#norm(at) === "قبل" || this.#norm(at) === "منذ";
    const since = this.#norm(at) === "منذ";
    const start = arabic ? at + 1 : at;
    const pair = PAIRS.get(this.#norm(start)) ?? (arabic ? UNITS.get(this.#norm(start)) : undefined);
    const count = pair ? (PAIRS.has(this.#norm(start)) ? 2 : 1) : this.#count(start);
    const unit = pair ?? UNITS.get(this.#norm(start + 1));
    const to = start + (pair ? 1 : 2);
    if (count === null || unit === undefined || (!arabic && this.#norm(to) !== "ago")) return null;
    if (since)
      return { period: { from: lastUnits(unit, unit === "day" ? count + 1 : count, this.#today).from, to: null }, to };
    return { period: unitAt(unit, -count, this.#today), to: arabic ? to : to + 1 };
  }

  #simple(at: number): Found | null {
    return this.#beforeYesterday(at) ?? this.#counted(at) ?? this.#unit(at) ?? this.#date(at);
  }

  #beforeYesterday(at: number): Found | null {
    const [first, second] = [this.#norm(at), this.#norm(at + 1)];
    const day = (shift: number, words: number): Found => ({
      period: unitAt("day", shift, this.#today),
      to: at + words,
    });
    if (first === "اول" && (second === "امس" || second === "البارحه")) return day(-2, 2);
    if (first === "day" && second === "before" && this.#norm(at + 2) === "yesterday") return day(-2, 3);
    if (first === "امس" && second === "الاول") return day(-2, 2);
    if (["yesterday", "امس", "البارحه", "مبارح", "امبارح"].includes(first)) return day(-1, 1);
    if (["today", "اليوم", "tonight"].includes(first)) return day(0, 1);
    return null;
  }

  /** "last 3 days", "آخر ٣ أيام", "الأيام الثلاثة الماضية", "آخر يومين", "24h", "7d". */
  #counted(at: number): Found | null {
    const short = /^(\d{1,4})(h|d|w|m|y)$/.exec(this.#norm(at));
    if (short) return this.#lastShort(Number(short[1]), short[2] ?? "d", at + 1);
    if (!LAST.has(this.#norm(at))) return null;
    const pair = PAIRS.get(this.#norm(at + 1));
    if (pair) return { period: lastUnits(pair, 2, this.#today), to: at + 2 };
    const count = this.#count(at + 1);
    const unit = UNITS.get(this.#norm(at + 2));
    if (count !== null && unit) return { period: lastUnits(unit, count, this.#today), to: at + 3 };
    if (count !== null && /^hours?$|^ساع(?:ه|ات)$/.test(this.#norm(at + 2))) return this.#lastShort(count, "h", at + 3);
    const single = this.#norm(at) === "اخر" ? UNITS.get(this.#norm(at + 1)) : undefined;
    return single ? { period: lastUnits(single, 1, this.#today), to: at + 2 } : null;
  }

  #lastShort(count: number, unit: string, to: number): Found {
    // The last 24 hours reach into yesterday.
    const days = unit === "h" ? Math.ceil(count / 24) + 1 : count;
    const units: Readonly<Record<string, Unit>> = { w: "week", m: "month", y: "year" };
    return { period: lastUnits(units[unit] ?? "day", Math.max(1, days), this.#today), to };
  }

  #count(at: number): number | null {
    const word = this.#norm(at);
    const value = /^\d{1,4}$/.test(word) ? Number(word) : (COUNTS.get(word) ?? null);
    return value !== null && value > 0 && value <= MOST_UNITS ? value : null;
  }

  /** "last week", "this month", "الأسبوع الماضي", "هذا الشهر". */
  #unit(at: number): Found | null {
    const bare = (word: string) => UNITS.get(word.replace(/^ال/, ""));
    const [first, second] = [this.#norm(at), this.#norm(at + 1)];
    const english = LAST.has(first) || THIS.has(first);
    const unit = bare(english ? second : first);
    const modifier = english ? first : second;
    if (unit === undefined || first === "اخر" || (!english && !first.startsWith("ال"))) return null;
    if (LAST.has(modifier)) return { period: unitAt(unit, -1, this.#today), to: at + 2 };
    return THIS.has(modifier) ? { period: unitAt(unit, 0, this.#today), to: at + 2 } : null;
  }

  #date(at: number): Found | null {
    const numeric = this.#numeric(at);
    if (numeric) return numeric;
    const found = this.#dates.get(at);
    if (found && !this.#isNameOfSomething(at, found.to)) return { period: this.#spanOfDate(found.date), to: found.to };
    const year = /^(?:19|20)\d{2}$/.exec(this.#norm(at));
    return year ? { period: spanOf(year[0]), to: at + 1 } : null;
  }

  /** "Black Friday", "Friday prayers": a weekday is a time only where a word says so, or nothing else is said. */
  #isNameOfSomething(at: number, to: number): boolean {
    const alone = at === 0 && to === this.#words.length;
    const isWeekday = to === at + 1 && WEEKDAY_NAME.test(this.#norm(at));
    return isWeekday && !alone && !BEFORE_WEEKDAY.has(this.#norm(at - 1));
  }

  /** `8/12/2017`: day first, month first only where nothing else is a date. */
  #numeric(at: number): Found | null {
    const [a, b, year] = [0, 1, 2].map((step) => Number(/^\d{1,4}$/.exec(this.#norm(at + step))?.[0]));
    const gap = (from: number) => this.#source.slice(this.#words[from]?.end, this.#words[from + 1]?.start);
    if (!a || !b || !year || year < 1900 || year > 2100 || !/^[/.-]$/.test(gap(at)) || gap(at) !== gap(at + 1))
      return null;
    const day = [
      { year, month: b, day: a },
      { year, month: a, day: b },
    ].find(isDay);
    return day ? { period: period(day, addDays(day, 1)), to: at + 3 } : null;
  }

  /** A day that is named without its year, or by its weekday, is one that has been. */
  #spanOfDate({ date, precision, relative, text }: DateMention): Period {
    if (!relative || precision !== "day" || date <= isoDay(this.#today.day)) return spanOf(date);
    const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
    const named = /\d/.test(text) ? { year: year - 1, month, day } : addDays({ year, month, day }, -7);
    return spanOf(isoDay(named));
  }

  /** The text without words `from` to `to`, and without what joined them to it. */
  #without(from: number, to: number): string {
    let [first, next] = [from, to];
    while (first > 0 && JOINTS.has(this.#norm(first - 1))) first--;
    while (next < this.#words.length && TOPIC_WORDS.has(this.#norm(next))) next++;
    const before = first === 0 ? "" : this.#source.slice(0, this.#words[first - 1]?.end);
    const after = next >= this.#words.length ? "" : this.#source.slice(this.#words[next]?.start);
    return `${before} ${after}`.replace(/\s+/g, " ").trim();
  }
}

/** Most characters read of an argument. */
const MOST_CHARS = 300;

/**
 * Takes a period out of what somebody asks for, in either language: `economy last week`, `الاقتصاد أمس`,
 * `from 1 May to 5 May`. Weeks are whole calendar weeks of the zone; `last 7 days` ends today.
 */
export function readPeriod(source: string, today: Today): PeriodRead {
  return new PeriodReader(source.slice(0, MOST_CHARS), today).read();
}
