import { westernText } from "../language/western.ts";
import { guessCodePage } from "./arabic-code-pages.ts";

/** Encodings that an archive file may turn out to be in (labels of the Encoding Standard). */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | (string & {});

/** Bytes looked at to decide on a file: enough for any page head, small beside any file worth streaming. */
const SNIFF_BYTES = 1 << 18;

/**
 * First bytes of formats that are often misnamed: PDF, ZIP and Office, gzip, PNG, JPEG, GIF, RAR, 7z, old Office, ELF.
 */
const MAGIC: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7f, 0x45, 0x4c, 0x46],
];

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte);
}

/** High halves of UTF-16 units in Arabic and Latin text: Latin, Arabic, presentation forms. */
function isLetterHalf(byte: number): boolean {
  return byte === 0x00 || byte === 0x06 || byte === 0xfe;
}

/** The same with general punctuation. That is also the space of ASCII text, so it must not decide alone. */
function isHighHalf(byte: number): boolean {
  return isLetterHalf(byte) || byte === 0x20;
}

/**
 * UTF-16 without a mark: nine in ten of every other byte are the high half of a character, most of them of a letter.
 */
function utf16Kind(sample: Uint8Array): Encoding | null {
  const pairs = sample.length >> 1;
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  let letters = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    const first = sample[i] as number;
    const second = sample[i + 1] as number;
    if (isHighHalf(first)) even++;
    if (isHighHalf(second)) odd++;
    if (isLetterHalf(first) || isLetterHalf(second)) letters++;
  }
  if (letters < pairs * 0.5) return null;
  if (odd > pairs * 0.9 && even < odd * 0.6) return "utf-16le";
  if (even > pairs * 0.9 && odd < even * 0.6) return "utf-16be";
  return null;
}

/**
 * Share of control characters (tabs and line ends apart) and NULs above which bytes are no text. Every tenth of random
 * bytes is one; valid UTF-8 is hardly ever random, so that broken text is borne there.
 */
const MAX_CONTROL_SHARE = 0.1;
const MAX_CONTROL_SHARE_8_BIT = 0.03;

function controlShare(sample: Uint8Array): number {
  let controls = 0;
  for (const byte of sample) if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++;
  return sample.length === 0 ? 0 : controls / sample.length;
}

function isBinary(sample: Uint8Array): boolean {
  return MAGIC.some((magic) => startsWith(sample, magic)) || controlShare(sample) > MAX_CONTROL_SHARE;
}

/** Ends a sample before a UTF-8 character that the cut would halve. */
function wholeCharacters(sample: Uint8Array): Uint8Array {
  let end = sample.length;
  while (end > 0 && sample.length - end < 3 && ((sample[end - 1] as number) & 0xc0) === 0x80) end--;
  const lead = sample[end - 1] ?? 0;
  const needs = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return sample.length - end + 1 < needs ? sample.subarray(0, end - 1) : sample;
}

function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(sample);
    return true;
  } catch {
    return mostlyUtf8(sample);
  }
}

/** UTF-8 with a few broken characters stays UTF-8: 8-bit Arabic read as UTF-8 breaks nearly everywhere. */
function mostlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(sample);
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) whole++;
  }
  return whole > 0 && broken * 20 < whole;
}

/** Charset that an HTML page declares in its first kilobytes, if this platform can decode it. */
function declaredCharset(sample: Uint8Array): Encoding | null {
  const head = new TextDecoder("latin1").decode(sample.subarray(0, 4096));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (label === undefined || /^utf-?(8|16)/i.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Pages that are often declared by mistake for one another: what a site's template says is not what its text is in. */
const CONFUSED = ["windows-1252", "windows-1256", "iso-8859-6"];

function codePageOf(sample: Uint8Array): Encoding {
  const declared = declaredCharset(sample);
  if (declared !== null && !CONFUSED.includes(declared)) return declared;
  const guess = guessCodePage(sample);
  return guess === "windows-1252" ? (declared ?? guess) : guess;
}

/**
 * Encoding of a file by its first bytes; null when they are no text. In order: byte order mark, UTF-16 without a mark,
 * binary signs, UTF-8 (checked strictly), the page's own declaration where the bytes do not belie it, then the likelier
 * 8-bit code page.
 */
export function detectEncoding(start: Uint8Array): Encoding | null {
  if (startsWith(start, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (startsWith(start, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(start, [0xfe, 0xff])) return "utf-16be";
  const sample = start.subarray(0, SNIFF_BYTES);
  const wide = utf16Kind(sample);
  if (wide !== null) return wide;
  if (isBinary(sample)) return null;
  if (isUtf8(wholeCharacters(sample))) return "utf-8";
  if (controlShare(sample) > MAX_CONTROL_SHARE_8_BIT) return null;
  return codePageOf(sample);
}

interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

function decoderOf(encoding: Encoding): Decoder {
  const decoder = new TextDecoder(encoding);
  return decoder.encoding === "windows-1252"
    ? { decode: (bytes, options) => westernText(decoder.decode(bytes, options)) }
    : decoder;
}

/** Text of a whole file, or null when its bytes are no text. The byte order mark is dropped. */
export function decodeBytes(bytes: Uint8Array): string | null {
  const encoding = detectEncoding(bytes);
  return encoding === null ? null : decoderOf(encoding).decode(bytes);
}

/** Decodes a stream piece by piece; the encoding is decided by the first piece that says anything about it. */
export interface StreamDecoder {
  /** Text of the next piece; null when the stream is no text (then nothing more may be pushed). */
  push(bytes: Uint8Array): string | null;
  /** What was held back for an unfinished character. */
  end(): string;
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80 || byte === 0) return false;
  return true;
}

/** @see StreamDecoder */
export function createStreamDecoder(): StreamDecoder {
  let decoder: Decoder | undefined;
  let first = true;
  return {
    push(bytes) {
      // Plain ASCII says nothing yet: a JSON file may start with English fields and go on in windows-1256.
      if (decoder === undefined && isAscii(bytes) && !(first && isBinary(bytes.subarray(0, SNIFF_BYTES)))) {
        first = false;
        return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
      }
      first = false;
      if (decoder === undefined) {
        const encoding = detectEncoding(bytes);
        if (encoding === null) return null;
        decoder = decoderOf(encoding);
      }
      return decoder.decode(bytes, { stream: true });
    },
    end: () => decoder?.decode() ?? "",
  };
}
