import type { DomDocument, DomElement } from "./dom.ts";
import { type Node, nameOf, readStructuredData, textOf } from "./json-ld.ts";
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

/** Contents of a page's `<meta>` elements by what names them; of several with one name the first. */
type Metas = ReadonlyMap<string, string>;

/** Attributes that name a `<meta>`. */
const NAMING = ["property", "name", "itemprop", "http-equiv"];

/** Read in one pass: a selector for each of some forty names took as long as parsing the page. */
function metasOf(document: DomDocument): Metas {
  const metas = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const content = element.getAttribute("content")?.trim() ?? "";
    for (const attribute of NAMING) {
      const name = element.getAttribute(attribute);
      if (name !== null && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

function metaOf(metas: Metas, ...names: readonly string[]): string | null {
  for (const wanted of names) {
    const content = metas.get(wanted);
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

function metaDates(metas: Metas): readonly string[] {
  return DATE_NAMES.map((wanted) => metaOf(metas, wanted)).filter((value) => value !== null);
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

function addressOf(document: DomDocument, metas: Metas, node: Node | null): string | null {
  const main = node?.mainEntityOfPage;
  const mainId = typeof main === "object" && main !== null ? (main as Node)["@id"] : main;
  return (
    httpUrl(document.querySelector("link[rel=canonical]")?.getAttribute("href")) ??
    httpUrl(metaOf(metas, "og:url")) ??
    httpUrl(textOf(node?.url) ?? textOf(mainId))
  );
}

/** Structured data, Open Graph, plain metadata and `<time>`, in that order of trust. */
export function readMetadata(document: DomDocument): PageMetadata {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const { nodes, article, published } = readStructuredData(scripts.map((script) => script.textContent ?? ""));
  const metas = metasOf(document);
  const dates = [published, ...metaDates(metas), ...timeDates(document)];
  const author = nameOf(article?.author, nodes);
  return {
    title: nameOf(article?.headline) ?? nameOf(metaOf(metas, "og:title", "twitter:title", "dc.title", "DC.Title")),
    outlet: nameOf(metaOf(metas, "og:site_name", "application-name")) ?? nameOf(article?.publisher, nodes),
    section: nameOf(article?.articleSection) ?? nameOf(metaOf(metas, "article:section", "section")),
    byline: author ?? nameOf(metaOf(metas, "author", "article:author_name", "parsely-author", "dc.creator", "byl")),
    url: addressOf(document, metas, article),
    language:
      textOf(article?.inLanguage) ?? document.documentElement?.getAttribute("lang") ?? metaOf(metas, "og:locale"),
    dates: dates.filter((value) => value !== null).map((value) => ({ value, basis: "metadata" })),
    body: textOf(article?.articleBody),
  };
}
