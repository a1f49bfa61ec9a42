import { describe, expect, it } from "vitest";
import { noticeOf } from "../../../../src/cli/bot/notices.ts";
import { createOperator, type Notice } from "../../../../src/cli/bot/operator.ts";
import type { Adapter } from "../../../../src/contracts/adapter.ts";
import { DeliveryError } from "../../../../src/contracts/adapter.ts";
import type { Log } from "../../../../src/contracts/log.ts";
import type { DeliveryEvent } from "../../../../src/delivery/events.ts";
import { renderText } from "../../../../src/render/text.ts";

const CHAT = { platform: "telegram", chat: "7" };
const slot = { date: "2026-03-14", time: "08:00", zone: "Asia/Beirut", at: "2026-03-14T06:00:00.000Z" };

function bench(options: { refuse?: boolean; chat?: typeof CHAT | null } = {}) {
  const sent: string[] = [];
  const logged: string[] = [];
  const write = (message: string) => void logged.push(message);
  const log: Log = { debug: write, info: write, warn: write, error: write };
  const adapter: Adapter<string> = {
    id: "telegram",
    limits: { maxChars: 4096, maxButtons: 0 },
    repeats: "never",
    render: (doc) => [{ payload: renderText(doc, { tty: false }), chars: 1 }],
    async send(target, part) {
      if (options.refuse) throw new DeliveryError("forbidden", "The operator never opened the chat.");
      sent.push(`${target.chat}: ${part.payload.trim()}`);
      return { messageId: "1", sentAt: "" };
    },
    async close() {},
  };
  const clock = { at: Date.parse("2026-03-14T08:00:00Z"), now: () => new Date(clock.at) };
  const operator = createOperator({
    chat: options.chat === undefined ? CHAT : options.chat,
    adapters: new Map([["telegram", adapter]]),
    lang: "en",
    clock,
    log,
    signal: new AbortController().signal,
  });
  return { operator, sent, logged, clock };
}

const kicked = noticeOf({
  kind: "paused",
  target: { platform: "discord", chat: "55", thread: "9" },
  reason: "kicked",
  message: "",
}) as Notice;

describe("the operator", () => {
  it("is told what happened, where, and what to do", async () => {
    const { operator, sent } = bench();
    await operator.tell(kicked);
    expect(sent).toEqual([
      "7: discord:55:9 gets no digests any more: the bot was removed from it. Add the bot again, then send /resume there.",
    ]);
  });

  it("is not told the same thing every minute", async () => {
    const { operator, sent, logged, clock } = bench();
    await operator.tell(kicked);
    clock.at += 60_000;
    await operator.tell(kicked);
    expect([sent.length, logged.length]).toEqual([1, 1]);
    clock.at += 24 * 3_600_000;
    await operator.tell(kicked);
    expect([sent.length, logged.length]).toEqual([2, 2]);
  });

  it("finds everything in the log too, also when the chat refuses or nobody is named", async () => {
    const refusing = bench({ refuse: true });
    await refusing.operator.tell(kicked);
    expect(refusing.logged.join("\n")).toContain("discord:55:9");
    expect(refusing.logged.join("\n")).toContain("OPERATOR_CHAT");
    const nobody = bench({ chat: null });
    await nobody.operator.tell(kicked);
    expect(nobody.logged).toHaveLength(1);
  });
});

describe("noticeOf", () => {
  const target = { platform: "telegram", chat: "-100" };
  it("speaks of what needs a hand", () => {
    const events: readonly DeliveryEvent[] = [
      { kind: "undecided", target, subscription: "s", slot, part: 1, decision: "skipped" },
      { kind: "failed", target, subscription: "s", slot, reason: "expired", message: "No answer." },
      { kind: "unplannable", subscription: "s", reason: "zone", detail: "Mars/Base" },
      { kind: "role", posts: false, holder: "host 12" },
    ];
    expect(events.map((event) => noticeOf(event)?.key)).toEqual([
      "operator.undecided.skipped",
      "operator.failed",
      "operator.unplannable",
      "operator.role",
    ]);
  });

  it("keeps quiet about what goes well, and what somebody wished", () => {
    const events: readonly DeliveryEvent[] = [
      { kind: "sent", target, subscription: "s", slot, digest: "d", lateMs: 0 },
      { kind: "empty", target, subscription: "s", slot },
      { kind: "paused", target, reason: "wish", message: "" },
      { kind: "role", posts: true, holder: "host 12" },
    ];
    expect(events.map(noticeOf)).toEqual([null, null, null, null]);
  });
});
