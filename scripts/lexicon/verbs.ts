import { plural } from "../../src/translate/builtin/english.ts";
import type { Lexeme, Sense, Verb } from "../../src/translate/builtin/entry.ts";
import { fold, plain } from "../../src/translate/builtin/letters.ts";
import type { LexiconBuilder } from "./builder.ts";
import { adjectiveForms, defectiveForms, nounForms } from "./inflect-noun.ts";
import { verbForms } from "./inflect-verb.ts";
import { alternatives, type Row } from "./table.ts";

/** A verb with the principal parts that its forms are made from. */
export interface VerbRow {
  verb: Verb;
  readonly perfect: string;
  readonly imperfect: string;
}

const firstWord = (text: string): string => plain(text).replace(/\s.*$/, "");

/** Reads the verb table; rows that share a spelling stay apart. */
export function readVerbs(rows: readonly Row[]): VerbRow[] {
  return rows
    .filter((row) => row("perfect") !== "" && row("english") !== "")
    .map((row) => ({ verb: verbOf(row), perfect: row("perfect"), imperfect: row("imperfect") }));
}

function verbOf(row: Row): Verb {
  const base = row("english").replace(/^to /, "");
  const past = row("past") || `${base}ed`;
  return {
    ar: plain(row("perfect")),
    base,
    past,
    participle: row("past_participle") || past,
    ing: row("ing") || `${base}ing`,
    noun: row("noun"),
    prepositions: governed(row("prepositions")),
    complement: row("complement"),
  };
}

/** `على=-|في=in` → each preposition, folded, with its English; "" where English has none. */
function governed(cell: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const part of alternatives(cell)) {
    const [preposition, english = ""] = part.split("=");
    if (preposition) found[fold(preposition.trim())] = english.trim().replace(/^(none|-)$/, "");
  }
  return found;
}

/** Other meanings of a verb; its prepositions and complement are those of the usual one. */
function sensesOf(verb: Verb, rows: readonly Row[]): readonly Sense[] {
  return rows
    .filter((row) => plain(row("perfect")) === verb.ar)
    .map((row) => {
      const { base, past, participle, ing, noun } = verbOf(row);
      const meant = { ...verb, base, past, participle, ing, noun };
      return { en: base, plural: base, cues: alternatives(row("cues")).map(fold), verb: meant };
    });
}

/** Adds finite forms, verbal nouns and participles of every verb. */
export function addVerbs(
  builder: LexiconBuilder,
  rows: readonly Row[],
  verbs: readonly VerbRow[],
  senseRows: readonly Row[] = [],
): void {
  const used = rows.filter((row) => row("perfect") !== "" && row("english") !== "");
  for (const [rank, row] of used.entries()) {
    const entry = verbs[rank];
    if (!entry) continue;
    const senses = sensesOf(entry.verb, senseRows);
    const lexeme: Lexeme = {
      pos: "verb",
      source: "verbs",
      en: entry.verb.base,
      verb: entry.verb,
      ...(senses.length > 0 ? { senses } : {}),
    };
    for (const [form, features] of verbForms(entry.perfect, entry.imperfect)) builder.add(form, lexeme, features, rank);
    for (const masdar of alternatives(row("masdar"))) addMasdar(builder, masdar, entry.verb, rank, senses);
    addParticiples(builder, row, entry.verb, rank);
  }
  addBareVerbs(builder);
}

function addMasdar(builder: LexiconBuilder, masdar: string, verb: Verb, rank: number, senses: readonly Sense[]): void {
  const en = verb.noun || verb.ing;
  const gender = /ة$/.test(plain(masdar)) ? "f" : "m";
  const lexeme: Lexeme = {
    pos: "noun",
    source: "verbs",
    role: "masdar",
    en,
    singular: en,
    plural: verb.noun ? plural(verb.noun) : verb.ing,
    verb,
    mass: verb.noun === "",
    ...(senses.length > 0 ? { senses } : {}),
  };
  for (const [form, features] of nounForms(masdar, [], gender, false)) {
    if (features.number !== "d") builder.add(form, lexeme, { ...features, gender }, rank);
  }
}

function addParticiples(builder: LexiconBuilder, row: Row, verb: Verb, rank: number): void {
  const active = row("active_participle");
  const passive = row("passive_participle");
  const sameParticiples = passive !== "" && plain(active) === plain(passive);
  const shared = { pos: "adjective", source: "verbs", verb, sameParticiples } as const;
  if (active !== "") {
    const lexeme: Lexeme = { ...shared, role: "active", en: verb.ing.replace(/^being /, "") };
    const forms = isDefective(active, verb.ar) ? defectiveForms(active) : adjectiveForms(active);
    for (const [form, features] of forms) builder.add(form, lexeme, features, rank);
  }
  if (passive !== "") {
    const lexeme: Lexeme = { ...shared, role: "passive", en: verb.participle.replace(/^been /, "") };
    for (const [form, features] of adjectiveForms(passive)) builder.add(form, lexeme, features, rank);
  }
}

