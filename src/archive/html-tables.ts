import { type DomElement, isElement, TEXT } from "./dom.ts";

/** Old pages set a picture and its caption into a small table. */
const MAX_CAPTION_CHARS = 140;
/** A cell with this much text is the column of an article; a cell of a table of figures has less. */
const MIN_COLUMN_CHARS = 400;
/** What stands beside it is menus, weather, a poll. */
const MAX_SIDE_CHARS = 300;
const SIDE_SHARE = 0.25;

interface Content {
  chars: number;
  hasImage: boolean;
  hasHeading: boolean;
}

const plain = (text: string | null): string => (text ?? "").replace(/\s+/g, " ").trim();

/** Whether a table holds a picture and a few words that end no sentence. */
function isCaption(table: DomElement, { chars, hasImage, hasHeading }: Content): boolean {
  if (!hasImage || hasHeading || chars > MAX_CAPTION_CHARS) return false;
  return !/[.!?؟…:"”»]$/.test(plain(table.textContent));
}

/** Cells of a row beside the one that is an article's column. */
function sideCells(cells: readonly (readonly [DomElement, Content])[]): readonly DomElement[] {
  const column = Math.max(0, ...cells.map(([, { chars }]) => chars));
  if (cells.length < 2 || column < MIN_COLUMN_CHARS) return [];
  const most = Math.min(MAX_SIDE_CHARS, column * SIDE_SHARE);
  return cells.flatMap(([cell, { chars, hasHeading }]) => (chars <= most && !hasHeading ? [cell] : []));
}

/** Measures each element once, since tables of old pages stand in each other. Recurses as deep as the tree. */
function visit(element: DomElement, found: DomElement[]): Content {
  const tag = element.tagName.toUpperCase();
  const content: Content = { chars: 0, hasImage: tag === "IMG", hasHeading: /^H[123]$/.test(tag) };
  const inner: (readonly [DomElement, Content])[] = [];
  for (const child of element.childNodes) {
    if (child.nodeType === TEXT) content.chars += plain(child.nodeValue).length;
    if (!isElement(child)) continue;
    const part = visit(child, found);
    inner.push([child, part]);
    content.chars += part.chars;
    content.hasImage ||= part.hasImage;
    content.hasHeading ||= part.hasHeading;
  }
  if (tag === "TABLE" && isCaption(element, content)) found.push(element);
  if (tag === "TR") found.push(...sideCells(inner));
  return content;
}

/** Takes out of pages that are laid out by tables what stands beside the article's column, and captions of pictures. */
export function removeLayout(body: DomElement): void {
  const found: DomElement[] = [];
  if (body.querySelector("table") !== null) visit(body, found);
  for (const element of found) element.remove();
}
