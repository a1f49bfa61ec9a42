import { bad } from "./refusal.ts";
import type { Entity } from "./types.ts";

/** Tags of the HTML style and what they become. @see https://core.telegram.org/bots/api#html-style */
const TAGS: Readonly<Record<string, string>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  code: "code",
  pre: "pre",
  a: "text_link",
  blockquote: "blockquote",
  "tg-spoiler": "spoiler",
};
const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

const cannot = (what: string) => bad(`can't parse entities: ${what}`);

/** Text in the HTML style → text and entities, with the real server's complaints. Source: `parse_html` of TDLib. */
export function parseHtml(html: string): { readonly text: string; readonly entities: readonly Entity[] } {
  const entities: Entity[] = [];
  const open: { readonly tag: string; readonly offset: number; readonly url: string | undefined }[] = [];
  let text = "";
  for (let at = 0; at < html.length; ) {
    const bytes = Buffer.byteLength(html.slice(0, at));
    const rest = html.slice(at);
    const reference = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot));?/i.exec(rest);
    if (reference) {
      const [whole, decimal, hex, name] = reference;
      text += name
        ? NAMED[name.toLowerCase()]
        : String.fromCodePoint(Number.parseInt(decimal ?? hex ?? "", decimal ? 10 : 16));
      at += whole.length;
    } else if (rest.startsWith("</")) {
      const closed = /^<\/([^\s>]*)\s*>/.exec(rest);
      const last = open.pop();
      if (last === undefined) throw cannot(`Unexpected end tag at byte offset ${bytes}`);
      if (closed === null) throw cannot(`Unclosed end tag at byte offset ${bytes}`);
      const name = (closed[1] ?? "").toLowerCase();
      if (name !== "" && name !== last.tag)
        throw cannot(`Unmatched end tag at byte offset ${bytes}, expected "</${last.tag}>", found "</${name}>"`);
      const length = text.length - last.offset;
      const type = TAGS[last.tag] as string;
      if (length > 0 && (type !== "text_link" || last.url))
        entities.push({ type, offset: last.offset, length, ...(last.url ? { url: last.url } : {}) });
      at += closed[0].length;
    } else if (rest.startsWith("<")) {
      const started = /^<([^\s>/]*)((?:\s+[a-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*>/i.exec(rest);
      const name = (/^<([^\s>]*)/.exec(rest)?.[1] ?? "").toLowerCase();
      if (!Object.hasOwn(TAGS, name)) throw cannot(`Unsupported start tag "${name}" at byte offset ${bytes}`);
      if (started === null) throw cannot(`Unclosed start tag at byte offset ${bytes}`);
      const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(started[2] ?? "");
      open.push({ tag: name, offset: text.length, url: href?.[1] ?? href?.[2] ?? href?.[3] });
      at += started[0].length;
    } else {
      text += html[at];
      at += 1;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) throw cannot(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  return { text, entities: entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length) };
}
