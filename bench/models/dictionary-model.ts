import { marianFile, type Piece, shortlistFile, type Tensor, vocabularyFile } from "./marian-file.ts";

/** The files of a model as an engine loads them. */
export interface ModelFiles {
  readonly model: Buffer;
  readonly vocabulary: Buffer;
  readonly shortlist: Buffer;
}

/** Sizes of a network. The defaults make a model of two megabytes. */
export interface ModelSize {
  readonly width?: number;
  readonly feedForward?: number;
  readonly encoderLayers?: number;
  readonly decoderLayers?: number;
  /** Pieces of the vocabulary, filled up with ones that no text has. */
  readonly vocabulary?: number;
}

/** Widths and depths of the `base-memory` models that Firefox uses for Arabic: 31 MB of weights. */
export const BASE_MEMORY: Required<ModelSize> = {
  width: 384,
  feedForward: 1536,
  encoderLayers: 6,
  decoderLayers: 4,
  vocabulary: 32_000,
};

/** Characters that a translation keeps as they are. */
const COPIED = [..."0123456789.,:;!?%$()\"'-/«»،؛؟ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"];
/** Strength of a word in its embedding, of the attention's keys, and of what it passes on. */
const WORD = 0.5;
const KEY = 8;
const OUT = 4;

/**
 * A real model for the real engine that translates word for word by a small dictionary, built from nothing: attention
 * is set so that the word at place t of the translation looks at the word at place t of the source, and each pair of
 * words has a dimension of its own. Further layers hold zeros: they cost what they would cost, and change nothing.
 * @param pairs words of the source and of the translation; at most about a third of the width
 */
export function dictionaryModel(pairs: readonly (readonly [string, string])[], size: ModelSize = {}): ModelFiles {
  const { width = 512, feedForward = 64, encoderLayers = 0, decoderLayers = 1 } = size;
  const words = vocabularyOf(pairs, width);
  const count = Math.max(Math.ceil(words.length / 8) * 8, size.vocabulary ?? 0);
  const pieces = [...words.map(({ piece }) => piece), ...filling(count - words.length)];
  const tensors = new Map<string, Tensor>();
  const add = (name: string, tensor: Tensor, largest: number) => {
    tensors.set(name, tensor);
    if (tensor.kind === "matrix") tensors.set(`${name}_QuantMultA`, floats([1], [127 / largest]));
  };
  const layer = (prefix: string, attention: string) => {
    for (const part of ["q", "k", "v", "o"]) {
      add(`${prefix}_${attention}_W${part}`, matrix(width, width), 12);
      tensors.set(`${prefix}_${attention}_b${part}`, floats([1, width]));
    }
    add(`${prefix}_ffn_W1`, matrix(width, feedForward), 40);
    add(`${prefix}_ffn_W2`, matrix(feedForward, width), 12);
    tensors.set(`${prefix}_ffn_b1`, floats([1, feedForward]));
    tensors.set(`${prefix}_ffn_b2`, floats([1, width]));
  };
  for (let n = 1; n <= encoderLayers; n++) layer(`encoder_l${n}`, "self");
  for (let n = 1; n <= decoderLayers; n++) {
    layer(`decoder_l${n}`, "context");
    for (const part of ["W", "Wf"]) add(`decoder_l${n}_rnn_${part}`, matrix(width, width), 12);
    tensors.set(`decoder_l${n}_rnn_bf`, floats([1, width]));
  }
  lookAtSamePlace(tensors, `decoder_l${decoderLayers}_context`, width);
  tensors.set("Wemb", { ...matrix(count, width), kind: "embedding", values: embedding(words, count, width) });
  tensors.set("Wemb_QuantMultA", floats([1], [127 / 45]));
  tensors.set("none_QuantMultA", floats([1], [127 / 45]));
  tensors.set("decoder_ff_logit_out_b", floats([1, count]));
  return {
    model: marianFile(config({ width, feedForward, encoderLayers, decoderLayers, vocabulary: count }), tensors),
    vocabulary: vocabularyFile(pieces),
    shortlist: shortlistFile(targetsOf(words, count), FIRSTS),
  };
}

/** Copied pieces stand first and may always come out. */
const FIRSTS = COPIED.length + 3;

const matrix = (rows: number, columns: number) =>
  ({ kind: "matrix", rows, columns, values: new Float32Array(rows * columns) }) as const;

function floats(shape: readonly number[], values?: readonly number[]): Tensor {
  const size = shape.reduce((product, n) => product * n, 1);
  return { kind: "floats", shape, values: values ? Float32Array.from(values) : new Float32Array(size) };
}

/** A piece with its dimension; `source` and `target` say on which side it stands. */
interface Word {
  readonly piece: Piece;
  readonly dimension: number;
  readonly source: boolean;
  readonly target: boolean;
}

