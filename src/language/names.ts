import type { Lang } from "../contracts/article.ts";
import { entryAt, findName, type NameEntry, nameIn } from "./gazetteer.ts";
import { type Candidate, nameCandidates } from "./name-candidates.ts";
import { chooseReading, contextOf } from "./name-context.ts";
import { PART } from "./name-table.ts";
import { namesakesAt } from "./namesakes.ts";
import type { TextSpan } from "./sentences.ts";
import { surnameAt, surnames } from "./surnames.ts";
import { type Token, tokenise, words } from "./tokens.ts";

export type { NameEntry } from "./gazetteer.ts";
export { findUnknownPeople } from "./people.ts";
export { nameIn };

/** A name of the gazetteer where it stands in a text, without proclitics: `text.slice(start, end) === text`. */
export interface NameMention extends TextSpan {
  readonly entry: NameEntry;
  readonly text: string;
}

interface Chosen {
  readonly candidate: Candidate;
  readonly entry: NameEntry;
}

function chooseAll(text: string, tokens: readonly Token[], lang: Lang): Chosen[] {
  const candidates = nameCandidates(text, tokens, lang);
  const others = candidates.map((candidate) => namesakesAt(text, tokens, candidate));
  const context = contextOf(candidates, new Set(others.flat()));
  const chosen: Chosen[] = [];
  for (const [k, candidate] of candidates.entries()) {
    const before = tokens[candidate.from - 1]?.norm ?? "";
    const readings = candidate.readings.filter(({ place }) => !others[k]?.includes(place));
    const shown = text.slice(candidate.start, candidate.end);
    const entry = chooseReading({ ...candidate, readings }, shown, before, context);
    if (entry !== null) chosen.push({ candidate, entry });
  }
  return chosen;
}

/**
 * Names of the gazetteer in a text, from left to right, the longest at each place: with variants, proclitics (وبوتين،
 * لدمشق), and folding of hamza, ya and ta marbuta. A name that is an everyday word too counts only when the same text
 * names it in full or a word before it announces it; a surname alone counts after the full name of its bearer stands
 * anywhere in the text. `lang` is the language of the text.
 */
export function findNames(text: string, lang: Lang): readonly NameMention[] {
  const tokens = tokenise(text);
  const chosen = chooseAll(text, tokens, lang);
  const known = surnames(
    chosen.map(({ entry }) => entry).filter(({ type }) => type === "person"),
    lang,
  );
  const mentions: NameMention[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; ) {
    const hit = chosen[next];
    if (hit !== undefined && hit.candidate.from === at) {
      const { start, end, to } = hit.candidate;
      mentions.push({ start, end, entry: hit.entry, text: text.slice(start, end) });
      next++;
      at = to;
      continue;
    }
    const found = known.size === 0 ? null : surnameAt(tokens, at, lang, known);
    const free = found !== null && found.to <= (hit?.candidate.from ?? tokens.length);
    if (free)
      mentions.push({
        start: found.start,
        end: found.end,
        entry: found.entry,
        text: text.slice(found.start, found.end),
      });
    at = free ? found.to : at + 1;
  }
  return mentions;
}

/**
 * The entry of an exact name in a language, folded and without context; null when unknown. The first reading of the
 * data wins.
 */
export function lookupName(text: string, lang: Lang): NameEntry | null {
  const isArabic = /[\u0600-\u06ff]/.test(text);
  if (isArabic !== (lang === "ar")) return null;
  const readings = findName(words(text).join(" "))?.readings ?? [];
  const first = readings.find(({ flags }) => (flags & PART) === 0) ?? readings[0];
  return first === undefined ? null : entryAt(first.place);
}
