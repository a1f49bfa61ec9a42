import type { Lang, PublishedDate } from "./article.ts";
import type { RankReason } from "./story.ts";
import type { BilingualName, StoryFacts } from "./summarizer.ts";
import type { TranslationFlag } from "./translator.ts";

/**
 * How one language's text came about: printed by a source, only its facts, left in the source's language because
 * nothing could render it, `llm` where a language model wrote or translated it, or the id of another engine (`memory`,
 * `builtin`, …).
 */
export type TextOrigin = "source" | "facts" | "untranslated" | (string & {});

/** One statement in one language. */
export interface DigestSentence {
  readonly text: string;
  /** Numbers of `sources`. */
  readonly cites: readonly number[];
  readonly origin: TextOrigin;
  /** True where readers must be told that the text is a rough machine rendering. */
  readonly rough: boolean;
  /** What the checks doubt in the translation; absent where they doubt nothing. */
  readonly doubts?: readonly TranslationFlag[];
}

/** A story's headline in both languages. */
export interface DigestHeadline {
  readonly ar: string;
  readonly en: string;
}

/** A span of a source's cleaned text: `article.text.slice(start, end) === text`, in UTF-16 offsets. */
export interface DigestEvidence {
  /** Number of `sources`. */
  readonly source: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An article of a story: one that it cites, or another original. */
export interface DigestSource {
  /** From 1: what the story cites in its order, then its other articles. */
  readonly n: number;
  readonly articleId: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: PublishedDate;
  readonly url: string | null;
  readonly path: string | null;
}

/** An exact quotation; a side that could not be rendered is null. */
export interface DigestQuote {
  readonly speaker: BilingualName;
  readonly text: BilingualName;
  /** Language in which it was printed. */
  readonly lang: Lang;
  /** True where the other language's text is a rough machine rendering. */
  readonly rough: boolean;
  readonly source: number;
}

/** Outlets that give different numbers for the same thing. */
export interface DigestDifference {
  readonly what: BilingualName;
  readonly values: readonly { readonly value: string; readonly source: number }[];
}

/**
 * An article that repeats another one's text; `of` is the number of the source that it copies, null where none is
 * cited.
 */
export interface DigestCopy {
  readonly articleId: string;
  readonly outlet: string | null;
  readonly of: number | null;
}

/** A count that a story gives otherwise than when the chat had it: `14 killed`, was `12 killed`. */
export interface StoryChange {
  readonly what: BilingualName;
  /** As an article that the chat had printed it. */
  readonly before: string;
  /** As the newest article prints it; `source` is its number. */
  readonly now: string;
  readonly source: number;
}

/** What is new in a story that the chat has had before. */
export interface StoryUpdate {
  /** When the chat had it last, ISO 8601. */
  readonly since: string;
  /** Numbers of the `sources` that have come since and say something new; the summary tells what they say. */
  readonly newArticles: readonly number[];
  readonly changes: readonly StoryChange[];
}

/**
 * A story as a chat remembers it: plain data of some hundred bytes, made by `seenOf` when a digest has been posted, and
 * given back as `seen` when the next one is made.
 */
export interface SeenStory {
  readonly id: string;
  /** When the chat had it, ISO 8601. */
  readonly at: string;
  /** Articles of the story, copies too. */
  readonly articleIds: readonly string[];
  /** Publication dates of the earliest and latest of them (ISO 8601, as exact as known), null when none is known. */
  readonly from: string | null;
  readonly to: string | null;
  /** The story's most telling terms, to know it again when none of its articles is there any more. */
  readonly terms: readonly string[];
}

/** A text of a language model that the checks refused: it is not shown. */
export interface RefusedText {
  readonly what: "headline" | "sentence";
  readonly ar: string;
  readonly en: string;
  /** What was wrong with it, such as `number: 12`; at least one. */
  readonly reasons: readonly string[];
}

/** What a language model has to do with a story. */
export interface StoryWriting {
  /** The model's name. */
  readonly by: string;
  /** Of the headline and sentences that it wrote, how many passed the checks. */
  readonly passed: number;
  readonly of: number;
  /** Parallel to `summary`: every span that the sentence rests on, its `evidence` first. */
  readonly evidence: readonly (readonly DigestEvidence[])[];
  /** In whose place stands what was extracted. */
  readonly refused: readonly RefusedText[];
}

/** `summary.ar`, `summary.en` and `evidence` run in parallel: entry i of each is the same statement. */
export interface StoryDigest {
  readonly id: string;
  readonly headline: DigestHeadline;
  /** Origin of the headline in each language, in the sense of `DigestSentence.origin`. */
  readonly headlineOrigin: { readonly ar: TextOrigin; readonly en: TextOrigin };
  readonly headlineRough: { readonly ar: boolean; readonly en: boolean };
  /** What the checks doubt in the headline's translation; absent where they doubt nothing. */
  readonly headlineDoubts?: readonly TranslationFlag[];
  readonly summary: { readonly ar: readonly DigestSentence[]; readonly en: readonly DigestSentence[] };
  readonly evidence: readonly DigestEvidence[];
  /**
   * Parallel too: the sentence of an outlet of the other language that says the same, where the other half shows it;
   * else null.
   */
  readonly counterparts: readonly (DigestEvidence | null)[];
  readonly facts: StoryFacts;
  readonly quotes: readonly DigestQuote[];
  readonly differences: readonly DigestDifference[];
  readonly sources: readonly DigestSource[];
  readonly copies: readonly DigestCopy[];
  /** `Story.score` and `Story.reasons`. */
  readonly rank: { readonly score: number; readonly reasons: readonly RankReason[] };
  /**
   * Engine and direction of the first translated text, null where nothing had to be translated; what the checks doubt
   * in any.
   */
  readonly translation: {
    readonly engine: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly flags: readonly string[];
  };
  /** Set where the chat has had this story before and gets it again for what is new in it. */
  readonly update?: StoryUpdate;
  /** Set where a language model was asked to write the story. */
  readonly written?: StoryWriting;
}

/** Which articles a digest took: `from` inclusive, `to` exclusive, null is open. */
export interface DigestPeriod {
  readonly from: string | null;
  readonly to: string | null;
  /** Whole days (`2017-12-08`), which need not follow one another. */
  readonly days?: readonly string[];
  /** Only what came into the archive after this mark of it. */
  readonly arrivedAfter?: number;
}

/** The public JSON form, schema `mujaz.digest/1`. Times are ISO 8601; a missing value is null. */
export interface Digest {
  readonly schema: "mujaz.digest/1";
  readonly id: string;
  /** The recipe's name (its file's, without `.yaml`). */
  readonly recipe: string;
  readonly title: { readonly ar: string; readonly en: string };
  readonly generatedAt: string;
  readonly window: DigestPeriod;
  /** What the archive holds in all, whatever the window. */
  readonly archive: { readonly articles: number; readonly from: string | null; readonly to: string | null };
  /** Of the stories shown; `articles` counts copies too, `duplicates` are the copies alone. */
  readonly counts: {
    readonly articles: number;
    readonly stories: number;
    readonly outlets: number;
    readonly duplicates: number;
    /** Stories left out because the chat has had them; only in a digest made for a chat. */
    readonly seen?: number;
  };
  readonly stories: readonly StoryDigest[];
  readonly omitted: { readonly stories: number };
}
