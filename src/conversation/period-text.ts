import { type Token, tokenise } from "../language/tokens.ts";
import { joined } from "./period-join.ts";
import { type Found, SimplePeriods } from "./period-simple.ts";
import type { Period, Today } from "./period-units.ts";
import { JOINTS, SINCE, standardPeriod, TO, TRAILS, UNTIL } from "./period-words.ts";

/** What is asked for, and when. */
export interface PeriodRead {
  /** The text without the words of the period. */
  readonly rest: string;
  /** Null where the text names none. */
  readonly period: Period | null;
}

class PeriodReader {
  readonly #source: string;
  readonly #words: readonly Token[];
  readonly #simple: SimplePeriods;

  constructor(source: string, today: Today) {
    this.#source = source;
    this.#words = tokenise(source);
    this.#simple = new SimplePeriods(source, this.#words, today);
  }

  /** The first period of the text, widest reading first; null where it names none. */
  read(): PeriodRead | null {
    for (let at = 0; at < this.#words.length; at++) {
      const found = this.#simple.daysOfMonth(at) ?? this.#simple.ago(at) ?? this.#open(at) ?? this.#simple.at(at);
      if (found) return { rest: this.#without(at, found.to), period: found.period };
    }
    return null;
  }

  #norm(at: number): string {
    return this.#words[at]?.norm ?? "";
  }

  /** "since Monday", "from 1 May to 5 May", "between … and …", "until May", "1 May - 5 May". */
  #open(at: number): Found | null {
    const word = this.#norm(at);
    const between = word === "between" || word === "بين";
    const since = SINCE.has(word);
    if (UNTIL.has(word)) {
      const end = this.#simple.at(at + 1);
      const inclusive = word !== "before" && word !== "قبل";
      return end && { to: end.to, period: { from: null, to: inclusive ? end.period.to : end.period.from } };
    }
    if (since && this.#simple.daysOfMonth(at + 1)) return this.#simple.daysOfMonth(at + 1);
    const start = this.#simple.at(since ? at + 1 : at);
    if (!start) return null;
    const end = this.#endAfter(start.to);
    if (end) return { to: end.to, period: joined(start, end) };
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
    if (TO.has(this.#norm(at))) return this.#simple.at(at + 1, true);
    const gap = this.#source.slice(this.#words[at - 1]?.end, this.#words[at]?.start);
    return /^\s*(?:-|–|—|\.\.\.?)\s*$/.test(gap) ? this.#simple.at(at, true) : null;
  }

  /** The text without words `from` to `to`, and without what joined them to it. */
  #without(from: number, to: number): string {
    let [first, next] = [from, to];
    while (first > 0 && JOINTS.has(this.#norm(first - 1))) first--;
    while (next < this.#words.length && TRAILS.has(this.#norm(next))) next++;
    const before = first === 0 ? "" : this.#source.slice(0, this.#words[first - 1]?.end);
    const after = next >= this.#words.length ? "" : this.#source.slice(this.#words[next]?.start);
    return `${before} ${after}`.replace(/\s+/g, " ").trim();
  }
}

/** Most characters read of an argument. */
const MOST_CHARS = 300;

/**
 * Takes a period out of what somebody asks for, in either language: `economy last week`, `الاقتصاد أمس`,
 * `from 1 May to 5 May`, `since January`. Weeks are whole calendar weeks of the zone; `last 7 days` ends today.
 */
export function readPeriod(source: string, today: Today): PeriodRead {
  const text = source.slice(0, MOST_CHARS);
  return new PeriodReader(standardPeriod(text), today).read() ?? { rest: text.trim(), period: null };
}
