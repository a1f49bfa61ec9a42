import type { Features, Headline, Lexeme } from "../../src/translate/builtin/entry.ts";
import { fold, plain } from "../../src/translate/builtin/letters.ts";

/** A form on its way into the compiled file. */
export interface CompiledForm {
  readonly form: string;
  readonly lexeme: Lexeme;
  readonly features: Features;
  readonly prior: number;
}

/** Collects generated forms: single words by their folded letters, phrases by their folded first word. */
export interface LexiconBuilder {
  /**
   * @param rank position of the row in its table: earlier rows are commoner.
   * @param doubt what to add to the form's price.
   */
  add(form: string, lexeme: Lexeme, features?: Features, rank?: number, doubt?: number): void;
  removePhrase(form: string): void;
  readonly words: ReadonlyMap<string, readonly CompiledForm[]>;
  readonly phrases: ReadonlyMap<string, readonly CompiledForm[]>;
}

/** @param headlines verbal nouns that open headlines, by their form. */
export function createLexiconBuilder(headlines: ReadonlyMap<string, Headline> = new Map()): LexiconBuilder {
  const words = new Map<string, CompiledForm[]>();
  const phrases = new Map<string, CompiledForm[]>();
  return {
    words,
    phrases,
    add(raw, given, features = {}, rank = 0, doubt = 0) {
      const form = plain(raw).trim().replace(/\s+/g, " ");
      if (form === "") return;
      const headline = given.pos === "noun" && features.number !== "p" ? headlines.get(form) : undefined;
      const lexeme: Lexeme = headline === undefined ? given : { ...given, headline };
      const isPhrase = form.includes(" ");
      const key = fold(isPhrase ? form.slice(0, form.indexOf(" ")) : form);
      const map = isPhrase ? phrases : words;
      const list = map.get(key) ?? [];
      map.set(key, list);
      // مهرجان is a festival, hardly two clowns.
      if (features.number === "d" && list.some((known) => isNounItself(known, form))) return;
      const same = isPhrase ? samePhrase : sameWord;
      const added = { form, lexeme, features, prior: priorOf(form, lexeme, features, rank) + doubt };
      const twin = list.findIndex((known) => same(known, added));
      const known = list[twin];
      if (!known) list.push(added);
      else list[twin] = mergeTwins(known, added);
    },
    removePhrase(form) {
      const list = phrases.get(fold(form.slice(0, form.indexOf(" ")))) ?? [];
      const at = list.findIndex((known) => fold(known.form) === fold(form));
      if (at >= 0) list.splice(at, 1);
    },
  };
}

/** The usual noun of a spelling: a dual that happens to be spelt so is hardly meant. */
const isNounItself = ({ form, lexeme, features }: CompiledForm, spelt: string): boolean =>
  form === spelt && lexeme.source === "nouns" && features.number === "s" && !features.construct;

/** A verbal noun that the noun table has too, with the same English, is as common as it is there, and as ambiguous. */
function mergeTwins(known: CompiledForm, added: CompiledForm): CompiledForm {
  const { senses } = added.lexeme;
  const lexeme = senses ? { ...known.lexeme, senses } : known.lexeme;
  return { ...known, lexeme, prior: Math.min(known.prior, added.prior) };
}

function samePhrase(a: CompiledForm, b: CompiledForm): boolean {
  return (
    a.lexeme.pos === b.lexeme.pos &&
    englishOf(a) === englishOf(b) &&
    a.features.number === b.features.number &&
    fold(a.form) === fold(b.form)
  );
}

function sameWord(a: CompiledForm, b: CompiledForm): boolean {
  if (a.lexeme.pos !== b.lexeme.pos || a.features.number !== b.features.number) return false;
  if (a.lexeme.pos === "verb") {
    const [x, y] = [a.features, b.features];
    const sameForm = x.tense === y.tense && x.person === y.person && x.gender === y.gender;
    return a.lexeme.verb === b.lexeme.verb && sameForm && x.passive === y.passive;
  }
  return englishOf(a) === englishOf(b) && a.form === b.form && a.features.construct === b.features.construct;
}

const englishOf = ({ lexeme, features }: CompiledForm): string | null =>
  features.number === "s" || features.number === undefined ? lexeme.en : (lexeme.plural ?? lexeme.en);

/** Highest price of a rare row, in the unit of the lattice's costs (about one doubtful transition). */
const MAX_RANK_PRICE = 0.9;

/**
 * The price of a form: rarer rows, derived words, duals and short participles are believed in less. The figures are
 * judgements, not fitted to anything; only their order of size matters.
 */
function priorOf(form: string, lexeme: Lexeme, features: Features, rank: number): number {
  let price = 0;
  const participle = lexeme.role === "active" || lexeme.role === "passive";
  if (lexeme.role === "masdar") price += 0.4;
  if (features.number === "d" && lexeme.pos === "noun") price += dualPrice(form, features);
  // الشخصيات: figures rather than women who are personal.
  if (lexeme.pos === "adjective" && !participle && features.number === "p" && features.gender === "f") price += 0.35;
  if (participle) price += participlePrice(form, lexeme, features);
  if (lexeme.source === "names") price += lexeme.part ? 0.6 : -0.2;
  if (lexeme.source === "passives" && !lexeme.phrase) price += 0.5;
  const derivesFromVerb = lexeme.pos === "verb" || lexeme.role !== undefined;
  return price + Math.min(MAX_RANK_PRICE, rank / (derivesFromVerb ? 1600 : 20_000));
}

function dualPrice(form: string, features: Features): number {
  if (features.construct) return 1.6;
  if (/ين$/.test(form)) return 0.35;
  return form.length <= 5 ? 1.2 : 0.7;
}

function participlePrice(form: string, lexeme: Lexeme, features: Features): number {
  const short = form.length <= 3 ? 1.2 : 0;
  const dual = features.number === "d" ? 0.6 : 0;
  return 0.7 + short + dual + (lexeme.role === "active" && lexeme.sameParticiples ? 0.25 : 0);
}
