import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { createBuckets } from "./buckets.ts";
import { ApiError, refusal } from "./errors.ts";
import type { createFaults, Fault } from "./faults.ts";
import type { Route } from "./routes.ts";

/** One call that reached the fake. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  readonly at: number;
}

/** What the HTTP side works on. */
export interface ServerDeps {
  readonly token: string;
  readonly now: () => number;
  readonly routes: readonly Route[];
  readonly buckets: ReturnType<typeof createBuckets>;
  readonly faults: ReturnType<typeof createFaults>;
  readonly calls: Call[];
  /** Called after every call. */
  after(): void;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** Largest body that is read. */
const MOST_BYTES = 1_000_000;

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new ApiError(413, { message: "Request entity too large", code: 40005 });
    chunks.push(chunk);
  }
  if (size === 0) return {};
  if (!request.headers["content-type"]?.startsWith("application/json")) throw refusal(50109);
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw refusal(50109);
  }
}

/** Discord's REST API under `/api/v10`. */
export function createRestServer(deps: ServerDeps): Server {
  const { token, now, routes, buckets, faults, calls } = deps;

  function work(method: string, path: string, query: URLSearchParams, body: unknown, authorization: string): Answer {
    const route = routes.find(({ call }) => call.test(`${method} ${path}`));
    if (!route) throw new ApiError(404, { message: "404: Not Found", code: 0 });
    if (route.auth && authorization !== `Bot ${token}`) throw refusal(0);
    const headers = buckets.count(method, path);
    const [, ...params] = route.call.exec(`${method} ${path}`) ?? [];
    const result = route.handle(params, body as Record<string, unknown>, query);
    return { status: result === undefined ? 204 : 200, body: result, headers };
  }

  function answerTo(error: unknown): Answer {
    if (error instanceof ApiError) return { status: error.status, body: error.body, headers: error.headers };
    return { status: 500, body: { message: `fake: ${String(error)}`, code: 0 }, headers: {} };
  }

  function write(response: ServerResponse, { status, body, headers }: Answer): void {
    const type =
      body === undefined ? {} : { "content-type": typeof body === "string" ? "text/html" : "application/json" };
    response.writeHead(status, { ...type, ...headers });
    response.end(body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body));
  }

  const faulty = ({
    status = 500,
    body = { message: "500: Internal Server Error", code: 0 },
    headers = {},
  }: Fault): Answer => ({
    status,
    body,
    headers,
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? "GET";
    const url = new URL(request.url ?? "/", "http://fake");
    const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/, "");
    const fault = faults.take(`${method} ${path}`);
    if (fault?.mode === "drop") return void request.socket.destroy();
    let body: unknown = {};
    let answer: Answer;
    try {
      body = await readBody(request);
      answer =
        fault?.mode === "answer"
          ? faulty(fault)
          : work(method, path, url.searchParams, body, request.headers.authorization ?? "");
    } catch (error) {
      answer = answerTo(error);
    }
    calls.push({ method, path, body, status: answer.status, at: now() });
    if (fault?.mode === "hold") await faults.hold();
    if (fault?.mode === "drop-after") request.socket.destroy();
    else write(response, answer);
    deps.after();
  }

  return createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
}
