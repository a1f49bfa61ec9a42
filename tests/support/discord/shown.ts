import type { APIMessage } from "discord.js";

/** A piece of text as Discord's app would show it. */
export interface Token {
  readonly kind:
    | "text"
    | "link"
    | "strong"
    | "emphasis"
    | "underline"
    | "strike"
    | "spoiler"
    | "code"
    | "mention"
    | "emoji"
    | "time";
  readonly text: string;
}

/** How a line is set. */
export interface ShownLine {
  readonly kind: "text" | "heading" | "small" | "quote" | "item";
  readonly tokens: readonly Token[];
}

/** What Discord reads as markup inside a line, in the order in which it tries. */
const INLINE: readonly (readonly [Token["kind"], RegExp])[] = [
  ["mention", /^<(?:@[!&]?\d+|#\d+|\/[^:>]+:\d+|id:\w+)>/],
  ["mention", /^@(?:everyone|here)\b/],
  ["time", /^<t:-?\d+(?::[tTdDfFR])?>/],
  ["emoji", /^<a?:\w+:\d+>/],
  ["emoji", /^:[\w+~-]+:/],
  ["link", /^<(https?:\/\/[^\s>]+|mailto:[^\s>]+|tel:[^\s>]+)>/],
  ["link", /^https?:\/\/[^\s<]+[^\s<.,:;"'\])]/],
  ["link", /^\[((?:\\.|[^\][\\])+)\]\((?:<[^>]*>|[^)\s]*)(?:\s+"[^"]*")?\)/],
  ["code", /^(`+)([\s\S]*?[^`])\1(?!`)/],
  ["strong", /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/],
  ["underline", /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/],
  ["strike", /^~~((?:\\[\s\S]|[^\\])+?)~~(?!_)/],
  ["spoiler", /^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/],
  ["emphasis", /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/],
  ["emphasis", /^\b_((?:__|\\[\s\S]|[^\\_])+?)_\b/],
];

const unescaped = (text: string): string => text.replace(/\\([^0-9A-Za-z\s])/g, "$1");

function inline(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let plain = "";
  const flush = () => {
    if (plain !== "") tokens.push({ kind: "text", text: plain });
    plain = "";
  };
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const escaped = /^\\([^0-9A-Za-z\s])/.exec(rest);
    if (escaped) {
      plain += escaped[1];
      at += 2;
      continue;
    }
    const found = INLINE.map(([kind, rule]) => ({ kind, match: rule.exec(rest) })).find(({ match }) => match !== null);
    if (found?.match) {
      flush();
      const { 0: whole, 1: inner } = found.match;
      tokens.push({
        kind: found.kind,
        text: unescaped(found.kind === "code" ? (found.match[2] ?? "") : (inner ?? whole)),
      });
      at += whole.length;
      continue;
    }
    plain += source.charAt(at++);
  }
  flush();
  return tokens;
}

const LINES: readonly (readonly [ShownLine["kind"], RegExp])[] = [
  ["heading", /^#{1,3} +/],
  ["small", /^-# +/],
  ["quote", /^>(?:>>)? /],
  ["item", /^ *(?:[*-]|\d+\.) +/],
];

/**
 * Discord's markup read line by line, after the rules of its app as far as they are known (headings, small print,
 * quotes, lists, emphasis, spoilers, code, links, mentions, times, emojis). Written from the documentation, independent
 * of the escaping that it checks.
 */
export function readMarkdown(source: string): readonly ShownLine[] {
  return source
    .trim()
    .split("\n")
    .map((line) => {
      const found = LINES.find(([, rule]) => rule.test(line));
      return found
        ? { kind: found[0], tokens: inline(line.replace(found[1], "")) }
        : { kind: "text" as const, tokens: inline(line) };
    });
}

/** The text that a reader sees. */
export const shownText = (source: string): string =>
  readMarkdown(source)
    .map((line) => line.tokens.map((t) => t.text).join(""))
    .join("\n");

/** All that a message shows: its content, then its embeds. */
export const shownMessage = (message: Pick<APIMessage, "content" | "embeds">): string =>
  [message.content, ...message.embeds.map((e) => e.description ?? "")].filter(Boolean).map(shownText).join("\n");
