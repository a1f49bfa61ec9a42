import { refusal } from "./errors.ts";
import { Form } from "./form.ts";

type Path = readonly (string | number)[];
type Fields = Record<string, unknown>;

/** Which call a message comes with; each takes other fields. */
export type MessageCall = "create" | "forum" | "callback" | "edit" | "follow";

const COMMON = ["content", "embeds", "allowed_mentions", "components", "flags", "attachments", "tts", "poll"];
const FIELDS: Readonly<Record<MessageCall, readonly string[]>> = {
  create: [...COMMON, "nonce", "enforce_nonce", "message_reference", "sticker_ids"],
  forum: ["content", "embeds", "allowed_mentions", "components", "flags", "attachments", "sticker_ids"],
  callback: COMMON,
  edit: ["content", "embeds", "allowed_mentions", "components", "flags", "attachments"],
  follow: COMMON,
};

/** SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS; EPHEMERAL only in answers to interactions. */
const FLAGS: Readonly<Record<MessageCall, number>> = {
  create: 4 | 4096,
  forum: 4 | 4096,
  callback: 4 | 64 | 4096,
  edit: 4,
  follow: 4 | 64 | 4096,
};

const EMBED_TEXTS = { title: 256, description: 4096 } as const;

function embedForm(form: Form, path: Path, value: unknown): number {
  const fields = ["title", "type", "description", "url", "timestamp", "color", "footer", "author", "fields"];
  if (!form.object(path, value, fields)) return 0;
  let chars = 0;
  const count = (text: unknown) => {
    if (typeof text === "string") chars += [...text.trim()].length;
  };
  for (const [key, most] of Object.entries(EMBED_TEXTS)) {
    form.text([...path, key], value[key], 0, most);
    count(value[key]);
  }
  if (!value.title && !value.description && !value.fields && !value.author && !value.footer)
    form.add([...path, "description"], "BASE_TYPE_REQUIRED", "This field is required");
  form.integer([...path, "color"], value.color, 0, 0xffffff);
  if (form.object([...path, "footer"], value.footer ?? {}, ["text", "icon_url"])) count((value.footer as Fields)?.text);
  if (form.object([...path, "author"], value.author ?? {}, ["name", "url", "icon_url"]))
    count((value.author as Fields)?.name);
  form.list([...path, "fields"], value.fields, 0, 25).forEach((field, i) => {
    const at = [...path, "fields", i];
    if (!form.object(at, field, ["name", "value", "inline"])) return;
    form.text([...at, "name"], field.name, 1, 256);
    form.text([...at, "value"], field.value, 1, 1024);
    count(field.name);
    count(field.value);
  });
  return chars;
}

function buttonForm(form: Form, path: Path, value: Fields): void {
  form.oneOf([...path, "style"], value.style, [1, 2, 3, 4, 5, 6]);
  form.text([...path, "label"], value.label, value.emoji ? 0 : 1, 80);
  if (value.style === 5) form.text([...path, "url"], value.url, 1, 512);
  else form.text([...path, "custom_id"], value.custom_id, 1, 100);
}

function selectForm(form: Form, path: Path, value: Fields): void {
  form.text([...path, "custom_id"], value.custom_id, 1, 100);
  form.text([...path, "placeholder"], value.placeholder, 0, 150);
  const seen = new Set<unknown>();
  if (value.options === undefined) form.add([...path, "options"], "BASE_TYPE_REQUIRED", "This field is required");
  form.list([...path, "options"], value.options, 1, 25).forEach((option, i) => {
    const at = [...path, "options", i];
    if (!form.object(at, option, ["label", "value", "description", "emoji", "default"])) return;
    form.text([...at, "label"], option.label, 1, 100);
    form.text([...at, "value"], option.value, 1, 100);
    if (seen.has(option.value))
      form.add(
        [...at, "value"],
        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        "The specified option value is already used",
      );
    seen.add(option.value);
  });
}

const COMPONENT_FIELDS = {
  2: ["type", "id", "style", "label", "emoji", "custom_id", "sku_id", "url", "disabled"],
  3: ["type", "id", "custom_id", "options", "placeholder", "min_values", "max_values", "disabled", "required"],
} as const;

