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

/** Text of a DOM tree with one line a block; white space inside a line is one space, as a browser shows it. */
export function blockText(root: DomNode): string {
  let text = "";
  const newLine = (): void => {
    if (text !== "" && !text.endsWith("\n")) text = `${text.trimEnd()}\n`;
  };
  const walk = (node: DomNode): void => {
    if (node.nodeType === TEXT) {
      const piece = (node.nodeValue ?? "").replace(/\s+/g, " ");
      text += text === "" || text.endsWith("\n") || text.endsWith(" ") ? piece.trimStart() : piece;
      return;
    }
    if (node.nodeType !== ELEMENT) return;
    const tag = node.nodeName.toUpperCase();
    if (SKIPPED.has(tag)) return;
    if (tag === "BR") {
      newLine();
      return;
    }
    const block = BLOCKS.has(tag);
    if (block) newLine();
    for (const child of node.childNodes) walk(child);
    if (block) newLine();
  };
  walk(root);
  return text;
}
