import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Update } from "grammy/types";

/** Where Telegram sends updates to, and the word by which it is known. */
export interface WebhookOptions {
  readonly url: string;
  readonly secret: string;
}

/** Takes one request to the webhook's path. */
export type WebhookHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** An update is a few kilobytes; the longest message with all its entities is under a hundred. */
const MAX_BODY_BYTES = 1024 * 1024;
/** Updates that are remembered: the server repeats one when our answer got lost. */
const REMEMBERED = 1_000;

/** Compares in a time that says nothing about where two texts differ, nor about their lengths. */
function equal(one: string, other: string): boolean {
  const digest = (value: string) => createHash("sha256").update(value).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** Reads a body, or null where it is too long. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function updateIn(body: string): Update | null {
  try {
    const value: unknown = JSON.parse(body);
    const isUpdate = typeof value === "object" && value !== null && "update_id" in value;
    return isUpdate && Number.isSafeInteger(value.update_id) ? (value as Update) : null;
  } catch {
    return null;
  }
}

/** Whether an update comes for the first time: one whose answer was lost is sent again. */
function createUpdateMemory(): (id: number) => boolean {
  const seen = new Set<number>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    for (const oldest of seen) {
      if (seen.size <= REMEMBERED) break;
      seen.delete(oldest);
    }
    return true;
  };
}

/**
 * The other end of a webhook. Whoever does not know the path, the method and the secret is told nothing but the
 * status. Updates are handled after the answer, so that a slow digest does not make the server send them again.
 */
export function createWebhook(webhook: WebhookOptions, handle: (update: Update) => Promise<void>): WebhookHandler {
  const { pathname } = new URL(webhook.url);
  const isNew = createUpdateMemory();

  function refusal(request: IncomingMessage): number | null {
    const secret = request.headers["x-telegram-bot-api-secret-token"];
    if ((request.url ?? "").split("?")[0] !== pathname) return 404;
    if (!equal(typeof secret === "string" ? secret : "", webhook.secret)) return 401;
    if (request.method !== "POST") return 405;
    return Number(request.headers["content-length"] ?? 0) > MAX_BODY_BYTES ? 413 : null;
  }

  async function take(request: IncomingMessage): Promise<number> {
    const refused = refusal(request);
    if (refused !== null) return refused;
    const body = await readBody(request);
    if (body === null) return 413;
    const update = updateIn(body);
    if (update === null) return 400;
    if (isNew(update.update_id)) void handle(update);
    return 200;
  }

  return (request, response) => {
    take(request).then(
      (status) => {
        // What was not read of a refused body goes with the connection.
        response.writeHead(status, status === 200 ? {} : { connection: "close" }).end();
        if (status !== 200) request.resume();
      },
      () => response.destroy(),
    );
  };
}
