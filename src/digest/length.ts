import type { Lang } from "../contracts/article.ts";
import { countWords } from "../language/tokens.ts";
import { bothHalves } from "./halves.ts";
import type { RenderedStory } from "./translations.ts";

/**
 * Most words of a half, as a multiple of the words asked for. English says with articles and auxiliaries what Arabic says with
 * endings: good translations of news are a quarter longer, rough ones up to twice as long. A half of which at
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

/** Without its last statement, in both languages. */
function withoutLast(rendered: RenderedStory): RenderedStory {
  const { summary, renderings } = rendered;
  const { headline, sentences, facts, quotes, differences } = summary;
  const last = sentences.length - 1;
  return {
    ...rendered,
    summary: { headline, sentences: sentences.slice(0, last), facts, quotes, differences },
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
