import type { Weekday } from "../contracts/schedule.ts";
import { hourIn, moveTo, type ReadTime } from "./part-of-day.ts";
import { Problem } from "./schedule-problem.ts";
import {
  DAY_PARTS,
  DAY_SETS,
  type DayPart,
  EXCEPT,
  FILLERS,
  FIXED_TIMES,
  HOUR_WORDS,
  MINUTES_AFTER,
  MINUTES_BEFORE,
  RANGE,
  UNSUPPORTED,
  UNSURE_ZONES,
  WEEKDAYS,
  WEEKLY,
} from "./schedule-words.ts";
import { ALL_DAYS, workdays } from "./working-days.ts";

/** Most times a day: more is no plan that anybody types. */
const MOST_TIMES = 24;

const TOKEN =
  /\d{1,2}h(?![\p{L}\d])|\d{1,2}\s*[:.٫h]\s*\d{2}(?!\d)|\d+|[a-z]\.[a-z]\.?|\p{L}[\p{L}\p{M}']*|[-–—,;&+]/gu;

/** Longest phrase of any table, in words. */
const PHRASE_WORDS = 4;

/**
 * Reads days and times out of a folded text, word by word and in any order. `read` throws `Problem` for a text that is
 * no plan.
 */
export class ScheduleReader {
  readonly #tokens: readonly string[];
  readonly #zone: string;
  #at = 0;
  readonly #days = new Set<Weekday>();
  readonly #except = new Set<Weekday>();
  #excepting = false;
  #allDays = false;
  readonly #times: ReadTime[] = [];
  #lastDay: Weekday | null = null;
  #rangeOpen = false;
  #weekly = false;
  /** Days and times as they stand together: `weekdays at 8, weekends at 10` are two plans. */
  #groups: { days: boolean; readonly times: Set<number> }[] = [{ days: false, times: new Set() }];

  constructor(source: string, zone: string) {
    this.#tokens = source.match(TOKEN) ?? [];
    this.#zone = zone;
  }

  read(): { days: readonly Weekday[]; times: readonly string[]; perhapsEvening: boolean } {
    while (this.#at < this.#tokens.length) this.#step();
    if (this.#rangeOpen) throw new Problem({ code: "word", word: this.#tokens.at(-1) ?? "" });
    if (this.#weekly && this.#days.size === 0) throw new Problem({ code: "no-day" });
    if (this.#times.length === 0) throw new Problem({ code: "no-time" });
    if (this.#isTwoPlans()) throw new Problem({ code: "two-plans" });
    const times = [...new Set(this.#times.map(({ hour, minute }) => `${twoDigits(hour)}:${twoDigits(minute)}`))];
    if (times.length > MOST_TIMES) throw new Problem({ code: "too-many" });
    const named = this.#days.size > 0 && !this.#allDays ? [...this.#days] : ALL_DAYS;
    const days = named.filter((day) => !this.#except.has(day)).sort((a, b) => a - b);
    if (days.length === 0) throw new Problem({ code: "word", word: this.#tokens.join(" ").slice(0, 40) });
    return { days, times: times.sort(), perhapsEvening: this.#times.some((t) => t.bare) };
  }

  #word(offset = 0): string {
    return this.#tokens[this.#at + offset] ?? "";
  }

  /** The value of the longest phrase that stands here; the reader moves behind it. */
  #take<T>(table: ReadonlyMap<string, T>): T | null {
    for (let count = Math.min(PHRASE_WORDS, this.#tokens.length - this.#at); count > 0; count--) {
      const phrase = this.#tokens.slice(this.#at, this.#at + count).join(" ");
      const value = table.get(phrase);
      if (value === undefined) continue;
      this.#at += count;
      return value;
    }
    return null;
  }

  #step(): void {
    if (this.#time() || this.#daySet() || this.#weekday()) return;
    const word = this.#word();
    if (this.#lastDay !== null && RANGE.has(word)) {
      this.#rangeOpen = true;
      this.#at++;
    } else if (EXCEPT.has(word)) {
      this.#excepting = true;
      this.#at++;
    } else if (this.#isTimeRange(word))
      throw new Problem({ code: "time", word: this.#tokens.slice(this.#at - 1, this.#at + 2).join("") });
    else if (WEEKLY.has(word)) {
      this.#weekly = true;
      this.#at++;
    } else if (FILLERS.has(word) || RANGE.has(word)) this.#at++;
    else if (!this.#splitAnd(word)) this.#refuse(word);
  }

  /** "8-9": from eight to nine is no moment. */
  #isTimeRange(word: string): boolean {
    return RANGE.has(word) && /^\d/.test(this.#word(-1)) && /^\d/.test(this.#word(1));
  }

  #refuse(word: string): never {
    const code = UNSUPPORTED.has(word) ? "unsupported" : UNSURE_ZONES.has(word) ? "zone" : "word";
    throw new Problem({ code, word });
  }

  /** "والخميس" and "و17:30": the "and" is part of the word in Arabic. */
  #splitAnd(word: string): boolean {
    const rest = /^[وب](.+)$/.exec(word)?.[1];
    if (rest === undefined) return false;
    (this.#tokens as string[])[this.#at] = rest;
    return true;
  }

  #time(): boolean {
    const start = this.#at;
    const fixed = this.#take(FIXED_TIMES);
    if (fixed !== null && !this.#isPartOfLast(start)) {
      this.#push({ hour: Number(fixed.slice(0, 2)), minute: Number(fixed.slice(3)), bare: false });
      return true;
    }
    this.#at = start;
    const before = this.#take(MINUTES_BEFORE);
    const time = this.#clockTime();
    if (time === null) {
      this.#at = start;
      return this.#partOfLast();
    }
    this.#finish(time, before ?? this.#take(MINUTES_AFTER) ?? 0);
    return true;
  }

  /** "الظهر" behind an hour says which half of the day, alone it is noon. */
  #isPartOfLast(start: number): boolean {
    return (
      start > 0 &&
      /^(?:\d|ال(?:واحده|ثانيه))/.test(this.#tokens[start - 1] ?? "") &&
      DAY_PARTS.has(this.#tokens[start] ?? "")
    );
  }

  #clockTime(): { hour: number; minute: number; exact: boolean } | null {
    const spoken = this.#take(HOUR_WORDS);
    if (spoken !== null) return { hour: spoken, minute: 0, exact: false };
    const word = this.#word();
    const [, hours, minutes = "", whole] = /^(?:(\d{1,2})(?:\s*[:.٫h]\s*(\d{2})|h)?|(\d+))$/.exec(word) ?? [];
    if (hours === undefined && whole === undefined) return null;
    this.#at++;
    // 0730 and 1730, as on a timetable.
    const digits = whole !== undefined && /^\d{3,4}$/.test(whole) ? whole.padStart(4, "0") : null;
    if (whole !== undefined && digits === null) throw new Problem({ code: "time", word });
    const hour = Number(digits?.slice(0, 2) ?? hours);
    const minute = Number(digits?.slice(2) ?? (minutes || 0));
    if (hour > 23 || minute > 59) throw new Problem({ code: "time", word });
    return { hour, minute, exact: digits !== null || minutes !== "" || /^0|h$/.test(word) };
  }

  #finish(time: { hour: number; minute: number; exact: boolean }, offset: number): void {
    const at = this.#word();
    if (at === "o'clock" || at === "oclock") this.#at++;
    if (["تماما", "تمام"].includes(this.#word())) this.#at++;
    const part = this.#take(DAY_PARTS);
    const hour = part === null ? time.hour : hourIn(part, time.hour);
    if (hour === null)
      throw new Problem({ code: "time", word: this.#tokens.slice(Math.max(0, this.#at - 2), this.#at).join(" ") });
    const minutes = (hour * 60 + time.minute + offset + 1440) % 1440;
    const bare = part === null && !time.exact && time.hour > 0 && time.hour < 12;
    this.#push({ hour: Math.floor(minutes / 60), minute: minutes % 60, bare });
    // "at 8 and 10 pm": the part of the day is said once for all.
    if (part !== null) for (const earlier of this.#times) moveTo(part, earlier);
  }

  #push(time: ReadTime): void {
    this.#times.push(time);
    this.#groups.at(-1)?.times.add(time.hour * 60 + time.minute);
  }

  /** "8 every evening", "صباح كل يوم الساعة 8": a part of the day away from its hour. */
  #partOfLast(): boolean {
    const part = this.#take(DAY_PARTS);
    if (part === null) return false;
    if (this.#times.length === 0) this.#later(part);
    else for (const time of this.#times) moveTo(part, time);
    return true;
  }

  /** The part of the day came first: it goes behind the hours. */
  #later(part: DayPart): void {
    const word = [...DAY_PARTS].find(([, value]) => value === part)?.[0] ?? "";
    if (!this.#tokens.slice(this.#at).some((token) => /\d/.test(token) || HOUR_WORDS.has(token))) return;
    (this.#tokens as string[]).push(...word.split(" "));
  }

  #daySet(): boolean {
    const set = this.#take(DAY_SETS);
    if (set === null) return false;
    // "كل يوم جمعة" is one day, "كل يوم" all of them.
    if (set === "all" && WEEKDAYS.has(this.#word())) return true;
    if (set === "all") this.#allDays = !this.#excepting;
    else {
      const work = workdays(this.#zone);
      for (const day of set === "work" ? work : ALL_DAYS.filter((d) => !work.includes(d))) this.#add(day);
    }
    return true;
  }

  #weekday(): boolean {
    const day = WEEKDAYS.get(this.#word());
    if (day === undefined) return false;
    this.#at++;
    if (this.#rangeOpen && this.#lastDay !== null)
      for (let next = this.#lastDay; next !== day; next = ((next % 7) + 1) as Weekday) this.#add(next);
    this.#rangeOpen = false;
    this.#add(day);
    this.#lastDay = day;
    return true;
  }

  #add(day: Weekday): void {
    (this.#excepting ? this.#except : this.#days).add(day);
    if (this.#excepting) return;
    const group = this.#groups.at(-1);
    if (group && group.times.size === 0) group.days = true;
    else this.#groups.push({ days: true, times: new Set() });
  }

  #isTwoPlans(): boolean {
    const plans = this.#groups.filter(({ days, times }) => days && times.size > 0);
    return new Set(plans.map(({ times }) => [...times].sort().join())).size > 1;
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");
