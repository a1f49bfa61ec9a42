import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createStreamDecoder, decodeBytes, detectEncoding } from "../../../src/archive/decode.ts";
import { decodeEntities } from "../../../src/language/entities.ts";

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/archive/${name}`, import.meta.url));
const utf8 = (text: string) => new TextEncoder().encode(text);
/** Bytes of Arabic text in an 8-bit page, made by inverting the platform's decoder. */
function encode(text: string, page: string): Uint8Array {
  const decoder = new TextDecoder(page);
  const bytes = new Map(Array.from({ length: 256 }, (_, i) => [decoder.decode(Uint8Array.of(i)), i]));
  return Uint8Array.from(text, (char) => bytes.get(char) ?? 0x3f);
}

const STREET = "أعلنت البلدية أمس إغلاق شارع النخيل أمام السيارات ثلاثة أيام";

describe("decoding", () => {
  const expected = fixture("bridge.utf8.txt").toString("utf8");
  it.each(["utf8", "utf8-bom", "utf16le-bom", "utf16le", "utf16be", "windows-1256", "iso-8859-6"])(
    "reads an Arabic article in %s",
    (name) => {
      expect(decodeBytes(fixture(`bridge.${name}.txt`))).toBe(expected);
    },
  );

  it.each(["windows-1256", "iso-8859-6"])("tells %s from a headline alone", (page) => {
    expect(detectEncoding(encode(STREET, page))).toBe(page);
    expect(decodeBytes(encode("ارتفاع أسعار الخبز", page))).toBe("ارتفاع أسعار الخبز");
  });

  it("keeps Western text with accents Western", () => {
    const bytes = encode("Le café ouvre à midi, dit le maire de la cité, et l'été sera long.", "windows-1252");
    expect(decodeBytes(bytes)).toContain("Le café ouvre à midi");
  });

  it("keeps the curly quotes and dashes of windows-1252", () => {
    const bytes = Uint8Array.from("Don\x92t panic \x97 the \x93caf\xe9\x94 is open", (c) => c.charCodeAt(0));
    expect(decodeBytes(bytes)).toBe("Don’t panic — the “café” is open");
    expect(decodeEntities("Don&#146;t")).toBe("Don’t");
  });

  it("tells widely spaced ASCII from UTF-16", () => {
    const spaced = `# \n\n${"> ".repeat(400)}a note`;
    expect(decodeBytes(utf8(spaced))).toBe(spaced);
  });

  it("calls random bytes binary", () => {
    let seed = 7;
    const next = () => {
      seed = (seed * 48271) % 2147483647;
      return seed >> 8;
    };
    for (let i = 0; i < 50; i++) expect(decodeBytes(Uint8Array.from({ length: 3000 }, () => next() % 256))).toBeNull();
  });

  it("stays with UTF-8 when single characters are broken", () => {
    const whole = utf8(STREET.repeat(5));
    const broken = Uint8Array.from(whole);
    broken[40] = 0xff;
    expect(decodeBytes(broken)).toContain("إغلاق شارع النخيل");
  });

  it("reads short and empty input", () => {
    expect(decodeBytes(utf8(""))).toBe("");
    expect(decodeBytes(utf8("a"))).toBe("a");
    expect(decodeBytes(utf8("نعم"))).toBe("نعم");
  });

  it("calls bytes that are no text binary", () => {
    expect(decodeBytes(fixture("photo.txt"))).toBeNull();
    expect(decodeBytes(fixture("bytes.txt"))).toBeNull();
    expect(decodeBytes(utf8("%PDF-1.7 text that goes on"))).toBeNull();
  });

  it("follows a page's own declaration where the bytes are no UTF-8", () => {
    const page = new Uint8Array([...utf8('<meta charset="iso-8859-2"><p>'), 0xb1, 0xe6, 0xea, ...utf8("</p>")]);
    expect(decodeBytes(page)).toContain("ąćę");
  });

  const page = (charset: string, text: string, encoding: string) =>
    new Uint8Array([...utf8(`<meta charset="${charset}"><p>`), ...encode(text, encoding), ...utf8("</p>")]);

  it.each([
    ["windows-1256", "iso-8859-1"],
    ["windows-1256", "windows-1252"],
    ["windows-1256", "iso-8859-6"],
    ["iso-8859-6", "windows-1256"],
    ["iso-8859-6", "latin1"],
  ])("reads a page in %s that declares %s", (encoding, charset) => {
    expect(decodeBytes(page(charset, STREET, encoding))).toContain(STREET);
  });

  it("believes a page's declaration where its bytes say nothing else", () => {
    const text = "Le café ouvre à midi, dit le maire de la cité\u00a0\u00a0\u00a0– et l’été sera long.";
    expect(decodeBytes(page("iso-8859-1", text, "windows-1256"))).toContain("Le café ouvre à midi");
    expect(decodeBytes(page("windows-1256", text, "windows-1256"))).toContain(text);
  });
});

describe("stream decoding", () => {
  const read = (pieces: readonly Uint8Array[]): string | null => {
    const decoder = createStreamDecoder();
    let text = "";
    for (const piece of pieces) {
      const next = decoder.push(piece);
      if (next === null) return null;
      text += next;
    }
    return text + decoder.end();
  };
  const cut = (bytes: Uint8Array, size: number) =>
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));

  it("joins characters that a piece's end cuts", () => {
    expect(read(cut(utf8(`{"t":"${STREET}"}`), 5))).toBe(`{"t":"${STREET}"}`);
  });

  it("decides late when the beginning is plain ASCII", () => {
    const start = utf8(`{"id":1,"url":"https://example.org/${"x".repeat(300)}","title":"`);
    expect(read([start, encode(STREET, "windows-1256"), utf8('"}')])).toContain(STREET);
  });

  it("reads UTF-16 in pieces and refuses binary", () => {
    const wide = fixture("bridge.utf16le-bom.txt");
    expect(read(cut(wide, 64))).toBe(fixture("bridge.utf8.txt").toString("utf8"));
    expect(read(cut(fixture("photo.txt"), 64))).toBeNull();
  });
});
