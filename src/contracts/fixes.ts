import type { Lang } from "./article.ts";
import type { StoryDigest } from "./digest.ts";
import type { TranslationFlag } from "./translator.ts";

/** A term as the operator wants it rendered, in both directions. */
export interface GlossaryTerm {
  readonly ar: string;
  readonly en: string;
  /** For people; the program does nothing with it. */
  readonly note: string;
}

/** Two texts that an editor holds to be translations of each other; found in both directions. */
export interface MemoryPair {
  readonly ar: string;
  readonly en: string;
  /** Who brought the pair in: an editor's correction, or a file of another tool. */
  readonly origin: "editor" | "import";
  /** ISO 8601 time of the last change. */
  readonly date: string;
  /** Name of the editor as the platform or the file gives it; null when unknown. */
  readonly editor: string | null;
}

/** A pair like what is being translated. */
export interface MemoryHint {
  readonly pair: MemoryPair;
  /** 0..1: share of words that are the same and in the same order; 1 is the same words. */
  readonly likeness: number;
}

/** A translated text of a story that an editor may correct. */
export interface FixTarget {
  /** 0 is the headline, then the statements as they are numbered. */
  readonly part: number;
  readonly source: string;
  readonly from: Lang;
  readonly to: Lang;
  /** What is shown now. */
  readonly translation: string;
  /** What made it; `memory` where an editor corrected it already. */
  readonly engine: string;
}

/** What an editor is shown before correcting. */
export interface FixProposal extends FixTarget {
  /** False where `translation` holds facts, or the source itself: there was nothing to correct yet. */
  readonly isTranslation: boolean;
  /** What the checks doubt in it. */
  readonly flags: readonly TranslationFlag[];
  /** Approved pairs that are much like it. */
  readonly hints: readonly MemoryHint[];
}

/** Why a correction cannot be taken. */
export type FixProblem = "empty" | "wrong-language" | "unchanged";

/** A correction that was kept, or why it was not. */
export type FixResult =
  | { readonly kept: false; readonly problem: FixProblem }
  | {
      readonly kept: true;
      readonly pair: MemoryPair;
      /** What the checks doubt in the correction itself: shown to the editor, whose word stands. */
      readonly flags: readonly TranslationFlag[];
      /** Names that the correction renders in a way nobody knows yet: may they go into the glossary? */
      readonly terms: readonly GlossaryTerm[];
    };

/** Corrections of translations, for whatever lets editors make them: a chat command, a button, a page. */
export interface Fixes {
  /** What can be corrected in a story, the headline first. */
  propose(story: StoryDigest): readonly FixProposal[];
  /** Keeps a correction; later digests use it. @param editor as the platform names the person; null when unknown */
  apply(target: FixTarget, correction: string, editor: string | null): FixResult;
  /** Adds a term to the operator's glossary; later translations use it. */
  addTerm(term: GlossaryTerm): Promise<void>;
}
