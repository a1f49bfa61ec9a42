import type { Lang } from "../contracts/article.ts";
import { detectLanguage } from "../language/detect.ts";
import { stripControls } from "../language/direction.ts";
import { countWords } from "../language/tokens.ts";
import type { Reason } from "./reason.ts";

/** What no news sentence holds: addresses, handles, commands, markup, line breaks, pictures, tables of characters. */
const FOREIGN =
  /https?:|www\.|\b[\w-]+\.(?:com|org|net|io|info|ru|xyz|me|co)\b|(?<![\p{L}\p{N}])[@#]\p{L}|(?<!\S)\/\p{L}|[<>{}[\]|\\^~`*_=]|\n|\p{Extended_Pictographic}/u;
/** What a model says about itself or its task. */
const ABOUT_ITSELF =
  /\b(?:as an ai|language model|i (?:cannot|can't|am unable)|here (?:is|are) the|json|evidence (?:\d|entr|list|provided|given|above)|(?:provided|given|listed) evidence|the prompt|(?:my|your|the (?:given|previous|above)) instructions?)\b|نموذج لغوي|كنموذج|الأدلة المقدمة|التعليمات (?:السابقة|المقدمة|المعطاة)|حسب التعليمات/iu;
/** Marks that a sentence may take over from its evidence: an editor's insertion in a quotation. */
const TAKEN_OVER = /[[\]]/gu;

/** Words of a headline and of a sentence, at least and at most. */
const BOUNDS = { headline: [3, 22], sentence: [4, 50] } as const;
/** The language of fewer words cannot be told for sure. */
const MIN_TELLING = 6;
/** Share of Latin letters in an Arabic text, which names may bring along. */
const MAX_LATIN = 0.3;

const OPENINGS: Readonly<Record<Lang, RegExp>> = {
  ar: /^(?:و?(?:أضاف|تابع|أوضح|أردف|استطرد)\p{L}*|كما|لكن|ولكن|بينما|إلا أن|وهو|وهي|هو|هي|هم|ذلك|هذا الأمر)(?!\p{L})/u,
  en: /^(?:and|but|however|also|meanwhile|moreover|he|she|they|it|this|these|those|that)\b/i,
};

/**
 * Faults of a text by itself: its form, its length, its language, and an opening that points at something left out.
 * @param evidence what it rests on; words and marks that stand there are no fault
 */
export function checkForm(
  text: string,
  lang: Lang,
  what: "headline" | "sentence",
  evidence: readonly string[],
): readonly Reason[] {
  const reasons: Reason[] = [];
  const hasInsertion = evidence.some((one) => one.includes("["));
  const shape = hasInsertion ? text.replace(TAKEN_OVER, "") : text;
  const foreign = FOREIGN.exec(shape)?.[0] ?? ABOUT_ITSELF.exec(text)?.[0];
  if (foreign !== undefined || stripControls(text) !== text) reasons.push({ kind: "shape", detail: foreign ?? text });
  const count = countWords(text);
  const [least, most] = BOUNDS[what];
  if (count < least || count > most) reasons.push({ kind: "length", detail: `${count}` });
  if (!isIn(text, lang, evidence)) reasons.push({ kind: "language", detail: text });
  if (what === "sentence" && OPENINGS[lang].test(text)) reasons.push({ kind: "opening", detail: text });
  return reasons;
}

function isIn(printed: string, lang: Lang, evidence: readonly string[]): boolean {
  // Names that the evidence has in Latin letters say nothing about the language of an Arabic text.
  const text =
    lang === "ar"
      ? printed.replace(/\p{Lu}[\p{Script=Latin}-]*/gu, (word) =>
          evidence.some((one) => one.includes(word)) ? "" : word,
        )
      : printed;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (arabic + latin < letters * (1 - MAX_LATIN)) return false;
  if (lang === "en" ? arabic > 0 : latin > (arabic + latin) * MAX_LATIN) return false;
  return countWords(text) < MIN_TELLING || detectLanguage(text) === lang;
}
