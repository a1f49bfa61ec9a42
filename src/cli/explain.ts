import type { Lang } from "../contracts/article.ts";
import type { Digest, StoryDigest } from "../contracts/digest.ts";
import { text } from "../i18n/text.ts";

/**
 * Where each text of a digest comes from, what is doubted in it, and what a language model wrote in vain: a line each.
 */
export function explainDigest(digest: Digest, lang: Lang): readonly string[] {
  return digest.stories.flatMap((story, i) => [
    text(lang, "llm.explain.story", { n: i + 1, headline: story.headline[lang] }),
    ...explainStory(story, lang).map((line) => `   ${line}`),
  ]);
}

function explainStory({ headline, headlineOrigin, summary, translation, written }: StoryDigest, lang: Lang): string[] {
  const origin = (of: string, said: string) => text(lang, "llm.explain.origin", { origin: of, text: said });
  const both = (at: number) =>
    (["ar", "en"] as const).flatMap((side) => {
      const sentence = summary[side][at];
      return sentence ? [origin(`${side} ${cited(sentence.cites)} ${sentence.origin}`, sentence.text)] : [];
    });
  const refused = written?.refused.flatMap(({ reasons, ar, en }) =>
    [ar, en].map((said) => text(lang, "llm.explain.refused", { reasons: reasons.join("; "), text: said })),
  );
  return [
    ...(written ? [text(lang, "llm.explain.by", { model: written.by, passed: written.passed, of: written.of })] : []),
    ...(["ar", "en"] as const).map((side) => origin(`${side} ${headlineOrigin[side]}`, headline[side])),
    ...summary.ar.flatMap((_, at) => both(at)),
    ...translation.flags
      .filter((flag) => !flag.startsWith(REFUSED))
      .map((flag) => text(lang, "llm.explain.flag", { flag })),
    ...(refused ?? []),
  ];
}

const REFUSED = "refused: ";
const cited = (numbers: readonly number[]): string => numbers.map((n) => `[${n}]`).join("");
