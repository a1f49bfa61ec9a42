import { isObject } from "./is-object.ts";

/**
 * A node of a text that an editor keeps as a tree: Portable Text, Editor.js, ProseMirror, Contentful, Lexical,
 * Draft.js.
 */
type Node = Readonly<Record<string, unknown>>;

/** Names under which a node keeps those below it, and those under which it keeps its own properties. */
const BELOW = ["children", "content", "blocks", "items"];
const WITHIN = ["root", "data", "model"];
/** Names of a node's own words. */
const WORDS = ["text", "value", "content", "html"];
/** Editors nest lists in lists in quotations; deeper trees are no texts. */
const MAX_LEVELS = 20;

const wordsOf = (node: Node): string | undefined =>
  WORDS.map((name) => node[name]).find((value) => typeof value === "string");

const listOf = (node: Node): readonly unknown[] | undefined =>
  BELOW.map((name) => node[name]).find((value): value is unknown[] => Array.isArray(value) && value.some(isObject));

const withinOf = (node: Node): Node | undefined => WITHIN.map((name) => node[name]).find(isObject);

/** True for words that stand in a line, not on one of their own. */
function isInline(value: unknown): boolean {
  if (!isObject(value) || wordsOf(value) === undefined) return false;
  const kind = value.type ?? value._type ?? value.nodeType ?? "text";
  return kind === "text" || kind === "span";
}

function textOfList(list: readonly unknown[], inBlocks: boolean, levels: number): string {
  const parts = list.map((part) => textOfTree(part, levels + 1));
  return parts.join(!inBlocks && list.some(isInline) ? "" : "\n");
}

/** Text of a tree, a line a block; what has no words, such as a picture, gives none. */
export function textOfTree(value: unknown, levels = 0): string {
  if (typeof value === "string") return value;
  if (levels > MAX_LEVELS) return "";
  if (Array.isArray(value)) return textOfList(value, true, levels);
  if (!isObject(value)) return "";
  const words = wordsOf(value);
  if (words !== undefined) return words;
  const below = listOf(value);
  if (below !== undefined) return textOfList(below, value.blocks === below, levels);
  const within = withinOf(value);
  if (within !== undefined) return textOfTree(within, levels + 1);
  return Array.isArray(value.items) ? value.items.join("\n") : "";
}

/** An article has a title of its own, and so is no node. */
const hasTitle = (node: Node): boolean => typeof node.title === "string" || typeof node.headline === "string";

/** A node with others below it, or with its words in an object of its own. */
function isBranch(value: unknown, levels = 0): boolean {
  if (levels > MAX_LEVELS || !isObject(value) || hasTitle(value) || wordsOf(value) !== undefined) return false;
  const below = listOf(value);
  if (below !== undefined) return below.every((part) => !isObject(part) || !hasTitle(part));
  const within = withinOf(value);
  return within !== undefined && (isBranch(within, levels + 1) || wordsOf(within) !== undefined);
}

/** Whether a value is a text kept as a tree, or a list of its blocks, rather than a string, paragraphs or articles. */
export function isRichText(value: unknown): boolean {
  if (!Array.isArray(value)) return isBranch(value);
  return value.some((part) => isBranch(part)) && value.every((part) => isObject(part) && !hasTitle(part));
}
