import type { Lang } from "../contracts/article.ts";
import type { MessageKey } from "../i18n/en.ts";
import { text } from "../i18n/text.ts";
import { ModelError, type ModelProblem, type PairName } from "../translate/models/types.ts";

const NAMES: Readonly<Record<Lang, Readonly<Record<PairName, string>>>> = {
  ar: { "ar-en": "من العربية إلى الإنجليزية", "en-ar": "من الإنجليزية إلى العربية" },
  en: { "ar-en": "Arabic to English", "en-ar": "English to Arabic" },
};

/** A direction in words. */
export const directionName = (pair: PairName, lang: Lang): string => NAMES[lang][pair];

/** Bytes as megabytes: `24.7 MB`. */
export const megabytes = (bytes: number | null, lang: Lang): string =>
  bytes === null ? text(lang, "models.unknown-size") : `${(bytes / 1e6).toFixed(1)} MB`;

const FAILURES: Readonly<Record<ModelProblem, MessageKey>> = {
  unreachable: "models.failed.unreachable",
  refused: "models.failed.refused",
  unreadable: "models.failed.unreadable",
  absent: "models.failed.absent",
  "wrong-file": "models.failed.wrong-file",
  "self-test": "models.failed.self-test",
  locked: "models.failed.locked",
  disk: "models.failed.disk",
};

/** Why a model could not be installed, and what to do; null for an error that is not about models. */
export function modelFailure(error: unknown, pair: PairName, lang: Lang): string | null {
  if (!(error instanceof ModelError)) return null;
  return text(lang, FAILURES[error.problem], { direction: directionName(pair, lang), detail: error.message });
}
