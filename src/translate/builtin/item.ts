import type { Entry, Pos } from "./entry.ts";
import { looseEntry, type Reading } from "./reading.ts";

/** A word of the tagged sentence with its clitics split off as items of their own. */
export interface Item {
  readonly pos: Pos;
  readonly entry: Entry;
  readonly definite: boolean;
  readonly suffix: string;
  readonly tanwin: boolean;
  readonly future: boolean;
  readonly purpose: boolean;
  readonly digits: boolean;
  readonly unknown: boolean;
  /** Was written joined to the next word: و، ف، ب، ل، ك. */
  readonly clitic: boolean;
  /** Of a verb: the English pronoun that its form would stand for where no subject is named. */
  readonly doer?: string;
}

const NOTHING = {
  definite: false,
  suffix: "",
  tanwin: false,
  future: false,
  purpose: false,
  digits: false,
  unknown: false,
  clitic: false,
} as const;

/** What `at` gives beyond the last item. */
export const END: Item = { pos: "end", entry: looseEntry("end", "", ""), ...NOTHING };

const CLITICS: Readonly<Record<string, readonly [Pos, string]>> = {
  و: ["conjunction", "and"],
  ف: ["conjunction", "so"],
  ب: ["preposition", "with"],
  ل: ["preposition", "for"],
  ك: ["preposition", "as"],
};

function cliticItem(letter: string): Item {
  const [pos, en] = CLITICS[letter] ?? ["conjunction", "and"];
  return { pos, entry: looseEntry(pos, letter, en, { clitic: true }), ...NOTHING, clitic: true };
}

/** Splits the chosen readings into items, in the order of the text. */
export function splitClitics(readings: readonly Reading[]): Item[] {
  const items: Item[] = [];
  for (const reading of readings) {
    if (reading.conjunction) items.push(cliticItem(reading.conjunction));
    if (reading.preposition) items.push(cliticItem(reading.preposition));
    items.push(...bareItems(reading));
  }
  return items;
}

function bareItems(reading: Reading): Item[] {
  const { pos, entry, definite, suffix, tanwin, future, purpose, digits, unknown } = reading;
  const item: Item = { pos, entry, definite, suffix, tanwin, future, purpose, digits, unknown, clitic: false };
  // ألا is أن + لا; لأنها is لأن + a subject.
  if (pos === "that" && entry.form === "ألا") {
    const not = { pos: "negation", entry: looseEntry("negation", "لا", "not"), ...NOTHING } as const;
    return [{ ...item, entry: { ...entry, form: "أن" } }, not];
  }
  if (pos === "conjunction" && suffix) {
    const that: Item = { pos: "that", entry: looseEntry("that", "أن", ""), ...NOTHING, suffix };
    return [{ ...item, suffix: "" }, that];
  }
  return [item];
}
