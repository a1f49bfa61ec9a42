import { changedEntry, type Entry, type Pos } from "./entry.ts";
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
  readonly doer: string | undefined;
}

/** The traits of an item that belong to a reading too. */
type Traits = Pick<Reading, "definite" | "suffix" | "tanwin" | "future" | "purpose" | "digits" | "unknown">;

const NO_TRAITS: Traits = {
  definite: false,
  suffix: "",
  tanwin: false,
  future: false,
  purpose: false,
  digits: false,
  unknown: false,
};

/** An item of the one shape that all items have: the traits of a reading without its clitics. */
function item(pos: Pos, entry: Entry, traits: Traits, suffix = traits.suffix, clitic = false): Item {
  return {
    pos,
    entry,
    definite: traits.definite,
    suffix,
    tanwin: traits.tanwin,
    future: traits.future,
    purpose: traits.purpose,
    digits: traits.digits,
    unknown: traits.unknown,
    clitic,
    doer: undefined,
  } satisfies Record<keyof Item, unknown>;
}

/** An item with other values, of the same shape: a spread would make one of its own wherever it stands. */
export function changedItem(given: Item, changes: Partial<Item>): Item {
  const copy = {
    pos: given.pos,
    entry: given.entry,
    definite: given.definite,
    suffix: given.suffix,
    tanwin: given.tanwin,
    future: given.future,
    purpose: given.purpose,
    digits: given.digits,
    unknown: given.unknown,
    clitic: given.clitic,
    doer: given.doer,
  } satisfies Record<keyof Item, unknown>;
  return Object.assign(copy, changes);
}

/** What `at` gives beyond the last item. */
export const END: Item = item("end", looseEntry("end", "", ""), NO_TRAITS);

const clitic = (letter: string, pos: Pos, en: string): Item =>
  item(pos, looseEntry(pos, letter, en, { clitic: true }), NO_TRAITS, "", true);
const AND = clitic("و", "conjunction", "and");
const CLITICS: ReadonlyMap<string, Item> = new Map([
  ["و", AND],
  ["ف", clitic("ف", "conjunction", "so")],
  ["ب", clitic("ب", "preposition", "with")],
  ["ل", clitic("ل", "preposition", "for")],
  ["ك", clitic("ك", "preposition", "as")],
]);

/** Splits the chosen readings into items, in the order of the text. */
export function splitClitics(readings: readonly Reading[]): Item[] {
  const items: Item[] = [];
  for (const reading of readings) {
    if (reading.conjunction) items.push(CLITICS.get(reading.conjunction) ?? AND);
    if (reading.preposition) items.push(CLITICS.get(reading.preposition) ?? AND);
    pushBare(items, reading);
  }
  return items;
}

function pushBare(items: Item[], reading: Reading): void {
  const { pos, entry, suffix } = reading;
  // ألا is أن + لا; لأنها is لأن + a subject.
  if (pos === "that" && entry.form === "ألا") {
    items.push(item(pos, changedEntry(entry, { form: "أن" }), reading));
    items.push(item("negation", looseEntry("negation", "لا", "not"), NO_TRAITS));
  } else if (pos === "conjunction" && suffix !== "") {
    items.push(item(pos, entry, reading, ""));
    items.push(item("that", looseEntry("that", "أن", ""), NO_TRAITS, suffix));
  } else items.push(item(pos, entry, reading));
}
