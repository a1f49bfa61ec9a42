import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { type Adapter, DeliveryError, type Target } from "../../src/contracts/adapter.ts";
import type { DigestSource } from "../../src/contracts/digest.ts";
import type { MessageDoc } from "../../src/contracts/document.ts";
import { toDocument } from "../../src/render/document.ts";
import { block, plain } from "../../src/render/spans.ts";
import { aDigest, aStory } from "../support/builders.ts";

/**
 * What goes wrong with the next send: the platform refuses for good or for a while, says that it is broken, or the
 * connection breaks before it looked at the call, or after it took it.
 */
export type Fault = "refused" | "rate-limited" | "broken" | "dropped" | "half-accepted" | "unauthorized";

/**
 * How a suite gets at one platform: an adapter on a fake of it, what reached it, and a way to make the next send fail.
 */
export interface AdapterBench {
  open(): Adapter;
  /** Texts that the platform received, as it would show them. */
  received(): readonly string[];
  failNext(fault: Fault): void;
  /** A chat that exists there; `test` where any will do. */
  readonly chat?: string;
  /** The secret that must stand in no error. */
  readonly token?: string;
  close?(): Promise<void>;
}

const long: MessageDoc = toDocument(aDigest({ stories: Array.from({ length: 50 }, () => aStory()) }), {
  show: "both",
  timeZone: "UTC",
});

/** Stories that can be told apart at both ends: by the headline and by the outlet, which stands last. */
const numbered: MessageDoc = toDocument(
  aDigest({
    stories: Array.from({ length: 30 }, (_, i) => {
      const [source] = aStory().sources;
      const headline = { ar: `عنوان القصة <${i + 1}>`, en: `Headline <${i + 1}>` };
      return aStory({
        id: `s${i}`,
        headline,
        copies: [],
        sources: [{ ...(source as DigestSource), outlet: `Outlet <${i + 1}>` }],
      });
    }),
  }),
  { show: "both", timeZone: "UTC" },
);

/** Text of an article that means something to some platform; none may take it for more than its characters. */
const HOSTILE = [
  "*_[x](y) @everyone </b> & <i>",
  "<@123456> <#42> <:x:1> ||spoiler|| `code` ~~no~~ \\* > quote",
  "/unsubscribe #hashtag $USD https://evil.example/?a=1&b=2 evil.example.com a@b.example",
  "&lt;b&gt; <a href='tg://user?id=1'>x</a> 1) # heading - list",
];

const docOf = (...lines: readonly string[]): MessageDoc => ({
  sections: [{ story: null, blocks: lines.map((line) => block("headline", "en", [plain(line)])) }],
  buttons: [],
});

/** Marks, joiners and isolates are there to be not seen. */
const visible = (shown: string): string => shown.replace(/[\u200b-\u200f\u2060-\u2069\ufeff]/g, "");

/** Everything of an error that could get into a log. */
function everythingIn(error: unknown): string {
  const seen: unknown[] = [];
  for (let at: unknown = error; at instanceof Error && !seen.includes(at); at = at.cause) seen.push(at);
  const json = JSON.stringify(error, Object.getOwnPropertyNames(error));
  return [...seen.map((one) => inspect(one, { depth: 20, showHidden: true })), String(error), json].join("\n");
}

interface Case {
  readonly adapter: Adapter;
  readonly bench: AdapterBench;
  readonly target: Target;
  /** Sends one short message, with the fault that was asked for; gives the error, if any. */
  attempt(fault?: Fault): Promise<DeliveryError | null>;
}

function caseOf(bench: AdapterBench): Case {
  const adapter = bench.open();
  const target = { platform: adapter.id, chat: bench.chat ?? "test" };
  return {
    adapter,
    bench,
    target,
    async attempt(fault) {
      const [part] = adapter.render(docOf("One line."));
      if (fault !== undefined) bench.failNext(fault);
      return await adapter.send(target, part as never, new AbortController().signal).then(
        () => null,
        (error) => error,
      );
    },
  };
}

