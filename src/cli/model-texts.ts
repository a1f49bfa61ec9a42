import type { Lang } from "../contracts/article.ts";
import { text } from "../i18n/text.ts";
import { ModelError, type PairName } from "../translate/models/types.ts";

const NAMES: Readonly<Record<Lang, Readonly<Record<PairName, string>>>> = {
  ar: { "ar-en": "من العربية إلى الإنجليزية", "en-ar": "من الإنجليزية إلى العربية" },
  en: { "ar-en": "Arabic to English", "en-ar": "English to Arabic" },
};

/** A direction in words. */
export const directionName = (pair: PairName, lang: Lang): string => NAMES[lang][pair];

/** Bytes as megabytes: `24.7 MB`. */
export const megabytes = (bytes: number | null, lang: Lang): string =>
  bytes === null ? text(lang, "models.unknown-size") : `${(bytes / 1e6).toFixed(1)} MB`;

/** Why a model could not be installed, and what to do; null for an error that is not about models. */
export function modelFailure(error: unknown, pair: PairName, lang: Lang): string | null {
  if (!(error instanceof ModelError)) return null;
  return text(lang, `models.failed.${error.problem}`, { direction: directionName(pair, lang), detail: error.message });
}
