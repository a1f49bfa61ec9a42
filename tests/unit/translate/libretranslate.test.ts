import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { TranslationRequest } from "../../../src/contracts/translator.ts";
import { createLibreTranslate } from "../../../src/translate/libretranslate.ts";

const KEY = "libre-secret-key";
let server: Server | null = null;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((done) => (server ? server.close(done) : done(null)));
  server = null;
});

interface Asked {
  readonly q: readonly string[];
  readonly source: string;
  readonly target: string;
  readonly format: string;
  readonly api_key?: string;
}

/** A LibreTranslate server that knows `/translate` and gives what `answer` says; null stalls. */
async function bench(answer: (asked: Asked) => readonly [status: number, body: string] | null, timeoutMs = 5_000) {
  const asked: Asked[] = [];
  server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += String(piece);
    const wish = JSON.parse(body) as Asked;
    asked.push(wish);
    const given = request.url === "/translate" && request.method === "POST" ? answer(wish) : ([404, "{}"] as const);
    if (given) response.writeHead(given[0], { "content-type": "application/json" }).end(given[1]);
  });
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  return { asked, translator: createLibreTranslate({ url, apiKey: KEY, timeoutMs, now: () => new Date(0) }) };
}

const requests: readonly TranslationRequest[] = [
  { text: "نعم", from: "ar", to: "en" },
  { text: "no", from: "en", to: "ar" },
  { text: " ", from: "ar", to: "en" },
];
const echo = ({ q, target }: Asked) =>
  [200, JSON.stringify({ translatedText: q.map((text) => `${target}:${text}`) })] as const;

describe("LibreTranslate", () => {
  it("translates each direction in one request, with its key", async () => {
    const { translator, asked } = await bench(echo);
    const answers = await translator.translate(requests);
    expect(answers.map((answer) => answer?.text ?? null)).toEqual(["en:نعم", "ar:no", null]);
    expect(asked[0]).toEqual({ q: ["نعم"], source: "ar", target: "en", format: "text", api_key: KEY });
  });

  it.each<[string, readonly [number, string]]>([
    ["a refused key", [403, JSON.stringify({ error: `Invalid API key ${KEY}` })]],
    ["a failure", [500, "{}"]],
    ["too few answers", [200, '{"translatedText":[]}']],
    ["answers of another kind", [200, '{"translatedText":[5]}']],
    ["one string for all", [200, '{"translatedText":"yes"}']],
    ["a page", [200, "<html>"]],
    ["far too much", [200, `{"translatedText":["${"x".repeat(1_100_000)}"]}`]],
  ])("fails on %s, without its key", async (_, given) => {
    const { translator } = await bench(() => given);
    const error = await translator.translate(requests).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(`${(error as Error).stack} ${JSON.stringify(error)} ${String((error as Error).cause)}`).not.toContain(KEY);
  });

  it("does not wait for a server that stalls", async () => {
    const { translator } = await bench(() => null, 50);
    await expect(translator.translate(requests)).rejects.toThrow("said nothing");
  });

  it("lets go of a refusal's body", async () => {
    const cancel = vi.fn();
    const body = new ReadableStream({ cancel });
    const translator = createLibreTranslate({
      url: "http://localhost/",
      apiKey: null,
      timeoutMs: 5_000,
      now: () => new Date(0),
      fetch: async () => new Response(body, { status: 429 }),
    });
    await expect(translator.translate(requests)).rejects.toThrow("(429)");
    expect(cancel).toHaveBeenCalled();
  });

  it("leaves a server alone that failed three times", async () => {
    const { translator, asked } = await bench(() => [500, "{}"]);
    for (let i = 0; i < 3; i++) await expect(translator.translate(requests)).rejects.toThrow("(500)");
    await expect(translator.translate(requests)).rejects.toThrow("rests");
    expect(asked).toHaveLength(3);
  });
});
