import type { Lang } from "../contracts/article.ts";
import type { Schedule, Weekday } from "../contracts/schedule.ts";
import { listed } from "../i18n/lists.ts";
import { text } from "../i18n/text.ts";
import { weekdayName } from "../i18n/weekdays.ts";
import { foldText } from "../language/normalise.ts";
import { findZone, zoneById, zoneName } from "./find-zone.ts";
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
  WEEKDAYS,
  WEEKLY,
} from "./schedule-words.ts";
import { hasFridayWeekend } from "./zone-names.ts";

/** Why a text is no schedule; `word` is what could not be read. */
export type ScheduleProblem =
  | { readonly code: "no-time" }
  | { readonly code: "too-many" }
  | { readonly code: "word" | "time" | "zone" | "unsupported"; readonly word: string };

/** What a text says of when. */
export type ScheduleRead =
  | {
      readonly kind: "schedule";
      readonly schedule: Schedule;
      /** An hour up to 11 without a part of the day: perhaps the evening was meant. */
      readonly perhapsEvening: boolean;
    }
  | { readonly kind: "problem"; readonly problem: ScheduleProblem };

export const ALL_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The days that people work in a zone. */
export const workdays = (zone: string): readonly Weekday[] =>
  hasFridayWeekend(zone) ? [1, 2, 3, 4, 7] : [1, 2, 3, 4, 5];

/** Most characters read, and most times a day: more is no plan that anybody types. */
const MOST_CHARS = 300;
const MOST_TIMES = 24;

interface ReadTime {
  hour: number;
  readonly minute: number;
  /** Without a part of the day, and not written as on a 24-hour clock. */
  bare: boolean;
}

