import type { Lang } from "../contracts/article.ts";
import type { GlossaryTerm } from "../contracts/fixes.ts";
import type { TextSpan } from "../language/sentences.ts";
import { type Token, tokenise, words } from "../language/tokens.ts";
import { type CsvRow, csvRow, parseCsv, withoutGuard } from "./csv.ts";

export type { GlossaryTerm };

/** A term where it stands in a text, without proclitics. */
export interface GlossaryMention extends TextSpan {
  readonly term: GlossaryTerm;
}

/** The operator's terms. */
export interface Glossary {
  readonly terms: readonly GlossaryTerm[];
  /** Terms of a text from left to right, the longest at each place. */
  find(text: string, lang: Lang): readonly GlossaryMention[];
}

/** A head line in either language is no term. */
const HEAD = /^(?:arabic|ar|العربية|عربي)$/i;

/**
 * What a glossary file holds, and which of its lines hold none: both sides are needed, Arabic first. Throws CsvError.
 */
export function parseGlossary(csv: string): {
  readonly terms: readonly GlossaryTerm[];
  readonly problems: readonly CsvRow[];
} {
  const terms: GlossaryTerm[] = [];
  const problems: CsvRow[] = [];
  for (const [i, row] of parseCsv(csv).entries()) {
    const [ar = "", en = "", note = ""] = row.cells.map((cell) => withoutGuard(cell.trim()));
    if (i === 0 && HEAD.test(ar)) continue;
    const fits = /\p{Script=Arabic}/u.test(ar) && en !== "" && !/\p{Script=Arabic}/u.test(en) && words(ar).length > 0;
    if (fits) terms.push({ ar, en, note });
    else problems.push(row);
  }
  return { terms, problems };
}

/**
 * A glossary as a file of the same form. @param others rows that are no terms, which are somebody's work all the same
 */
export function writeGlossary(terms: readonly GlossaryTerm[], others: readonly CsvRow[] = []): string {
  const rows = [["Arabic", "English", "Note"], ...terms.map(({ ar, en, note }) => [ar, en, note])];
  return [...rows, ...others.map(({ cells }) => cells.map(withoutGuard))].map(csvRow).join("");
}

/** Adds a term, or replaces the one with the same Arabic. */
export function withTerm(terms: readonly GlossaryTerm[], term: GlossaryTerm): readonly GlossaryTerm[] {
  const key = words(term.ar).join(" ");
  return [...terms.filter(({ ar }) => words(ar).join(" ") !== key), term];
}

/** Makes a glossary of terms; a later term with the same spelling wins. */
export function createGlossary(terms: readonly GlossaryTerm[]): Glossary {
  const index = { ar: indexOf(terms, "ar"), en: indexOf(terms, "en") };
  return {
    terms,
    find(text, lang) {
      if (terms.length === 0) return [];
      const tokens = tokenise(text);
      const found: GlossaryMention[] = [];
      for (let at = 0; at < tokens.length; ) {
        const hit = longestAt(tokens, at, lang, index[lang]);
        if (hit) found.push({ start: hit.start, end: tokens[hit.to - 1]?.end ?? hit.start, term: hit.term });
        at = hit?.to ?? at + 1;
      }
      return found;
    },
  };
}

interface Indexed {
  readonly term: GlossaryTerm;
  readonly norms: readonly string[];
}
type Index = ReadonlyMap<string, readonly Indexed[]>;

function indexOf(terms: readonly GlossaryTerm[], lang: Lang): Index {
  const index = new Map<string, Indexed[]>();
  for (const term of terms) {
    const norms = words(term[lang]);
    const [first] = norms;
    if (first === undefined) continue;
    // Longest first, and of equals the latest.
    const list = [{ term, norms }, ...(index.get(first) ?? [])];
    index.set(
      first,
      list.sort((a, b) => b.norms.length - a.norms.length),
    );
  }
  return index;
}

/** Ways to read an Arabic word without the particles that are written onto it: how many letters go, what comes back. */
const CLITICS: readonly (readonly [prefix: string, back: string])[] = [
  ["", ""],
  ["و", ""],
  ["ف", ""],
  ["ب", ""],
  ["ل", ""],
  ["ك", ""],
  ["وب", ""],
  ["ول", ""],
  ["لل", "ال"],
  ["ولل", "ال"],
];

function longestAt(tokens: readonly Token[], at: number, lang: Lang, index: Index) {
  const { norm, start } = tokens[at] as Token;
  for (const [prefix, back] of lang === "ar" ? CLITICS : CLITICS.slice(0, 1)) {
    if (!norm.startsWith(prefix)) continue;
    const known = index.get(back + norm.slice(prefix.length)) ?? [];
    const hit = known.find(({ norms }) => norms.slice(1).every((word, i) => tokens[at + 1 + i]?.norm === word));
    // With the article restored, the printed term begins within the particle.
    if (hit) return { term: hit.term, to: at + hit.norms.length, start: start + prefix.length - (back === "" ? 0 : 1) };
  }
  return null;
}
