import type { Lang } from "../contracts/article.ts";
import type { TextOrigin } from "../contracts/digest.ts";
import type { Headline } from "../contracts/summarizer.ts";
import type { Translation, TranslationFlag } from "../contracts/translator.ts";
import type { RenderedStory, Rendering } from "./translations.ts";

/** A text in one language and how it came about. */
export interface Half {
  readonly text: string;
  readonly origin: TextOrigin;
  readonly rough: boolean;
  /** What the checks doubt in a translation; absent where they doubt nothing. */
  readonly doubts?: readonly TranslationFlag[];
}

const translatedHalf = ({ text, engine, rough, flags }: Translation): Half => ({
  text,
  origin: engine,
  rough,
  ...(flags.length > 0 && { doubts: flags }),
});

/**
 * One text in both languages: an outlet's own words, then a translation, then facts. Where there is none of them, the
 * source's own words stand in both.
 */
export function bothHalves(
  { text, lang, counterpart }: Pick<Headline, "text" | "lang"> & { readonly counterpart?: { readonly text: string } },
  rendering: Rendering | undefined,
): Record<Lang, Half> {
  const own: Half = { text, origin: "source", rough: false };
  const { translation = null, facts = null } = rendering ?? {};
  const other: Half = counterpart
    ? { text: counterpart.text, origin: "source", rough: false }
    : translation
      ? translatedHalf(translation)
      : facts
        ? { text: facts, origin: "facts", rough: false }
        : { text, origin: "untranslated", rough: false };
  return lang === "ar" ? { ar: own, en: other } : { ar: other, en: own };
}

/** What a language model wrote, in both languages; it has been checked. */
export const writtenHalves = ({ ar, en }: Readonly<Record<Lang, string>>): Record<Lang, Half> => ({
  ar: { text: ar, origin: "llm", rough: false },
  en: { text: en, origin: "llm", rough: false },
});

/** A story's headline in both languages, as it was extracted. */
export function headlineHalves({ summary, renderings }: RenderedStory): { readonly ar: string; readonly en: string } {
  const { ar, en } = bothHalves(summary.headline, renderings[0]);
  return { ar: ar.text, en: en.text };
}
