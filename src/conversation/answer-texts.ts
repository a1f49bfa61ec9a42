import type { Lang } from "../contracts/article.ts";
import type { Translator } from "../contracts/translator.ts";
import { otherLang } from "../language/other-lang.ts";
import { ROUGH_SIGN } from "../render/spans.ts";
import type { AnswerTexts } from "./answer-result.ts";
import type { AnswerSentence } from "./answer-types.ts";

/** The facts of a text in the other language; null when none is known. */
export type FactsLine = (text: string, from: Lang, to: Lang, published: string | null) => string | null;

/**
 * Each quoted sentence in both languages: exact in its own, and in the other as the ladder gives it (a rough rendering
 * carries its sign), else its facts, else the source's own words.
 */
export async function bothTexts(
  sentences: readonly AnswerSentence[],
  translator: Translator,
  factsLine: FactsLine,
  signal?: AbortSignal,
): Promise<readonly AnswerTexts[]> {
  const requests = sentences.map(({ text, lang }) => ({ text, from: lang, to: otherLang(lang) }));
  const translations = requests.length > 0 ? await translator.translate(requests, signal) : [];
  return sentences.map(({ text, lang }, i): AnswerTexts => {
    const found = translations[i];
    const rendered = found
      ? `${found.rough ? ROUGH_SIGN : ""}${found.text}`
      : (factsLine(text, lang, otherLang(lang), null) ?? text);
    return lang === "ar" ? { ar: text, en: rendered } : { ar: rendered, en: text };
  });
}
