/** A language that the program writes. */
export type Lang = "ar" | "en";

/** What language detection may answer; only `ar` and `en` are digested, the others are recognised and set aside. */
export type ArticleLanguage = Lang | "fa" | "ur" | "other";

/** How exact a date is. `unknown` is an answer: then `date` is null. */
export type DatePrecision = "time" | "day" | "month" | "year" | "unknown";

/**
 * Where a date came from: page metadata or a data field, the article's own text, its address or file name, or nowhere.
 */
export type DateBasis = "metadata" | "text" | "url" | "file-name" | "none";

/** When an article was published, how exactly that is known, and from where. */
export interface PublishedDate {
  /** ISO 8601: `2017-12-08T10:15:00Z` (precision time), `2017-12-08`, `2017-12` or `2017`; null when unknown. */
  readonly date: string | null;
  readonly precision: DatePrecision;
  readonly basis: DateBasis;
}

/**
 * One cleaned text.
 * Invariants: `text` is NFC, has no control, bidi or zero-width characters (but for the joints, U+200C, that Persian,
 * Urdu and Kurdish are spelled with), no carriage return and no NUL; paragraphs
 * are separated by one "\n"; it never holds the title, dateline, byline or site furniture. An article whose body is
 * empty has its title as its text, so `text` is never empty.
 */
export interface Article {
  /** Stable over runs: made from the address when there is one, else from the path as given, else from the text. */
  readonly id: string;
  /** File it was read from, with `#LINE` (1-based) for an item of a JSON file; null when it came from elsewhere. */
  readonly path: string | null;
  readonly url: string | null;
  readonly title: string | null;
  /** The publisher, as opposed to an agency it quotes. */
  readonly outlet: string | null;
  readonly section: string | null;
  /** Names of the authors as printed, without agencies. */
  readonly byline: string | null;
  /** News agencies named in the byline or dateline ("رويترز", "AFP"); empty when none. */
  readonly agencies: readonly string[];
  /** Place named in the dateline ("دمشق"), without date and agency. */
  readonly dateline: string | null;
  readonly published: PublishedDate;
  readonly language: ArticleLanguage;
  readonly text: string;
  /**
   * Id of the article that this one copies (the same or nearly the same text), else null. Never a chain: it names an
   * original.
   */
  readonly duplicateOf: string | null;
}
