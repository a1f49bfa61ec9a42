import type { Gender, GrammaticalNumber, Lexeme, Pos } from "../../src/translate/builtin/entry.ts";
import type { LexiconBuilder } from "./builder.ts";
import { alternatives, type Row } from "./table.ts";

/** Rank given to words of the grammar that are other words more often than not: السبت, مارس. */
const DOUBTFUL_RANK = 4000;

/** Closed-class words that the grammar itself knows (data/lexicon/grammar.tsv), each with its part of speech. */
export function addGrammar(builder: LexiconBuilder, rows: readonly Row[]): void {
  for (const row of rows) {
    const notes = alternatives(row("notes"));
    const note = (name: string) => notes.find((entry) => entry.startsWith(`${name}=`))?.slice(name.length + 1);
    const singular = note("singular");
    const type = note("type");
    const value = row("value");
    const lexeme: Lexeme = {
      pos: row("class") as Pos,
      source: "grammar",
      en: row("english"),
      ...(singular === undefined ? {} : { singular }),
      ...(type === undefined ? {} : { type }),
      ...(value === "" ? {} : { value: Number(value) }),
      ...flags(notes),
    };
    const gender = (row("gender") || undefined) as Gender | undefined;
    const number = (row("number") || undefined) as GrammaticalNumber | undefined;
    builder.add(row("form"), lexeme, { gender, number }, notes.includes("doubtful") ? DOUBTFUL_RANK : 0);
  }
}

function flags(notes: readonly string[]): Partial<Lexeme> {
  const found: Record<string, true> = {};
  for (const name of ["clitic", "mass", "human", "ordinal", "last"]) if (notes.includes(name)) found[name] = true;
  return found;
}

const CLASSES: Readonly<Record<string, Pos>> = {
  prep: "preposition",
  conj: "conjunction",
  adv: "adverb",
  pron: "pronoun",
  dem: "demonstrative",
  rel: "relative",
  quant: "quantifier",
  connective: "conjunction",
  interrog: "conjunction",
  subord: "conjunction",
};

/** The wider list of particles; words that the grammar knows as anything but an adverb are left to it. */
export function addParticles(builder: LexiconBuilder, rows: readonly Row[], grammar: readonly Row[]): void {
  const owned = new Set(grammar.filter((row) => row("class") !== "adverb").map((row) => row("form")));
  for (const row of rows) {
    const form = row("form");
    const pos = CLASSES[row("class")];
    const en = row("english");
    if (!pos || en === "" || en.includes("...") || owned.has(form) || /^[وفبلكس]$/.test(form)) continue;
    if (isCliticPair(form, en)) continue;
    builder.add(form, { pos, source: "particles", en: en === "drop" ? "" : en }, {}, 1);
  }
}

/** `منه = from him`: the engine splits such words itself. */
function isCliticPair(form: string, en: string): boolean {
  const pronoun = /(^| )(he|she|it|they|we|I|you|him|her|them|us|me)$/.test(en);
  return pronoun && !form.includes(" ") && /(ه|ها|هم|هما|نا|ني|ي|ك|كم|هن)$/.test(form);
}
