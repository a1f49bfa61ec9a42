import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Headline, Lexeme } from "../src/translate/builtin/entry.ts";
import { fold } from "../src/translate/builtin/letters.ts";
import {
  addPair,
  encodeForm,
  HEADER_WORDS,
  hashKey,
  LAYOUT,
  MAGIC,
  PAIR_WORDS,
  packFeatures,
} from "../src/translate/builtin/lexicon-file.ts";
import { type CompiledForm, createLexiconBuilder, type LexiconBuilder } from "./lexicon/builder.ts";
import { addGrammar, addParticles } from "./lexicon/closed-classes.ts";
import { countedNouns } from "./lexicon/counted-nouns.ts";
import { addNames } from "./lexicon/names.ts";
import { addAdjectives, addNouns } from "./lexicon/nominals.ts";
import { addPhrases } from "./lexicon/phrases.ts";
import { type Row, readLines, readTable } from "./lexicon/table.ts";
import { addPassives, addVerbs, readVerbs } from "./lexicon/verbs.ts";

/** Gazetteer files of data/names; the order decides ties between readings. */
const NAME_FILES = ["places-organisations.tsv", "people.tsv"];

/**
 * Compiles data/lexicon and data/names into `<outDir>/counted-nouns.txt` and `<outDir>/lexicon.bin`: every inflected
 * form of every row in one table sorted by hash, so that the program opens it without parsing. Layout:
 * src/translate/builtin/lexicon-file.ts.
 */
export function compileLexicon(rootDir: string, outDir: string): void {
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, "lexicon.bin"), serialise(buildLexicon(rootDir)));
  writeFileSync(join(outDir, "counted-nouns.txt"), countedNouns(readTable(join(rootDir, "data/lexicon/nouns.tsv"))));
}

function buildLexicon(rootDir: string): LexiconBuilder {
  const table = (name: string) => readTable(join(rootDir, "data", "lexicon", `${name}.tsv`));
  const builder = createLexiconBuilder(readHeadlines(table("headlines")));
  const grammar = table("grammar");
  const verbRows = table("verbs");
  const verbs = readVerbs(verbRows);
  addGrammar(builder, grammar);
  addParticles(builder, table("particles"), grammar);
  addVerbs(builder, verbRows, verbs, table("verb-senses"));
  addPassives(builder, table("passives"), verbs);
  addNouns(builder, table("nouns"), table("senses"));
  addAdjectives(builder, table("adjectives"), table("adjective-senses"));
  addPhrases(builder, table("phrases"), verbs, grammar);
  addNames(
    builder,
    NAME_FILES.flatMap((file) => readTable(join(rootDir, "data", "names", file))),
    new Set(readLines(join(rootDir, "data", "names", "everyday-words.txt"))),
    table("senses"),
  );
  return builder;
}

function readHeadlines(rows: readonly Row[]): ReadonlyMap<string, Headline> {
  const entries = rows.map((row): [string, Headline] => [
    row("masdar"),
    { verb: row("english"), passive: row("voice") === "passive", preposition: fold(row("preposition")) },
  ]);
  return new Map(entries);
}

/** Gathers JSON records, each once, and numbers them. */
function createRecords() {
  const texts: string[] = [];
  const numbers = new Map<unknown, number>();
  const add = (identity: object, json: () => string): number => {
    const known = numbers.get(identity);
    if (known !== undefined) return known;
    numbers.set(identity, texts.push(json()) - 1);
    return texts.length - 1;
  };
  return {
    texts,
    lexeme(lexeme: Lexeme): number {
      const { verb, ...rest } = lexeme;
      const verbNumber = verb === undefined ? undefined : add(verb, () => JSON.stringify(verb));
      return add(lexeme, () => JSON.stringify({ ...dropFalse(rest), verb: verbNumber }));
    },
  };
}

function dropFalse(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== false));
}

interface Place {
  readonly hash: number;
  readonly compiled: CompiledForm;
  readonly bytes: Uint8Array;
}

/** The forms of a map, sorted by the hash of their key; forms of one key stay in order. */
function places(map: ReadonlyMap<string, readonly CompiledForm[]>): Place[] {
  const all: Place[] = [];
  for (const [key, list] of map) {
    for (const compiled of list) {
      const bytes = encodeForm(compiled.form);
      if (bytes && bytes.length < 256) all.push({ hash: hashKey(key), compiled, bytes });
    }
  }
  return all.sort((a, b) => a.hash - b.hash);
}

function serialise(builder: LexiconBuilder): Buffer {
  const records = createRecords();
  const pool: Uint8Array[] = [];
  let poolSize = 0;
  const offsets = new Map<string, number>();
  const place = (form: string, bytes: Uint8Array): number => {
    let offset = offsets.get(form);
    if (offset === undefined) {
      offset = poolSize;
      offsets.set(form, offset);
      pool.push(bytes);
      poolSize += bytes.length;
    }
    return (offset | (bytes.length << 24)) >>> 0;
  };
  const columns = (list: readonly Place[]): Buffer[] => [
    words32(list.map((item) => item.hash)),
    words32(list.map((item) => place(item.compiled.form, item.bytes))),
    words32(list.map((item) => records.lexeme(item.compiled.lexeme))),
    words32(list.map((item) => packFeatures(item.compiled.features))),
    Buffer.from(Float32Array.from(list.map((item) => item.compiled.prior)).buffer),
  ];
  const words = places(builder.words);
  const phrases = places(builder.phrases);
  const tables = [...columns(words), ...columns(phrases)];
  const texts = records.texts.map((text) => Buffer.from(text, "utf8"));
  let end = 0;
  const ends = texts.map((text) => (end += text.length));
  const header = new Uint32Array(HEADER_WORDS);
  header.set([MAGIC, LAYOUT, words.length, phrases.length, texts.length, poolSize, end]);
  const pairs = Buffer.from(openings(phrases).buffer);
  return Buffer.concat([Buffer.from(header.buffer), ...tables, words32(ends), pairs, ...pool, ...texts]);
}

/** With which two words phrases begin. */
function openings(phrases: readonly Place[]): Uint32Array {
  const pairs = new Uint32Array(PAIR_WORDS);
  for (const { hash, compiled } of phrases) addPair(pairs, hash, hashKey(fold(compiled.form.split(" ")[1] ?? "")));
  return pairs;
}

function words32(values: readonly number[]): Buffer {
  return Buffer.from(Uint32Array.from(values).buffer);
}
