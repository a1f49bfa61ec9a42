import { alternatives, type Row } from "./table.ts";

/**
 * English nouns that numbers count, each with the Arabic singular and plural: `civilians TAB مدني TAB مدنيون`, for the
 * singular and the plural, the commonest Arabic noun of each first.
 */
export function countedNouns(rows: readonly Row[]): string {
  const lines = new Map<string, string>();
  for (const row of rows) {
    const [singular, plural = ""] = [row("singular"), alternatives(row("plural"))[0]];
    const english = row("english_plural");
    if (singular === "" || plural === "" || english === "" || /\s/.test(singular)) continue;
    for (const noun of [row("english"), english]) {
      if (!/\s/.test(noun) && !lines.has(noun)) lines.set(noun, `${noun}\t${singular}\t${plural}`);
    }
  }
  return `${[...lines.values()].join("\n")}\n`;
}
