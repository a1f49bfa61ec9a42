import { parse } from "yaml";

/** Fields that stand before a text. */
export type Fields = Readonly<Record<string, unknown>>;

/** A text without its front matter, and what that said. */
export interface FrontMatter {
  readonly fields: Fields;
  readonly text: string;
}

const YAML = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const TOML = /^\ufeff?\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/;
const JSON_BLOCK = /^\ufeff?(\{[ \t]*\r?\n[\s\S]*?\r?\n\})[ \t]*\r?\n[ \t]*\r?\n/;

const isMapping = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;

const TOML_PAIR = /^([\p{L}\d_-]+|"[^"]+")\s*=\s*(.+?)\s*$/u;
const TOML_STRING = /"((?:[^"\\]|\\.)*)"|'([^']*)'/g;

/** Keys and values of a TOML block, those of its tables too: texts, lists of texts, dates, numbers. */
function tomlFields(block: string): Fields {
  const fields: Record<string, unknown> = {};
  for (const line of block.split(/\r?\n/)) {
    const pair = TOML_PAIR.exec(line.trim());
    if (pair === null) continue;
    const [, key = "", value = ""] = pair;
    const texts = [...value.matchAll(TOML_STRING)].map((match) => (match[1] ?? match[2] ?? "").replace(/\\(.)/g, "$1"));
    fields[key.replaceAll('"', "")] ??= value.startsWith("[") ? texts : (texts[0] ?? value.replace(/\s+#.*$/, ""));
  }
  return fields;
}

const READERS: readonly (readonly [RegExp, (block: string) => unknown])[] = [
  [YAML, (block) => parse(block, { maxAliasCount: 0, schema: "core" })],
  [TOML, tomlFields],
  [JSON_BLOCK, (block) => JSON.parse(block)],
];

function fieldsIn(block: string, read: (block: string) => unknown): Fields | null {
  try {
    const value = read(block);
    return isMapping(value) ? value : null;
  } catch {
    return null;
  }
}

/** Takes YAML, TOML or JSON front matter off a text. What is no mapping of names to values is text, and stays. */
export function frontMatterOf(text: string): FrontMatter {
  for (const [form, read] of READERS) {
    const match = form.exec(text);
    const fields = match === null ? null : fieldsIn(match[1] as string, read);
    if (match !== null && fields !== null) return { fields, text: text.slice(match[0].length) };
  }
  return { fields: {}, text };
}

/** Whether a text may begin with front matter; a look at its first lines. */
export function mayHaveFrontMatter(text: string): boolean {
  return /^\ufeff?(?:---[ \t]*\r?\n[^\n:]{1,40}:|\+\+\+[ \t]*\r?\n)/.test(text);
}
