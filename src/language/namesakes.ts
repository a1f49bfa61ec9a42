import { entryAt, findName, type NameEntry } from "./gazetteer.ts";
import type { Candidate } from "./name-candidates.ts";
import { isTitle } from "./name-cues.ts";
import { BARE, PART } from "./name-table.ts";
import { isStopword } from "./stopwords.ts";
import type { Token } from "./tokens.ts";

const DESCENT = new Set(["بن", "ابن", "بنت"]);
const SERVANT = /^[وفلب]?عبد$/;
/** Words of a name that are looked back over: "محمد بن عبد الله بن علي" has seven. */
const MAX_BACK = 7;

/** True for a folded word that is a given name or surname of the gazetteer. */
export function isNamePart(word: string): boolean {
  if (isStopword(word)) return false;
  return findName(word)?.readings.some(({ flags }) => (flags & PART) !== 0) ?? false;
}

const plain = (norm: string): string => (/^و.../.test(norm) ? norm.slice(1) : norm);
const isPart = (norm: string): boolean => isNamePart(norm) || (!isStopword(norm) && isNamePart(plain(norm)));

/**
 * The words of somebody's name that stand before word `from`: known parts of names, "عبد" with its second half, and
 * whatever "بن" stands between.
 */
function nameBefore(text: string, tokens: readonly Token[], from: number): readonly string[] {
  const norm = (at: number): string => tokens[at]?.norm ?? "";
  let at = from;
  while (at > 0 && from - at < MAX_BACK && text.slice(tokens[at - 1]?.end, tokens[at]?.start) === " ") {
    const isFather = DESCENT.has(norm(at - 2)) || SERVANT.test(norm(at - 2));
    const isSon = DESCENT.has(norm(at)) && !isTitle(norm(at - 1)) && (at < from || isTitle(norm(at - 2)));
    if (!isFather && !isSon && !isPart(norm(at - 1))) break;
    at -= isFather ? 2 : 1;
  }
  return tokens.slice(at, from).map((token) => token.norm);
}

/** True where one of the words is a part of the entry's own name. */
function isOwn(words: readonly string[], { ar, en }: NameEntry): boolean {
  const own = ` ${ar} ${en} `;
  const names = words.filter((word) => !DESCENT.has(word)).flatMap((word) => [word, plain(word)]);
  const parts = names.flatMap((word) => findName(word)?.readings ?? []);
  return parts.some(({ place }) => own.includes(` ${entryAt(place).ar} `) || own.includes(` ${entryAt(place).en} `));
}

/**
 * Places in the table of those whose surname a text has as the name of somebody else: after another given name ("هشام
 * مرسي", "مسفر بن هندي المرزوقي"), or as a given name itself ("مشعل بن ماجد").
 */
export function namesakesAt(text: string, tokens: readonly Token[], candidate: Candidate): readonly number[] {
  const { from, to, start, readings } = candidate;
  const isFamily = DESCENT.has(tokens[from]?.norm ?? "");
  const bare = readings.filter(({ flags }) => (flags & PART) === 0 && ((flags & BARE) !== 0 || isFamily));
  if (bare.length === 0) return [];
  if (DESCENT.has(tokens[to]?.norm ?? "")) return bare.map(({ place }) => place);
  // "ماجد وميسي": with a conjunction another name begins.
  const before = start === tokens[from]?.start ? nameBefore(text, tokens, from) : [];
  if (before.length === 0) return [];
  return bare.flatMap(({ place }) => {
    const entry = entryAt(place);
    return entry.ar.includes(" ") && isOwn(before, entry) ? [] : [place];
  });
}
