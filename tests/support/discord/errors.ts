/** A refusal as Discord's REST API words it. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, body: Readonly<Record<string, unknown>>, headers: Readonly<Record<string, string>> = {}) {
    super(String(body.message ?? status));
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** Codes that the fake answers with, with Discord's status and wording. */
const KNOWN = {
  0: [401, "401: Unauthorized"],
  10002: [404, "Unknown Application"],
  10003: [404, "Unknown Channel"],
  10004: [404, "Unknown Guild"],
  10007: [404, "Unknown Member"],
  10008: [404, "Unknown Message"],
  10013: [404, "Unknown User"],
  10015: [404, "Unknown Webhook"],
  10062: [404, "Unknown interaction"],
  40033: [400, "This message has already been crossposted"],
  40060: [400, "Interaction has already been acknowledged."],
  50001: [403, "Missing Access"],
  50006: [400, "Cannot send an empty message"],
  50007: [403, "Cannot send messages to this user"],
  50008: [400, "Cannot send messages in a non-text channel"],
  50013: [403, "Missing Permissions"],
  50024: [400, "Cannot execute action on this channel type"],
  50027: [401, "Invalid Webhook Token"],
  50083: [400, "Thread is archived"],
  50109: [400, "The request body contains invalid JSON."],
  160002: [400, "Cannot reply without permission to read message history"],
  160004: [400, "A thread has already been created for this message"],
  160005: [400, "Thread is locked"],
} as const satisfies Readonly<Record<number, readonly [number, string]>>;

/** A code that the fake knows. */
export type KnownCode = keyof typeof KNOWN;

/** The refusal of a code. */
export function refusal(code: KnownCode): ApiError {
  const [status, message] = KNOWN[code];
  return new ApiError(status, { message, code });
}

/** One finding of a form's check: where, Discord's code, its words. */
export interface FormError {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** 50035 with its nested `errors`, as Discord builds it: `{embeds: {0: {description: {_errors: [...]}}}}`. */
export function invalidForm(errors: readonly FormError[]): ApiError {
  const tree: Record<string, unknown> = {};
  for (const { path, code, message } of errors) {
    let at = tree;
    for (const key of path) {
      at[key] ??= {};
      at = at[key] as Record<string, unknown>;
    }
    at._errors = [...((at._errors as unknown[] | undefined) ?? []), { code, message }];
  }
  return new ApiError(400, { message: "Invalid Form Body", code: 50035, errors: tree });
}
