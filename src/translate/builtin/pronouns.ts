import type { Gender } from "./entry.ts";

/** A pronoun in its English forms, with its grammar. */
export interface Pronoun {
  readonly possessive: string;
  readonly object: string;
  readonly subject: string;
  readonly gender: Gender;
  readonly number: "s" | "p";
  readonly person: 1 | 2 | 3;
}

const pronoun = (
  possessive: string,
  object: string,
  subject: string,
  gender: Gender,
  number: "s" | "p",
  person: 1 | 2 | 3,
): Pronoun => ({ possessive, object, subject, gender, number, person });

const FIRST = pronoun("my", "me", "I", "c", "s", 1);

const BY_SUFFIX: ReadonlyMap<string, Pronoun> = new Map(
  Object.entries({
    ه: pronoun("his", "him", "he", "m", "s", 3),
    ها: pronoun("its", "it", "it", "f", "s", 3),
    "ه:thing": pronoun("its", "it", "it", "m", "s", 3),
    "ها:woman": pronoun("her", "her", "she", "f", "s", 3),
    "ها:things": pronoun("their", "them", "they", "f", "p", 3),
    هم: pronoun("their", "them", "they", "m", "p", 3),
    هما: pronoun("their", "them", "they", "m", "p", 3),
    هن: pronoun("their", "them", "they", "m", "p", 3),
    ي: FIRST,
    ني: FIRST,
    نا: pronoun("our", "us", "we", "c", "p", 1),
    ك: pronoun("your", "you", "you", "c", "s", 2),
    كم: pronoun("your", "you", "you", "c", "p", 2),
  }),
);

/** The pronoun of a suffix; undefined for an empty one. */
export function pronounOf(suffix: string): Pronoun | undefined {
  return BY_SUFFIX.get(suffix);
}

const OBJECTS: ReadonlyMap<string, string> = new Map(
  Object.entries({ he: "him", she: "her", they: "them", we: "us", I: "me" }),
);

/** Object form of an English subject pronoun; other words are returned as they are. */
export function objectForm(subject: string): string {
  return OBJECTS.get(subject) ?? subject;
}
