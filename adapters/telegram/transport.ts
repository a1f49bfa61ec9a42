import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { Socket } from "node:net";
import type { Arrived } from "../../src/contracts/adapter.ts";

/** No answer came. `arrived` says whether the server may have had the call; the message never holds an address. */
export class TransportError extends Error {
  override readonly name = "TransportError";
  readonly arrived: Arrived;
  constructor(message: string, arrived: Arrived) {
    super(message);
    this.arrived = arrived;
  }
}

/** The part of `fetch` that grammY uses. */
export interface Transport {
  readonly fetch: (url: string, init: TransportInit) => Promise<{ json(): Promise<unknown> }>;
  close(): void;
}

/** What grammY gives along with an address. */
export interface TransportInit {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Telegram answers a call in a second or two; a server that takes longer than this is given up on. */
const ANSWER_MS = 20_000;
/** `getUpdates` is held open for half a minute on purpose. */
const POLL_ANSWER_MS = 50_000;
/**
 * A connection that idles is closed by us, before a server's own limit does: a call sent at that very moment would be
 * one of which nobody knows whether it arrived.
 */
const IDLE_MS = 4_000;
/**
 * Node tries a server's addresses one after the other and gives each a quarter of a second, which is too short from
 * far away: every attempt fails then. @see https://github.com/nodejs/node/issues/54359
 */
const CONNECT_MS = 2_500;
/** A hundred updates with long texts are under a megabyte. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

/** An answer of a gateway that speaks no JSON, in the form of the server's own; its pause stands in a header. */
function gatewayAnswer(status: number, { headers }: IncomingMessage): unknown {
  const seconds = Number(headers["retry-after"]);
  return {
    ok: false,
    error_code: status,
    description: `the server answered with status ${status} and without an explanation`,
    ...(seconds > 0 ? { parameters: { retry_after: seconds } } : {}),
  };
}

/** Every answer of the server says whether the call was taken. */
const isAnswer = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "ok" in value && typeof value.ok === "boolean";

async function readAnswer(answer: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer) {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES) throw new TransportError("the answer is too long", "maybe");
    chunks.push(chunk);
  }
  const value = parsed(Buffer.concat(chunks).toString("utf8"));
  if (isAnswer(value)) return value;
  const status = answer.statusCode ?? 0;
  if (status >= 400) return gatewayAnswer(status, answer);
  throw new TransportError("the answer is none of the Bot API", "maybe");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Bytes of a call leave only through an open connection: before that, it certainly did not arrive. */
const isOpen = (socket: Socket & { readonly secureConnecting?: boolean }): boolean =>
  !socket.connecting && socket.secureConnecting !== true;

/** Tells when the connection of a call is open. */
function whenOpen(call: ClientRequest, secure: boolean, then: () => void): void {
  call.on("socket", (socket) => {
    // A kept-alive connection is open already; a listener for each call would pile up on it.
    if (isOpen(socket)) then();
    else socket.once(secure ? "secureConnect" : "connect", then);
  });
}

/** A reason in a word or two: Node's own messages name hosts and ports, which is all right, but never a path. */
const reasonOf = (error: Error & { code?: string }): string => error.code ?? (error.message || error.name);

/**
 * HTTP for the Bot API over kept-alive connections. In place of grammY's own, because it knows what decides between
 * posting twice and losing a post: whether a failed call can have reached the server.
 */
export function createTransport(answerMs = ANSWER_MS): Transport {
  const options = { keepAlive: true, timeout: IDLE_MS, autoSelectFamilyAttemptTimeout: CONNECT_MS };
  const agents = { http: new HttpAgent(options), https: new HttpsAgent(options) };

  const post = (url: string, { headers = {}, body, signal }: TransportInit): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const secure = url.startsWith("https:");
      const data = Buffer.from(String(body ?? ""));
      let left = false;
      const broken = (reason: string) => new TransportError(reason, left ? "maybe" : "no");
      const call = (secure ? httpsRequest : httpRequest)(url, {
        method: "POST",
        headers: { ...headers, "content-length": String(data.length) },
        agent: secure ? agents.https : agents.http,
        timeout: url.endsWith("/getUpdates") ? POLL_ANSWER_MS : answerMs,
      });
      const callOff = () => call.destroy(broken("called off"));
      signal?.addEventListener("abort", callOff);
      const end = (settle: () => void) => {
        signal?.removeEventListener("abort", callOff);
        settle();
      };
      const fail = (error: Error) =>
        end(() => reject(error instanceof TransportError ? error : broken(reasonOf(error))));
      whenOpen(call, secure, () => {
        left = true;
      });
      call.on("timeout", () => call.destroy(broken("no answer in time")));
      call.on("error", fail);
      call.on("response", (answer) => readAnswer(answer).then((value) => end(() => resolve(value)), fail));
      call.end(data);
    });

  return {
    async fetch(url, init) {
      if (init.signal?.aborted) throw new TransportError("called off", "no");
      const answer = await post(url, init);
      return { json: async () => answer };
    },
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}
