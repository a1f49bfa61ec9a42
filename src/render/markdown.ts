import type { Block, MessageDoc, Span } from "../contracts/document.ts";
import { stripControls } from "../language/direction.ts";

/**
 * CommonMark's ASCII punctuation that can start markup anywhere in a line. @see
 * https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
const MARKUP = /[\\`*_{}[\]<>()#+!|~&@:-]/g;

/** Text as data: no character of it can start markup, a link, a mention or an entity. */
export function escapeMarkdown(text: string): string {
  return stripControls(text)
    .replace(MARKUP, (c) => (c === "@" ? "&#64;" : c === ":" || c === "-" ? c : `\\${c}`))
    .replace(/^(\s*)([-:])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2")
    .replace(/:\/\//g, "&#58;//");
}

function span(s: Span): string {
  if (s.kind === "cite") return `\\[${s.n}\\]`;
  if (s.kind === "link")
    return `[${escapeMarkdown(s.text)}](<${encodeURI(decodeSafe(s.url)).replace(/[<>]/g, encodeURIComponent)}>)`;
  return s.strong ? strongText(s.text) : escapeMarkdown(s.text);
}

/** Emphasis must hug its text, so outer spaces move outside. */
function strongText(text: string): string {
  const [, before = "", core = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return core ? `${before}**${escapeMarkdown(core)}**${after}` : text;
}

function decodeSafe(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

const spansText = (spans: readonly Span[]): string => spans.map(span).join("").trim();

function blockMarkdown(block: Block): string {
  const bare = block.spans.map((s) => (s.kind === "text" ? { ...s, strong: false } : s));
  if (block.role === "title") return wrap(block, `# ${spansText(bare)}`);
  if (block.role === "headline") return wrap(block, `## ${spansText(bare)}`);
  if (block.role === "quote") return wrap(block, `> ${spansText(block.spans)}`);
  return wrap(block, spansText(block.spans));
}

/** Markdown has no direction of its own; viewers that keep HTML (GitHub, GitLab, most static sites) obey `dir`. */
function wrap(block: Block, body: string): string {
  return block.dir === "rtl" ? `<div dir="rtl" lang="${block.lang}">\n\n${body}\n\n</div>` : body;
}

/** Document → CommonMark with `dir` on right-to-left blocks. */
export function renderMarkdown(doc: MessageDoc): string {
  return `${doc.sections.flatMap((s) => s.blocks.map(blockMarkdown)).join("\n\n")}\n`;
}