class Problem extends Error {
  readonly problem: ScheduleProblem;
  constructor(problem: ScheduleProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

const TOKEN = /\d{1,2}\s*[:.٫h]\s*\d{2}(?!\d)|\d+|[a-z]\.[a-z]\.?|\p{L}[\p{L}\p{M}']*|[-–—,;&+]/gu;

/** Longest phrase of any table, in words. */
const PHRASE_WORDS = 4;

/** A reader of one text; `at` is the next token. */
class Reader {
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
  #weekly = "";

  constructor(source: string, zone: string) {
    this.#tokens = source.match(TOKEN) ?? [];
    this.#zone = zone;
  }

  read(): { days: readonly Weekday[]; times: readonly string[]; perhapsEvening: boolean } {
    while (this.#at < this.#tokens.length) this.#step();
    if (this.#rangeOpen) throw new Problem({ code: "word", word: this.#tokens.at(-1) ?? "" });
    if (this.#weekly !== "" && this.#days.size === 0) throw new Problem({ code: "unsupported", word: this.#weekly });
    if (this.#times.length === 0) throw new Problem({ code: "no-time" });
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
      this.#weekly = word;
      this.#at++;
    } else if (FILLERS.has(word) || RANGE.has(word)) this.#at++;
    else if (!this.#splitAnd(word)) this.#refuse(word);
  }

  /** "8-9": from eight to nine is no moment. */
  #isTimeRange(word: string): boolean {
    return RANGE.has(word) && /^\d/.test(this.#word(-1)) && /^\d/.test(this.#word(1));
  }

  #refuse(word: string): never {
    throw new Problem({ code: UNSUPPORTED.has(word) ? "unsupported" : "word", word });
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
      this.#times.push({ hour: Number(fixed.slice(0, 2)), minute: Number(fixed.slice(3)), bare: false });
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
    const [, hours, minutes = "", whole] = /^(?:(\d{1,2})(?:\s*[:.٫h]\s*(\d{2}))?|(\d+))$/.exec(word) ?? [];
    if (hours === undefined && whole === undefined) return null;
    this.#at++;
    // 0730 and 1730, as on a timetable.
    const digits = whole !== undefined && /^\d{3,4}$/.test(whole) ? whole.padStart(4, "0") : null;
    if (whole !== undefined && digits === null) throw new Problem({ code: "time", word });
    const hour = Number(digits?.slice(0, 2) ?? hours);
    const minute = Number(digits?.slice(2) ?? (minutes || 0));
    if (hour > 23 || minute > 59) throw new Problem({ code: "time", word });
    return { hour, minute, exact: digits !== null || minutes !== "" || /^0/.test(word) };
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
    this.#times.push({ hour: Math.floor(minutes / 60), minute: minutes % 60, bare });
    // "at 8 and 10 pm": the part of the day is said once for all.
    if (part !== null) for (const earlier of this.#times) moveTo(part, earlier);
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
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** An hour up to 12 in a part of the day, on the 24-hour clock; null where it cannot be there, or may be either half. */
function hourIn(part: DayPart, hour: number): number | null {
  if (hour > 12) return part === "am" || part === "morning" ? null : hour;
  if (part === "am" || part === "morning") return hour === 12 ? (part === "am" ? 0 : null) : hour;
  if (part === "pm") return hour === 0 ? null : hour === 12 ? 12 : hour + 12;
  if (part === "afternoon") return hour === 0 ? null : hour >= 11 ? hour : hour + 12;
  if (part === "evening") return hour === 0 || hour === 12 ? null : hour + 12;
  // At night: before midnight from six on, after it up to five.
  if (hour === 12 || hour === 0) return 0;
  return hour >= 6 ? hour + 12 : hour;
}

function moveTo(part: DayPart, time: ReadTime): void {
  if (!time.bare) return;
  time.hour = hourIn(part, time.hour) ?? time.hour;
  time.bare = false;
}

interface WithoutZone {
  readonly rest: string;
  readonly zone: string | null;
}

/** `mon/wed/fri` has the form of a zone. */
const DAY_PAIRS = /[a-z]+(?:\/[a-z]+)+/g;

/** Most words that a zone's name has. */
const ZONE_WORDS = 3;

/** Takes the zone out of a folded text: an id, an offset, "بتوقيت بيروت", "Beirut time", or a known place at the end. */
function takeZone(source: string): WithoutZone {
  const byId = /(?:^|\s)((?:utc|gmt)\s?[+-]\s?\d{1,2}(?::?00)?|utc|gmt|[a-z]+(?:\/[a-z0-9_+-]+)+)(?=$|[\s,.;])/.exec(
    source,
  );
  if (byId?.[1] !== undefined) {
    const zone = zoneById(byId[1]) ?? zoneById(byId[1].replace(/\s/g, ""));
    const found = zone ?? (byId[1] === "gmt" ? "UTC" : null);
    if (found === null) throw new Problem({ code: "zone", word: byId[1] });
    return { zone: found, rest: source.replace(byId[0], " ").replace(/(?:بتوقيت|توقيت|\btime)\s*$/, " ") };
  }
  const said =
    /(?:^|\s)(?:بتوقيت|توقيت|حسب توقيت)\s+(.+)$/.exec(source) ??
    /(?:^|\s)(?:in |at )?((?:[\p{L}'’.-]+\s){1,3})time\s*$/u.exec(source);
  if (said?.[1] === undefined) return placeAtEnd(source);
  const words = said[1].trim().split(/\s+/);
  const tries = Array.from(
    { length: Math.min(ZONE_WORDS, words.length) },
    (_, i) => Math.min(ZONE_WORDS, words.length) - i,
  );
  const arabic = /توقيت/.test(said[0]);
  for (const count of tries) {
    const taken = arabic ? words.slice(0, count) : words.slice(-count);
    const found = findZone(taken.join(" "));
    if (found.kind !== "one") continue;
    const rest = arabic ? words.slice(count) : words.slice(0, -count);
    return { zone: found.zone, rest: `${source.slice(0, said.index)} ${rest.join(" ")}` };
  }
  throw new Problem({ code: "zone", word: words.slice(0, ZONE_WORDS).join(" ") });
}

function placeAtEnd(source: string): WithoutZone {
  const words = source.trim().split(/\s+/);
  for (let count = Math.min(ZONE_WORDS, words.length - 1); count > 0; count--) {
    const tail = words.slice(-count);
    if (tail.some((word) => /\d/.test(word) || WEEKDAYS.has(word) || DAY_PARTS.has(word) || FILLERS.has(word)))
      continue;
    const found = findZone(tail.join(" "));
    if (found.kind === "several") throw new Problem({ code: "zone", word: tail.join(" ") });
    if (found.kind === "one")
      return {
        zone: found.zone,
        rest: words
          .slice(0, -count)
          .join(" ")
          .replace(/\s(?:in|at|في)$/, ""),
      };
  }
  return { zone: null, rest: source };
}

/**
 * Reads when somebody wants a digest, in either language: days, times and a zone in any order. `8` is eight in the
 * morning of every day, `weekdays` are the days that people work in the zone.
 * @param zone of the chat; counts where the text names none
 */
export function readSchedule(source: string, zone: string): ScheduleRead {
  const folded = foldText(source.slice(0, MOST_CHARS))
    .replaceAll("،", ",")
    .replaceAll("؛", ";")
    .replace(/\s+/g, " ")
    .replace(DAY_PAIRS, (days) =>
      days.split("/").every((day) => WEEKDAYS.has(day)) ? days.replaceAll("/", ",") : days,
    );
  try {
    const named = takeZone(folded);
    const inZone = named.zone ?? zone;
    const { days, times, perhapsEvening } = new Reader(named.rest, inZone).read();
    return { kind: "schedule", schedule: { days, times, zone: inZone }, perhapsEvening };
  } catch (error) {
    if (error instanceof Problem) return { kind: "problem", problem: error.problem };
    throw error;
  }
}

/** The days of a plan in words: every day, `Monday to Friday`, or a list. */
function daysText({ days, zone }: Schedule, lang: Lang): string {
  if (days.length === 7) return text(lang, "schedule.daily");
  const names = (list: readonly Weekday[]) => list.map((day) => weekdayName(day, lang));
  const run = runOf(days);
  if (run) {
    const [from = "", to = ""] = names(run);
    return text(lang, "schedule.run", { from, to });
  }
  // Where Friday and Saturday are free, the week begins on Sunday.
  const inOrder = hasFridayWeekend(zone) ? [...days].sort((a, b) => (a % 7) - (b % 7)) : days;
  return text(lang, "schedule.days", { n: days.length, days: listed(names(inOrder), lang, "and") });
}

/** First and last day of days that follow one another, also across Sunday; null for fewer than three or with gaps. */
function runOf(days: readonly Weekday[]): readonly [Weekday, Weekday] | null {
  if (days.length < 3) return null;
  const starts = days.filter((day) => !days.includes((day === 1 ? 7 : day - 1) as Weekday));
  const ends = days.filter((day) => !days.includes(((day % 7) + 1) as Weekday));
  const [first, last] = [starts[0], ends[0]];
  return starts.length === 1 && first !== undefined && last !== undefined ? [first, last] : null;
}

/** A plan in words that `readSchedule` reads back as the same plan. */
export function scheduleText(schedule: Schedule, lang: Lang): string {
  const { times, zone } = schedule;
  return text(lang, "schedule.text", {
    days: daysText(schedule, lang),
    times: listed(times, lang, "and"),
    zone: zoneName(zone, lang),
  });
}
