import { parseHTML } from "linkedom";

/** The few parts of the DOM that reading a page needs; the project compiles without a browser's types. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

/** The part of an element that reading a page needs; Readability and the parser know more. */
export interface DomElement extends DomNode {
  readonly tagName: string;
  readonly parentNode: DomElement | null;
  readonly nextElementSibling: DomElement | null;
  getAttribute(name: string): string | null;
  closest(selector: string): DomElement | null;
  contains(node: DomNode): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}

/** A page as the parser gives it. */
export interface DomDocument {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** `nodeType` of elements and of text. */
const ELEMENT = 1;
export const TEXT = 3;

/** True for an element among other nodes. */
export const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT;

/** A page of frames holds its text for browsers without them. */
const FRAMES = /<\/?(?:frameset|noframes|frame)\b[^>]*>/gi;

/** Parses a page. A fragment is given a document around it, which the parser would leave out. */
export function parsePage(html: string): DomDocument {
  const unframed = /<frameset/i.test(html) ? html.replace(FRAMES, "") : html;
  const whole = /<html[\s>]/i.test(unframed) ? unframed : `<!doctype html><html><body>${unframed}</body></html>`;
  return (parseHTML(whole) as unknown as { readonly document: DomDocument }).document;
}
