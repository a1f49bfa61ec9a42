import { type DomElement, type DomNode, isElement, TEXT } from "./dom.ts";

/** Elements that begin and end a line. */
export const BLOCKS: ReadonlySet<string> = new Set([
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
/** Elements whose text no reader sees, or that are no text. */
export const SKIPPED: ReadonlySet<string> = new Set([
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

/** Cells of data are short; those of a page laid out in tables hold its text. */
const MAX_CELL_CHARS = 60;

/** The cells of a row of data, which is one line ("Redwater 142 98"); null for any other element. */
function cellsOf(element: DomElement): readonly string[] | null {
  if (element.tagName.toUpperCase() !== "TR") return null;
  const cells = [...element.childNodes].filter(isElement);
  const texts = cells.map((cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim());
  const areData = cells.every((cell, i) => (texts[i] as string).length <= MAX_CELL_CHARS && !hasBlocks(cell));
  return cells.length > 1 && areData ? texts.filter((text) => text !== "") : null;
}

function hasBlocks(element: DomElement): boolean {
  return [...element.childNodes].some((child) => isElement(child) && isBlock(child));
}

const isBlock = (element: DomElement): boolean =>
  element.tagName.toUpperCase() === "BR" || BLOCKS.has(element.tagName.toUpperCase());

const startsParagraph = (line: string, before = ""): boolean => before.trim() === "" || /^[ \t]{2}/.test(line);

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

  /** Text that is shown as it is typed, a line a paragraph: blank and indented lines begin one, where it has such. */
  addTyped(text: string): void {
    const lines = text.split(/\r\n?|\n/);
    const parted = lines.some((line, i) => i > 0 && line.trim() !== "" && startsParagraph(line, lines[i - 1]));
    lines.forEach((line, i) => {
      if (i > 0 && (!parted || startsParagraph(line, lines[i - 1]))) this.end();
      this.add(`${line} `);
    });
  }

  text(): string {
    this.end();
    return this.#done.join("\n");
  }
}

function gather(node: DomNode, lines: Lines, typed = false): void {
  if (node.nodeType === TEXT) typed ? lines.addTyped(node.nodeValue ?? "") : lines.add(node.nodeValue ?? "");
  if (!isElement(node) || SKIPPED.has(node.tagName.toUpperCase())) return;
  const block = isBlock(node);
  if (block) lines.end();
  const cells = cellsOf(node);
  if (cells !== null) lines.add(cells.join(" "));
  else for (const child of node.childNodes) gather(child, lines, typed || node.tagName.toUpperCase() === "PRE");
  if (block) lines.end();
}

/** Text of a DOM tree with one line a block, or a row of data. Recurses as deep as the tree. */
export function blockText(root: DomNode): string {
  const lines = new Lines();
  gather(root, lines);
  return lines.text();
}
