import type { DateBasis } from "../contracts/article.ts";

/** A date as a format's reader found it, not yet understood. */
export interface RawDate {
  readonly value: string;
  readonly basis: DateBasis;
}

/**
 * What a format's reader knows of one article before cleaning. `body` still holds whatever stood around the text.
 * `kind` says what to expect of the body: `plain` is a text whose head (title, byline, date) stands in it; `fields`
 * came with named fields, so that a missing title is missing, not hidden in the body; `page` is what an extractor left
 * of an HTML page, with labels and captions around the text.
 */
export interface RawArticle {
  readonly kind: "plain" | "fields" | "page";
  /** Absolute path, with `#LINE` for an item of a JSON file. */
  readonly path: string | null;
  readonly url: string | null;
  /** The item's own id, when its source gave one. */
  readonly sourceId: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly section: string | null;
  readonly byline: string | null;
  /** Candidates in order of trust. */
  readonly dates: readonly RawDate[];
  /** Language that the source declares (`ar`, `en-GB`), if any. */
  readonly language: string | null;
  readonly body: string;
}

/** A raw article with nothing known but its body. */
export function bareArticle(path: string | null, body: string): RawArticle {
  return {
    kind: "plain",
    path,
    url: null,
    sourceId: null,
    title: null,
    outlet: null,
    section: null,
    byline: null,
    dates: [],
    language: null,
    body,
  };
}
