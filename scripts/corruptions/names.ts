import type { Lang } from "../../src/contracts/article.ts";
import { hasRenderings } from "../../src/language/bilingual.ts";
import { findNames, type NameEntry } from "../../src/language/names.ts";
import { contentStem } from "../../src/language/stem.ts";
import { words } from "../../src/language/tokens.ts";
import { findRendering } from "../../src/translate/find-rendering.ts";
import { pick, splice } from "./chance.ts";

/** A name that the gazetteer does not have, as a pair of sentences writes it; `ar` is null where it was not found. */
export interface UnlistedName {
  readonly en: string;
  readonly ar: string | null;
}

/** What names are exchanged for. */
export interface NamePool {
  readonly listed: readonly NameEntry[];
  readonly unlisted: readonly UnlistedName[];
}

const KINDS: ReadonlySet<string> = new Set(["person", "place", "organisation"]);

/** Names of pairs of sentences. */
export function namePool(pairs: readonly { readonly ar: string; readonly en: string }[]): NamePool {
  const listed = pairs.flatMap(({ ar, en }) => [...findNames(ar, "ar"), ...findNames(en, "en")]);
  const entries = [...new Map(listed.map(({ entry }) => [entry.id, entry])).values()];
  return {
    listed: entries.filter(({ kind }) => KINDS.has(kind)),
    unlisted: pairs.flatMap(({ ar, en }) => unlistedNames(ar, en)),
  };
}

/** A name of a text, and one of its kind that the text does not have. */
export function exchangeName(
  text: string,
  lang: Lang,
  { listed }: NamePool,
  random: () => number,
): { readonly text: string; readonly from: NameEntry; readonly to: NameEntry } | null {
  const found = findNames(text, lang).filter(({ entry }) => KINDS.has(entry.kind));
  const chosen = pick(found, random);
  if (!chosen) return null;
  const { entry, start, end } = chosen;
  const mentioned = new Set(found.map((name) => name.entry[lang]));
  const to = pick(
    listed.filter((other) => other.kind === entry.kind && !mentioned.has(other[lang])),
    random,
  );
  return to ? { text: splice(text, start, end, to[lang]), from: entry, to } : null;
}

const RUN = /(?<=[\p{Ll},] )\p{Lu}[\p{Ll}'’]+(?: \p{Lu}[\p{Ll}'’]+)*(?!\p{L})/gu;

/** Words with a capital letter within an English sentence that neither gazetteer nor dictionary knows. */
function unlistedNames(ar: string, en: string): readonly UnlistedName[] {
  const known = findNames(en, "en");
  const isStrange = (word: string) => !hasRenderings(contentStem(word) ?? "the");
  return [...en.matchAll(RUN)].flatMap(({ 0: name, index }) => {
    const isKnown = known.some(({ start, end }) => start < index + name.length && index < end);
    if (isKnown || !words(name).every(isStrange)) return [];
    const at = findRendering(name, ar, "ar");
    return [{ en: name, ar: at && ar.slice(at.start, at.end) }];
  });
}

/** One name that the gazetteer does not have becomes another. */
export function exchangeUnlisted(
  source: string,
  translation: string,
  to: Lang,
  { unlisted }: NamePool,
  random: () => number,
): string | null {
  const [ar, en] = to === "en" ? [source, translation] : [translation, source];
  const own = unlistedNames(ar, en);
  const printed = pick(own, random)?.[to];
  const others = unlisted.filter((name) => name[to] !== null && !own.some((one) => one.en === name.en));
  const other = pick(others, random)?.[to];
  return printed && other ? translation.replace(printed, other) : null;
}
