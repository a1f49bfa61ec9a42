import dns from "node:dns";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { connect as connectTls } from "node:tls";
import { describe, expect, it } from "vitest";

/** An address that is reserved for documentation: nothing answers there, whatever happens. */
const NOWHERE = "192.0.2.1";

describe("the network", () => {
  it("is refused to fetch, http, sockets, TLS and name look-ups", async () => {
    await expect(fetch(`http://${NOWHERE}/`)).rejects.toMatchObject({ cause: { message: /no network/ } });
    expect(() => get({ host: NOWHERE, agent: false })).toThrow(/no network/);
    expect(() => connect(80, NOWHERE)).toThrow(/no network/);
    expect(() => connectTls({ host: NOWHERE, port: 443 })).toThrow(/no network/);
    expect(() => dns.lookup("example.org", () => {})).toThrow(/no network/);
    await expect(async () => dns.promises.lookup("example.org")).rejects.toThrow(/no network/);
  });

  it("leaves a server of the test's own reachable", async () => {
    const server = createServer((_, response) => response.end("here"));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    try {
      const { port } = server.address() as AddressInfo;
      expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("here");
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});
