import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the health page says; `ok` is false where somebody has to act. */
export interface Health {
  readonly ok: boolean;
  readonly [name: string]: unknown;
}

/** Where the small HTTP server listens and what it serves; port 0 takes any that is free. */
export interface HttpOptions {
  readonly host: string;
  readonly port: number;
  readonly health: () => Promise<Health>;
  /** Telegram's webhook: its path and what answers there. */
  readonly webhook: {
    readonly path: string;
    readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  } | null;
  readonly onError: (error: Error) => void;
}

/** A server that listens. */
export interface HttpService {
  /** The port it listens on. */
  readonly port: number;
  close(): Promise<void>;
}

/** A caller that sends its request slower than this is let go. */
const REQUEST_TIMEOUT_MS = 10_000;

function answerJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(`${JSON.stringify(value)}\n`);
}

async function answerHealth(options: HttpOptions, response: ServerResponse): Promise<void> {
  try {
    const report = await options.health();
    answerJson(response, report.ok ? 200 : 503, report);
  } catch (error) {
    options.onError(error as Error);
    answerJson(response, 500, { ok: false, error: "The health of the bot could not be read; its log says why." });
  }
}

function route(options: HttpOptions, request: IncomingMessage, response: ServerResponse): void {
  const path = (request.url ?? "").split("?")[0];
  if (options.webhook && path === options.webhook.path) {
    options.webhook.handle(request, response);
    return;
  }
  // Nobody else has anything to send here; what comes is read by nobody.
  request.resume();
  if (path !== "/health") answerJson(response, 404, { ok: false, error: "Nothing is here but /health." });
  else if (request.method === "GET" || request.method === "HEAD") void answerHealth(options, response);
  else {
    response.setHeader("allow", "GET, HEAD");
    answerJson(response, 405, { ok: false, error: "Use GET." });
  }
}

/**
 * The health page (`GET /health`: 200, or 503 where somebody has to act) and, where there is one, Telegram's webhook.
 * Rejects with the system's error when the port cannot be had.
 */
export function startHttp(options: HttpOptions): Promise<HttpService> {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) =>
    route(options, request, response),
  );
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(options.port, options.host, () => {
      server.removeListener("error", failed);
      server.on("error", options.onError);
      done({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
