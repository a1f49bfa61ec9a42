import type { Lang } from "../../src/contracts/article.ts";

const DROPPED: Readonly<Record<Lang, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/\b(do|does|did)(?:n['’]t| not) (\w)/i, "$2"],
    [/\b(can)(?:not|['’]t)\b/i, "$1"],
    [/\b(is|are|was|were|has|have|had|would|could|should|will|must|may|might)(?:n['’]t| not)\b/i, "$1"],
    [/\bwon['’]t\b/i, "will"],
    [/\bno longer\b/i, "still"],
    [/\bnever\b/i, "always"],
    [/\bnot\s+/i, ""],
  ],
  ar: [
    [
      /(?<=^|\s)([وف]?)(?:لم|لن|لا|ليس|ليست)\s+(?!يزال|تزال|سيما|بد(?!\p{L})|شك|داعي|يقل|تقل|يخفى|يتجاوز)(?![^.،]{0,40}(?:إلا|سوى))/u,
      "$1",
    ],
  ],
};

/** "not" of a compound or a fixed phrase says nothing of the clause. */
const FIXED = /\bnot only\b|\bwhether or not\b|\bif not\b/i;

/** A source that says "not" itself: dropping what renders "at least" or "must" would drop no negation. */
const NEGATED: Readonly<Record<Lang, RegExp>> = {
  en: /\b(?:not|no|never|cannot|none|nobody|nothing|without)\b|n['’]t\b/i,
  ar: /(?<!\p{L})[وف]?(?:لم|لن|لا|ليس|ليست|[بل]?عدم|دون أن)(?!\p{L})/u,
};

/** A text of a language without its first negation; null where it has none. */
export function dropNegation(text: string, lang: Lang): string | null {
  if (lang === "en" && FIXED.test(text)) return null;
  for (const [pattern, instead] of DROPPED[lang]) {
    const changed = text.replace(pattern, instead);
    if (changed !== text) return changed;
  }
  return null;
}

/** A translation into a language without a negation that its source has. */
export const loseNegation = (source: string, text: string, to: Lang): string | null =>
  NEGATED[to === "en" ? "ar" : "en"].test(source) ? dropNegation(text, to) : null;
