import { addDays, isDay, isoDay, isoMonth } from "../language/calendar.ts";
import { weekdayNamed } from "../language/date-words.ts";
import { type DateMention, findDates } from "../language/dates.ts";
import { type Token, words } from "../language/tokens.ts";
import {
  COUNTS,
  lastMonth,
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
  weekendOf,
} from "./period-units.ts";
import {
  DURING,
  FEW,
  JOINTS,
  LAST,
  leadAt,
  leadsMonth,
  leadsWeekday,
  monthAt,
  namesMonth,
  THIS,
  TO,
  withCapitals,
} from "./period-words.ts";

/** A period that begins at a word; `to` is the index of the word behind it. */
export interface Found {
  readonly period: Period;
  readonly to: number;
  /** Its year was not said: the last time that it has been. */
  readonly yearless?: boolean;
}

/** What "few" and bare "recent days" are taken for. */
const FEW_UNITS = 5;

const WEEKDAY_NAME = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|ال(?:اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت|احد))$/;
const PLURAL = /^(?:ال)?(?:days|weeks|months|years|ايام|اسابيع|اشهر|شهور|سنوات|سنين|اعوام)$/;
const HOUR = /^(?:hours?|ساع(?:ه|ات))$/;
const YESTERDAY = new Set(["yesterday", "امس", "البارحه", "مبارح", "امبارح"]);
const TODAY = new Set(["today", "اليوم", "tonight", "الليله"]);
/** "The World Day", "World Refugee Day": a day's name. */
const DAY_OF_NAME = /^(?:ال(?:عالمي|دولي|وطني|سابع))$/;

const bareUnit = (word: string): Unit | undefined => UNITS.get(word.replace(/^ال/, ""));

/** Reads one day, week, month or year, or some that are counted from now: what a period is made of. */
export class SimplePeriods {
  readonly #source: string;
  readonly #words: readonly Token[];
  readonly #today: Today;
  readonly #dates: ReadonlyMap<number, { readonly date: DateMention; readonly to: number }>;

