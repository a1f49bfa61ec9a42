import { afterEach, describe, expect, it } from "vitest";
import { type HttpOptions, type HttpService, startHttp } from "../../../../src/cli/bot/http.ts";

let service: HttpService | null = null;
afterEach(async () => {
  await service?.close();
  service = null;
});

async function serve(options: Partial<HttpOptions> = {}): Promise<string> {
  service = await startHttp({
    host: "127.0.0.1",
    port: 0,
    health: async () => ({ ok: true, queue: 2 }),
    webhook: null,
    onError: () => {},
    ...options,
  });
  return `http://127.0.0.1:${service.port}`;
}

describe("the health page", () => {
  it("says how the bot is, for machines", async () => {
    const answer = await fetch(`${await serve()}/health?x=1`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("application/json");
    expect(await answer.json()).toEqual({ ok: true, queue: 2 });
  });

  it("answers 503 where somebody has to act", async () => {
    const answer = await fetch(`${await serve({ health: async () => ({ ok: false }) })}/health`);
    expect(answer.status).toBe(503);
  });

  it("tells a visitor nothing about a fault, and the log all of it", async () => {
    const errors: Error[] = [];
    const health = async () => {
      throw new Error("the store is at /var/lib/secret");
    };
    const answer = await fetch(`${await serve({ health, onError: (e) => errors.push(e) })}/health`);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain("secret");
    expect(errors).toHaveLength(1);
  });

  it("has nothing else", async () => {
    const root = await serve();
    expect((await fetch(`${root}/etc/passwd`)).status).toBe(404);
    const posted = await fetch(`${root}/health`, { method: "POST", body: "x" });
    expect(posted.status).toBe(405);
    expect(posted.headers.get("allow")).toBe("GET, HEAD");
  });

  it("hands the webhook's path to the platform", async () => {
    const handle: NonNullable<HttpOptions["webhook"]>["handle"] = (_request, response) => response.end("taken");
    const root = await serve({ webhook: { path: "/telegram", handle } });
    expect(await (await fetch(`${root}/telegram`, { method: "POST", body: "{}" })).text()).toBe("taken");
  });

  it("says which port cannot be had", async () => {
    await serve();
    const port = service?.port ?? 0;
    await expect(
      startHttp({ host: "127.0.0.1", port, health: async () => ({ ok: true }), webhook: null, onError: () => {} }),
    ).rejects.toThrow("EADDRINUSE");
  });
});
