import type { DomDocument, DomElement } from "./dom.ts";
import { type Node, nameOf, readStructuredData, textOf } from "./json-ld.ts";
import type { RawDate } from "./raw-article.ts";

/** What a page says about its article outside the text. */
export interface PageMetadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly section: string | null;
  readonly byline: string | null;
  /** Author whom microdata or microformats name. */
  readonly markedAuthor: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly dates: readonly RawDate[];
  /** True where the page calls itself an article. */
  readonly isArticle: boolean;
  /** The article's text as structured data gives it, often cut or without paragraphs. */
  readonly body: string | null;
}

/**
 * Contents of a page's `<meta>` elements by what names them, folded (`foldName`); of several with one name the first.
 */
type Metas = ReadonlyMap<string, string>;

/** Attributes that name a `<meta>`. */
const NAMING = ["property", "name", "itemprop", "http-equiv"];

/** `published_time`, `publishedTime` and `published-time` are one name. */
const foldName = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, "");

/** Read in one pass: a selector for each of some forty names took as long as parsing the page. */
function metasOf(document: DomDocument): Metas {
  const metas = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const content = element.getAttribute("content")?.trim() ?? "";
    for (const attribute of NAMING) {
      const name = foldName(element.getAttribute(attribute) ?? "");
      if (name !== "" && content !== "" && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

function metaOf(metas: Metas, ...names: readonly string[]): string | null {
  for (const wanted of names) {
    const content = metas.get(foldName(wanted));
    if (content) return content;
  }
  return null;
}

/** Names of publication dates in `<meta>`, the surest first. */
const DATE_NAMES = `
  article:published_time article:published og:published_time og:article:published_time datePublished
  published_date publish_date article:published_date publication_date published_at pubdate publish_time
  published_time published sailthru.date parsely-pub-date dc.date.issued dcterms.issued dcterms.created dc.date
  dcterms.date dc.date.created cXenseParse:recs:publishtime article.published article_date_original
  original_publication_date rnews:datePublished citation_publication_date citation_date bt:pubDate displaydate
  news_publish_date video:release_date uploadDate article.created date dateCreated article:created
  article:post_date created`
  .trim()
  .split(/\s+/);

function metaDates(metas: Metas): readonly string[] {
  return DATE_NAMES.map((wanted) => metaOf(metas, wanted)).filter((value) => value !== null);
}

/** Elements that give a date to machines; the last three are microformats. */
const TIMES =
  "time, [itemprop~=datePublished], [itemprop~=dateCreated], abbr.published[title], abbr.date[title], .dt-published";

function dateAttribute(element: DomElement): string {
  for (const name of ["datetime", "content", "title"]) {
    const value = element.getAttribute(name)?.trim() ?? "";
    if (/\d{4}/.test(value)) return value;
  }
  return "";
}

/** `<time>` elements, the one marked as publication first; those inside lists of other articles come last. */
function timeDates(document: DomDocument): readonly string[] {
  const times = [...document.querySelectorAll(TIMES)];
  const rank = (element: DomElement): number => {
    const signs = `${element.getAttribute("itemprop") ?? ""} ${element.getAttribute("class") ?? ""} ${element.getAttribute("pubdate") === null ? "" : "published"}`;
    // A common theme marks the day of publication as "entry-date updated", for feeds.
    if (/publish|pubdate|dateCreated|entry-date/i.test(signs)) return 0;
    if (/modif|updat/i.test(signs)) return 3;
    return element.closest("aside, nav, footer, .related, .sidebar, li") === null ? 1 : 2;
  };
  return times
    .map((element) => ({
      rank: rank(element),
      value: dateAttribute(element) || (element.textContent ?? "").trim(),
    }))
    .filter(({ value, rank: place }) => value !== "" && value.length < 80 && place < 2)
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value);
}

/** Microdata and microformats that mark an author's name, wherever on the page it stands. */
const MARKED_AUTHOR =
  "[itemprop~=author] [itemprop~=name], meta[itemprop~=author], [rel~=author], .author.vcard, .author .fn, .post-author .fn, .p-author";
/** Longer text in an author's place is a sentence about them. */
const MAX_NAME_CHARS = 60;

/** The author whom a page marks; null where it marks several, which may be those of other articles. */
function markedAuthor(document: DomDocument): string | null {
  const names = [...document.querySelectorAll(MARKED_AUTHOR)].map((element) =>
    nameOf(element.getAttribute("content") ?? element.textContent),
  );
  const [name, ...others] = new Set(names.filter((text) => text !== null && text.length <= MAX_NAME_CHARS));
  return others.length === 0 ? (name ?? null) : null;
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

/** Some sites give the author's page for the name. */
const authorName = (text: string | null): string | null => (httpUrl(text) === null ? nameOf(text) : null);

/** Structured data, Open Graph, plain metadata and `<time>`, in that order of trust. */
export function readMetadata(document: DomDocument): PageMetadata {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const { nodes, article, published, uploaded } = readStructuredData(scripts.map((script) => script.textContent ?? ""));
  const metas = metasOf(document);
  const dates = [published, ...metaDates(metas), ...timeDates(document), uploaded];
  const author = nameOf(article?.author, nodes);
  return {
    title: nameOf(article?.headline) ?? nameOf(metaOf(metas, "og:title", "twitter:title", "dc.title", "DC.Title")),
    outlet: nameOf(metaOf(metas, "og:site_name", "application-name")) ?? nameOf(article?.publisher, nodes),
    section: nameOf(article?.articleSection) ?? nameOf(metaOf(metas, "article:section", "section")),
    byline:
      author ??
      authorName(
        metaOf(metas, "author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "byl"),
      ),
    markedAuthor: markedAuthor(document),
    url: addressOf(document, metas, article),
    language:
      textOf(article?.inLanguage) ?? document.documentElement?.getAttribute("lang") ?? metaOf(metas, "og:locale"),
    dates: dates.filter((value) => value !== null).map((value) => ({ value, basis: "metadata" })),
    isArticle: article !== null || metaOf(metas, "og:type") === "article",
    body: textOf(article?.articleBody),
  };
}
