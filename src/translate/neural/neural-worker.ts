import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { type Bergamot, type LoadedModel, startBergamot } from "./bergamot.ts";
import type { ModelFileRef, ModelRef, WorkerAnswer, WorkerOrder, WorkerRequest } from "./protocol.ts";

/** A file that is not what its record says. */
class BrokenFile extends Error {
  override readonly name = "BrokenFile";
  readonly file: string;
  constructor(file: string, reason: string) {
    super(reason);
    this.file = file;
  }
}

/** What the engine said last; the exception of an abort says nothing itself. */
let lastWords = "";

function readChecked({ path, bytes, sha256 }: ModelFileRef): Uint8Array {
  const content = readWhole(path);
  if (content.length !== bytes) throw new BrokenFile(path, `${content.length} of ${bytes} bytes`);
  const found = createHash("sha256").update(content).digest("hex");
  if (found !== sha256) throw new BrokenFile(path, `SHA-256 is ${found.slice(0, 12)}…, not ${sha256.slice(0, 12)}…`);
  return content;
}

function readWhole(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new BrokenFile(path, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

const versionOf = (model: ModelRef): string => `${model.from}-${model.to} ${model.version}`;

/** Translates what arrives, one request after the other; engine and models are loaded when they are first asked for. */
function serve(port: NonNullable<typeof parentPort>, { memoryBytes }: WorkerOrder): void {
  let engine: Promise<Bergamot> | null = null;
  const loaded = new Map<string, LoadedModel>();
  const start = () =>
    startBergamot({
      memoryBytes,
      onProblem: (line) => {
        lastWords = line;
      },
    });
  const modelFor = async (ref: ModelRef): Promise<LoadedModel> => {
    const known = loaded.get(versionOf(ref));
    if (known) return known;
    const bytes = {
      model: readChecked(ref.model),
      shortlist: ref.shortlist && readChecked(ref.shortlist),
      vocabularies: ref.vocabularies.map(readChecked),
    };
    engine ??= start();
    const model = (await engine).load(bytes);
    loaded.set(versionOf(ref), model);
    return model;
  };
  const answer = async ({ id, model, texts }: WorkerRequest): Promise<WorkerAnswer> => {
    try {
      const translated = (await modelFor(model)).translate(texts);
      return { kind: "done", id, texts: translated, memoryBytes: (await engine)?.memoryBytes() ?? 0 };
    } catch (error) {
      if (error instanceof BrokenFile) return { kind: "broken", id, file: error.file, reason: error.message };
      return { kind: "crashed", id, reason: lastWords || String(error) };
    }
  };
  let turn: Promise<void> = Promise.resolve();
  port.on("message", (request: WorkerRequest) => {
    turn = turn.then(async () => port.postMessage(await answer(request)));
  });
}

if (parentPort) serve(parentPort, workerData as WorkerOrder);
