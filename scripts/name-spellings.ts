import { words } from "../src/language/tokens.ts";

/** What the spellings of given names are read from. */
export interface NameRow {
  readonly ar: string;
  readonly en: string;
  readonly type: string;
  readonly arVariants: readonly string[];
  readonly enVariants: readonly string[];
}

/** Spellings that follow from a name: عبد الله and عبدالله, أبو X in its other cases; of people al-X, el-X and X. */
export function spellings(tokens: readonly string[], isPerson: boolean): string[] {
  const plain = tokens.join(" ");
  const found = [plain];
  if (/(^| )عبد ال/.test(plain)) found.push(plain.replace(/(^| )عبد ال/g, "$1عبدال"));
  if (/(^| )عبدال/.test(plain)) found.push(plain.replace(/(^| )عبدال/g, "$1عبد ال"));
  if (/^ابو /.test(plain)) found.push(plain.replace(/^ابو /, "ابي "), plain.replace(/^ابو /, "ابا "));
  if (isPerson && / (al|el) /.test(plain)) {
    for (const article of [" ", " al ", " el "]) found.push(plain.replace(/ (al|el) /g, article));
  }
  return found;
}

/** Folded given names with their other spellings: Mohammed, Muhammad, Mohamed; سيرغي, سيرجي. */
export function givenNames(rows: readonly NameRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    if (row.type !== "given-name") continue;
    for (const group of [
      [row.ar, ...row.arVariants],
      [row.en, ...row.enVariants],
    ]) {
      const keys = group.map((name) => words(name).join(" "));
      for (const key of keys)
        found.set(key, new Set([...(found.get(key) ?? []), ...keys.filter((other) => other !== key)]));
    }
  }
  return found;
}

/** A full name under the other spellings of its given name (of one or two words, as عبد الفتاح). */
function withOtherGivenNames(tokens: readonly string[], given: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  for (const length of [2, 1]) {
    const others = tokens.length > length ? given.get(tokens.slice(0, length).join(" ")) : undefined;
    if (others !== undefined) return [...others].map((other) => `${other} ${tokens.slice(length).join(" ")}`);
  }
  return [];
}

/**
 * A person's full names beyond those that the row lists: the given name with each surname that stands alone among
 * `names` (the main name first), and all of them under other spellings of the given name.
 */
export function otherFullNames(
  names: readonly string[],
  given: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const listed = names.map((name) => words(name));
  const [first = "", last] = listed[0] ?? [];
  const surnames = last === undefined || listed[0]?.length !== 2 ? [] : listed.filter((tokens) => tokens.length === 1);
  const joined = surnames
    .map(([surname = ""]) => [first, surname])
    .filter(([, surname]) => surname !== last && surname !== first);
  const all = [...listed, ...joined];
  return [...joined.map((tokens) => tokens.join(" ")), ...all.flatMap((tokens) => withOtherGivenNames(tokens, given))];
}
