import type { Lang } from "./article.ts";
import type { Evidence } from "./evidence.ts";
import type { Story } from "./story.ts";

/** A name in both languages; a side that is not known is null. */
export interface BilingualName {
  readonly ar: string | null;
  readonly en: string | null;
}

/** The same statement as an outlet of the other language printed it, so that nothing has to be translated. */
export interface Counterpart {
  readonly text: string;
  readonly lang: Lang;
  readonly evidence: Evidence;
  readonly cites: readonly string[];
}

/** One statement of a story in its source language. `text` is the evidence less deleted spans. */
export interface SummarySentence {
  readonly text: string;
  readonly lang: Lang;
  readonly evidence: Evidence;
  /** Articles that say this: the evidence's own first, then others that agree. */
  readonly cites: readonly string[];
  readonly counterpart?: Counterpart;
}

/** A story's headline in the language of the outlet that printed it. */
export interface Headline {
  readonly text: string;
  readonly lang: Lang;
  readonly articleId: string;
  /** Headline of an outlet of the other language that says the same. */
  readonly counterpart?: { readonly text: string; readonly lang: Lang; readonly articleId: string };
}

/** What a story tells of, each kind with the most telling first. */
export interface StoryFacts {
  readonly people: readonly BilingualName[];
  readonly places: readonly BilingualName[];
  readonly organisations: readonly BilingualName[];
  /** A number with what it counts: `35 مدنيا` / `35 civilians`. */
  readonly numbers: readonly BilingualName[];
  readonly dates: readonly BilingualName[];
}

/** An exact quotation; `text` stands word for word in the article. */
export interface Quote {
  readonly speaker: BilingualName;
  readonly text: string;
  readonly lang: Lang;
  readonly evidence: Evidence;
}

/** Outlets that give different numbers for the same thing: one statement each. */
export interface Difference {
  readonly what: BilingualName;
  readonly values: readonly { readonly value: string; readonly articleId: string }[];
}

/**
 * A story summarized, each text in the language of its source. A part may be made only when it is first read, so a copy
 * takes each by its name: spreading would miss those.
 */
export interface StorySummary {
  /** Chosen and trimmed from the outlets' titles, or from the lead sentence; `articleId` names its source. */
  readonly headline: Headline;
  readonly sentences: readonly SummarySentence[];
  readonly facts: StoryFacts;
  readonly quotes: readonly Quote[];
  readonly differences: readonly Difference[];
}

/** How long a summary may be, and in which language it is preferred. */
export interface SummaryOptions {
  /** Upper bound of words over all sentences. */
  readonly words: number;
  /** Most sentences; unbounded when absent. */
  readonly sentences?: number;
  /** Prefer evidence in this language where the story has articles in both. */
  readonly prefer?: Lang;
}

/** Chooses and shortens; what a language model writes from it is `StoryWriter`'s. */
export interface Summarizer {
  /** Pure. The story has at least one article. */
  summarize(story: Story, options: SummaryOptions): StorySummary;
}
