import { PermissionFlagsBits as Can } from "discord.js";
import { onTestFinished } from "vitest";
import { createDiscordAdapter, type DiscordOptions } from "../../../adapters/discord/index.ts";
import type { Handlers, LossReason, Target, Throttle } from "../../../src/contracts/adapter.ts";
import type { ChatReply, ChatRequest } from "../../../src/contracts/conversation.ts";
import type { Button, MessageDoc } from "../../../src/contracts/document.ts";
import { block, plain } from "../../../src/render/spans.ts";
import { type FakeDiscord, type FakeOptions, startFakeDiscord } from "./index.ts";

/** One line with its buttons. */
export const lineDoc = (line: string, buttons: readonly (readonly Button[])[] = []): MessageDoc => ({
  sections: [{ story: null, blocks: [block("text", "en", [plain(line)])] }],
  buttons,
});

/** A throttle that lets everything through and remembers what it was told. */
function openThrottle(): Throttle & { readonly pauses: [string | null, number][]; readonly asked: string[] } {
  const pauses: [string | null, number][] = [];
  const asked: string[] = [];
  return {
    pauses,
    asked,
    async acquire(chat, kind) {
      asked.push(`${kind} ${chat}`);
    },
    pause: (chat, ms) => void pauses.push([chat, ms]),
    waitMs: () => 0,
  };
}

/** What the adapter told the program. */
export interface Told {
  readonly requests: ChatRequest[];
  readonly lost: { readonly target: Target; readonly reason: LossReason }[];
  readonly regained: Target[];
  readonly troubles: { readonly message: string; readonly error: unknown }[];
  /** Lines of the log. */
  readonly lines: string[];
}

/** An adapter on a fake, with handlers that record and answer as asked. */
export interface Bench {
  readonly fake: FakeDiscord;
  readonly adapter: ReturnType<typeof createDiscordAdapter>;
  readonly told: Told;
  readonly throttle: ReturnType<typeof openThrottle>;
  readonly handlers: Handlers;
  /** What the next requests are answered with. */
  answer: (request: ChatRequest) => Promise<ChatReply | null>;
  start(): ReturnType<Bench["adapter"]["start"]>;
  close(): Promise<void>;
}

/** What a test changes of the adapter and of what it talks to. */
export type BenchOptions = FakeOptions &
  Partial<Pick<DiscordOptions, "mentions" | "token" | "clock" | "apiRoot">> & {
    readonly handlers?: Partial<Handlers>;
  };

/** Starts a fake and makes an adapter for it; nothing is connected yet. */
export async function openBench(options: BenchOptions = {}): Promise<Bench> {
  const { token, ...fakeOptions } = options;
  const fake = await startFakeDiscord({ messageRate: null, ...fakeOptions });
  const told: Told = { requests: [], lost: [], regained: [], troubles: [], lines: [] };
  const throttle = openThrottle();
  const write = (level: string) => (message: string, details?: unknown) =>
    void told.lines.push(`${level} ${message} ${JSON.stringify(details ?? {})}`);
  const adapter = createDiscordAdapter({
    token: token ?? fake.token,
    apiRoot: options.apiRoot ?? fake.apiRoot,
    mentions: options.mentions ?? false,
    throttle,
    clock: options.clock ?? { now: () => new Date() },
    log: { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") },
  });
  const bench: Bench = {
    fake,
    adapter,
    told,
    throttle,
    answer: async ({ input }) => ({ doc: lineDoc(input.kind === "typed" ? input.text : input.action) }),
    handlers: {
      async request(request) {
        told.requests.push(request);
        return bench.answer(request);
      },
      complete: async () => [],
      inline: async () => ({ cards: [], next: "" }),
      joined: async () => null,
      lost: async (target, reason) => void told.lost.push({ target, reason }),
      regained: async (target) => void told.regained.push(target),
      moved: async () => {},
      trouble: (message, error) => void told.troubles.push({ message, error }),
      ...options.handlers,
    },
    start: () => adapter.start(bench.handlers),
    async close() {
      await adapter.close();
      await fake.close();
    },
  };
  return bench;
}

/** A bench that is closed when the running test ends. */
export async function benchOf(options: BenchOptions = {}): Promise<Bench> {
  const bench = await openBench(options);
  onTestFinished(() => bench.close());
  return bench;
}

/** A server with a channel, somebody who manages it, and somebody who does not. */
export function openServer(fake: FakeDiscord) {
  const guild = fake.guild("Harbour");
  return {
    guild,
    channel: fake.channel(guild, { name: "news" }),
    manager: fake.user("reem", guild, Can.ManageGuild),
    member: fake.user("sami", guild),
  };
}
