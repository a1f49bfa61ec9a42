import type { Lang } from "../contracts/article.ts";
import type { StorySummary } from "../contracts/summarizer.ts";
import { countWords } from "../language/tokens.ts";
import { bothHalves } from "./halves.ts";
import type { RenderedStory } from "./translations.ts";

/**
 * Most words of a half, as a multiple of the words asked for. English says with articles and auxiliaries what Arabic
 * says with endings: good translations of news are a quarter longer, rough ones up to twice as long. A half of which at
 * least every other statement is an outlet's own gets less room, since its length was chosen.
 */
const MOST_TRANSLATED = 1.5;
const MOST_OWN = 1.1;

function isTooLong({ summary: { sentences }, renderings }: RenderedStory, lang: Lang, words: number): boolean {
  const own = sentences.filter((sentence) => sentence.lang === lang).length;
  const most = words * (own * 2 >= sentences.length ? MOST_OWN : MOST_TRANSLATED);
  const long = sentences.reduce((sum, s, i) => sum + countWords(bothHalves(s, renderings[i + 1])[lang].text), 0);
  return long > most;
}

/** The numbers of a story that one of its statements still tells. */
function numbersTold({ facts, sentences }: StorySummary): StorySummary["facts"]["numbers"] {
  const told = sentences.flatMap(({ text, counterpart }) => [text, counterpart?.text ?? ""]);
  return facts.numbers.filter(({ ar, en }) =>
    told.some((text) => [ar, en].some((n) => n !== null && text.includes(n))),
  );
}

/** Without its last statement, in both languages. */
function withoutLast(rendered: RenderedStory): RenderedStory {
  const { summary, renderings } = rendered;
  const { headline, facts, quotes, differences } = summary;
  const last = summary.sentences.length - 1;
  const sentences = summary.sentences.slice(0, last);
  const kept = { headline, sentences, facts, quotes, differences };
  return {
    ...rendered,
    summary: { ...kept, facts: { ...facts, numbers: numbersTold(kept) } },
    // The headline stands before the sentences, the quotations behind them.
    renderings: renderings.filter((_, i) => i !== last + 1),
  };
}

/**
 * A story that says in neither language much more than `words` words: statements go from the last one on, in both
 * languages, since a later one may lean on an earlier one. The first always stays.
 */
export function keepShort(rendered: RenderedStory, words: number): RenderedStory {
  let kept = rendered;
  while (kept.summary.sentences.length > 1 && (isTooLong(kept, "ar", words) || isTooLong(kept, "en", words)))
    kept = withoutLast(kept);
  return kept;
}
