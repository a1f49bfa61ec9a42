import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTransport, type Transport } from "../../../../adapters/telegram/transport.ts";

let server: Server;
let transport: Transport;
let answer: (response: ServerResponse, body: string) => void;
const sockets = new Set<object>();

const ask = (path = "/sendMessage", signal?: AbortSignal, scheme = "http") =>
  transport
    .fetch(`${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
      headers: { "content-type": "application/json" },
      body: '{"text":"خبر"}',
      ...(signal ? { signal } : {}),
    })
    .then((given) => given.json());

beforeEach(async () => {
  sockets.clear();
  transport = createTransport();
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    answer(response, Buffer.concat(chunks).toString("utf8"));
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
});
afterEach(async () => {
  transport.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

describe("the transport", () => {
  it("sends the body whole and gives the answer, over one connection", async () => {
    const bodies: string[] = [];
    answer = (response, body) => {
      bodies.push(body);
      response.end('{"ok":true,"result":"نعم"}');
    };
    expect(await ask()).toEqual({ ok: true, result: "نعم" });
    expect(await ask()).toEqual({ ok: true, result: "نعم" });
    expect(bodies).toEqual(['{"text":"خبر"}', '{"text":"خبر"}']);
    expect(sockets.size).toBe(1);
  });

  it("takes a gateway's page for a refusal, and another page for no answer", async () => {
    answer = (response) => response.writeHead(503, { "content-type": "text/html" }).end("<h1>503</h1>");
    expect(await ask()).toMatchObject({ ok: false, error_code: 503 });
    answer = (response) => response.writeHead(429, { "retry-after": "7" }).end("slow down");
    expect(await ask()).toMatchObject({ ok: false, error_code: 429, parameters: { retry_after: 7 } });
    answer = (response) => response.end("null");
    await expect(ask()).rejects.toMatchObject({ arrived: "maybe" });
  });

  it.each([
    [
      "the answer breaks off",
      (response: ServerResponse) =>
        response.writeHead(200, { "content-length": "99" }).write("{", () => response.destroy()),
    ],
    ["the connection breaks", (response: ServerResponse) => void response.socket?.destroy()],
  ])("does not know whether the call arrived when %s", async (_name, happens) => {
    answer = happens;
    await expect(ask()).rejects.toMatchObject({ name: "TransportError", arrived: "maybe" });
  });

  it("does not know whether the call arrived when nobody answers in time", async () => {
    transport.close();
    transport = createTransport(30);
    answer = () => {};
    await expect(ask()).rejects.toMatchObject({ message: "no answer in time" });
  });

  it("knows that it did not arrive when there was no handshake", async () => {
    answer = (response) => response.end('{"ok":true,"result":1}');
    await expect(ask("/sendMessage", undefined, "https")).rejects.toMatchObject({ arrived: "no" });
  });

  it("knows that it did not arrive when it was called off before, and not when called off after", async () => {
    const controller = new AbortController();
    answer = () => controller.abort();
    await expect(ask("/sendMessage", AbortSignal.abort())).rejects.toMatchObject({ arrived: "no" });
    await expect(ask("/sendMessage", controller.signal)).rejects.toMatchObject({
      arrived: "maybe",
      message: "called off",
    });
  });

  it("names no address in what it throws", async () => {
    answer = (response) => void response.socket?.destroy();
    const error = (await ask("/bot1:SECRET/sendMessage").catch((thrown) => thrown)) as Error;
    expect(JSON.stringify([error.message, error.stack, Object.entries(error)])).not.toContain("SECRET");
  });

  it("leaves no connection behind", async () => {
    answer = (response) => response.end('{"ok":true,"result":1}');
    const opened: Socket[] = [];
    const note = (message: unknown) => void opened.push((message as { readonly socket: Socket }).socket);
    subscribe("net.client.socket", note);
    await ask();
    unsubscribe("net.client.socket", note);
    expect(opened.map(({ destroyed }) => destroyed)).toEqual([false]);
    transport.close();
    expect(opened.map(({ destroyed }) => destroyed)).toEqual([true]);
  });
});
