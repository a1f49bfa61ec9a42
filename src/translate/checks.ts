import type { Lang } from "../contracts/article.ts";
import type { TranslationFlag } from "../contracts/translator.ts";

/** Flags what a translation seems to have lost or added. */
export function checkTranslation(
  source: string,
  translation: string,
  _from: Lang,
  to: Lang,
): readonly TranslationFlag[] {
  if (translation.trim() === "") return source.trim() === "" ? [] : [{ kind: "empty", detail: source.slice(0, 80) }];
  const wrong = to === "en" ? /\p{Script=Arabic}/u : /^[^\p{Script=Arabic}]*\p{L}[^\p{Script=Arabic}]*$/u;
  return wrong.test(translation) ? [{ kind: "script", detail: translation.slice(0, 80) }] : [];
}
