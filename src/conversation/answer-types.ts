import type { ArchiveSpan, Respelling, SearchHit } from "../contracts/archive.ts";
import type { Article, Lang } from "../contracts/article.ts";
import type { DigestSource } from "../contracts/digest.ts";
import type { Evidence } from "../contracts/evidence.ts";

/** What answering needs of the archive. */
export interface AnswerDeps {
  search(text: string, limit: number): readonly SearchHit[];
  respell(text: string): readonly Respelling[];
  getArticle(id: string): Article | null;
  span(): ArchiveSpan;
}

/** One quoted sentence: `article.text.slice(start, end) === text`. */
export interface AnswerSentence {
  readonly text: string;
  readonly lang: Lang;
  readonly articleId: string;
  readonly evidence: Evidence;
}

/**
 * Why there is no answer: the archive is empty, the question holds no word to search for, nothing matches, what matches
 * is too weak to be called an answer, the question names a date that the archive does not reach, or it is in another
 * language than Arabic and English.
 */
export type NoAnswerCode =
  | "empty-archive"
  | "no-words"
  | "nothing-found"
  | "not-sure"
  | "outside-dates"
  | "other-language";

/** Why there is no answer, with what was tried. */
export interface NoAnswer {
  readonly code: NoAnswerCode;
  /** The words that were searched for, as typed. */
  readonly searched: readonly string[];
  /** How far the archive reaches. */
  readonly span: ArchiveSpan;
  /** Articles that have something of the question, and its names, but do not answer it: best first, at most three. */
  readonly nearest: readonly string[];
}

/** An answer in the language of its sources. Exactly one of `sentences` (one to three) and `reason` says something. */
export interface Answer {
  readonly question: string;
  /** Language of the question. */
  readonly lang: Lang;
  readonly sentences: readonly AnswerSentence[];
  /** 0..1: how much of the question the first sentence and its surroundings speak of. */
  readonly confidence: number;
  readonly reason: NoAnswer | null;
  /** The question with its slips mended, where words of it are a slip away from words of the archive; else null. */
  readonly readAs: string | null;
  /** What it was taken to be about, where it goes on from the question before; else null. */
  readonly about: string | null;
  /** The articles of `reason.nearest`. */
  readonly near: readonly Article[];
}

/** The public JSON form of `mujaz ask`. */
export interface AskResult {
  readonly answer: { readonly ar: string; readonly en: string } | null;
  readonly evidence: readonly (Evidence & { readonly text: string; readonly source: number })[];
  readonly sources: readonly DigestSource[];
  readonly reason: NoAnswer | null;
  /** How the question was read, where it was taken to have slips; else null. */
  readonly readAs: string | null;
}