function vocabularyOf(pairs: readonly (readonly [string, string])[], width: number): readonly Word[] {
  const free = freeDimensions(width);
  const next = (): number => {
    const dimension = free.shift();
    if (dimension === undefined) throw new Error(`A width of ${width} has no room for ${pairs.length} pairs.`);
    return dimension;
  };
  const copy = (text: string, score: number, type: Piece["type"] = "normal"): Word => ({
    piece: { text, score, type },
    dimension: next(),
    source: true,
    target: true,
  });
  const words = [copy("</s>", 0, "control"), copy("<unk>", 0, "unknown"), copy("▁", -6)];
  for (const char of COPIED) words.push(copy(char, -6));
  for (const [source, target] of pairs) {
    const dimension = next();
    words.push({ piece: whole(source), dimension, source: true, target: false });
    words.push({ piece: whole(target), dimension, source: false, target: true });
  }
  return words;
}

const whole = (word: string): Piece => ({ text: `▁${word.replaceAll(" ", "▁")}`, score: -1, type: "normal" });

const filling = (count: number): readonly Piece[] =>
  Array.from({ length: Math.max(0, count) }, (_, i) => ({ text: `▁\u{E000}${i}`, score: -20, type: "normal" }));

/** Every fourth of the quickly turning sines, and their cosines, tell places apart; words have the other dimensions. */
function placeDimensions(width: number): readonly number[] {
  const half = width / 2;
  const sines = Array.from({ length: Math.floor(half / 2 / 4) }, (_, i) => i * 4);
  return [...sines, ...sines.map((d) => d + half)];
}

function freeDimensions(width: number): number[] {
  const taken = new Set(placeDimensions(width));
  return Array.from({ length: width / 2 }, (_, d) => d).filter((d) => !taken.has(d));
}

function embedding(words: readonly Word[], count: number, width: number): Float32Array {
  const values = new Float32Array(count * width);
  words.forEach(({ dimension, source, target }, i) => {
    if (source) values[i * width + dimension] = WORD;
    if (target) values[i * width + dimension + width / 2] = WORD;
  });
  return values;
}

function lookAtSamePlace(tensors: Map<string, Tensor>, prefix: string, width: number): void {
  const of = (name: string) => (tensors.get(`${prefix}_${name}`) as Tensor).values;
  for (const d of placeDimensions(width)) for (const name of ["Wq", "Wk"]) of(name)[d * width + d] = KEY;
  for (const d of freeDimensions(width)) {
    const at = d + width / 2;
    of("Wv")[d * width + at] = 1;
    of("Wo")[at * width + at] = OUT;
  }
}

/** The translations of each piece; pieces of no text allow nothing more than the copied ones. */
function targetsOf(words: readonly Word[], count: number): readonly (readonly number[])[] {
  const byDimension = new Map<number, number[]>();
  words.forEach(({ dimension, target }, i) => {
    if (target) byDimension.set(dimension, [...(byDimension.get(dimension) ?? []), i]);
  });
  return Array.from({ length: count }, (_, i) => byDimension.get(words[i]?.dimension ?? -1) ?? []);
}

function config({ width, feedForward, encoderLayers, decoderLayers, vocabulary }: Required<ModelSize>): string {
  return `type: transformer
input-types: []
dim-vocabs: [${vocabulary}, ${vocabulary}]
dim-emb: ${width}
dim-rnn: 1024
enc-type: bidirectional
enc-cell: gru
enc-cell-depth: 1
enc-depth: ${encoderLayers}
dec-cell: ssru
dec-cell-base-depth: 2
dec-cell-high-depth: 1
dec-depth: ${decoderLayers}
skip: false
layer-normalization: false
right-left: false
tied-embeddings: false
tied-embeddings-src: false
tied-embeddings-all: true
transformer-heads: 1
transformer-dim-ffn: ${feedForward}
transformer-decoder-dim-ffn: ${feedForward}
transformer-ffn-depth: 2
transformer-decoder-ffn-depth: 0
transformer-ffn-activation: relu
transformer-dim-aan: 2048
transformer-aan-depth: 2
transformer-aan-activation: swish
transformer-aan-nogate: false
transformer-decoder-autoreg: rnn
transformer-tied-layers: []
transformer-guided-alignment-layer: last
transformer-no-projection: false
transformer-pool: false
transformer-rnn-projection: false
transformer-depth-scaling: false
transformer-preprocess: ""
transformer-postprocess-emb: d
transformer-postprocess: da
transformer-postprocess-top: ""
transformer-train-position-embeddings: false
bert-train-type-embeddings: true
bert-type-vocab-size: 2
factors-combine: sum
factors-dim-emb: 0
lemma-dim-emb: 0
output-omit-bias: false
ulr: false
ulr-trainable-transformation: false
ulr-dim-emb: 0
version: v1.10.25
`;
}
