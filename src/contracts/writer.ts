import type { Lang } from "./article.ts";
import type { RefusedText } from "./digest.ts";
import type { Evidence } from "./evidence.ts";

/** A span of an article on which a written sentence may rest. */
export interface EvidenceToWrite {
  readonly evidence: Evidence;
  /** The whole span as the article prints it, in `lang`. */
  readonly text: string;
  readonly lang: Lang;
  readonly outlet: string | null;
  /** Publication date of its article (ISO 8601, as exact as known). */
  readonly published: string | null;
  /** Articles that say this: the evidence's own first. */
  readonly cites: readonly string[];
  /** Index of the extracted sentence that says this; null for further evidence, which no sentence may rest on alone. */
  readonly sentence: number | null;
}

/** A story as a writer gets it: what was extracted, and the evidence. */
export interface StoryToWrite {
  readonly headline: { readonly ar: string; readonly en: string };
  readonly evidence: readonly EvidenceToWrite[];
  /** Number of extracted sentences. */
  readonly extracted: number;
  /** Most words over all sentences, in each language. */
  readonly words: number;
  /** Most sentences. */
  readonly sentences: number;
}

/**
 * A statement of the story: written in both languages from `rests` (indexes of the evidence, that of `extracted`
 * first), or, where `text` is null, the extracted sentence of that index as it is.
 */
export interface WrittenSentence {
  readonly extracted: number;
  readonly text: { readonly ar: string; readonly en: string } | null;
  readonly rests: readonly number[];
}

/** What a writer made of a story, checked. */
export interface WrittenStory {
  readonly by: string;
  /** Null leaves the extracted one. */
  readonly headline: { readonly ar: string; readonly en: string } | null;
  /** No two of one extracted sentence; at least one. */
  readonly sentences: readonly WrittenSentence[];
  readonly passed: number;
  readonly of: number;
  readonly refused: readonly RefusedText[];
}

/** Writes stories from their evidence. */
export interface StoryWriter {
  /** One answer a story, in order; null leaves it as it was extracted. Throws only when aborted. */
  write(stories: readonly StoryToWrite[], signal?: AbortSignal): Promise<readonly (WrittenStory | null)[]>;
}
