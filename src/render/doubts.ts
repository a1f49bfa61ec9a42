import type { Lang } from "../contracts/article.ts";
import type { StoryDigest } from "../contracts/digest.ts";
import type { TranslationFlag } from "../contracts/translator.ts";
import type { MessageKey } from "../i18n/en.ts";
import { text } from "../i18n/text.ts";

/** The sign of a translation that the checks doubt; a note explains it, and `doubtTexts` say what is doubted. */
export const DOUBT_SIGN = "⚠ ";

/** What stands behind a text: the sign where the checks doubt it. */
export const doubtMark = (doubts: readonly TranslationFlag[] | undefined): string =>
  doubts ? ` ${DOUBT_SIGN.trim()}` : "";

/** What the checks doubt in the headline of one language: nothing in words of an outlet. */
export const headlineDoubts = (story: StoryDigest, lang: Lang): readonly TranslationFlag[] | undefined =>
  story.headlineOrigin[lang] === "source" ? undefined : story.headlineDoubts;

const KEYS: Readonly<Record<TranslationFlag["kind"], MessageKey>> = {
  number: "doubt.number",
  date: "doubt.date",
  name: "doubt.name",
  negation: "doubt.negation",
  quotation: "doubt.quotation",
  script: "doubt.script",
  length: "doubt.length",
  repetition: "doubt.repetition",
  empty: "doubt.empty",
};

/** What is doubted in a translation, a line a kind, in the reader's language: `a number: 25, 52`. */
export function doubtTexts(flags: readonly TranslationFlag[], lang: Lang): readonly string[] {
  const details = new Map<TranslationFlag["kind"], string[]>();
  for (const { kind, detail } of flags) details.set(kind, [...(details.get(kind) ?? []), detail]);
  return [...details].map(([kind, list]) => `${text(lang, KEYS[kind])}: ${[...new Set(list)].join(" · ")}`);
}
