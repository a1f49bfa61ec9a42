import { cleanText, withFound } from "./entities.ts";
import { parseHtml } from "./html.ts";
import { bad, strict } from "./refusal.ts";
import type { Entity, Json, KeyboardButton } from "./types.ts";

const MAX_TEXT = 4096;
const MAX_ENTITIES = 100;
const STYLES = new Set([
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "spoiler",
  "blockquote",
  "code",
  "pre",
  "text_link",
]);

/** What a message says, checked as the server checks it. */
export interface Content {
  readonly text: string;
  readonly entities: readonly Entity[];
}

function checkEntity(entity: Entity, text: string): void {
  const { type, offset, length, url } = entity;
  if (!STYLES.has(type)) throw bad(`can't parse MessageEntity: Unsupported type "${type}" specified`);
  if (!Number.isInteger(offset) || !Number.isInteger(length))
    throw bad('can\'t parse MessageEntity: Field "offset" must be of type Number');
  if (offset < 0 || length <= 0 || offset + length > text.length) throw strict("an entity reaches outside of the text");
  const splits = (at: number) => /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
  if (splits(offset) || splits(offset + length)) throw strict("an entity cuts a character in two");
  if (type === "text_link" && (typeof url !== "string" || !/^(?:https?|tg):\/\/[^\s/]+/i.test(url)))
    throw strict(`a link to "${url}" would be dropped`);
}

function overlapping(entities: readonly Entity[]): boolean {
  return entities.some((a) =>
    entities.some(
      (b) => a.offset < b.offset && b.offset < a.offset + a.length && a.offset + a.length < b.offset + b.length,
    ),
  );
}

/** Reads `text`, `parse_mode` and `entities` of a request. `field` is the text's name in this method. */
export function readContent(args: Json, field = "text"): Content {
  const raw = String(args[field] ?? "");
  if (/\p{Surrogate}/u.test(raw)) throw bad("strings must be encoded in UTF-8");
  const mode = args.parse_mode === undefined ? "" : String(args.parse_mode).toLowerCase();
  if (mode !== "" && mode !== "html") throw bad("unsupported parse_mode");
  const parsed = mode === "html" ? parseHtml(raw) : { text: raw, entities: (args.entities ?? []) as readonly Entity[] };
  for (const entity of parsed.entities) checkEntity(entity, parsed.text);
  if (overlapping(parsed.entities)) throw strict("entities overlap");
  if (parsed.entities.length > MAX_ENTITIES) throw strict("entities beyond 100 would be dropped");
  const { text, map } = cleanText(parsed.text);
  if (text.replace(/[\u200b-\u200f\u2060\ufeff]/g, "").trim() === "") throw bad("message text is empty");
  if (text.length > MAX_TEXT) throw bad("message is too long");
  if (text !== text.trim()) throw strict("white space at the ends would be cut off");
  const moved = parsed.entities.map((entity) => {
    const offset = map[entity.offset] as number;
    return { ...entity, offset, length: (map[entity.offset + entity.length] as number) - offset };
  });
  return { text, entities: withFound(text, moved) };
}

function checkButton(button: KeyboardButton): void {
  if (typeof button.text !== "string" || button.text.trim() === "")
    throw bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  const unknown = Object.keys(button).find((key) => !["text", "callback_data", "url"].includes(key));
  if (unknown) throw strict(`a button has no "${unknown}"`);
  if (button.callback_data === undefined && button.url === undefined)
    throw bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  const bytes = Buffer.byteLength(button.callback_data ?? "x");
  if (bytes < 1 || bytes > 64) throw bad("BUTTON_DATA_INVALID");
}

/** Reads `reply_markup`: an inline keyboard or nothing. */
export function readKeyboard(args: Json): readonly (readonly KeyboardButton[])[] {
  const markup = args.reply_markup as { inline_keyboard?: unknown } | undefined;
  if (markup === undefined) return [];
  const rows = markup.inline_keyboard;
  if (
    Object.keys(markup).some((key) => key !== "inline_keyboard") ||
    !Array.isArray(rows) ||
    !rows.every(Array.isArray)
  )
    throw bad("can't parse inline keyboard: object expected as reply markup");
  if (rows.some((row) => row.length === 0)) throw strict("a row without buttons");
  if (rows.some((row) => row.length > 8)) throw strict("more than eight buttons in a row cannot be read");
  if (rows.flat().length > 100) throw bad("reply markup is too long");
  for (const button of rows.flat()) checkButton(button);
  return rows;
}
