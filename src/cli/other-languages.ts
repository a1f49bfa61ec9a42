import type { ArticleLanguage, Lang } from "../contracts/article.ts";
import type { Digest } from "../contracts/digest.ts";
import { listed } from "../i18n/lists.ts";
import { text } from "../i18n/text.ts";
import type { Archive } from "./archive.ts";

/** Articles by language. */
type Counts = ReadonlyMap<ArticleLanguage, number>;

const isDigested = (language: ArticleLanguage): boolean => language === "ar" || language === "en";

const othersOf = (counts: Counts) => [...counts].filter(([language]) => !isDigested(language));

function countsIn(archive: Archive, { from, to }: Digest["window"]): Counts {
  const counts = new Map<ArticleLanguage, number>();
  for (const { language } of archive.inWindow({ from, to })) counts.set(language, (counts.get(language) ?? 0) + 1);
  return counts;
}

/** `Persian 1`; a language that is not told apart has no name. */
function named(language: ArticleLanguage, n: number, lang: Lang): string {
  if (language === "other") return text(lang, "languages.unknown", { n });
  return `${new Intl.DisplayNames(lang, { type: "language" }).of(language) ?? language} ${n}`;
}

/** How many articles are in languages that no digest shows, and in which; null when there are none. */
export function otherLanguages(counts: Counts, lang: Lang): string | null {
  const others = othersOf(counts).sort(([, a], [, b]) => b - a);
  if (others.length === 0) return null;
  const names = others.map(([language, n]) => named(language, n, lang));
  const n = others.reduce((sum, [, count]) => sum + count, 0);
  return text(lang, "languages.other", { n, names: listed(names, lang) });
}

/**
 * Why a digest is empty where its window, or the whole archive, holds nothing but articles in other languages; else
 * null.
 */
export function nothingToDigest(archive: Archive, digest: Digest, lang: Lang): string | null {
  if (digest.stories.length > 0) return null;
  const all = archive.languages();
  const others = othersOf(all).length;
  if (others === 0) return null;
  const counts = others === all.size ? all : countsIn(archive, digest.window);
  return [...counts.keys()].some(isDigested) ? null : otherLanguages(counts, lang);
}
