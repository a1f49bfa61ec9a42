import { isObject } from "./is-object.ts";
import { plainLine } from "./markup.ts";

/** An object of structured data. */
export type Node = Readonly<Record<string, unknown>>;

/** Structured data nests by `@graph`, lists and `mainEntity`; deeper than this is no article's. */
const MAX_DEPTH = 6;

function nodesOf(value: unknown, depth = 0): readonly Node[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((item) => nodesOf(item, depth + 1));
  if (!isObject(value)) return [];
  const inner = [value["@graph"], value.mainEntity, value.mainEntityOfPage];
  return [value, ...inner.flatMap((item) => nodesOf(item, depth + 1))];
}

/** The marks of comments and CDATA that old pages put around a script. */
const OPENED = /^(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?)/;
const CLOSED = /(?:-->|(?:(?:\/\/|\/\*)\s*)?\]\]>\s*(?:\*\/)?)\s*(?:;\s*)?$/;

/** Line breaks inside strings are forbidden in JSON and common in pages. */
function parseLoose(text: string): unknown {
  const bare = text.trim().replace(OPENED, "").replace(CLOSED, "").trim();
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

/** Text fields that tell most of an article, where a quotation mark in one of them breaks the whole block. */
const TOLD = /"(datePublished|dateCreated|uploadDate|articleSection|inLanguage)"\s*:\s*"([^"\\]{2,80})"/g;
const PERSON = /"(author|creator|publisher)"\s*:\s*(?:\[\s*)?\{[^{}]*?"name"\s*:\s*"([^"\\]{2,80})"/g;

/** What can be read of an article's block that is no JSON. */
function salvage(block: string): Node | null {
  const type = /"@type"\s*:\s*(?:\[\s*)?"([A-Za-z]+)"/.exec(block)?.[1] ?? "";
  if (!ARTICLE_TYPE.test(type)) return null;
  const fields: Record<string, unknown> = { "@type": type };
  for (const [, name = "", value = ""] of block.matchAll(TOLD)) fields[name] ??= value;
  for (const [, name = "", value = ""] of block.matchAll(PERSON)) fields[name] ??= { name: value };
  return fields;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Reportage|Report|LiveBlogPosting)$/;

function isArticleNode(node: Node): boolean {
  const types = [node["@type"]].flat();
  return types.some((type) => typeof type === "string" && ARTICLE_TYPE.test(type));
}

/** A name: text, `{name}`, a list of those, or a reference (`@id`) to a node elsewhere on the page. */
export function nameOf(value: unknown, nodes: readonly Node[] = []): string | null {
  if (typeof value === "string") return plainLine(value) || null;
  if (Array.isArray(value)) {
    const names = value.map((item) => nameOf(item, nodes)).filter((part) => part !== null);
    return names.length > 0 ? names.join("، ") : null;
  }
  if (!isObject(value)) return null;
  const own = nameOf(value.name);
  if (own !== null || value["@id"] === undefined) return own;
  return nameOf(nodes.find((node) => node["@id"] === value["@id"] && node.name !== undefined)?.name);
}

/** A text that is not blank. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** A date; of a list of dates the first. */
const dateOf = (value: unknown): string | null => textOf(Array.isArray(value) ? value[0] : value);

/** A page's structured data. */
export interface StructuredData {
  readonly nodes: readonly Node[];
  /** The node that describes the article; null when none does. */
  readonly article: Node | null;
  /** When the article appeared, by the article's node or, failing that, the page's. */
  readonly published: string | null;
  /** When a film on the page appeared: the day of a page that is only a film. */
  readonly uploaded: string | null;
}

/** Reads a page's JSON-LD blocks; of a block that is no JSON what can be made out. */
export function readStructuredData(blocks: readonly string[]): StructuredData {
  const nodes = blocks.flatMap((block) => nodesOf(parseLoose(block) ?? salvage(block)));
  const articles = nodes.filter(isArticleNode);
  const article = articles.find((node) => textOf(node.headline) !== null) ?? articles[0] ?? null;
  const dated = article ?? nodes.find((node) => dateOf(node.datePublished) !== null);
  const uploaded = dateOf(nodes.find((node) => dateOf(node.uploadDate) !== null)?.uploadDate);
  return { nodes, article, published: dateOf(dated?.datePublished) ?? dateOf(dated?.dateCreated), uploaded };
}
