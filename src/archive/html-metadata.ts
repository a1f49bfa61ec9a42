import type { DomDocument, DomElement } from "./dom.ts";
import { plainLine } from "./markup.ts";
import type { RawDate } from "./raw-article.ts";

/** What a page says about its article outside the text. */
export interface PageMetadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly section: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly dates: readonly RawDate[];
  /** The article's text as structured data gives it, often cut or without paragraphs. */
  readonly body: string | null;
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

/** Structured data nests by `@graph`, lists and `mainEntity`; deeper than this is no article's. */
const MAX_DEPTH = 6;

function nodesOf(value: unknown, depth = 0): readonly Node[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((item) => nodesOf(item, depth + 1));
  if (!isNode(value)) return [];
  const inner = [value["@graph"], value.mainEntity, value.mainEntityOfPage];
  return [value, ...inner.flatMap((item) => nodesOf(item, depth + 1))];
}

/** Line breaks inside strings are forbidden in JSON and common in pages. */
function parseLoose(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*;?\s*$/g, "")
    .trim();
  for (const candidate of [
    bare,
    bare
      .replace(/\p{Cc}+/gu, " ")
      .replace(/,\s*([}\]])/g, "$1")
      .replace(/;\s*$/, ""),
  ]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next, more lenient reading is tried.
    }
  }
  return null;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Reportage|Report|LiveBlogPosting)$/;

function isArticleNode(node: Node): boolean {
  const types = [node["@type"]].flat();
  return types.some((type) => typeof type === "string" && ARTICLE_TYPE.test(type));
}

function name(value: unknown): string | null {
  if (typeof value === "string") return plainLine(value) || null;
  if (Array.isArray(value)) {
    const names = value.map(name).filter((part) => part !== null);
    return names.length > 0 ? names.join("، ") : null;
  }
  return isNode(value) ? name(value.name) : null;
}

function text(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** The article among a page's JSON-LD blocks; null when none describes one. */
export function articleNode(blocks: readonly string[]): Node | null {
  const nodes = blocks.flatMap((block) => nodesOf(parseLoose(block))).filter(isArticleNode);
  return nodes.find((node) => text(node.headline) !== null) ?? nodes[0] ?? null;
}

function metaOf(document: DomDocument, ...names: readonly string[]): string | null {
  for (const wanted of names) {
    const found = document.querySelector(
      `meta[property="${wanted}"],meta[name="${wanted}"],meta[itemprop="${wanted}"],meta[http-equiv="${wanted}"]`,
    );
    const content = found?.getAttribute("content")?.trim();
    if (content) return content;
  }
  return null;
}

/** Names of publication dates in `<meta>`, the surest first. */
const DATE_NAMES = `
  article:published_time article:published og:published_time datePublished date_published publish_date
  publish-date publication_date publishdate pubdate published_time sailthru.date parsely-pub-date
  dc.date.issued DC.date.issued dcterms.created dc.date DC.Date dcterms.date cXenseParse:recs:publishtime
  article.published article_date_original OriginalPublicationDate og:article:published_time
  rnews:datePublished date dateCreated article:created created`
  .trim()
  .split(/\s+/);

function metaDates(document: DomDocument): readonly string[] {
  return DATE_NAMES.map((wanted) => metaOf(document, wanted)).filter((value) => value !== null);
}

/** `<time>` elements, the one marked as publication first; those inside lists of other articles come last. */
function timeDates(document: DomDocument): readonly string[] {
  const times = [...document.querySelectorAll("time, [itemprop~=datePublished], [itemprop~=dateCreated]")];
  const rank = (element: DomElement): number => {
    const signs = `${element.getAttribute("itemprop") ?? ""} ${element.getAttribute("class") ?? ""} ${element.getAttribute("pubdate") === null ? "" : "published"}`;
    if (/modif|updat/i.test(signs)) return 3;
    if (/publish|pubdate|dateCreated/i.test(signs)) return 0;
    return element.closest("aside, nav, footer, .related, .sidebar, li") === null ? 1 : 2;
  };
  return times
    .map((element) => ({
      rank: rank(element),
      value: (element.getAttribute("datetime") || element.getAttribute("content") || element.textContent || "").trim(),
    }))
    .filter(({ value, rank: place }) => value !== "" && value.length < 80 && place < 2)
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value);
}

const httpUrl = (value: string | null | undefined): string | null =>
  value !== null && value !== undefined && /^https?:\/\/[^\s"'<>]+$/i.test(value.trim()) ? value.trim() : null;

function addressOf(document: DomDocument, node: Node | null): string | null {
  const main = node?.mainEntityOfPage;
  return (
    httpUrl(document.querySelector("link[rel=canonical]")?.getAttribute("href")) ??
    httpUrl(metaOf(document, "og:url")) ??
    httpUrl(text(node?.url) ?? text(isNode(main) ? main["@id"] : main))
  );
}

/** Structured data, Open Graph, plain metadata and `<time>`, in that order of trust. */
export function readMetadata(document: DomDocument): PageMetadata {
  const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => script.textContent ?? "",
  );
  const node = articleNode(blocks);
  const dates = [text(node?.datePublished), text(node?.dateCreated), ...metaDates(document), ...timeDates(document)];
  return {
    title: name(node?.headline) ?? name(metaOf(document, "og:title", "twitter:title", "dc.title", "DC.Title")),
    outlet: name(metaOf(document, "og:site_name", "application-name")) ?? name(node?.publisher),
    section: name(node?.articleSection) ?? name(metaOf(document, "article:section", "section")),
    byline:
      name(node?.author) ??
      name(metaOf(document, "author", "article:author_name", "parsely-author", "dc.creator", "byl")),
    url: addressOf(document, node),
    language: text(node?.inLanguage) ?? document.documentElement?.getAttribute("lang") ?? metaOf(document, "og:locale"),
    dates: dates.filter((value) => value !== null).map((value) => ({ value, basis: "metadata" })),
    body: text(node?.articleBody),
  };
}
