import { TextDecoder } from "node:util";
import { SaxesParser } from "saxes";
import type { Lang } from "../contracts/article.ts";
import type { MemoryPair } from "./memory.ts";

/** The file is not TMX, or broken; `line` is 1-based, null where the trouble is in the bytes. */
export class TmxError extends Error {
  override readonly name = "TmxError";
  readonly line: number | null;
  constructor(message: string, line: number | null, options?: ErrorOptions) {
    super(line === null ? message : `line ${line}: ${message}`, options);
    this.line = line;
  }
}

/**
 * Reads the Arabic–English pairs of a TMX 1.4b file, chunk by chunk, so that a file of any size passes.
 * Units without both languages are left out. Inline codes (`bpt`, `ept`, `ph`, `it`, `ut`) are dropped with what they
 * hold, as they hold another format's markup; the text in `hi` is kept. The encoding is taken from the byte order mark
 * or the first bytes (UTF-8, UTF-16 of both orders).
 * @throws TmxError with the line, when the file is broken or holds no TMX.
 * @see https://www.gala-global.org/tmx-14b
 */
export async function* parseTmx(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<MemoryPair, void, undefined> {
  const reader = createReader();
  let decoder: TextDecoder | null = null;
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      reader.write(decode(decoder, chunk));
      yield* reader.take();
    }
    if (decoder) reader.write(decode(decoder, undefined));
    reader.close();
  } catch (error) {
    // What was whole before the break is still good.
    yield* reader.take();
    throw error;
  }
  yield* reader.take();
}

/** The pairs as a TMX 1.4b file in pieces, one a pair, ready to be written one after the other. */
export function* writeTmx(pairs: Iterable<MemoryPair>): Generator<string, void, undefined> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n' +
    '<header creationtool="mujaz" creationtoolversion="1" segtype="sentence" o-tmf="mujaz" adminlang="en" ' +
    'srclang="*all*" datatype="plaintext"/>\n<body>\n';
  for (const pair of pairs) yield unit(pair);
  yield "</body>\n</tmx>\n";
}

/**
 * Date and editor stand on the unit, where the standard's examples have them, and on each variant, where OmegaT looks.
 */
function unit(pair: MemoryPair): string {
  const by = pair.editor === null ? "" : ` changeid="${escapeXml(pair.editor)}"`;
  const changed = `changedate="${toTmxDate(pair.date)}"${by}`;
  const variant = (lang: Lang) => `<tuv xml:lang="${lang}" ${changed}><seg>${escapeXml(pair[lang])}</seg></tuv>`;
  const origin = `<prop type="${ORIGIN_PROP}">${pair.origin}</prop>`;
  return `<tu ${changed}>${origin}${variant("ar")}${variant("en")}</tu>\n`;
}

const ORIGIN_PROP = "x-mujaz-origin";
/** Characters that XML 1.0 cannot hold at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Elements of a segment whose content is another format's markup, not text. */
const CODES = new Set(["bpt", "ept", "ph", "it", "ut"]);
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeXml(text: string): string {
  return text.replace(NOT_XML, "").replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);
}

/** `2026-11-21T10:15:00Z` → `20261121T101500Z`, the only form TMX knows. */
function toTmxDate(date: string): string {
  const time = new Date(date);
  const iso = Number.isNaN(time.getTime()) ? "1970-01-01T00:00:00.000Z" : time.toISOString();
  return iso.replace(/[-:]/g, "").replace(/\.\d+/, "");
}

function fromTmxDate(date: string | undefined): string {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date ?? "");
  if (!parts) return "1970-01-01T00:00:00Z";
  const [, year, month, day, hour, minute, second] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

function encodingOf(start: Uint8Array): string {
  const [a, b] = start;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return "utf-16be";
  return "utf-8";
}

function decode(decoder: TextDecoder, chunk: Uint8Array | undefined): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (cause) {
    throw new TmxError(`not ${decoder.encoding.toUpperCase()} text`, null, { cause });
  }
}