/** One suite for every platform and for its fake; `skip` names a check that does not apply, with the reason. */
export function adapterContract(
  name: string,
  open: () => AdapterBench | Promise<AdapterBench>,
  skip: Readonly<Record<string, string>> = {},
): void {
  const check = (title: string, run: (given: Case) => Promise<void> | void) =>
    it.skipIf(title in skip)(title, async () => {
      const bench = await open();
      const given = caseOf(bench);
      try {
        await run(given);
      } finally {
        await given.adapter.close();
        await bench.close?.();
      }
    });
  const send = async ({ adapter, target }: Case, doc: MessageDoc) => {
    const ids: string[] = [];
    for (const part of adapter.render(doc))
      ids.push((await adapter.send(target, part, new AbortController().signal)).messageId);
    return ids;
  };

  describe(`adapter contract: ${name}`, () => {
    check("keeps every part within its own limits", ({ adapter }) => {
      expect(adapter.render(long).length).toBeGreaterThan(0);
      for (const part of adapter.render(long)) expect(part.chars).toBeLessThanOrEqual(adapter.limits.maxChars);
    });
    check("renders the same document to the same parts", ({ adapter }) => {
      expect(adapter.render(long)).toEqual(adapter.render(long));
    });
    check("sends a long digest in parts that the platform takes, each with its own receipt", async (given) => {
      const ids = await send(given, long);
      expect(new Set(ids).size).toBe(given.bench.received().length);
    });
    check("makes one message of a digest, of whole stories only, from the first on", async (given) => {
      await send(given, numbered);
      expect(given.bench.received()).toHaveLength(1);
      const shown = visible(given.bench.received().join("\n"));
      const stories = Array.from({ length: 30 }, (_, i) => [
        `القصة <${i + 1}>`,
        `Headline <${i + 1}>`,
        `Outlet <${i + 1}>`,
      ]);
      const whole = stories.filter((marks) => marks.every((mark) => shown.includes(mark))).length;
      const begun = stories.filter((marks) => marks.some((mark) => shown.includes(mark))).length;
      expect(whole).toBeGreaterThan(1);
      expect(begun).toBe(whole);
      expect(shown).toContain(`<${whole}>`);
    });
    check("shows hostile headlines literally", async (given) => {
      await send(given, docOf(...HOSTILE));
      const shown = visible(given.bench.received().join("\n"));
      for (const line of HOSTILE) expect(shown).toContain(line);
    });
    check("turns a refusal into a DeliveryError that is for good and did not arrive", async ({ attempt }) => {
      const error = await attempt("refused");
      expect(error).toBeInstanceOf(DeliveryError);
      expect(["forbidden", "gone", "rejected"]).toContain(error?.code);
      expect(error?.arrived).toBe("no");
    });
    check("says what failed and what to do, in a sentence", async ({ attempt }) => {
      expect((await attempt("refused"))?.message).toMatch(/\. [A-Z].*\.$/);
    });
    check("hands on the pause that the platform asks for", async ({ attempt }) => {
      const error = await attempt("rate-limited");
      expect(error).toMatchObject({ code: "rate-limited", arrived: "no" });
      expect(error?.retryAfterMs).toBeGreaterThan(0);
    });
    check("takes a broken platform for one that may mend", async ({ attempt, bench }) => {
      expect(await attempt("broken")).toMatchObject({ code: "unreachable" });
      expect(await attempt()).toBeNull();
      expect(bench.received()).toHaveLength(1);
    });
    check("does not know whether a call arrived that was cut off", async ({ attempt, bench }) => {
      expect(await attempt("half-accepted")).toMatchObject({ code: "unreachable", arrived: "maybe" });
      expect(bench.received()).toHaveLength(1);
      expect(await attempt("dropped")).toMatchObject({ code: "unreachable", arrived: "maybe" });
    });
    check("does not send once it is aborted", async ({ adapter, bench, target }) => {
      const [part] = adapter.render(docOf("One line."));
      await expect(adapter.send(target, part as never, AbortSignal.abort())).rejects.toMatchObject({
        name: "DeliveryError",
        code: "unreachable",
        arrived: "no",
      });
      expect(bench.received()).toEqual([]);
    });
    check("never puts the token in an error", async ({ attempt, bench }) => {
      const secret = (bench.token ?? "").split(":").at(-1) as string;
      expect(secret).not.toBe("");
      for (const fault of ["refused", "unauthorized", "rate-limited", "broken", "dropped", "half-accepted"] as const)
        expect(everythingIn(await attempt(fault))).not.toContain(secret);
    });
  });
}
