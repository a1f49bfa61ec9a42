import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWebhook } from "../../../../adapters/telegram/webhook.ts";
import { openAdapter, openFake, openHandlers } from "../../../support/telegram/open.ts";

const SECRET = "a_secret-of-this-test";
const HEADER = "x-telegram-bot-api-secret-token";

let server: Server;
let root: string;
let handler: ReturnType<typeof createWebhook>;

beforeEach(async () => {
  server = createServer((asked, answer) => handler(asked, answer));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

describe("a request to the webhook", () => {
  const handled: number[] = [];
  beforeEach(() => {
    handled.length = 0;
    handler = createWebhook({ url: "https://news.example.org/telegram/hook", secret: SECRET }, async (update) => {
      handled.push(update.update_id);
    });
  });

  interface Asked {
    readonly path?: string;
    readonly method?: string;
    readonly secret?: string | null;
    readonly body?: string;
  }
  async function ask({ path = "/telegram/hook", method = "POST", secret = SECRET, body = '{"update_id":1}' }: Asked) {
    const headers = { "content-type": "application/json", ...(secret === null ? {} : { [HEADER]: secret }) };
    const answer = await fetch(`${root}${path}`, { method, headers, ...(method === "GET" ? {} : { body }) });
    return [answer.status, await answer.text()];
  }

  it("is taken with the secret, once each", async () => {
    expect(await ask({})).toEqual([200, ""]);
    expect(await ask({})).toEqual([200, ""]);
    expect(await ask({ body: '{"update_id":2,"message":{}}' })).toEqual([200, ""]);
    expect(handled).toEqual([1, 2]);
  });

  it.each([
    ["no secret", { secret: null }, 401],
    ["a wrong secret", { secret: `${SECRET}x` }, 401],
    ["an empty secret", { secret: "" }, 401],
    ["another path", { path: "/telegram/hook/" }, 404],
    ["the root", { path: "/" }, 404],
    ["another method", { method: "GET" }, 405],
    ["a body that is no JSON", { body: "update" }, 400],
    ["a body that is no update", { body: "[1]" }, 400],
    ["an update without a number", { body: '{"update_id":"1"}' }, 400],
    ["a body that is too long", { body: `{"update_id":1,"x":"${"x".repeat(1_100_000)}"}` }, 413],
  ] as const)("is refused with %s, without a word", async (_name, asked, status) => {
    expect(await ask(asked)).toEqual([status, ""]);
    expect(handled).toEqual([]);
  });

  it("is refused as soon as it grows too long, where it does not say how long it is", async () => {
    const status = await new Promise((done) => {
      const asked = request(`${root}/telegram/hook`, {
        method: "POST",
        headers: { [HEADER]: SECRET, "transfer-encoding": "chunked" },
      });
      asked.on("response", (answer) => done(answer.statusCode)).on("error", () => done("cut off"));
      const chunk = "x".repeat(64 * 1024);
      const more = () => {
        if (!asked.destroyed && !asked.writableEnded) asked.write(chunk, () => setImmediate(more));
      };
      more();
    });
    expect([413, "cut off"]).toContain(status);
    expect(handled).toEqual([]);
  });
});

describe("a bot with a webhook", () => {
  it("is sent its updates there, and none of a stranger", async () => {
    const { fake, reem } = await openFake();
    const heard: string[] = [];
    const { adapter } = openAdapter(fake, { webhook: { url: `${root}/hook`, secret: SECRET } });
    handler = adapter.webhookHandler as typeof handler;
    const given = openHandlers({
      request: async ({ input }) => {
        heard.push(input.kind === "typed" ? input.text : "");
        return null;
      },
    });
    await adapter.start(given.handlers);
    expect(fake.queue.webhook).toEqual({ url: `${root}/hook`, secret: SECRET });
    fake.say(reem.id, reem, "one");
    fake.say(reem.id, reem, "two");
    await fake.until(() => heard.length === 2);
    fake.queue.webhook = { url: `${root}/hook`, secret: "guessed" };
    fake.say(reem.id, reem, "three");
    await fake.until(() => fake.queue.refusals === 1);
    expect(heard).toEqual(["one", "two"]);
    expect(fake.callsOf("getUpdates")).toEqual([]);
    await adapter.close();
    await fake.close();
  });
});