/** A unit being read; `lang` is the language of the variant that is open. Date and editor are of its latest change. */
interface OpenUnit {
  readonly texts: Map<Lang, string>;
  date: string | undefined;
  editor: string | null;
  origin: MemoryPair["origin"];
  lang: Lang | null;
}

interface TmxReader {
  write(text: string): void;
  close(): void;
  /** The pairs read since the last call. */
  take(): readonly MemoryPair[];
}

function createReader(): TmxReader {
  const parser = new SaxesParser();
  let ready: MemoryPair[] = [];
  let open: OpenUnit | null = null;
  let segment: string | null = null;
  let property: string | null = null;
  let codeDepth = 0;
  let rootSeen = false;

  parser.on("error", (error) => {
    throw new TmxError(error.message.replace(/^\S*?\d+:\d+: /, ""), parser.line, { cause: error });
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (!rootSeen && name !== "tmx") throw new TmxError(`<${name}> found where <tmx> was expected`, parser.line);
    rootSeen = true;
    if (name === "tu") open = newUnit(attributes);
    else if (name === "tuv" && open) openVariant(open, attributes);
    else if (name === "seg") segment = "";
    else if (name === "prop" && attributes.type === ORIGIN_PROP) property = "";
    else if (CODES.has(name)) codeDepth += 1;
  });
  const onText = (text: string) => {
    if (property !== null) property += text;
    else if (segment !== null && codeDepth === 0) segment += text;
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", ({ name }) => {
    if (CODES.has(name)) codeDepth -= 1;
    else if (name === "seg") {
      keepSegment(open, segment ?? "");
      segment = null;
    } else if (name === "prop" && property !== null) {
      if (open && property.trim() === "editor") open.origin = "editor";
      property = null;
    } else if (name === "tu") {
      const pair = open && pairOf(open);
      if (pair) ready.push(pair);
      open = null;
    }
  });
  return {
    write: (text) => void parser.write(text),
    close() {
      if (!rootSeen) throw new TmxError("no <tmx> element found", parser.line);
      parser.close();
    },
    take() {
      const taken = ready;
      ready = [];
      return taken;
    },
  };
}

type Attributes = Readonly<Record<string, string>>;

const dateOf = (attributes: Attributes): string | undefined => attributes.changedate ?? attributes.creationdate;
const editorOf = (attributes: Attributes): string | null => attributes.changeid ?? attributes.creationid ?? null;

const newUnit = (attributes: Attributes): OpenUnit => ({
  texts: new Map(),
  date: dateOf(attributes),
  editor: editorOf(attributes),
  origin: "import",
  lang: null,
});

/** OmegaT keeps date and editor on the translation, not on the unit; dates of TMX sort as text. */
function openVariant(open: OpenUnit, attributes: Attributes): void {
  open.lang = langOf(attributes["xml:lang"] ?? attributes.lang);
  const date = dateOf(attributes);
  if (date !== undefined && (open.date === undefined || date >= open.date)) {
    open.date = date;
    open.editor = editorOf(attributes) ?? open.editor;
  } else open.editor ??= editorOf(attributes);
}

/** `ar-SA`, `AR`, `en_GB` → the language that we know, else null. */
function langOf(tag: string | undefined): Lang | null {
  const primary = (tag ?? "").toLowerCase().split(/[-_]/)[0];
  return primary === "ar" || primary === "en" ? primary : null;
}

/** Keeps the first segment of each language: further ones are alternatives. */
function keepSegment(open: OpenUnit | null, segment: string): void {
  const text = segment.replace(/\s+/g, " ").trim();
  if (open?.lang && text !== "" && !open.texts.has(open.lang)) open.texts.set(open.lang, text);
}

function pairOf(open: OpenUnit): MemoryPair | null {
  const ar = open.texts.get("ar");
  const en = open.texts.get("en");
  if (ar === undefined || en === undefined) return null;
  return { ar, en, origin: open.origin, date: fromTmxDate(open.date), editor: open.editor };
}