  constructor(source: string, words: readonly Token[], today: Today) {
    this.#source = source;
    this.#words = words;
    this.#today = today;
    const indexAt = (offset: number) => words.findIndex((word) => word.end > offset);
    const past = (offset: number) => {
      const next = words.findIndex((word) => word.start >= offset);
      return next < 0 ? words.length : next;
    };
    this.#dates = new Map(
      findDates(withCapitals(source), { published: isoDay(today.day) }).map((date) => [
        indexAt(date.start),
        { date, to: past(date.end) },
      ]),
    );
  }

  /** @param isEnd it ends another one ("to March"), which says that it is a time */
  at(at: number, isEnd = false): Found | null {
    const found =
      this.#dayNamed(at) ??
      this.#counted(at) ??
      this.#definite(at) ??
      this.#weekend(at) ??
      this.#unit(at) ??
      this.#date(at) ??
      this.#month(at, isEnd);
    if (found) return found;
    const lead = leadAt(this.#norm, at);
    return lead > 0 ? this.at(at + lead) : null;
  }

  /** "1-5 May 2017", "5 to 10 May", "5 و 10 مايو". */
  daysOfMonth(at: number): Found | null {
    const first = this.#norm(at);
    const joined = TO.has(this.#norm(at + 1)) ? at + 2 : /^\s*[-–]\s*$/.test(this.#gap(at)) ? at + 1 : at;
    const end = this.#dates.get(joined);
    if (joined === at || !/^\d{1,2}$/.test(first) || end?.date.precision !== "day") return null;
    const { from, to } = this.#spanOfDate(end.date);
    if (from === null || Number(first) < 1 || Number(first) > Number(from.slice(8))) return null;
    return { period: { from: `${from.slice(0, 8)}${first.padStart(2, "0")}`, to }, to: end.to };
  }

  /** "3 days ago", "قبل 3 أيام"; "منذ أسبوعين" goes on until now. */
  ago(at: number): Found | null {
    const arabic = this.#norm(at) === "قبل" || this.#norm(at) === "منذ";
    const since = this.#norm(at) === "منذ";
    const start = arabic ? at + 1 : at;
    const pair = PAIRS.get(this.#norm(start)) ?? (arabic ? UNITS.get(this.#norm(start)) : undefined);
    const count = pair ? (PAIRS.has(this.#norm(start)) ? 2 : 1) : this.#count(start);
    const unit = pair ?? UNITS.get(this.#norm(start + 1));
    const to = start + (pair ? 1 : 2);
    if (count === null || unit === undefined || (!arabic && this.#norm(to) !== "ago")) return null;
    // "منذ يوم الاثنين", "قبل شهر مايو", "قبل عام 2017".
    if (pair && this.at(start) !== null) return null;
    if (since)
      return { period: { from: lastUnits(unit, unit === "day" ? count + 1 : count, this.#today).from, to: null }, to };
    return { period: unitAt(unit, -count, this.#today), to: arabic ? to : to + 1 };
  }

  readonly #norm = (at: number): string => this.#words[at]?.norm ?? "";

  /** What stands between a word and the next. */
  #gap(at: number): string {
    return this.#source.slice(this.#words[at]?.end, this.#words[at + 1]?.start);
  }

  #dayNamed(at: number): Found | null {
    const [first, second] = [this.#norm(at), this.#norm(at + 1)];
    const day = (shift: number, words: number): Found => ({
      period: unitAt("day", shift, this.#today),
      to: at + words,
    });
    if (first === "اول" && YESTERDAY.has(second)) return day(-2, 2);
    if (first === "day" && second === "before" && this.#norm(at + 2) === "yesterday") return day(-2, 3);
    if (first === "امس" && second === "الاول") return day(-2, 2);
    if (THIS.has(first) && /^(?:morning|afternoon|evening|الصباح|المساء)$/.test(second)) return day(0, 2);
    if ((first === "last" && second === "night") || (first === "الليله" && LAST.has(second)))
      return { period: lastUnits("day", 2, this.#today), to: at + 2 };
    if (YESTERDAY.has(first)) return day(-1, 1);
    return TODAY.has(first) && !DAY_OF_NAME.test(second) ? day(0, 1) : null;
  }

  /** "last 3 days", "آخر ٣ أيام", "آخر يومين", "past few weeks", "خلال 48 ساعة", "24h", "7d". */
  #counted(at: number): Found | null {
    const short = /^(\d{1,4})(h|d|w|m|y)$/.exec(this.#norm(at));
    if (short) return this.#lastShort(Number(short[1]), short[2] ?? "d", at + 1);
    const [lead, second, third] = [this.#norm(at), this.#norm(at + 1), this.#norm(at + 2)];
    const last = LAST.has(lead);
    if (/^(?:past|recent)$/.test(lead) && PLURAL.test(second)) return this.#few(at + 1);
    if (!last && !DURING.has(lead)) return null;
    const pair = PAIRS.get(second);
    if (pair) return { period: lastUnits(pair, 2, this.#today), to: at + 2 };
    const count = this.#count(at + 1);
    const of = third === "of" ? at + 3 : at + 2;
    const unit = UNITS.get(this.#norm(of));
    if (count !== null && unit) return { period: lastUnits(unit, count, this.#today), to: of + 1 };
    if (count !== null && HOUR.test(third)) return this.#lastShort(count, "h", at + 3);
    if (last && FEW.has(second)) return this.#few(of);
    const single = lead === "اخر" || lead === "خلال" ? UNITS.get(second) : undefined;
    return single && !this.at(at + 1) ? { period: lastUnits(single, 1, this.#today), to: at + 2 } : null;
  }

  #few(at: number): Found | null {
    const unit = bareUnit(this.#norm(at));
    return unit ? { period: lastUnits(unit, FEW_UNITS, this.#today), to: at + 1 } : null;
  }

  /** "الأيام الثلاثة الماضية", "اليومين الماضيين", "الأيام القليلة الماضية", "الأيام الأخيرة". */
  #definite(at: number): Found | null {
    const [first, second, third] = [this.#norm(at), this.#norm(at + 1), this.#norm(at + 2)];
    if (!first.startsWith("ال")) return null;
    const pair = PAIRS.get(first.slice(2));
    if (pair) return LAST.has(second) ? { period: lastUnits(pair, 2, this.#today), to: at + 2 } : null;
    if (!PLURAL.test(first)) return null;
    const unit = bareUnit(first) ?? "day";
    const count = this.#count(at + 1);
    if (count !== null && LAST.has(third)) return { period: lastUnits(unit, count, this.#today), to: at + 3 };
    if (FEW.has(second) && LAST.has(third)) return { period: lastUnits(unit, FEW_UNITS, this.#today), to: at + 3 };
    return LAST.has(second) ? { period: lastUnits(unit, FEW_UNITS, this.#today), to: at + 2 } : null;
  }

  #lastShort(count: number, unit: string, to: number): Found {
    // The last 24 hours reach into yesterday.
    const days = unit === "h" ? Math.ceil(count / 24) + 1 : count;
    const units: Readonly<Record<string, Unit>> = { w: "week", m: "month", y: "year" };
    return { period: lastUnits(units[unit] ?? "day", Math.max(1, days), this.#today), to };
  }

  #count(at: number): number | null {
    const word = this.#norm(at).replace(/^ال/, "");
    const value = /^\d{1,4}$/.test(word) ? Number(word) : (COUNTS.get(word) ?? null);
    return value !== null && value > 0 && value <= MOST_UNITS ? value : null;
  }

  /** "last weekend", "نهاية الأسبوع الماضي"; the present one is the last that has begun. */
  #weekend(at: number): Found | null {
    const english = LAST.has(this.#norm(at)) || THIS.has(this.#norm(at));
    const name = english ? at + 1 : at;
    const arabic = this.#norm(name) === "نهايه" && this.#norm(name + 1) === "الاسبوع";
    if (!arabic && !/^(?:weekend|(?:ال)?ويك[اي]?ند)$/.test(this.#norm(name))) return null;
    const to = name + (arabic ? 2 : 1);
    const isLast = LAST.has(this.#norm(english ? at : to));
    const modified = !english && (isLast || THIS.has(this.#norm(to)));
    return { period: weekendOf(this.#today, isLast), to: modified ? to + 1 : to };
  }

  /** "last week", "this month", "الأسبوع الماضي", "هذا الشهر". */
  #unit(at: number): Found | null {
    const [first, second] = [this.#norm(at), this.#norm(at + 1)];
    const english = LAST.has(first) || THIS.has(first);
    const unit = bareUnit(english ? second : first);
    const modifier = english ? first : second;
    if (unit === undefined || first === "اخر" || (!english && !first.startsWith("ال"))) return null;
    if (LAST.has(modifier)) return { period: unitAt(unit, -1, this.#today), to: at + 2 };
    return THIS.has(modifier) ? { period: unitAt(unit, 0, this.#today), to: at + 2 } : null;
  }

  /**
   * "in November", "last May", "نوفمبر الماضي", "May of last year". Where no word says that it is a time, the name may
   * be a verb or part of another name: "protest march", "حرب أكتوبر".
   */
  #month(at: number, isEnd: boolean): Found | null {
    const name = monthAt(this.#norm, at);
    if (name === null) return null;
    const { month, to } = name;
    const year = this.#unit(/^(?:of|in|من|في)$/.test(this.#norm(to)) ? to + 1 : to);
    if (year !== null && /-01-01$/.test(year.period.from ?? "") && year.period.to?.endsWith("-01-01"))
      return { period: spanOf(isoMonth(Number(year.period.from?.slice(0, 4)), month)), to: year.to };
    const [before, behind] = [this.#norm(at - 1), this.#norm(to)];
    const arabic = LAST.has(behind) || THIS.has(behind);
    if (LAST.has(before) || LAST.has(behind))
      return { period: lastMonth(month, "before", this.#today), to: arabic ? to + 1 : to };
    if (THIS.has(before) || THIS.has(behind))
      return { period: spanOf(isoMonth(this.#today.day.year, month)), to: arabic ? to + 1 : to };
    const isTime = isEnd || name.isLed || leadsMonth(before) || this.#isAlone(at, to);
    if (!isTime && !this.#isRange(to)) return null;
    return { period: lastMonth(month, "now", this.#today), to, yearless: true };
  }

  /** Whether nothing is said but that there is news: "أخبار آذار". */
  #isAlone(at: number, to: number): boolean {
    return to === this.#words.length && this.#words.slice(0, at).every(({ norm }) => JOINTS.has(norm));
  }

  /** "May to June 2017": what follows a month makes it one. */
  #isRange(at: number): boolean {
    if (TO.has(this.#norm(at))) return monthAt(this.#norm, at + 1) !== null;
    return /^\s*[-–—]\s*$/.test(this.#gap(at - 1)) && monthAt(this.#norm, at) !== null;
  }

  #date(at: number): Found | null {
    const numeric = this.#numeric(at);
    if (numeric) return numeric;
    const found = this.#dates.get(at);
    if (found && !this.#isNameOfSomething(at, found.to)) {
      const { relative, text } = found.date;
      return { period: this.#spanOfDate(found.date), to: found.to, yearless: relative && namesMonth(text) };
    }
    const year = /^(?:19|20)\d{2}$/.exec(this.#norm(at));
    return year ? { period: spanOf(year[0]), to: at + 1 } : null;
  }

  /** "Black Friday", "Friday prayers": a weekday is a time only where a word says so, or nothing else is said. */
  #isNameOfSomething(at: number, to: number): boolean {
    const alone = at === 0 && to === this.#words.length;
    const isWeekday = to === at + 1 && WEEKDAY_NAME.test(this.#norm(at));
    return isWeekday && !alone && !leadsWeekday(this.#norm(at - 1));
  }

  /** `8/12/2017`: day first, month first only where nothing else is a date. */
  #numeric(at: number): Found | null {
    const [a, b, year] = [0, 1, 2].map((step) => Number(/^\d{1,4}$/.exec(this.#norm(at + step))?.[0]));
    if (!a || !b || !year || year < 1900 || year > 2100) return null;
    if (!/^[/.-]$/.test(this.#gap(at)) || this.#gap(at) !== this.#gap(at + 1)) return null;
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
    if (words(text).some((norm) => weekdayNamed(norm) !== null))
      return spanOf(isoDay(addDays({ year, month, day }, -7)));
    if (!namesMonth(text)) return spanOf(date);
    let before = { year: year - 1, month, day };
    // There was a 29 February some years ago.
    while (!isDay(before)) before = { ...before, year: before.year - 1 };
    return spanOf(isoDay(before));
  }
}
