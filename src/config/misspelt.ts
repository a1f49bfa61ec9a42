import { SETTINGS } from "./settings.ts";

/** A name that is no setting, and the setting that was probably meant. */
export interface Misspelt {
  readonly written: string;
  readonly meant: string;
}

/** Letters to change, add, leave out or exchange between two names (optimal string alignment). */
function changes(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const ways = [(row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same];
      next.push(Math.min(...ways, ...(swapped ? [(before[j - 2] ?? 0) + 1] : [])));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

/** Most changes at which a name is taken for a slip; other programs' variables are farther away. */
const MOST_CHANGES = 2;

const wordsOf = (name: string): readonly string[] => name.toUpperCase().split("_");

/** All of the words: two at least, since `PORT` and `HOST` are anybody's. */
const holdsAll = (name: readonly string[], words: readonly string[]): boolean =>
  words.length > 1 && words.every((word) => name.includes(word));

/** `TELEGRAM_TOKEN` leaves a word of the setting out. */
function lacksWords(written: string): string | undefined {
  return SETTINGS.find(({ name }) => holdsAll(wordsOf(name), wordsOf(written)))?.name;
}

/** The one of several names that is one or two letters away; null where none is. */
export function nearestName(written: string, names: readonly string[]): string | null {
  const [nearest] = names
    .map((name) => ({ name, far: changes(written, name) }))
    .filter(({ name, far }) => far <= MOST_CHANGES && far * 2 < name.length)
    .sort((one, other) => one.far - other.far);
  return nearest?.name ?? null;
}

/** Names that are nearly a setting's. Other variables of an environment are nobody's business. */
export function misspeltSettings(names: readonly string[]): readonly Misspelt[] {
  const known = SETTINGS.map(({ name }) => name as string);
  return names
    .filter((name) => !known.includes(name))
    .flatMap((written) => {
      const meant = nearestName(written.toUpperCase(), known) ?? lacksWords(written);
      return meant === undefined ? [] : [{ written, meant }];
    });
}

/** A remark, nothing, or a name with its value, which may be quoted over several lines. */
const LINE = /^[ \t]*(?:#.*|(?:export\s+)?[\w.-]+[ \t]*=[ \t]*(?:"[^"]*"|'[^']*'|`[^`]*`|.*).*|[ \t]*)$/gm;

/** Numbers of the lines of an `.env` that set nothing and are no remark. */
export function linesWithoutSetting(file: string): readonly number[] {
  const blanked = file.replace(/\r\n?/g, "\n").replace(LINE, (line) => line.replace(/[^\n]/g, ""));
  return blanked.split("\n").flatMap((line, i) => (line === "" ? [] : [i + 1]));
}
