import { EventEmitter } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { TranslationRequest, Translator } from "../../../../src/contracts/translator.ts";
import { createNeural, type NeuralOptions } from "../../../../src/translate/neural/neural.ts";
import type { ModelRef, WorkerAnswer, WorkerRequest } from "../../../../src/translate/neural/protocol.ts";
import { sha256 } from "../../../support/model-server.ts";
import { startNeuralWorker } from "../../../support/source-worker.ts";
import { toyModel } from "../../../support/toy-models.ts";

const folder = mkdtempSync(join(tmpdir(), "mujaz-neural-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function modelRef(pair: "ar-en" | "en-ar"): ModelRef {
  const { model, shortlist, vocabulary } = toyModel(pair);
  const file = (name: string, bytes: Buffer) => {
    const path = join(folder, `${pair}-${name}`);
    writeFileSync(path, bytes);
    return { path, bytes: bytes.length, sha256: sha256(bytes) };
  };
  const [from = "", to = ""] = pair.split("-");
  return {
    from,
    to,
    version: "1",
    model: file("model", model),
    shortlist: file("lex", shortlist),
    vocabularies: [file("vocab", vocabulary)],
  };
}

const both = (from: string, to: string) => modelRef(`${from}-${to}` as "ar-en");
const open: Translator[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

function neural(options: Partial<NeuralOptions> = {}): Translator {
  const made = createNeural({ idleMs: 0, startWorker: startNeuralWorker, modelFor: both, ...options });
  open.push(made);
  return made;
}
const arabic = (...texts: string[]): TranslationRequest[] => texts.map((text) => ({ text, from: "ar", to: "en" }));
const textsOf = async (engine: Translator, requests: readonly TranslationRequest[]) =>
  (await engine.translate(requests)).map((answer) => answer?.text ?? null);

describe("the neural engine, with a real model made here", { timeout: 60_000 }, () => {
  it("translates both directions in order, and keeps names, numbers, addresses and lines", async () => {
    const engine = neural();
    const requests: TranslationRequest[] = [
      ...arabic("عاجل: انفجار في القاهرة"),
      { text: "oil prices rose 3.5% today", from: "en", to: "ar" },
      ...arabic("ارتفعت أسعار النفط 12,5% اليوم https://a.example/x.\n\nوقال الوزير: OpenAI", "😀 ١٢", ""),
    ];
    expect(await textsOf(engine, requests)).toEqual([
      "breaking: explosion in Cairo",
      "النفط أسعار ارتفعت 3.5% اليوم",
      "rose prices oil 12,5% today https://a.example/x.\n\nsaid minister: OpenAI",
      "😀 ١٢",
      null,
    ]);
    expect((await engine.translate(arabic("عاجل")))[0]).toMatchObject({ engine: "neural", rough: false });
  });

  it("keeps the order of many sentences over its batches, and a long paragraph whole", async () => {
    const engine = neural();
    const many = Array.from({ length: 70 }, (_, i) => `${i} في القاهرة`);
    expect(await textsOf(engine, arabic(...many))).toEqual(many.map((_, i) => `${i} in Cairo`));
    const long = Array.from({ length: 40 }, (_, i) => `وقال الوزير ${i} اليوم، `).join("");
    const [told] = await textsOf(engine, arabic(long));
    expect(told).toBe(long.replaceAll("وقال", "said").replaceAll("الوزير", "minister").replaceAll("اليوم", "today"));
  });

  it("uses no file that is not the installed one", async () => {
    const ref = both("ar", "en");
    for (const broken of [
      { ...ref, model: { ...ref.model, sha256: "0".repeat(64) } },
      { ...ref, vocabularies: [{ path: join(folder, "none"), bytes: 3, sha256: "0" }] },
      { ...ref, shortlist: { ...ref.model, bytes: 1 } },
    ])
      await expect(neural({ modelFor: () => broken }).translate(arabic("عاجل"))).rejects.toThrow(
        expect.objectContaining({ name: "BrokenModel" }),
      );
  });

  it("survives an engine that runs out of its memory, and says so", async () => {
    const engine = neural({ memoryBytes: 60_000_000, restMs: 0 });
    await expect(engine.translate(arabic("عاجل", "القاهرة", "دمشق"))).rejects.toThrow(/4 times in a row/);
  });
});

/** A thread of the test's own: answers by `behave`, which returns null to be silent and throws to die. */
class FakeWorker extends EventEmitter {
  readonly behave: (texts: readonly string[]) => readonly string[] | null;
  static started = 0;
  static ended = 0;
  memoryBytes = 0;
  constructor(behave: FakeWorker["behave"]) {
    super();
    this.behave = behave;
    FakeWorker.started++;
  }
  postMessage({ id, texts }: WorkerRequest) {
    queueMicrotask(() => {
      try {
        const told = this.behave(texts);
        if (told)
          this.emit("message", { kind: "done", id, texts: told, memoryBytes: this.memoryBytes } satisfies WorkerAnswer);
      } catch (error) {
        this.emit("message", { kind: "crashed", id, reason: String(error) } satisfies WorkerAnswer);
      }
    });
  }
  ref() {}
  unref() {}
  async terminate() {
    FakeWorker.ended++;
    return 0;
  }
}

const fake = (behave: FakeWorker["behave"], more: Partial<NeuralOptions> = {}) => {
  FakeWorker.started = 0;
  FakeWorker.ended = 0;
  return neural({ startWorker: () => new FakeWorker(behave) as unknown as Worker, ...more });
};
const told = (texts: readonly string[]) => texts.map((text) => `<${text}>`);

describe("the neural engine's thread", () => {
  it("tries the sentences of a crash once more alone, and leaves the one that crashes again to the next engine", async () => {
    const engine = fake((texts) => {
      if (texts.some((text) => text.includes("سم"))) throw new Error("abort");
      return told(texts);
    });
    expect(await textsOf(engine, arabic("خبر", "سم", "نبأ"))).toEqual(["<خبر>", null, "<نبأ>"]);
    expect(FakeWorker.started).toBe(3);
  });

  it("rests after crashes in a row, and works again afterwards", async () => {
    let now = 0;
    let ill = true;
    const engine = fake(
      (texts) => {
        if (ill) throw new Error("out of memory");
        return told(texts);
      },
      { now: () => now, restMs: 1000 },
    );
    await expect(engine.translate(arabic("أ", "ب", "ج"))).rejects.toThrow(/out of memory/);
    ill = false;
    await expect(engine.translate(arabic("أ"))).rejects.toMatchObject({ name: "NeuralBusy" });
    now = 1000;
    expect(await textsOf(engine, arabic("أ"))).toEqual(["<أ>"]);
  });

  it("ends a thread that is stuck", async () => {
    const engine = fake((texts) => (texts.length > 1 ? null : told(texts)), { timeoutMs: 20 });
    expect(await textsOf(engine, arabic("أ", "ب"))).toEqual(["<أ>", "<ب>"]);
    expect(FakeWorker.ended).toBe(1);
  });

  it("is stopped by a signal, without harm to the call after it", async () => {
    const stop = new AbortController();
    const engine = fake((texts) => (texts[0] === "انتظر" ? null : told(texts)));
    const waiting = engine.translate(arabic("انتظر"), stop.signal);
    const after = engine.translate(arabic("خبر"));
    stop.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow("enough");
    expect((await after)[0]?.text).toBe("<خبر>");
  });

  it("refuses more calls than may wait", async () => {
    const engine = fake(() => null, { timeoutMs: 50 });
    const calls = Array.from({ length: 33 }, () => engine.translate(arabic("خبر")));
    await expect(calls[32]).rejects.toMatchObject({ name: "NeuralBusy" });
    const rest = Promise.allSettled(calls);
    await engine.close();
    await rest;
  });

  it("gives the memory back when idle, and when it has grown too far", async () => {
    const engine = fake(told, { idleMs: 5 });
    await engine.translate(arabic("خبر"));
    await expect.poll(() => FakeWorker.ended, { timeout: 60_000 }).toBe(1);
    await engine.translate(arabic("خبر"));
    expect(FakeWorker.started).toBe(2);
    const grown = fake(told, {
      memoryBytes: 100,
      startWorker: () => Object.assign(new FakeWorker(told), { memoryBytes: 95 }) as unknown as Worker,
    });
    expect(await textsOf(grown, arabic("خبر"))).toEqual(["<خبر>"]);
    expect(FakeWorker.ended).toBe(1);
  });

  it("does not end a thread at work for the late answer to a call that was given up", async () => {
    const stop = new AbortController();
    const engine = fake(told, {
      memoryBytes: 100,
      timeoutMs: 500,
      startWorker: () => {
        const worker: FakeWorker = new FakeWorker(([text]) => {
          if (text === "انتظر") return null;
          worker.emit("message", { kind: "done", id: 1, texts: ["<انتظر>"], memoryBytes: 95 } satisfies WorkerAnswer);
          return FakeWorker.ended === 0 ? ["<خبر>"] : null;
        });
        return worker as unknown as Worker;
      },
    });
    const waiting = engine.translate(arabic("انتظر"), stop.signal);
    setImmediate(() => stop.abort());
    await expect(waiting).rejects.toThrow();
    expect(await textsOf(engine, arabic("خبر"))).toEqual(["<خبر>"]);
  });

  it("reads `crashed` from a thread that ends by itself", async () => {
    const engine = fake((texts) => told(texts), {
      startWorker: () => {
        const worker = new FakeWorker(() => {
          queueMicrotask(() => worker.emit("exit", 1));
          return null;
        });
        return worker as unknown as Worker;
      },
    });
    await expect(engine.translate(arabic("أ", "ب", "ج"))).rejects.toThrow(/ended with code 1/);
  });
});
