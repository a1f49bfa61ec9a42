import type { Lang } from "../contracts/article.ts";
import type { BilingualName } from "../contracts/summarizer.ts";
import type { NameMention } from "../language/names.ts";
import { type Token, tokenise } from "../language/tokens.ts";
import { bare, SAYING, SAYING_EN, wordSet } from "./wording.ts";

/** Where a sentence's speaker is looked for: before its quotation or after it. */
export interface Place {
  readonly before: string;
  readonly after: string;
}

/** A speaker as printed, with offsets in the part of the sentence that was read. */
interface Phrase {
  readonly start: number;
  readonly text: string;
}

/** Longest description of a speaker, in words ("وصف طويل لمتحدث" is ten). */
const MAX_SPEAKER = 10;
const STOPS_AR = wordSet(
  `أن إن أنه إنه أنها إنها أنهم إنهم بأن خلال في إلى على عن مع أمس اليوم قوله قولها قوله_ تأكيده تأكيدها للصحفيين للصحافيين لوكالة لقناة لصحيفة ردا تعليقا ل لـ الذي التي عقب بعد قبل أثناء حول بشأن عبر ضمن`,
);
const PRONOUNS_EN = wordSet("he she it they who which that i we you there");
const ATTRIBUTES_AR = wordSet("بحسب حسب وفق وفقا حسبما");
const NAME_EN =
  "(?:the |a )?(?:\\p{Lu}[\\p{L}'’.-]+|(?:prime|foreign|defence|defense|interior|finance|health|chief|deputy|minister|president|spokesman|spokeswoman|spokesperson|director|mayor|governor|head|leader|coach|officer|official|of|the|for)\\b)(?: (?:\\p{Lu}[\\p{L}'’.-]*|of|the|for|minister|president|spokesman|spokeswoman|spokesperson|director|mayor|governor|chief|officer|official|head|leader|coach|secretary|general))*";
const SAYS_EN =
  "(?:said|says|told|announced|added|stated|warned|insisted|confirmed|declared|argued|explained|stressed)";
const AFTER_EN = new RegExp(`^[,.]?["”]?,?\\s*(?:${SAYS_EN} (${NAME_EN})|(${NAME_EN}) ${SAYS_EN}\\b)`, "u");
const BEFORE_EN = new RegExp(`(${NAME_EN})(?:, [^,«“"]{2,60},)? ${SAYS_EN}\\b[^.«“"]{0,40}$`, "u");

/** "قال [speaker] خلال مؤتمر: «…»": the words between the verb and what ends the phrase. */
function afterVerb(text: string, tokens: readonly Token[], verb: number): Phrase | null {
  const first = tokens[verb + 1];
  if (first === undefined || STOPS_AR.has(first.norm)) return null;
  let last = verb;
  for (let i = verb + 1; i < tokens.length && i - verb <= MAX_SPEAKER; i++) {
    const gap = text.slice(tokens[i - 1]?.end ?? 0, tokens[i]?.start ?? 0);
    if (/[:،,«“"(]/.test(gap) || STOPS_AR.has(tokens[i]?.norm ?? "")) break;
    last = i;
  }
  return last === verb ? null : { start: first.start, text: text.slice(first.start, tokens[last]?.end) };
}

function speakerArabic({ before, after }: Place): Phrase | null {
  const tokens = tokenise(before);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const norm = tokens[i]?.norm ?? "";
    if (SAYING.has(bare(norm, SAYING))) return afterVerb(before, tokens, i);
  }
  const tail = tokenise(after);
  const first = tail[0]?.norm ?? "";
  if (!/^[»”"]?\s*[،,]/.test(after)) return null;
  if (SAYING.has(first) || ATTRIBUTES_AR.has(first)) {
    const phrase = afterVerb(after, tail, 0);
    return phrase === null ? null : { start: phrase.start, text: phrase.text.replace(/^ل(?=\p{L}{3})/u, "") };
  }
  return null;
}

function speakerEnglish({ before, after }: Place): Phrase | null {
  const behind = AFTER_EN.exec(after);
  const ahead = behind === null ? BEFORE_EN.exec(before) : null;
  const text = behind?.[1] ?? behind?.[2] ?? ahead?.[1] ?? null;
  if (text === null || PRONOUNS_EN.has(text.toLowerCase())) return null;
  return { start: 0, text: text.replace(/ (?:of|the|for)$/, "") };
}

/** True when a part of a sentence holds a verb of saying. */
export function hasVerbOfSaying(text: string, lang: Lang): boolean {
  return tokenise(text).some(({ norm }) => (lang === "ar" ? SAYING.has(bare(norm, SAYING)) : SAYING_EN.has(norm)));
}

/** Who speaks, as printed; null when the sentence does not say. */
export function speakerIn(place: Place, lang: Lang): string | null {
  const phrase = lang === "ar" ? speakerArabic(place) : speakerEnglish(place);
  return phrase === null || /\d/.test(phrase.text) ? null : phrase.text;
}

/**
 * The speaker in both languages: a person or body that the gazetteer knows and the phrase names, else the phrase as it
 * stands, completed from a longer form of the same name elsewhere in the article ("لافروف", "سيرغي لافروف").
 */
export function speakerName(
  phrase: string,
  lang: Lang,
  names: readonly NameMention[],
  longer: readonly string[],
): BilingualName {
  const inside = names.filter(({ text }) => phrase.includes(text));
  const known =
    inside.findLast(({ entry }) => entry.kind === "person") ?? inside.find((mention) => mention.text === phrase);
  if (known !== undefined) return { ar: known.entry.ar, en: known.entry.en };
  const full = longer.find((other) => other.length > phrase.length && other.endsWith(` ${phrase}`)) ?? phrase;
  return lang === "ar" ? { ar: full, en: null } : { ar: null, en: full };
}
