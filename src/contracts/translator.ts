import type { Lang } from "./article.ts";

/** One text to translate; the two languages differ. */
export interface TranslationRequest {
  readonly text: string;
  readonly from: Lang;
  readonly to: Lang;
}

/**
 * What a check found: a number, date, name or negation of the source that the translation lacks, or an addition; a lost
 * quotation; text in the wrong script; too little or too much of it; words said over and over; nothing at all.
 */
export interface TranslationFlag {
  readonly kind: "number" | "date" | "name" | "negation" | "quotation" | "script" | "length" | "repetition" | "empty";
  /** The piece of source or translation in question, shown to editors. */
  readonly detail: string;
}

/** An engine's answer. */
export interface Translation {
  readonly text: string;
  /** Engine id: `memory`, `builtin`, or an installed engine's. */
  readonly engine: string;
  /** True where readers must be told that the text is a rough machine rendering. */
  readonly rough: boolean;
  /** 0..1, the engine's own estimate; null when it has none. */
  readonly confidence: number | null;
  readonly flags: readonly TranslationFlag[];
}

/** One step of the ladder. */
export interface Translator {
  /** What its answers carry as `engine`. */
  readonly id: string;
  supports(from: Lang, to: Lang): boolean;
  /**
   * One answer a request, in order; null where this engine has nothing to say (the next step is asked). Rejects when
   * the whole engine failed, which the ladder reports and passes over, or with the signal's reason.
   */
  translate(requests: readonly TranslationRequest[], signal?: AbortSignal): Promise<readonly (Translation | null)[]>;
  /** Ends threads and connections; it translates nothing after that. */
  close(): Promise<void>;
}
