import { type DomElement, type DomNode, isElement, TEXT } from "./dom.ts";
import { BLOCKS, SKIPPED } from "./html-text.ts";

/** The text of one element inside a line, and what the page calls it. */
export interface LinePiece {
  readonly text: string;
  /** Class, id, `itemprop` and `rel` of the element and the two around it. */
  readonly signs: string;
}

/** A line as a browser shows it. */
export interface PageLine {
  readonly text: string;
  readonly pieces: readonly LinePiece[];
  /** True inside `h1` to `h3`. */
  readonly heading: boolean;
  /** The block that holds it, and perhaps other lines. */
  readonly block: DomElement;
}

/** How many elements around a text may say what it is. */
const SIGNED = 3;

const signsOf = (element: DomElement): string =>
  ["class", "id", "itemprop", "rel"].map((name) => element.getAttribute(name) ?? "").join(" ");

class Gatherer {
  readonly lines: PageLine[] = [];
  #pieces: LinePiece[] = [];
  #heading = false;
  readonly #signs: string[] = [];
  #block: DomElement;

  constructor(root: DomElement) {
    this.#block = root;
  }

  visit(node: DomNode): void {
    if (node.nodeType === TEXT) this.#add(node.nodeValue ?? "");
    if (!isElement(node)) return;
    const tag = node.tagName.toUpperCase();
    if (SKIPPED.has(tag)) return;
    const block = tag === "BR" || BLOCKS.has(tag);
    const around = this.#block;
    if (block) this.end();
    if (block && tag !== "BR") this.#block = node;
    this.#signs.push(signsOf(node));
    this.#heading ||= /^H[123]$/.test(tag);
    for (const child of node.childNodes) this.visit(child);
    this.#signs.pop();
    if (block) this.end();
    this.#block = around;
  }

  #add(text: string): void {
    const piece = text.replace(/\s+/g, " ").trim();
    if (piece !== "") this.#pieces.push({ text: piece, signs: this.#signs.slice(-SIGNED).join(" ") });
  }

  end(): void {
    if (this.#pieces.length > 0) {
      const text = this.#pieces.map((piece) => piece.text).join(" ");
      this.lines.push({ text, pieces: this.#pieces, heading: this.#heading, block: this.#block });
    }
    this.#pieces = [];
    this.#heading = false;
  }
}

/** The lines of a page, each with its pieces: one a text between tags. Recurses as deep as the tree. */
export function pageLines(root: DomElement): readonly PageLine[] {
  const gatherer = new Gatherer(root);
  gatherer.visit(root);
  gatherer.end();
  return gatherer.lines;
}
