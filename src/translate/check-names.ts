import type { Lang } from "../contracts/article.ts";
import type { TranslationFlag } from "../contracts/translator.ts";
import type { NameMention } from "../language/names.ts";
import { isAnswered, isSure } from "./answered.ts";
import type { TranslationPair } from "./checks.ts";
import { saidIn } from "./said.ts";
import { hasArabicStranger, strangersIn } from "./strangers.ts";
import { namesIn } from "./text-facts.ts";

/** Kinds of name that must arrive; events, peoples and the like have many renderings. */
const CHECKED: ReadonlySet<string> = new Set(["person", "place", "organisation"]);

/**
 * Flags names that only one side has, in whatever spelling, as an adjective of a country, or in words that the
 * dictionary knows. What stands for itself in one language only is no name to be sure of: abbreviations, and Arabic
 * names that are everyday words, count where the other side has another name in their place.
 */
export function checkNames({ source, translation, from, to }: TranslationPair): readonly TranslationFlag[] {
  const lost = unanswered(source, from, translation, to);
  const added = unanswered(translation, to, source, from);
  const isExchanged = lost.length > 0 && added.length > 0;
  const [here, there] = [saidIn(source, from), saidIn(translation, to)];
  const listed = [
    ...lost.filter((name) => isExchanged || (isSure(name, there) && mustArrive(name))),
    // What the source does not have at all is made up.
    ...added.filter((name) => isExchanged || isSure(name, here)),
  ].map(({ text }) => text);
  const [english, arabic] = from === "en" ? [source, translation] : [translation, source];
  const { words: unlisted, whole } = strangersIn(english, from === "en" ? there : here);
  const arabicNames = from === "en" ? added : lost;
  // An English translation that has a name of its own made it up; a name of an English source may be said by its
  // meaning.
  const isStrange =
    unlisted.length > 0 &&
    ((whole && to === "en") || arabicNames.length > 0 || hasArabicStranger(arabic, from === "en" ? here : there));
  return [...listed, ...(isStrange ? unlisted : [])].map((detail) => ({ kind: "name", detail }));
}

/**
 * People in full, and places of an English text: others are often said otherwise ("the capital") or left out as known.
 */
function mustArrive({ entry, text }: NameMention): boolean {
  if (entry.kind === "person") return /\p{L}{2,}\s+\p{L}{2,}/u.test(text);
  return entry.kind === "place" && !/\p{Script=Arabic}/u.test(text);
}

/** Names of the gazetteer that the other side does not have, each once. */
function unanswered(text: string, lang: Lang, other: string, otherLang: Lang): readonly NameMention[] {
  const names = namesIn(text, lang).filter(({ entry }) => CHECKED.has(entry.kind));
  if (names.length === 0) return [];
  const said = saidIn(other, otherLang);
  const open = names.filter((name) => !isAnswered(name, said));
  return open.filter(({ entry }, i) => open.findIndex((one) => one.entry.id === entry.id) === i);
}
