import type { Lang } from "../contracts/article.ts";
import type { TranslationFlag } from "../contracts/translator.ts";
import { findNames, type NameEntry } from "../language/names.ts";
import { foldText } from "../language/normalise.ts";
import type { TranslationPair } from "./checks.ts";

/** Kinds of name that must arrive; events, peoples and the like have many renderings. */
const CHECKED = new Set(["person", "place", "organisation"]);

/** Flags names of the gazetteer that only one side has. Spelling, and an adjective for a country, are not held against it. */
export function checkNames({ source, translation, from, to }: TranslationPair): readonly TranslationFlag[] {
  return [...missing(source, from, translation, to), ...missing(translation, to, source, from)];
}

function missing(text: string, lang: Lang, other: string, otherLang: Lang): readonly TranslationFlag[] {
  const found = findNames(text, lang).filter(({ entry }) => CHECKED.has(entry.kind));
  if (found.length === 0) return [];
  const known = new Set(findNames(other, otherLang).map(({ entry }) => entry.id));
  const folded = foldText(other);
  const flags = new Map<number, TranslationFlag>();
  for (const { entry, text: printed } of found) {
    if (known.has(entry.id) || soundsIn(entry, otherLang, folded)) continue;
    flags.set(entry.id, { kind: "name", detail: printed });
  }
  return [...flags.values()];
}

/** Letters by which a word is recognised in its inflections and derivations: Syria–Syrian, سوريا–السوري. */
const STEM = 4;

/** True when the most telling word of the name, or a derivation of it, stands in the text. */
function soundsIn(entry: NameEntry, lang: Lang, folded: string): boolean {
  const words = foldText(entry[lang])
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (lang === "ar" ? word.replace(/^ال/, "") : word))
    .filter((word) => word.length >= 3 && !COMMON.has(word));
  const telling = entry.kind === "person" ? words.slice(-1) : words;
  return telling.some((word) => folded.includes(word.slice(0, Math.max(STEM, word.length - 3))));
}

/** Words of names that say nothing by themselves. */
const COMMON = new Set("the and for al el bin ibn abu ابن ابو عبد".split(" "));
