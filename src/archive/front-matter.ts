import { parse } from "yaml";

/** Fields that stand before a text. */
export type Fields = Readonly<Record<string, unknown>>;

/** A text without its front matter, and what that said. */
export interface FrontMatter {
  readonly fields: Fields;
  readonly text: string;
}

const YAML = /^\ufeff?---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const TOML = /^\ufeff?\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/;
const JSON_BLOCK = /^\ufeff?(\{[ \t]*\n[\s\S]*?\r?\n\})[ \t]*\n[ \t]*\n/;

const isMapping = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;

const TOML_PAIR = /^([\p{L}\d_-]+|"[^"]+")\s*=\s*(\S.*)$/u;
const TOML_STRING = /"((?:[^"\\]|\\.)*)"|'([^']*)'/g;

/** Texts in three quotation marks, and lists over several lines, each as one line. */
function tomlLines(block: string): readonly string[] {
  return block
    .replace(/("""|''')([\s\S]*?)\1/g, (_, __, text: string) => JSON.stringify(text.replace(/\s+/g, " ").trim()))
    .replace(/=\s*\[[^[\]]*\]/g, (list) => list.replace(/\s+/g, " "))
    .split("\n");
}

/** Keys and values of a TOML block, those of its tables too: texts, lists of texts, dates, numbers. */
function tomlFields(block: string): Fields {
  const fields: Record<string, unknown> = {};
  for (const line of tomlLines(block)) {
    const pair = TOML_PAIR.exec(line.trim());
    if (pair === null) continue;
    const [, key = "", value = ""] = pair;
    const texts = [...value.matchAll(TOML_STRING)].map((match) => (match[1] ?? match[2] ?? "").replace(/\\(.)/g, "$1"));
    fields[key.replaceAll('"', "")] ??= value.startsWith("[")
      ? texts
      : (texts[0] ?? value.replace(/(?<!\s)\s+#.*$/, ""));
  }
  return fields;
}

const YAML_PAIR = /^([\p{L}_][\p{L}\d _-]{0,40}?)[ \t]*:[ \t]+(\S.*)$/u;
/** A text in quotation marks from its first to its last character. */
const QUOTED = /^(["'])(.*)\1$/;

/** The pairs of a block that people wrote with a colon or a quotation mark too many, where each stands on one line. */
function loosePairs(block: string): Fields {
  const pairs = block.split("\n").map((line) => YAML_PAIR.exec(line));
  const found = pairs.filter((pair) => pair !== null).reverse();
  return Object.fromEntries(
    found.map(([, key = "", value = ""]) => [key, QUOTED.exec(value.trim())?.[2] ?? value.trim()]),
  );
}

/** No article has so many fields, and what is made to keep the parser busy takes a second from here on. */
const MAX_YAML_CHARS = 30_000;

function yamlFields(block: string): unknown {
  if (block.length > MAX_YAML_CHARS) return loosePairs(block);
  try {
    return parse(block, { maxAliasCount: 0, schema: "core" });
  } catch {
    return loosePairs(block);
  }
}

const READERS: readonly (readonly [RegExp, (block: string) => unknown])[] = [
  [YAML, yamlFields],
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
export function frontMatterOf(source: string): FrontMatter {
  const text = source.replace(/\r\n?/g, "\n");
  for (const [form, read] of READERS) {
    const match = form.exec(text);
    const fields = match === null ? null : fieldsIn(match[1] as string, read);
    if (match !== null && fields !== null) return { fields, text: text.slice(match[0].length) };
  }
  return { fields: {}, text };
}

/** Whether a text may begin with front matter; a look at its first lines. */
export function mayHaveFrontMatter(text: string): boolean {
  return /^\ufeff?(?:---[ \t]*(?:\r\n?|\n)[^\r\n:]{1,40}:|\+\+\+[ \t]*[\r\n])/.test(text);
}
