import type { Lang } from "../contracts/article.ts";
import type { NameMention } from "../language/names.ts";

/** Who says a sentence, and whether to confirm or to deny. */
export interface Speaker {
  readonly mention: NameMention;
  readonly denies: boolean;
}

const SAID_AFTER =
  /^,?\s*(?:has |have |had |also )*(said|says|told|announced|added|stated|confirmed|declared|denied|denies|warned|stressed|reported)\b/i;
const SAID_BEFORE =
  /(?:^|[\s،"«])[وف]?(قال|قالت|أعلن|أعلنت|أكد|أكدت|أضاف|أضافت|صرح|صرحت|ذكر|ذكرت|أفاد|أفادت|نفى|نفت|حذر|حذرت|أوضح|أوضحت)(?:\s+(?![أإا]ن|بأن)\S+){0,3}\s+[ول]?$/u;
/** What a verb of saying introduces: whoever is named before it is who speaks. */
const SPEECH = /\s(?:[وب]?[أإا]ن|بأن|إنه|إنها|أنه|أنها|من|عن|أمام|خلال|في|على)(?=\s)|[،:]/u;
/** أعلن التنظيم مسؤوليته: a claim, no statement of what the sentence says. */
const CLAIM = /^\s*(?:عن )?(?:مسؤولي|مسئولي|تبني)/u;

/**
 * The first person or body that a sentence names as its speaker: before a verb of saying in English, behind the first
 * one in Arabic, and there the person rather than the ministry that he speaks for. Null when somebody unnamed speaks
 * first.
 */
export function speakerOf(text: string, mentions: readonly NameMention[], lang: Lang): Speaker | null {
  const named = mentions.filter(({ entry }) => entry.kind === "person" || entry.kind === "organisation");
  return lang === "en" ? englishSpeaker(text, named) : arabicSpeaker(text, named);
}

function englishSpeaker(text: string, named: readonly NameMention[]): Speaker | null {
  for (const mention of named) {
    const said = SAID_AFTER.exec(text.slice(mention.end, mention.end + CONTEXT))?.[1];
    if (said !== undefined) return { mention, denies: /^den/i.test(said) };
  }
  return null;
}

function arabicSpeaker(text: string, named: readonly NameMention[]): Speaker | null {
  for (const mention of named) {
    const before = text.slice(0, mention.start);
    const said = SAID_BEFORE.exec(before.slice(-CONTEXT));
    if (!said) continue;
    if (CLAIM.test(text.slice(mention.end)) || VERB_OF_SAYING.test(before.slice(0, -said[0].length))) return null;
    return { mention: personOf(text, mention, named), denies: /^نف/.test(said[1] ?? "") };
  }
  return null;
}

/** Characters around a name that are looked at. */
const CONTEXT = 60;
const VERB_OF_SAYING = /(?:^|[\s،"«])[وف]?(?:قال|قالت|أعلن|أعلنت|أكد|أكدت|صرح|ذكر|ذكرت|أفاد|أفادت|نفى|نفت)\s/u;

/** قال المتحدث باسم الوزارة إسماعيل بقائي إن: the person named last before what is said. */
function personOf(text: string, first: NameMention, named: readonly NameMention[]): NameMention {
  const rest = text.slice(first.end);
  const speech = SPEECH.exec(rest)?.index ?? rest.length;
  const people = named.filter(
    ({ entry, start }) => entry.kind === "person" && start >= first.start && start <= first.end + speech,
  );
  return people.at(-1) ?? first;
}
