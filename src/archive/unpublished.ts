import { fieldsOf, printable } from "./json-fields.ts";

/** What publishing systems call a text that its readers have not been shown, or are shown no more. */
const HIDDEN = /^(?:draft|auto-draft|pending|future|private|trash|inherit|unpublished|deleted|مسودة)$/i;
/** Names of that state, and those of a yes or no that says the same. */
const STATES = ["status", "wpstatus", "poststatus", "الحاله"];
const SHOWN = ["status", "published", "ispublished"];
const NOT_SHOWN = ["draft", "isdraft"];
/** Parts of a site that are no articles, as WordPress's exports hold them beside these. */
const PARTS = /^(?:attachment|page|revision|nav_menu_item|wp_\w+|custom_css|customize_changeset|oembed_cache)$/;

/**
 * Whether a record or a note's front matter says that it is no published article: a draft (WordPress, Drupal, Ghost,
 * Hugo, Jekyll), a text taken back, or another part of a site. An archive must not make public what its editor has not.
 */
export function isUnpublished(record: Readonly<Record<string, unknown>>): boolean {
  const values = fieldsOf(record);
  const textOf = (name: string): string => printable(values.get(name), " ")?.trim() ?? "";
  const is = (name: string, answer: boolean): boolean => {
    const value = values.get(name);
    const [only] =
      Array.isArray(value) && value.length === 1 ? [(value[0] as { value?: unknown } | null)?.value] : [value];
    return only === answer || only === String(answer);
  };
  return (
    STATES.some((name) => HIDDEN.test(textOf(name))) ||
    SHOWN.some((name) => is(name, false)) ||
    NOT_SHOWN.some((name) => is(name, true)) ||
    ["posttype", "wpposttype"].some((name) => PARTS.test(textOf(name)))
  );
}
