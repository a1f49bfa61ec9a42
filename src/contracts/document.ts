import type { Lang } from "./article.ts";

/** Direction of writing, as HTML names it. */
export type Direction = "rtl" | "ltr";

/**
 * A run of text inside a block. Text is data: a renderer escapes all of it. `lang` is set where it differs from the
 * block's.
 */
export type Span =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly lang?: Lang;
      readonly strong?: boolean;
      readonly emphasis?: boolean;
      /** A command of the bot (`/help`), which a platform may let people tap. Never set on text of an article. */
      readonly command?: boolean;
    }
  | { readonly kind: "link"; readonly text: string; readonly url: string; readonly lang?: Lang }
  /** A source number; shown as `[n]`. */
  | { readonly kind: "cite"; readonly n: number };

/** What a block is in its message; a platform chooses its looks by it. */
export type BlockRole =
  | "title"
  | "meta"
  | "headline"
  | "sentence"
  | "quote"
  | "fact"
  | "sources"
  | "note"
  | "text"
  | "item";

/** One paragraph with one direction and one language. */
export interface Block {
  readonly role: BlockRole;
  readonly lang: Lang;
  readonly dir: Direction;
  readonly spans: readonly Span[];
}

/**
 * Blocks that belong together and are kept together where a limit allows; `story` is the 1-based number in the digest.
 */
export interface Section {
  readonly story: number | null;
  readonly blocks: readonly Block[];
  /**
   * The same in shorter forms, for a limit that is too small for all: each says no more than the one before and cuts no
   * sentence. All stories of a digest have as many, which give up the same things in the same order.
   */
  readonly shorter?: readonly (readonly Block[])[];
}

/** Something to press under a message. */
export interface Button {
  readonly label: string;
  /**
   * Platform-free action `name[:argument][@digest]`, at most 64 bytes: `story:2@0f3a…`, `show:ar@0f3a…`, `help`. The
   * digest is named, so that a button goes on meaning what it meant when it was made.
   */
  readonly action: string;
}

/** The neutral form of a message: no platform's markup. */
export interface MessageDoc {
  readonly sections: readonly Section[];
  /** Rows of buttons, first read first. */
  readonly buttons: readonly (readonly Button[])[];
  /**
   * Set on a digest: where the platform's limit is too small, whole stories are left out from the end, never a part of
   * one.
   */
  readonly digest?: {
    readonly id: string;
    readonly lang: Lang;
    /** Stories that the digest does not hold; a button `more` shows them. */
    readonly omitted?: number;
  };
}
