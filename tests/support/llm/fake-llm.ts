import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as the fake has seen it. */
export interface SeenRequest {
  readonly path: string;
  readonly authorization: string | null;
  readonly body: ChatBody;
}

interface ChatBody {
  readonly model: string;
  readonly stream?: boolean;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string; readonly json_schema?: { readonly schema: unknown } };
  readonly [field: string]: unknown;
}

/** What the fake does with a request: an answer's text, or something worse. */
export type Behaviour =
  | { readonly say: string; readonly finish?: string | null; readonly usage?: boolean; readonly plain?: boolean }
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | { readonly raw: string; readonly type?: string }
  | { readonly stall: "headers" | "middle" }
  | { readonly breakOff: string }
  | { readonly endless: string };

/** Decides by the request; `n` counts from 0. */
export type Model = (request: SeenRequest, n: number) => Behaviour;

export interface FakeLlm {
  readonly url: string;
  readonly seen: readonly SeenRequest[];
  close(): Promise<void>;
}

/** Fields of the interface that the fake knows; a strict server refuses any other. */
const FIELDS = new Set(
  "model messages stream stream_options response_format temperature seed max_tokens max_completion_tokens".split(" "),
);

/** What a strict OpenAI-compatible server would refuse in a request; null where it would take it. */
function faultOf({ path, body }: SeenRequest): string | null {
  if (path !== "/v1/chat/completions") return `no such path: ${path}`;
  const strange = Object.keys(body).filter((field) => !FIELDS.has(field));
  if (strange.length > 0) return `Unknown parameter: ${strange.join(", ")}`;
  if (!body.messages?.every(({ role, content }) => typeof content === "string" && /^(system|user)$/.test(role)))
    return "Invalid messages";
  const { type, json_schema: schema } = body.response_format ?? {};
  if (type === "json_schema" && !isStrict(schema?.schema)) return "Invalid schema: additionalProperties must be false";
  return null;
}

/** Strict structured output wants every object closed and every property required. */
function isStrict(schema: unknown): boolean {
  if (typeof schema !== "object" || schema === null) return true;
  const { type, properties, required, additionalProperties, items } = schema as Record<string, unknown>;
  if (type !== "object") return isStrict(items);
  const names = Object.keys(properties ?? {});
  const isClosed = additionalProperties === false && names.every((name) => (required as string[]).includes(name));
  return isClosed && Object.values(properties ?? {}).every(isStrict);
}

const chunk = (delta: object, finish: string | null = null, usage?: object): string =>
  `data: ${JSON.stringify({ id: "c", object: "chat.completion.chunk", choices: [{ index: 0, delta, finish_reason: finish }], ...(usage && { usage }) })}\n\n`;

const PIECE = 40;
const head = (response: ServerResponse) => response.writeHead(200, { "content-type": "text/event-stream" });

function say(
  response: ServerResponse,
  request: SeenRequest,
  { say: text, finish = "stop", usage = true, plain }: Extract<Behaviour, { say: string }>,
): void {
  const tokens = { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 };
  if (plain) {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(
      JSON.stringify({
        choices: [{ index: 0, message: { role: "assistant", content: text }, finish_reason: finish }],
        usage: tokens,
      }),
    );
    return;
  }
  head(response);
  response.write(chunk({ role: "assistant", content: "" }));
  for (let at = 0; at < text.length; at += PIECE) response.write(chunk({ content: text.slice(at, at + PIECE) }));
  if (finish !== null) response.write(chunk({}, finish));
  if (usage && request.body.stream_options)
    response.write(`data: ${JSON.stringify({ choices: [], usage: tokens })}\n\n`);
  response.end("data: [DONE]\n\n");
}

function behave(response: ServerResponse, request: SeenRequest, behaviour: Behaviour): void {
  if ("say" in behaviour) {
    say(response, request, behaviour);
    return;
  }
  if ("status" in behaviour) {
    response.writeHead(behaviour.status, { "content-type": "application/json", ...behaviour.headers });
    response.end(JSON.stringify(behaviour.body ?? { error: { message: "no", type: "error" } }));
    return;
  }
  if ("raw" in behaviour) {
    response.writeHead(200, { "content-type": behaviour.type ?? "text/event-stream" });
    response.end(behaviour.raw);
    return;
  }
  if ("stall" in behaviour) {
    if (behaviour.stall === "middle") head(response).write(chunk({ content: '{"headline":' }));
    return;
  }
  head(response);
  if ("breakOff" in behaviour) {
    response.write(chunk({ content: behaviour.breakOff }), () => response.destroy());
    return;
  }
  const more = () => {
    if (!response.destroyed && response.write(chunk({ content: behaviour.endless }))) setImmediate(more);
    else response.once("drain", more);
  };
  more();
}

async function read(request: IncomingMessage): Promise<SeenRequest> {
  let body = "";
  for await (const piece of request) body += String(piece);
  return {
    path: request.url ?? "",
    authorization: request.headers.authorization ?? null,
    body: JSON.parse(body) as ChatBody,
  };
}

/**
 * An OpenAI-compatible server on this machine that is as strict as the strictest of them, with a model made of code.
 */
export async function startFakeLlm(model: Model): Promise<FakeLlm> {
  const seen: SeenRequest[] = [];
  const server = createServer((incoming, response) => {
    void read(incoming).then((request) => {
      const n = seen.push(request) - 1;
      const fault = faultOf(request);
      behave(
        response,
        request,
        fault === null ? model(request, n) : { status: 400, body: { error: { message: fault } } },
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    seen,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The data between the marks of a request, as the model sees it. */
export function dataOf({ body }: SeenRequest): unknown {
  const user = body.messages.find(({ role }) => role === "user")?.content ?? "";
  return JSON.parse(/<(DATA-[0-9a-f]+)>\n([\s\S]*)\n<\/\1>/.exec(user)?.[2] ?? "null");
}
