import { describe, expect, it } from "vitest";
import type { MemoryPair } from "../../../src/translate/memory.ts";
import { parseTmx, TmxError, writeTmx } from "../../../src/translate/tmx.ts";

async function read(chunks: readonly Uint8Array[]): Promise<MemoryPair[]> {
  const pairs: MemoryPair[] = [];
  for await (const pair of parseTmx(chunks)) pairs.push(pair);
  return pairs;
}
const readText = (xml: string) => read([Buffer.from(xml, "utf8")]);
const tmx = (body: string) => `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="ar"/><body>
${body}
</body></tmx>`;
const unit = (ar: string, en: string) =>
  `<tu><tuv xml:lang="ar"><seg>${ar}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`;

describe("parseTmx", () => {
  it("reads pairs with their date and editor, whatever the variants of the language tags", async () => {
    const pairs = await readText(
      tmx(`<tu creationdate="20240102T030405Z" creationid="mona">
        <tuv xml:lang="EN-GB"><seg>Prices rose.</seg></tuv><tuv xml:lang="ar-SA"><seg>ارتفعت الأسعار.</seg></tuv></tu>`),
    );
    expect(pairs).toEqual([
      { ar: "ارتفعت الأسعار.", en: "Prices rose.", origin: "import", date: "2024-01-02T03:04:05Z", editor: "mona" },
    ]);
  });

  it("drops inline codes with their content, keeps highlighted text, resolves entities and CDATA", async () => {
    const [pair] = await readText(
      tmx(
        unit(
          '<bpt i="1">&lt;b&gt;</bpt>نعم<ept i="1">&lt;/b&gt;</ept>',
          "Fish &amp; <hi>chips</hi> <ph>{0}</ph><![CDATA[<3]]>",
        ),
      ),
    );
    expect(pair).toMatchObject({ ar: "نعم", en: "Fish & chips <3" });
  });

  it("leaves out units without both languages, and alternatives after the first", async () => {
    const body = `<tu><tuv xml:lang="ar"><seg>وحيد</seg></tuv><tuv xml:lang="fr"><seg>seul</seg></tuv></tu>
      <tu><tuv xml:lang="ar"><seg>نعم</seg></tuv><tuv xml:lang="en"><seg>yes</seg></tuv><tuv xml:lang="en-US"><seg>yeah</seg></tuv></tu>`;
    expect((await readText(tmx(body))).map((pair) => pair.en)).toEqual(["yes"]);
  });

  it.each([
    ["UTF-16 with a byte order mark", (xml: string) => Buffer.from(`\ufeff${xml}`, "utf16le")],
    ["UTF-16 without one", (xml: string) => Buffer.from(xml, "utf16le")],
    ["big-endian UTF-16", (xml: string) => Buffer.from(`\ufeff${xml}`, "utf16le").swap16()],
    ["UTF-8 with a byte order mark", (xml: string) => Buffer.from(`\ufeff${xml}`, "utf8")],
  ])("reads %s", async (_, encode) => {
    const pairs = await read([encode(tmx(unit("نعم", "yes")))]);
    expect(pairs.map((pair) => pair.ar)).toEqual(["نعم"]);
  });

  it("reads a file cut anywhere, also inside a letter", async () => {
    const bytes = Buffer.from(tmx(unit("ارتفعت الأسعار", "Prices rose")), "utf8");
    const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte));
    // The first chunk has to tell the encoding, so it stays in one piece.
    expect(await read([bytes.subarray(0, 4), ...chunks.slice(4)])).toHaveLength(1);
  });

  it("names the line of a break, after giving the pairs before it", async () => {
    const broken = tmx(`${unit("نعم", "yes")}\n<tu><tuv></tu>`);
    const pairs: MemoryPair[] = [];
    const all = async () => {
      for await (const pair of parseTmx([Buffer.from(broken.slice(0, 230)), Buffer.from(broken.slice(230))]))
        pairs.push(pair);
    };
    await expect(all()).rejects.toMatchObject({ name: "TmxError", line: 4 });
    expect(pairs).toHaveLength(1);
  });

  it.each([
    ["another kind of XML", "<html></html>", /<tmx> was expected/],
    ["a text file", "hello", /line 1/],
    ["nothing", "", /no <tmx>/],
    ["a file that stops", "<tmx><body><tu>", /line 1/],
  ])("refuses %s", async (_, content, message) => {
    await expect(readText(content)).rejects.toThrow(message);
    await expect(readText(content)).rejects.toBeInstanceOf(TmxError);
  });

  it("refuses bytes that are no text", async () => {
    await expect(read([Buffer.from("<tmx>"), Uint8Array.of(0xff, 0xfe, 0xfa)])).rejects.toThrow(/not UTF-8/);
  });
});

