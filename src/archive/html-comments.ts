import { phraseOf } from "./clean/furniture.ts";
import { type DomElement, type DomNode, isElement, TEXT } from "./dom.ts";

/** Heads of readers' comments, folded. */
const HEAD =
  /^(?:\d+ )?(?:التعليقات|تعليقات|تعليق|تعليقات القراء|اراء القراء|ردود|الردود|comments?|readers? comments|responses?|replies|thoughts on .*)(?: \d+)?$/;
const MAX_HEAD_CHARS = 120;
const MAX_TITLE_CHARS = 300;
/** Text above the head in paragraphs of at least this length: a counter of comments above the article has none. */
const MIN_PARAGRAPH_CHARS = 60;
const MIN_TEXT_CHARS = 400;

/** A walk through a page in the order of its text. */
interface Walk {
  /** The headline, folded. */
  readonly title: string;
  /** Characters of paragraphs so far, from the headline on. */
  text: number;
  head: DomElement | null;
}

const plain = (node: DomNode): string => (node.textContent ?? "").replace(/\s+/g, " ").trim();

function visit(text: string, element: DomElement, state: Walk): void {
  if (state.title !== "" && text.length <= MAX_TITLE_CHARS && phraseOf(text) === state.title) state.text = 0;
  else if (text.length >= MIN_PARAGRAPH_CHARS) state.text += text.length;
  else if (text !== "" && state.text >= MIN_TEXT_CHARS && isHead(element)) state.head = element;
}

/** Finds the first head of comments that stands under a text. Recurses as deep as the tree. */
function walk(element: DomElement, state: Walk): void {
  for (const child of element.childNodes) {
    if (state.head !== null) return;
    if (child.nodeType === TEXT) visit(plain(child), element, state);
    else if (isElement(child)) walk(child, state);
  }
}

function isHead(element: DomElement): boolean {
  const text = plain(element);
  return text.length <= MAX_HEAD_CHARS && HEAD.test(phraseOf(text));
}

/** Comments are more than a counter: a form, or a text under the head. */
const MIN_COMMENTS_CHARS = 60;

/**
 * Removes readers' comments that no class tells: what stands under a head such as "التعليقات (18)" that comes after the
 * text, as far as its own block goes. Many of them outweigh an article. `title` is the page's headline.
 */
export function removeComments(body: DomElement, title: string | null): void {
  const state: Walk = { title: phraseOf(title ?? ""), text: 0, head: null };
  walk(body, state);
  if (state.head === null) return;
  let head = state.head;
  while (head.nextElementSibling === null && head.parentNode !== null && plain(head.parentNode) === plain(head))
    head = head.parentNode;
  const below: DomElement[] = [];
  for (let next = head.nextElementSibling; next !== null; next = next.nextElementSibling) below.push(next);
  if (below.some((element) => element.querySelector("h1") !== null)) return;
  if (below.reduce((sum, element) => sum + plain(element).length, 0) < MIN_COMMENTS_CHARS) return;
  for (const element of [head, ...below]) element.remove();
}
