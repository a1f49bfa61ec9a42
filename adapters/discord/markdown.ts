import type { Block, BlockRole, Direction, Span } from "../../src/contracts/document.ts";
import { directedText, lineMark } from "../../src/render/directed.ts";
import { webAddress } from "../../src/render/spans.ts";

/** What can start emphasis, code, a spoiler, a link, a mention, a time, an emoji, a list or a heading. */
const MARKUP = /[\\*_~`|<>[\]@#]/g;
/** `:name:` becomes an emoji, `18:30` does not. */
const EMOJI = /:(?=[\w+~-]+:)/g;
/** An address would become a link by itself. */
const ADDRESS = /:\/\//g;
/** A list or small print at the start of a line. */
const LINE_START = /^(\s*)(?:([-+])|(\d+)([.)]))/;

/**
 * Text as data: no character of it can start any of Discord's markup. Discord takes a backslash before an ASCII sign away
 * and shows the sign.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n\t]+\s*/g, " ")
    .replace(MARKUP, "\\$&")
    .replace(EMOJI, "\\:")
    .replace(ADDRESS, "\\://")
    .replace(LINE_START, (_, space, sign, digits, dot) => (sign ? `${space}\\${sign}` : `${space}${digits}\\${dot}`));
}

/** Longest address that becomes a link; a longer one would eat the message's room. */
const MAX_URL = 500;

/** An address that no sign of can end the link early; null where it is none of the web or too long. */
function linkTarget(url: string): string | null {
  if (webAddress(url) === null || !URL.canParse(url)) return null;
  const { href } = new URL(url);
  const safe = href.replace(
    /[()<>[\]\\*_~`|\s]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
  return safe.length <= MAX_URL ? safe : null;
}

/** A link whose words are an address is shown as the address itself: Discord refuses to hide one address behind another. */
function linkMarkdown(span: Span & { readonly kind: "link" }, dir: Direction): string {
  const target = linkTarget(span.url);
  const label = escapeMarkdown(directedText(span, dir));
  if (target === null) return label;
  return /https?:\/\//i.test(span.text) ? `<${target}>` : `[${label}](<${target}>)`;
}

/** Emphasis must hug its text, so outer spaces move outside. */
function emphasised(text: string, sign: string): string {
  const [, before = "", core = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return core === "" ? text : `${before}${sign}${core}${sign}${after}`;
}

function spanMarkdown(span: Span, dir: Direction): string {
  if (span.kind === "cite") return `[${span.n}]`;
  if (span.kind === "link") return linkMarkdown(span, dir);
  const text = escapeMarkdown(directedText(span, dir));
  if (span.strong) return emphasised(text, "**");
  return span.emphasis ? emphasised(text, "*") : text;
}

/** Spans in a row. A bracket that follows a citation would make it a link. */
function spansMarkdown(spans: readonly Span[], dir: Direction): string {
  let out = "";
  for (const span of spans) {
    const next = spanMarkdown(span, dir);
    out += out.endsWith("]") && next.startsWith("(") ? `\\${next}` : next;
  }
  return out.trim();
}

/** What stands at the start of a line of each role. Signs of markup come before the direction mark, or Discord shows them. */
const PREFIX: Readonly<Partial<Record<BlockRole, string>>> = {
  title: "## ",
  headline: "### ",
  meta: "-# ",
  sources: "-# ",
  note: "-# ",
  quote: "> ",
};

/**
 * A block as one line of Discord's markup. Discord has no direction attribute and takes each line's direction from its
 * first strong character: a mark says it, and runs of the other direction are isolated.
 */
export function blockMarkdown(block: Block): string {
  const heading = block.role === "title" || block.role === "headline";
  const spans = heading ? block.spans.map((s) => (s.kind === "text" ? { ...s, strong: false } : s)) : block.spans;
  const body = spansMarkdown(spans, block.dir);
  return body === "" ? "" : `${PREFIX[block.role] ?? ""}${lineMark(block.dir)}${body}`;
}
