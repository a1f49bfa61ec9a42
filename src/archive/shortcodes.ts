/** A tag in brackets: its name, and whether it ends one or has attributes. */
const TAG = /\[(\/?)([a-z][\w-]{1,40})(\s+[\w-]{1,40}=["'“”][^\][\n]{0,500}|\s?\/)?\]/gi;
/** Those whose content is no text either: a picture's caption, an address. */
const WITH_CONTENT = /\[(caption|embed|audio|video|playlist|code)\b[^\][]{0,500}\](?:(?!\[\1\b)[\s\S])*?\[\/\1\]/gi;

/**
 * A text without the tags in brackets that a publishing system replaces when it shows a page (`[gallery ids="1"]`,
 * `[vc_row]…[/vc_row]`). Only names that somewhere in the text have attributes or an end are tags: "[sic]" stays.
 */
export function withoutShortcodes(text: string): string {
  const bare = text.replace(WITH_CONTENT, "\n");
  const names = new Set<string>();
  for (const [, end, name = "", rest] of bare.matchAll(TAG)) if (end || rest) names.add(name.toLowerCase());
  return names.size === 0
    ? bare
    : bare.replace(TAG, (tag, _, name: string) => (names.has(name.toLowerCase()) ? "" : tag));
}
