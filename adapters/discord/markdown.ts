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
 * Text as data: no character of it can start any of Discord's markup. Discord takes a backslash before an ASCII sign
 * away and shows the sign.
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

/**
 * A link whose words are an address is shown as the address itself: Discord refuses to hide one address behind another.
 */
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

/** An unfinished emoji's name at the end of what stands there, and the rest of one at the start of what follows. */
const EMOJI_OPENS = /(?<!\\):([\w+~-]*)$/;
const EMOJI_CLOSES = /^([\w+~-]*):/;

/** Puts a span behind others so that the two make no markup together that neither is alone. */
function joined(before: string, next: string): string {
  // A citation or a bracket, then a parenthesis: a link.
  if (before.endsWith("]") && next.startsWith("(")) return `${before}\\${next}`;
  if (/:\/?$/.test(before) && next.startsWith("/")) return `${before}\\${next}`;
  const opens = EMOJI_OPENS.exec(before);
  if (opens && EMOJI_CLOSES.test(next)) return `${before.slice(0, opens.index)}\\${before.slice(opens.index)}${next}`;
  return before + next;
}

type TextSpan = Extract<Span, { readonly kind: "text" }>;

const isSigned = ({ strong, emphasis }: TextSpan): boolean => strong === true || emphasis === true;
const sameLook = (a: TextSpan, b: TextSpan): boolean =>
  isSigned(a) && a.strong === b.strong && a.emphasis === b.emphasis;

/** Spans that stand out alike become one: the signs of two bold ones would run into each other. */
function merged(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last?.kind === "text" && span.kind === "text" && sameLook(last, span))
      out[out.length - 1] = { ...last, text: last.text + span.text };
    else out.push(span);
  }
  return out;
}

const spansMarkdown = (spans: readonly Span[], dir: Direction): string =>
  merged(spans)
    .reduce((line, span) => joined(line, spanMarkdown(span, dir)), "")
    .trim();

/**
 * What stands at the start of a line of each role. Signs of markup come before the direction mark, or Discord shows
 * them.
 */
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