/** داع of دعا: the participle of a verb that ends in a long vowel has lost its ي. */
function isDefective(participle: string, perfect: string): boolean {
  return /[اىي]$/.test(perfect) && !/[يىا]$/.test(plain(participle));
}

const bareVerb = (ar: string, base: string, past: string, participle: string, ing: string): Verb => ({
  ar,
  base,
  past,
  participle,
  ing,
  noun: "",
  prepositions: {},
  complement: "",
});

/** يوجد "there is" and لا يزال "still": verbs of the grammar with a handful of forms. */
function addBareVerbs(builder: LexiconBuilder): void {
  const exist = bareVerb("يوجد", "exist", "existed", "found", "existing");
  const existing: Lexeme = { pos: "verb", source: "grammar", en: "exist", verb: exist };
  builder.add("يوجد", existing, { tense: "I", person: 3, number: "s", gender: "m" });
  builder.add("توجد", existing, { tense: "I", person: 3, number: "s", gender: "f" });
  const remain = bareVerb("زال", "remain", "remained", "remained", "remaining");
  const still: Lexeme = { pos: "verb", source: "grammar", en: "remain", verb: remain };
  for (const [form, features] of verbForms("زال", "يزال")) {
    for (const negation of ["ما", "لا", "لم"]) builder.add(`${negation} ${form}`, still, features);
    // Written as one word as well: مازال, لايزال.
    for (const negation of ["ما", "لا"]) builder.add(`${negation}${form}`, still, features);
  }
}

/**
 * Adds passive forms. A passive that is spelt like its active is not added: the verb learns its participle instead,
 * and the sentence decides which of the two is meant.
 */
export function addPassives(builder: LexiconBuilder, rows: readonly Row[], verbs: readonly VerbRow[]): void {
  for (const [rank, row] of rows.entries()) {
    const form = plain(row("form"));
    const english = row("english");
    const participle = english.replace(/^(was|is)\/(were|are) |^was |^were |^is |^are /, "");
    if (form === "" || participle === "") continue;
    const active = activeOf(verbs, firstWord(row("active")), participle);
    const verb: Verb = {
      ...bareVerb(form, `be ${participle}`, `was ${participle}`, participle, `being ${participle}`),
      prepositions: active?.verb.prepositions ?? {},
      complement: active?.verb.complement ?? "",
    };
    addPassive(builder, { form, verb, active, imperfect: /^(is|are)/.test(english), rank });
  }
}

/** The verb that a passive belongs to: of verbs spelt alike the one with the same English, else the last. */
function activeOf(verbs: readonly VerbRow[], perfect: string, participle: string): VerbRow | undefined {
  const alike = verbs.filter((entry) => firstWord(entry.perfect) === perfect);
  return alike.find(({ verb }) => verb.participle === participle) ?? alike.at(-1);
}

interface PassiveRow {
  readonly form: string;
  readonly verb: Verb;
  readonly active: VerbRow | undefined;
  /** The table's form is an imperfect. */
  readonly imperfect: boolean;
  readonly rank: number;
}

function addPassive(builder: LexiconBuilder, row: PassiveRow): void {
  const words = row.form.split(/\s+/);
  const rest = words.slice(1).join(" ");
  const verb = rest === "" ? row.verb : { ...row.verb, prepositions: {} };
  const lexeme: Lexeme = { pos: "verb", source: "passives", en: verb.base, verb, phrase: rest !== "" };
  const first = words[0] ?? "";
  const join = (form: string) => (rest === "" ? form : `${form} ${rest}`);
  if (row.imperfect) {
    const passive = !(row.active && plain(row.active.imperfect) === row.form);
    for (const [form, features] of verbForms("فعل", first)) {
      if (features.tense === "P" || features.person !== 3) continue;
      builder.add(join(form), lexeme, { ...features, passive }, row.rank);
    }
    return;
  }
  if (rest !== "") {
    for (const [form, features] of verbForms(first, first)) {
      if (features.tense !== "P" || features.person !== 3) continue;
      builder.add(join(form), lexeme, { ...features, gender: "c", passive: true }, row.rank);
    }
    return;
  }
  addOneWordPassive(builder, row, lexeme);
}

function addOneWordPassive(builder: LexiconBuilder, row: PassiveRow, lexeme: Lexeme): void {
  const { active, form } = row;
  if (active && form === active.verb.ar) {
    active.verb = Object.assign(active.verb, { passiveParticiple: row.verb.participle });
    return;
  }
  const activeImperfect = active ? plain(active.imperfect) : "";
  const imperfect = active ? activeImperfect.replace(/[وي](.)$/, "ا$1").replace(/[يو]$/, "ى") : "يـ";
  const spelledAlike = active !== undefined && imperfect === activeImperfect;
  for (const [inflected, features] of verbForms(form, imperfect)) {
    if (features.tense !== "P" && (!active || spelledAlike)) continue;
    builder.add(inflected, lexeme, { ...features, passive: true }, row.rank);
  }
}