function itemForm(form: Form, path: Path, item: unknown, alone: boolean): void {
  const type = (item as Fields | null)?.type;
  if (type !== 2 && type !== 3) {
    form.add([...path, "type"], "UNION_TYPE_CHOICES", 'Value of field "type" must be one of (2, 3, 5, 6, 7, 8).');
    return;
  }
  if (!form.object(path, item, COMPONENT_FIELDS[type])) return;
  if (type === 2) buttonForm(form, path, item);
  else selectForm(form, path, item);
  if (type === 3 && !alone)
    form.add(path, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
}

function rowForm(form: Form, path: Path, row: unknown, ids: Set<unknown>): void {
  if (!form.object(path, row, ["type", "id", "components"])) return;
  if (row.type !== 1) form.add([...path, "type"], "UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1,).');
  if (row.components === undefined) form.add([...path, "components"], "BASE_TYPE_REQUIRED", "This field is required");
  const items = form.list([...path, "components"], row.components, 1, 5);
  for (const [i, item] of items.entries()) {
    const at = [...path, "components", i];
    itemForm(form, at, item, items.length === 1);
    const id = (item as Fields | null)?.custom_id;
    if (id !== undefined && ids.has(id))
      form.add([...at, "custom_id"], "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    ids.add(id);
  }
}

function mentionsForm(form: Form, path: Path, value: unknown): void {
  if (value === undefined || value === null) return;
  if (!form.object(path, value, ["parse", "roles", "users", "replied_user"])) return;
  form.list([...path, "parse"], value.parse, 0, 3).forEach((kind, i) => {
    form.oneOf([...path, "parse", i], kind, ["roles", "users", "everyone"]);
  });
  form.boolean([...path, "replied_user"], value.replied_user);
}

function referenceForm(form: Form, path: Path, value: unknown): void {
  if (value === undefined || value === null) return;
  if (!form.object(path, value, ["type", "message_id", "channel_id", "guild_id", "fail_if_not_exists"])) return;
  form.text([...path, "message_id"], value.message_id, 1, 20);
}

/** Most characters of all embeds of a message. */
const EMBED_TOTAL = 6000;

/**
 * Refuses what Discord refuses of a message, in its words.
 * @see https://docs.discord.com/developers/resources/message#create-message
 */
export function checkMessage(body: unknown, call: MessageCall, path: Path = []): asserts body is Fields {
  const form = new Form();
  if (form.object(path, body, FIELDS[call])) {
    form.text([...path, "content"], body.content, 0, 2000);
    if (typeof body.nonce === "string") form.text([...path, "nonce"], body.nonce, 0, 25);
    else form.integer([...path, "nonce"], body.nonce, -(2 ** 53), 2 ** 53);
    form.boolean([...path, "enforce_nonce"], body.enforce_nonce);
    form.boolean([...path, "tts"], body.tts);
    const embeds = form.list([...path, "embeds"], body.embeds, 0, 10);
    const chars = embeds.reduce((sum: number, e, i) => sum + embedForm(form, [...path, "embeds", i], e), 0);
    if (chars > EMBED_TOTAL)
      form.add([...path, "embeds"], "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
    const ids = new Set<unknown>();
    form.list([...path, "components"], body.components, 0, 5).forEach((row, i) => {
      rowForm(form, [...path, "components", i], row, ids);
    });
    mentionsForm(form, [...path, "allowed_mentions"], body.allowed_mentions);
    referenceForm(form, [...path, "message_reference"], body.message_reference);
    form.integer([...path, "flags"], body.flags, 0, 2 ** 31);
    if (typeof body.flags === "number" && (body.flags & ~FLAGS[call]) !== 0)
      form.add([...path, "flags"], "MESSAGE_FLAGS_INVALID", "These flags cannot be set.");
  }
  form.done();
  const { content, embeds, components } = body as Fields;
  const empty = !String(content ?? "").trim() && !(embeds as unknown[])?.length && !(components as unknown[])?.length;
  if (empty && call !== "edit") throw refusal(50006);
}
