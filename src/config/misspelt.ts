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

/** Names that are one or two letters away from a setting's. Other variables of an environment are nobody's business. */
export function misspeltSettings(names: readonly string[]): readonly Misspelt[] {
  const known = SETTINGS.map(({ name }) => name as string);
  return names
    .filter((name) => !known.includes(name))
    .flatMap((written) => {
      const [nearest] = known
        .map((meant) => ({ written, meant, far: changes(written.toUpperCase(), meant) }))
        .sort((a, b) => a.far - b.far);
      return nearest && nearest.far <= MOST_CHANGES ? [{ written, meant: nearest.meant }] : [];
    });
}
