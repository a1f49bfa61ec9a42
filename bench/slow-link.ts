import { type AddressInfo, createConnection, createServer, type Socket } from "node:net";
import type { Random } from "./synthetic.ts";

/** A network between a program and a server on this machine: every piece of a call or an answer takes its time. */
export interface SlowLink {
  /** The server's address, through the link. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Opens a link to `http://127.0.0.1:PORT/…` in which each piece is on its way for up to `longestMs`. What a caller has
 * sent arrives also when the caller is killed meanwhile, as on a real network.
 */
export async function openSlowLink(to: string, longestMs: number, random: Random): Promise<SlowLink> {
  const { port, pathname } = new URL(to);
  const open = new Set<Socket>();
  /** Pieces keep their order: none overtakes the one before it. */
  const carry = (from: Socket, into: Socket): void => {
    let arrivesAt = 0;
    const later = (work: () => void): void => {
      arrivesAt = Math.max(arrivesAt, performance.now() + random() * longestMs);
      setTimeout(work, arrivesAt - performance.now());
    };
    from.on("data", (piece) => later(() => into.destroyed || into.write(piece)));
    from.on("close", () => later(() => into.end()));
    from.on("error", () => {});
  };
  const server = createServer((near) => {
    const far = createConnection(Number(port), "127.0.0.1");
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on("close", () => open.delete(socket));
    }
    carry(near, far);
    carry(far, near);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname === "/" ? "" : pathname}`,
    close: () =>
      new Promise((closed) => {
        for (const socket of open) socket.destroy();
        server.close(() => closed());
      }),
  };
}
