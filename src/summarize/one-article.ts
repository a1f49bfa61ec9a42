import type { Term } from "../language/term.ts";
import type { Candidate } from "./candidates.ts";
import { discounted } from "./novelty.ts";
import { relevanceOf } from "./relevance.ts";
import { type Valuation, weightOf } from "./valuation.ts";

/**
 * Worth of the sentences of an article that stands alone: place, centrality and title, and what they add to each other.
 * `title`: its content terms; `words`: of the summary.
 */
export function valueOne(candidates: readonly Candidate[], title: readonly Term[], words: number): Valuation {
  const alone = relevanceOf(candidates, title, Math.max(1, words));
  return {
    alone,
    among: (kept, budget) => {
      const sentences = kept.map((i) => candidates[i] as Candidate);
      const relevance = kept.map((i) => alone[i] as number);
      const worths = discounted(sentences, relevance, budget);
      return (k, form) => (worths[k] ?? 0) * weightOf(form.words);
    },
  };
}
