import type { AskedWord } from "./asked-word.ts";

/** Asks who is something, not who did or was done something ("who was arrested"). */
const WHO_IS = /^\W*who(?:['’]?s| is| was| are| were) |^[^\p{L}]*من (?!هم )/u;
/** Offices, and what people are to each other: who has one is named beside it. Authors and founders are as often told by what they did. */
const OFFICE =
  /^(?:(?:ال)?(?:رئيس|وزير|مدير|محافظ|والي|حاكم|عمده|ملك|امير|سلطان|قائد|زعيم|سفير|مبعوث|وسيط|مندوب|متحدث|ناطق|مدرب|حكم|حارس|قاضي|سائق|زوج|والد|شقيق|مفتي|نقيب|مالك|امين)[هت]?|president|premier|minister|chancellor|head|chief|chairman|chairwoman|director|manager|mayor|governor|king|queen|emir|sultan|commander|leader|secretary|ambassador|envoy|spokes\p{L}+|coach|trainer|captain|referee|judge|goalkeeper|driver|husband|wife|father|mother|brother|sister|owner)$/u;
/** Where somebody has an office, and that there is one: "الإدارة" shares its stem with "المدير", and has no holder beside it. */
const INSTITUTION =
  /^(?:[وفبكل]?(?:ال)?|لل)(?:ادار[هت]|رئاس[هت]|قياد[هت]|وزار[هت]|سفار[هت]|امان[هت]|ولاي[هت]|امار[هت]|زعام[هت]|محافظ[هت]|حكوم[هت]|تدريب)$|^(?:management|ministry|leadership|presidency|embassy|office|training|government|administration)$/u;

export const isInstitution = (norm: string): boolean => INSTITUTION.test(norm);

/** The first one and the last, and one that did something, are told by what they did. */
const BY_DEED = /\b(?:first|last|that|which|when)\b|(?<!\p{L})(?:ال)?(?:اول|اخر|ذي|تي|عندما)(?!\p{L})/u;
/** "The new coach": what may stand before the word for an office. */
const ROLE_WORDS = 2;

/** The office or part whose holder a question asks for; null where it asks for none. `folded`: the question. */
export function roleIn(words: readonly AskedWord[], folded: string): AskedWord | null {
  if (!WHO_IS.test(folded) || BY_DEED.test(folded)) return null;
  const first = words.filter(({ frames }) => !frames).slice(0, ROLE_WORDS);
  return first.find(({ token }) => OFFICE.test(token.norm)) ?? null;
}
