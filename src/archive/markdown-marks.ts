/** Longest tag of a template, or name of a heading. */
const TAG = "[^{}\\n]{0,200}";

/** What programs that publish Markdown understand by themselves, and a reader of the page never sees. */
const TEMPLATE_MARKS: readonly (readonly [RegExp, string])[] = [
  [/<!--(?:(?!<!--)[\s\S])*?-->/g, ""],
  // Hugo, Jekyll, Liquid.
  [new RegExp(`\\{\\{[<%]?${TAG}[>%]?\\}\\}|\\{%${TAG}%\\}`, "g"), ""],
  // Kramdown and Pandoc: attributes behind a heading, a paragraph or a span.
  [/\[([^\][\n]{1,300})\]\{[.#][^{}\n]{0,200}\}/g, "$1"],
  [/[ \t]?\{(?::|[#.][\w-])[^{}\n]{0,200}\}/g, ""],
  // MDX.
  [
    /^(?:import|export)[ \t][^\n]{0,200}\bfrom\s+["'][^"'\n]{1,200}["'];?[ \t]*$|^export[ \t]+(?:const|default)\b[^\n]*$/gm,
    "",
  ],
  [/<\/?[A-Z][A-Za-z]{0,40}(?:\s[^<>\n]{0,300})?\/?>/g, ""],
  // Boxes with a note.
  [/^ {0,3}:{3,}[^\n]{0,80}$|^ {0,3}(?:!!!|\?\?\?\+?) \w[^\n]{0,80}$/gm, ""],
  [/^( {0,3}>[ \t]*)\[![\w-]{1,30}\][+-]?[^\n]{0,80}$/gm, "$1"],
  // Obsidian: pictures, links, marked words, names of paragraphs.
  [/!\[\[[^\][\n]{1,300}\]\]/g, ""],
  [/\[\[(?:[^\][|\n]{1,300}\|)?([^\][|\n]{1,300})\]\]/g, "$1"],
  [/==(?=[^\s=])([^=\n]{0,500}[^\s=])==/g, "$1"],
  [/[ \t]\^[\w-]{1,40}[ \t]*$/gm, ""],
];

/** Markdown without the marks of site generators and note programs (Hugo, Jekyll, Pandoc, MDX, Obsidian). */
export function withoutTemplates(markdown: string): string {
  return TEMPLATE_MARKS.reduce((text, [mark, by]) => text.replace(mark, by), markdown);
}
