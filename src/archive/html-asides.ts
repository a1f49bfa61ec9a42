import { phraseOf } from "./clean/furniture.ts";
import { type DomDocument, type DomElement, type DomNode, isElement, TEXT } from "./dom.ts";
import { removeComments } from "./html-comments.ts";
import { removeLayout } from "./html-tables.ts";

/** Parts of a page that are never the article's text, by their element or by what their class calls them. */
const ASIDE =
  "figcaption, aside, [class*=caption], [class*=Caption], [class*=related], [class*=Related], [class*=newsletter], [class*=Newsletter], [class*=signup], [class*=share-], [class*=social], [class*=comments], [id=comments], [class*=breadcrumb], [class*=read-more], [class*=readmore], [class*=more-on], [class*=most-read], [class*=tags], [class~=cap], [class~=bio], [class*=author-bio], [class*=author-box], [class*=paywall], [class*=instagram-media], [class*=tiktok-embed], [class*=fb-post]";
/** Words for those who do not see the page, such as "list of 3 items". */
const UNSEEN = "[class*=screen-reader], [class*=visually-hidden], [class*=visuallyhidden], [class*=sr-only]";
/** An aside is small; a class such as `has-related` may stand on the article itself. */
const MAX_ASIDE_CHARS = 900;
const NEVER_REMOVED = /^(?:HTML|BODY|MAIN|ARTICLE|H1|TIME)$/;

function textOf(node: DomNode): string {
  return (node.textContent ?? "").replace(/\s+/g, " ").trim();
}

function removeNamed(document: DomDocument): void {
  for (const element of [...document.querySelectorAll(`${ASIDE}, ${UNSEEN}`)]) {
    if (NEVER_REMOVED.test(element.tagName.toUpperCase()) || element.querySelector("h1") !== null) continue;
    if (textOf(element).length <= MAX_ASIDE_CHARS) element.remove();
  }
}

/** An article with less text than this may be the head of one that goes on elsewhere. */
const MIN_ARTICLE_CHARS = 400;

/**
 * Pages that go on with the next article when the reader comes to the end hold both, each in an `article` element with
 * its headline: what does not stand under the page's own headline goes.
 */
function removeOtherArticles(document: DomDocument, title: string | null): void {
  const articles = [...document.querySelectorAll("article")].filter(
    (element) => element.parentNode?.closest("article") == null,
  );
  const wanted = phraseOf(title ?? "");
  if (articles.length < 2 || wanted === "") return;
  const own = articles.find((article) =>
    [...article.querySelectorAll("h1, h2")].some((heading) => phraseOf(textOf(heading)) === wanted),
  );
  if (own === undefined || textOf(own).length < MIN_ARTICLE_CHARS) return;
  for (const article of articles) if (article !== own) article.remove();
}

/** A list of links is small, and nearly all of its text is links. */
const MAX_LIST_CHARS = 900;
const LINK_SHARE = 0.6;
const MIN_LINKS = 2;
/** Blocks that may be a list of links, and a paragraph that is one link. */
const LIST = /^(?:UL|OL|DL|DIV|SECTION|NAV|TABLE)$/;
const PARAGRAPH = /^(?:P|DIV|H[3-6])$/;
/** A paragraph that is one link and no sentence names another article. */
const MIN_LINK_CHARS = 20;
const MAX_LINK_CHARS = 160;

interface Content {
  readonly chars: number;
  readonly linkChars: number;
  readonly links: number;
  readonly hasHeadline: boolean;
}

const EMPTY: Content = { chars: 0, linkChars: 0, links: 0, hasHeadline: false };

function isLinkList(tag: string, { chars, linkChars, links, hasHeadline }: Content): boolean {
  if (hasHeadline || chars === 0 || chars > MAX_LIST_CHARS) return false;
  return LIST.test(tag) && links >= MIN_LINKS && linkChars >= chars * LINK_SHARE;
}

function isLinkAlone(element: DomElement, tag: string, { chars, linkChars, links, hasHeadline }: Content): boolean {
  if (!PARAGRAPH.test(tag) || links !== 1 || linkChars < chars || hasHeadline) return false;
  return chars >= MIN_LINK_CHARS && chars <= MAX_LINK_CHARS && !/[.!?؟…:"”»]$/.test(textOf(element));
}

/**
 * Removes lists of links below an element, the outermost first; returns what the element holds. Recurses as deep as the
 * tree.
 */
function pruneLinks(element: DomElement, inLink: boolean, found: DomElement[]): Content {
  const from = found.length;
  let { chars, linkChars, links, hasHeadline } = EMPTY;
  for (const child of element.childNodes) {
    if (child.nodeType === TEXT) chars += textOf(child).length;
    if (!isElement(child)) continue;
    const tag = child.tagName.toUpperCase();
    const isLink = tag === "A" && !inLink;
    const inner = pruneLinks(child, inLink || isLink, found);
    chars += inner.chars;
    linkChars += isLink ? inner.chars : inner.linkChars;
    links += inner.links + (isLink && inner.chars > 0 ? 1 : 0);
    hasHeadline ||= inner.hasHeadline || tag === "H1";
  }
  const content = { chars, linkChars, links, hasHeadline };
  const tag = element.tagName.toUpperCase();
  if (isLinkList(tag, content) || isLinkAlone(element, tag, content)) {
    found.length = from;
    found.push(element);
  }
  return content;
}

/**
 * Takes out of a page what is no part of its article before the extractor weighs it: small asides, other articles,
 * readers' comments, lists of links. `title` is the page's headline.
 */
export function removeAsides(document: DomDocument, title: string | null): void {
  removeOtherArticles(document, title);
  removeNamed(document);
  if (document.body === null) return;
  removeLayout(document.body);
  removeComments(document.body, title);
  const lists: DomElement[] = [];
  pruneLinks(document.body, false, lists);
  for (const list of lists) if (list !== document.body) list.remove();
}
