import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { compileFunction } from "node:vm";

/** What of the engine's C++ classes is used here; each object is freed by `delete`. */
interface Native {
  delete(): void;
}
interface NativeList<T> extends Native {
  push_back(value: T): void;
  get(index: number): T;
}
interface NativeMemory extends Native {
  getByteArrayView(): Int8Array;
}
interface NativeResponse extends Native {
  getTranslatedText(): string;
}
interface NativeService extends Native {
  translate(model: Native, texts: NativeList<string>, options: NativeList<ResponseOptions>): NativeList<NativeResponse>;
}
interface ResponseOptions {
  readonly html: boolean;
  readonly alignment: boolean;
  readonly qualityScores: boolean;
}
type Constructor<T, A extends readonly unknown[]> = new (...args: A) => T;

/** What is used of WebAssembly; Node's types know it by name only. */
interface WebAssemblyApi {
  readonly Memory: Constructor<object, [limits: { readonly initial: number; readonly maximum: number }]>;
  instantiate(code: Uint8Array, imports: object): Promise<{ readonly instance: object }>;
}

/** The module that the glue code fills. */
interface BergamotModule {
  readonly asm: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  readonly AlignedMemory: Constructor<NativeMemory, [size: number, alignment: number]>;
  readonly AlignedMemoryList: Constructor<NativeList<NativeMemory>, []>;
  readonly VectorString: Constructor<NativeList<string>, []>;
  readonly VectorResponseOptions: Constructor<NativeList<ResponseOptions>, []>;
  readonly TranslationModel: Constructor<
    Native,
    [
      config: string,
      model: NativeMemory,
      shortlist: NativeMemory,
      vocabularies: NativeList<NativeMemory>,
      quality: null,
    ]
  >;
  readonly BlockingService: Constructor<NativeService, [options: { readonly cacheSize: number }]>;
}

/** The files of one direction. `vocabularies`: one that both languages share, or the source's and the translation's. */
export interface ModelBytes {
  readonly model: Uint8Array;
  readonly shortlist: Uint8Array | null;
  readonly vocabularies: readonly Uint8Array[];
}

/** The engine in this thread. Whatever it throws has left it unusable: it is C++ that aborts. */
export interface Bergamot {
  load(bytes: ModelBytes): LoadedModel;
  /** Bytes of the engine's memory; it grows and never shrinks. */
  memoryBytes(): number;
}

/** One direction, ready. */
export interface LoadedModel {
  /** One translation a text, in order; plain text in and out. */
  translate(texts: readonly string[]): readonly string[];
}

/** Bytes of a page of WebAssembly memory. */
const PAGE = 65_536;
/** What the engine itself starts with. */
const FIRST_PAGES = 256;

/**
 * Settings of Marian as Firefox gives them. `check-bytearray` stays off: its check sum differs between 32 and 64 bits,
 * so it refuses good shortlists; files are checked by SHA-256 before they come here.
 */
const MARIAN_CONFIG = `beam-size: 1
normalize: 1.0
word-penalty: 0
cpu-threads: 0
gemm-precision: int8shiftAlphaAll
skip-cost: true
alignment: soft
quiet: true
quiet-translation: true
max-length-break: 128
mini-batch-words: 1024
workspace: 128
max-length-factor: 2.0
`;

/** Alignments that the engine asks for. */
const MODEL_ALIGNMENT = 256;
const ALIGNMENT = 64;

/** Integer matrix routines: the engine expects them from outside and brings its own under these names. */
const GEMM: Readonly<Record<string, string>> = {
  int8_prepare_a: "int8PrepareAFallback",
  int8_prepare_b: "int8PrepareBFallback",
  int8_prepare_b_from_transposed: "int8PrepareBFromTransposedFallback",
  int8_prepare_b_from_quantized_transposed: "int8PrepareBFromQuantizedTransposedFallback",
  int8_prepare_bias: "int8PrepareBiasFallback",
  int8_multiply_and_add_bias: "int8MultiplyAndAddBiasFallback",
  int8_select_columns_of_b: "int8SelectColumnsOfBFallback",
};

/**
 * Starts the engine. The package's own worker does not run under Node (it calls `require` in an ES module), so its glue
 * code is run here with a module object of ours.
 * @param options.memoryBytes most memory that it may take; what needs more aborts
 * @param options.onProblem told what the engine says before it aborts
 * @see https://github.com/browsermt/bergamot-translator/tree/main/wasm
 */
export async function startBergamot(options: {
  readonly memoryBytes: number;
  readonly onProblem: (line: string) => void;
}): Promise<Bergamot> {
  const module = await instantiate(options);
  const service = new module.BlockingService({ cacheSize: 0 });
  return {
    load: (bytes) => loadModel(module, service, bytes),
    memoryBytes: () => (module as unknown as { HEAP8: Int8Array }).HEAP8.byteLength,
  };
}

/** Address of a file of the engine's package. */
const enginePath = (name: string): string =>
  createRequire(import.meta.url).resolve(`@browsermt/bergamot-translator/worker/${name}`);

function instantiate(options: {
  readonly memoryBytes: number;
  readonly onProblem: (line: string) => void;
}): Promise<BergamotModule> {
  const wasm = readFileSync(enginePath("bergamot-translator-worker.wasm"));
  const glue = readFileSync(enginePath("bergamot-translator-worker.js"), "utf8");
  const { Memory, instantiate: load } = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly;
  return new Promise((done, failed) => {
    const module: Record<string, unknown> = {
      wasmMemory: new Memory({ initial: FIRST_PAGES, maximum: Math.ceil(options.memoryBytes / PAGE) }),
      print() {},
      printErr: options.onProblem,
      onAbort: (reason: unknown) => failed(new Error(String(reason))),
      instantiateWasm(imports: object, ready: (instance: object) => void) {
        load(wasm, { ...imports, wasm_gemm: gemm() }).then(({ instance }) => ready(instance), failed);
        return {};
      },
      onRuntimeInitialized: () => done(module as unknown as BergamotModule),
    };
    const gemm = (): Record<string, (...args: unknown[]) => unknown> =>
      Object.fromEntries(
        Object.entries(GEMM).map(([name, own]) => [
          name,
          (...args: unknown[]) => (module.asm as BergamotModule["asm"])[own]?.(...args),
        ]),
      );
    compileFunction(glue, ["Module"])(module);
  });
}

function memoryOf(module: BergamotModule, bytes: Uint8Array, alignment: number): NativeMemory {
  const memory = new module.AlignedMemory(bytes.length, alignment);
  memory.getByteArrayView().set(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
  return memory;
}

function loadModel(module: BergamotModule, service: NativeService, bytes: ModelBytes): LoadedModel {
  const vocabularies = new module.AlignedMemoryList();
  for (const vocabulary of bytes.vocabularies) vocabularies.push_back(memoryOf(module, vocabulary, ALIGNMENT));
  const model = new module.TranslationModel(
    MARIAN_CONFIG,
    memoryOf(module, bytes.model, MODEL_ALIGNMENT),
    memoryOf(module, bytes.shortlist ?? new Uint8Array(0), ALIGNMENT),
    vocabularies,
    null,
  );
  return {
    translate(texts) {
      const input = new module.VectorString();
      const options = new module.VectorResponseOptions();
      for (const text of texts) {
        input.push_back(text);
        options.push_back({ html: false, alignment: false, qualityScores: false });
      }
      const responses = service.translate(model, input, options);
      const translated = texts.map((_, i) => responses.get(i).getTranslatedText());
      for (const object of [input, options, responses]) object.delete();
      return translated;
    },
  };
}
