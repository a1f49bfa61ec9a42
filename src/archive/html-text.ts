import type { DomNode } from "./dom.ts";

const BLOCKS = new Set([
  "ADDRESS",
  "ARTICLE",
  "ASIDE",
  "BLOCKQUOTE",
  "DD",
  "DIV",
  "DL",
  "DT",
  "FIGCAPTION",
  "FIGURE",
  "FOOTER",
  "FORM",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "HEADER",
  "HR",
  "LI",
  "MAIN",
  "NAV",
  "OL",
  "P",
  "PRE",
  "SECTION",
  "TABLE",
  "TBODY",
  "TD",
  "TFOOT",
  "TH",
  "THEAD",
  "TR",
  "UL",
]);
const SKIPPED = new Set([
  "SCRIPT",
  "STYLE",
  "NOSCRIPT",
  "TEMPLATE",
  "IFRAME",
  "SVG",
  "OBJECT",
  "BUTTON",
  "FORM",
  "SELECT",
  "FIGCAPTION",
]);

const ELEMENT = 1;
const TEXT = 3;

/** Gathers text into lines; white space inside a line is one space, as a browser shows it. */
class Lines {
  readonly #done: string[] = [];
  #line = "";

  add(text: string): void {
    const piece = text.replace(/\s+/g, " ");
    this.#line += this.#line === "" || this.#line.endsWith(" ") ? piece.trimStart() : piece;
  }

  end(): void {
    const line = this.#line.trimEnd();
    if (line !== "") this.#done.push(line);
    this.#line = "";
  }

  text(): string {
    this.end();
    return this.#done.join("\n");
  }
}

function gather(node: DomNode, lines: Lines): void {
  if (node.nodeType === TEXT) {
    lines.add(node.nodeValue ?? "");
    return;
  }
  if (node.nodeType !== ELEMENT) return;
  const tag = node.nodeName.toUpperCase();
  if (SKIPPED.has(tag)) return;
  const block = tag === "BR" || BLOCKS.has(tag);
  if (block) lines.end();
  for (const child of node.childNodes) gather(child, lines);
  if (block) lines.end();
}

/** Text of a DOM tree with one line a block. Recurses as deep as the tree. */
export function blockText(root: DomNode): string {
  const lines = new Lines();
  gather(root, lines);
  return lines.text();
}