describe("writeTmx", () => {
  it("writes what parseTmx reads back, hostile characters included", async () => {
    const pairs: MemoryPair[] = [
      {
        ar: 'قال "<b>" & «نعم»',
        en: "a < b & 'c' > \"d\"",
        origin: "editor",
        date: "2026-05-06T07:08:09Z",
        editor: 'A "B"',
      },
      { ar: "لا", en: "no\u0007", origin: "import", date: "2026-05-06T07:08:09Z", editor: null },
    ];
    const again = await readText([...writeTmx(pairs)].join(""));
    expect(again).toEqual([pairs[0], { ...pairs[1], en: "no" }]);
  });
});

describe("files of other tools", () => {
  it("reads what OmegaT writes: date and editor on the translation, alternatives with their place", async () => {
    const pairs = await readText(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="6.0.1_0" segtype="sentence" srclang="ar"/>
  <body>
<!-- Default translations -->
    <tu>
      <tuv xml:lang="ar">
        <seg>وصل الوفد.</seg>
      </tuv>
      <tuv xml:lang="en-GB" changeid="Huda" changedate="20260117T112458Z" creationid="Sami" creationdate="20250101T000000Z">
        <seg>The delegation arrived.</seg>
      </tuv>
    </tu>
<!-- Alternative translations -->
    <tu>
      <prop type="file">news.txt</prop>
      <prop type="prev">قال</prop>
      <note>for headlines</note>
      <tuv xml:lang="ar"><seg>وصل الوفد</seg></tuv>
      <tuv xml:lang="en-GB" creationid="Sami" creationdate="20250101T000000Z"><seg>Delegation &lt;i0&gt;arrives&lt;/i0&gt;</seg></tuv>
    </tu>
  </body>
</tmx>`);
    expect(pairs).toEqual([
      {
        ar: "وصل الوفد.",
        en: "The delegation arrived.",
        origin: "import",
        date: "2026-01-17T11:24:58Z",
        editor: "Huda",
      },
      {
        ar: "وصل الوفد",
        en: "Delegation <i0>arrives</i0>",
        origin: "import",
        date: "2025-01-01T00:00:00Z",
        editor: "Sami",
      },
    ]);
  });

  it("reads what Okapi's tools write: properties, inline codes, lower-case tags", async () => {
    const pairs = await readText(`<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="oku_tmxwriter" creationtoolversion="1" segtype="paragraph" o-tmf="x" adminlang="en" srclang="ar" datatype="x-html"/>
<body><tu tuid="7"><prop type="Txt::FileName">a.html</prop>
<tuv xml:lang="ar"><seg>وصل <bpt i="1" type="bold">&lt;b&gt;</bpt>الوفد<ept i="1">&lt;/b&gt;</ept></seg></tuv>
<tuv xml:lang="en-us" creationdate="20260101T000000Z"><prop type="x">y</prop><seg>The <bpt i="1">&lt;b&gt;</bpt>delegation<ept i="1">&lt;/b&gt;</ept> arrived</seg></tuv>
</tu></body></tmx>`);
    expect(pairs).toEqual([
      { ar: "وصل الوفد", en: "The delegation arrived", origin: "import", date: "2026-01-01T00:00:00Z", editor: null },
    ]);
  });

  it("writes date and editor where either looks for them", () => {
    const pair: MemoryPair = {
      ar: "نعم",
      en: "yes",
      origin: "editor",
      date: "2026-01-01T00:00:00.000Z",
      editor: "Huda",
    };
    const written = [...writeTmx([pair])].join("");
    expect(written.match(/changedate="20260101T000000Z" changeid="Huda"/g)).toHaveLength(3);
    expect(written).toContain('<!DOCTYPE tmx SYSTEM "tmx14.dtd">');
  });
});
