import {
  type Adapter,
  type DeliveryCode,
  DeliveryError,
  type DeliveryErrorOptions,
  type Part,
  type Receipt,
  type SendOptions,
  type Target,
} from "../../src/contracts/adapter.ts";
import type { MessageDoc } from "../../src/contracts/document.ts";

/** A message that a fake platform shows. */
export interface Shown {
  readonly target: Target;
  readonly text: string;
  readonly nonce: string | undefined;
  readonly atMs: number;
  readonly threadName?: string;
}

/** What the fake does with a call instead of taking it; `arrives`: the message is shown, and the answer lost. */
export type Trouble =
  | { readonly code: DeliveryCode; readonly options?: DeliveryErrorOptions; readonly arrives?: boolean }
  | { readonly hangs: true; readonly arrives?: boolean }
  | { readonly throws: unknown };

export interface FakePlatform extends Adapter<string> {
  readonly shown: readonly Shown[];
  /** Calls, also those that were not taken. */
  readonly calls: readonly Shown[];
  /** Highest number of calls at once. */
  readonly mostAtOnce: number;
  /** Decides what happens to a call; null takes it. */
  trouble: (call: Shown, count: number) => Trouble | null;
}

export interface FakePlatformOptions {
  readonly id?: string;
  readonly repeats?: "nonce" | "never";
  readonly nowMs?: () => number;
  /** How long a call takes. */
  readonly delay?: (chat: string) => Promise<void>;
  readonly find?: "knows" | "unknown";
  /** Messages of a document, by its text. */
  readonly split?: (text: string) => readonly string[];
  readonly opensThreads?: boolean;
}

const textOf = (doc: MessageDoc): string =>
  doc.sections
    .flatMap(({ blocks }) => blocks.flatMap(({ spans }) => spans.map((span) => ("text" in span ? span.text : ""))))
    .join("\n");

/** A platform in memory that does what a test says, and remembers what it was asked. */
export function createFakePlatform(options: FakePlatformOptions = {}): FakePlatform {
  const { repeats = "never", nowMs = () => 0, delay = async () => {}, split = (text) => [text] } = options;
  const shown: Shown[] = [];
  const calls: Shown[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;
  const receiptOf = (index: number): Receipt => ({
    messageId: String(index + 1),
    sentAt: new Date(nowMs()).toISOString(),
  });
  const show = (call: Shown): Receipt => {
    const known = repeats === "nonce" ? shown.findIndex(({ nonce }) => nonce === call.nonce) : -1;
    if (known >= 0) return receiptOf(known);
    shown.push(call);
    const receipt = receiptOf(shown.length - 1);
    return options.opensThreads && call.target.threadPerDigest
      ? { ...receipt, thread: `thread-${shown.length}` }
      : receipt;
  };
  const answer = async (call: Shown, signal: AbortSignal): Promise<Receipt> => {
    await delay(call.target.chat);
    const trouble = platform.trouble(call, calls.length);
    if (trouble === null) return show(call);
    if ("throws" in trouble) throw trouble.throws;
    if (trouble.arrives) show(call);
    if ("code" in trouble)
      throw new DeliveryError(trouble.code, `The fake said ${trouble.code}`, trouble.options ?? {});
    return new Promise((_, failed) => {
      const cut = () => failed(new DeliveryError("unreachable", "The call was cut off", { arrived: "maybe" }));
      if (signal.aborted) cut();
      signal.addEventListener("abort", cut);
    });
  };
  const platform: FakePlatform = {
    id: options.id ?? "fake",
    limits: { maxChars: 4096, maxButtons: 0 },
    repeats,
    shown,
    calls,
    get mostAtOnce() {
      return mostAtOnce;
    },
    trouble: () => null,
    render: (doc) => split(textOf(doc)).map((text): Part<string> => ({ payload: text, chars: text.length })),
    async send(target: Target, part: Part<string>, signal: AbortSignal, sent: SendOptions = {}) {
      const call: Shown = {
        target,
        text: part.payload,
        nonce: sent.nonce,
        atMs: nowMs(),
        ...(sent.threadName === undefined ? {} : { threadName: sent.threadName }),
      };
      calls.push(call);
      mostAtOnce = Math.max(mostAtOnce, ++atOnce);
      try {
        return await answer(call, signal);
      } finally {
        atOnce--;
      }
    },
    async close() {},
    ...(options.find === undefined
      ? {}
      : {
          async find(_target: Target, _part: Part<string>, nonce: string) {
            if (options.find === "unknown") return "unknown" as const;
            const index = shown.findIndex((each) => each.nonce === nonce);
            return index < 0 ? null : receiptOf(index);
          },
        }),
  };
  return platform;
}
