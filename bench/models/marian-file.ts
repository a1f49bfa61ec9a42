/** One tensor of a Marian binary model. Matrices are given row by row as real numbers and stored as 8-bit integers. */
export type Tensor =
  | { readonly kind: "matrix"; readonly rows: number; readonly columns: number; readonly values: Float32Array }
  | { readonly kind: "embedding"; readonly rows: number; readonly columns: number; readonly values: Float32Array }
  | { readonly kind: "floats"; readonly shape: readonly number[]; readonly values: Float32Array };

/** Element types of the format: Marian's `Type` with its size in the low byte. */
const INT8 = 0x101;
const FLOAT32 = 0x404;
const INTGEMM8 = 0x4101;
const VERSION = 1n;
/** Data begins, and every tensor ends, on a multiple of this many bytes. */
const ALIGNMENT = 256;

const aligned = (size: number): number => Math.ceil(size / ALIGNMENT) * ALIGNMENT;

interface Item {
  readonly name: string;
  readonly type: number;
  readonly shape: readonly number[];
  readonly data: Buffer;
}

/** A matrix as intgemm keeps it: 8-bit integers, transposed but for embeddings, then the multiplier that made them. */
function quantised(name: string, tensor: Exclude<Tensor, { kind: "floats" }>): Item {
  const { rows, columns, values } = tensor;
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  const scale = largest === 0 ? 1 : 127 / largest;
  const data = Buffer.alloc(aligned(rows * columns + 4));
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const at = tensor.kind === "embedding" ? row * columns + column : column * rows + row;
      data.writeInt8(Math.round((values[row * columns + column] ?? 0) * scale), at);
    }
  data.writeFloatLE(scale, rows * columns);
  return { name, type: INTGEMM8, shape: [rows, columns], data };
}

function plain(name: string, shape: readonly number[], values: Float32Array): Item {
  const data = Buffer.alloc(aligned(values.length * 4));
  values.forEach((value, i) => {
    data.writeFloatLE(value, i * 4);
  });
  return { name, type: FLOAT32, shape, data };
}

/**
 * A model in Marian's binary format, version 1, as the Firefox translation models are.
 * @param config text of `special:model.yml`
 * @see https://github.com/marian-nmt/marian-dev/blob/master/src/common/binary.cpp
 */
export function marianFile(config: string, tensors: ReadonlyMap<string, Tensor>): Buffer {
  const text = Buffer.from(`${config}\0`);
  const items: Item[] = [
    { name: "special:model.yml", type: INT8, shape: [text.length], data: Buffer.concat([text], aligned(text.length)) },
  ];
  for (const [name, tensor] of tensors)
    items.push(tensor.kind === "floats" ? plain(name, tensor.shape, tensor.values) : quantised(name, tensor));
  const names = items.map(({ name }) => Buffer.from(`${name}\0`));
  const head: Buffer[] = [u64(VERSION), u64(items.length)];
  items.forEach(({ type, shape, data }, i) => {
    head.push(u64(names[i]?.length ?? 0), u64(type), u64(shape.length), u64(data.length));
  });
  head.push(...names, ...items.flatMap(({ shape }) => shape.map(i32)));
  const size = head.reduce((sum, { length }) => sum + length, 0) + 8;
  const padding = aligned(size) - size;
  return Buffer.concat([...head, u64(padding), Buffer.alloc(padding), ...items.map(({ data }) => data)]);
}

function u64(value: number | bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function i32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

/** Magic number of a binary lexical shortlist. */
const SHORTLIST_MAGIC = 0xf11a48d5013417f5n;

/**
 * A lexical shortlist: for each source piece the target pieces that may render it.
 * @param firsts pieces, from the first on, that are always allowed
 */
export function shortlistFile(targets: readonly (readonly number[])[], firsts: number): Buffer {
  const list = targets.flat();
  const head = [SHORTLIST_MAGIC, 0n, BigInt(firsts), 0n, BigInt(targets.length + 1), BigInt(list.length)].map(u64);
  let offset = 0;
  const offsets = [u64(0)];
  for (const one of targets) {
    offset += one.length;
    offsets.push(u64(offset));
  }
  return Buffer.concat([...head, ...offsets, Buffer.from(Uint32Array.from(list).buffer)]);
}

/** A piece of a SentencePiece vocabulary. */
export interface Piece {
  readonly text: string;
  readonly score: number;
  readonly type: "normal" | "unknown" | "control";
}

const PIECE_TYPES = { normal: 1, unknown: 2, control: 3 } as const;

/** A SentencePiece model (a protobuf) of unigram type; piece 0 ends sentences, piece 1 is the unknown one. */
export function vocabularyFile(pieces: readonly Piece[]): Buffer {
  const trainer = Buffer.concat([
    ...[
      [3, 1],
      [4, pieces.length],
      [40, 1],
      [42, 0],
    ].map(([field = 0, value = 0]) => Buffer.concat([varint(field << 3), varint(value)])),
    ...[41, 43].map((field) => Buffer.concat([varint(field << 3), varint(-1n)])),
  ]);
  const normaliser = Buffer.concat([
    bytesField(1, Buffer.from("identity")),
    ...[3, 4, 5].map((field) => Buffer.concat([varint(field << 3), varint(1)])),
  ]);
  return Buffer.concat([...pieces.map(pieceField), bytesField(2, trainer), bytesField(3, normaliser)]);
}

function pieceField({ text, score, type }: Piece): Buffer {
  const number = Buffer.alloc(4);
  number.writeFloatLE(score);
  const kind = Buffer.concat([varint(3 << 3), varint(PIECE_TYPES[type])]);
  return bytesField(1, Buffer.concat([bytesField(1, Buffer.from(text)), varint((2 << 3) | 5), number, kind]));
}

const bytesField = (field: number, bytes: Buffer): Buffer =>
  Buffer.concat([varint((field << 3) | 2), varint(bytes.length), bytes]);

/** Base-128 number; negative ones take the ten bytes of a 64-bit integer. */
function varint(value: number | bigint): Buffer {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes: number[] = [];
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest === 0n ? low : low | 0x80);
  } while (rest !== 0n);
  return Buffer.from(bytes);
}
