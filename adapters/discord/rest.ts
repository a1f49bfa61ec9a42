import { DefaultRestOptions, REST, type RESTOptions, type ResponseLike } from "discord.js";

/** A call that takes longer is given up. */
const TIMEOUT_MS = 15_000;

/** `https://discord.com/api` from what an operator may write. */
export const apiAddress = (apiRoot: string): string => apiRoot.replace(/(?:\/v\d+)?\/*$/, "");

/** Seconds that a 429 names in its body; a proxy between may have taken the header away. */
async function secondsInBody(response: ResponseLike): Promise<number | null> {
  const body = (await response.json().catch(() => null)) as { readonly retry_after?: unknown } | null;
  return typeof body?.retry_after === "number" && body.retry_after > 0 ? body.retry_after : null;
}

/** Asked to wait without a word how long. */
const DEFAULT_WAIT_SECONDS = 1;

/** The library reads the wait from the header alone. */
const makeRequest: RESTOptions["makeRequest"] = async (url, init) => {
  const response = await DefaultRestOptions.makeRequest(url, init);
  if (response.status === 429 && !response.headers.has("retry-after"))
    response.headers.set("retry-after", String((await secondsInBody(response)) ?? DEFAULT_WAIT_SECONDS));
  return response;
};

/** What a call of REST is limited by, and what that means to it. */
type Limited = { readonly route: string; readonly method: string };

/**
 * Discord's REST API. A post that must wait is handed back, so that the delivery can send to other chats meanwhile;
 * everything else waits its turn here. Nothing is tried again: the delivery knows what may be repeated.
 */
export function createRest(token: string, apiRoot: string): REST {
  const isPost = ({ route, method }: Limited) => method.toUpperCase() === "POST" && route.startsWith("/channels");
  const rest = new REST({
    api: apiAddress(apiRoot),
    timeout: TIMEOUT_MS,
    retries: 0,
    rejectOnRateLimit: isPost,
    makeRequest,
  });
  return rest.setToken(token);
}

/** A signal for one call: of one that lives longer the library would never take its listeners off. */
export const forCall = (signal: AbortSignal): AbortSignal => AbortSignal.any([signal]);
