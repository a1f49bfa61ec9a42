import { BoundedMap } from "../../language/bounded-map.ts";
import type { Entry } from "./entry.ts";
import { plain } from "./letters.ts";
import type { Lexicon } from "./lexicon.ts";
import { changedReading, looseEntry, type Reading, reading, type Traits } from "./reading.ts";
import { unknownReadings } from "./unknown-word.ts";

/** Most readings of one word that the lattice gets to see. */
const MAX_READINGS = 9;
/** Above this price every reading is doubtful, and the word may be one that the lexicon lacks. */
const DOUBTFUL = 2.2;
const CACHED_WORDS = 12_000;

/** Finds the readings of an Arabic word, cheapest first; never empty. */
export type Analyser = (word: string) => readonly Reading[];

export function createAnalyser(lexicon: Lexicon): Analyser {
  const cache = new BoundedMap<readonly Reading[]>(CACHED_WORDS);
  return (word) => cache.get(word) ?? cache.set(word, analyse(lexicon, plain(word)));
}

function analyse(lexicon: Lexicon, word: string): readonly Reading[] {
  const found: Reading[] = [];
  for (const split of prefixSplits(word)) found.push(...readingsOf(lexicon, word, split));
  const whole = isNounInWaw(lexicon, word);
  const isLand = found.some(({ pos, entry, cost }) => pos === "name" && LAND.test(entry.type ?? "") && cost < 0.5);
  const known = whole ? found.map(doubtAnd) : found;
  const readings = cheapest(isLand ? known.map(doubtTanwin) : known);
  if (readings.some((candidate) => candidate.cost <= DOUBTFUL && !isHalfDual(candidate))) return readings;
  return [...readings, ...unknownReadings(lexicon, word, readings.length > 0)];
}

/** بيان توضيحي: two of something, waiting for its genitive; the word may as well be an adjective that is not listed. */
const isHalfDual = ({ pos, entry }: Reading): boolean =>
  pos === "noun" && entry.number === "d" && Boolean(entry.construct) && entry.form.endsWith("ي");

/** Price of "and" where the word as it stands is a noun of the table. */
const AND_OR_NOUN = 1.1;

/** وحدة, وجهة, وصفة: nouns that open with و by themselves. */
function isNounInWaw(lexicon: Lexicon, word: string): boolean {
  if (!word.startsWith("و") || word.length < 4) return false;
  return lexicon.lookup(word).some(({ pos, form, source, role }) => {
    return pos === "noun" && form === word && source === "nouns" && role === undefined;
  });
}

/** وحدة الصف: unity far oftener than "and the intensity". */
function doubtAnd(candidate: Reading): Reading {
  const parted = candidate.conjunction === "و" && (candidate.pos === "noun" || candidate.pos === "adjective");
  return parted ? changedReading(candidate, { cost: candidate.cost + AND_OR_NOUN }) : candidate;
}

const LAND = /^(country|region|city)$/;

/** تركيا is Turkey far oftener than "a Turk" in the accusative. */
function doubtTanwin(candidate: Reading): Reading {
  return candidate.tanwin ? changedReading(candidate, { cost: candidate.cost + 0.8 }) : candidate;
}

/** What may stand in front of a stem, taken off. */
interface PrefixSplit {
  readonly conjunction: string;
  readonly preposition: string;
  readonly future: boolean;
  readonly rest: string;
}

function prefixSplits(word: string): readonly PrefixSplit[] {
  const heads: (readonly [string, string])[] = [["", word]];
  if (word.length > 2 && /^[وف]/.test(word)) heads.push([word.charAt(0), word.slice(1)]);
  const splits: PrefixSplit[] = [];
  for (const [conjunction, rest] of heads) {
    const add = (preposition: string, stem: string, future = false) =>
      splits.push({ conjunction, preposition, future, rest: stem });
    add("", rest);
    if (/^[بك]/.test(rest) && rest.length > 2) add(rest.charAt(0), rest.slice(1));
    if (/^ل/.test(rest) && rest.length > 2) {
      add("ل", rest.slice(1));
      if (/^لل/.test(rest)) {
        add("ل", `ال${rest.slice(2)}`);
        // للجنة, للاجئين: of three ل two are written.
        if (rest.length > 4) add("ل", `ال${rest.slice(1)}`);
      }
    }
    if (/^س[يتنأ]/.test(rest) && rest.length > 3) add("", rest.slice(1), true);
  }
  return splits;
}

/** Price of the clitics in front. */
function prefixCost(split: PrefixSplit): number {
  const preposition = split.preposition === "ك" ? 0.8 : split.preposition ? 0.3 : 0;
  return (split.conjunction ? 0.35 : 0) + preposition;
}

/** Price of a ل before a word that begins with ل itself: it is usually the article that is written so. */
const DOUBLED_LAM = 0.6;

/** للحج is for the Hajj, not for Lahij; للبنان and لليبيا are countries. */
function doubtLam(candidate: Reading, { preposition, rest }: PrefixSplit): Reading {
  const doubtful =
    preposition === "ل" &&
    rest.startsWith("ل") &&
    rest !== "لجنة" &&
    !/^(country|city)$/.test(candidate.entry.type ?? "");
  return doubtful ? changedReading(candidate, { cost: candidate.cost + DOUBLED_LAM }) : candidate;
}

function readingsOf(lexicon: Lexicon, word: string, split: PrefixSplit): Reading[] {
  const { rest } = split;
  const base = prefixCost(split);
  const traits = { conjunction: split.conjunction, preposition: split.preposition };
  const found = lookUp(lexicon, rest, base, traits)
    .map((candidate) => doubtLam(candidate, split))
    .filter(({ entry }) => !entry.clitic || (word.length === 1 && /[بلك]/.test(word)))
    .filter(({ entry }) => !isOwnedOnly(entry));
  const hasArticle = /^ال/.test(rest) && rest.length > 3;
  if (hasArticle) {
    const definite = lookUp(lexicon, rest.slice(2), base + 0.05, { ...traits, definite: true });
    found.push(...definite.filter(({ pos, entry }) => /^(noun|adjective|number)$/.test(pos) && !entry.construct));
  } else {
    found.push(...tanwinReadings(lexicon, rest, base, traits), ...suffixReadings(lexicon, rest, base, traits));
  }
  return found.flatMap((candidate) => fitPrefix(candidate, split));
}

/** أبو by itself opens a man's by-name; "father" it is where it has a suffix. */
const isOwnedOnly = ({ pos, construct, number }: Entry): boolean =>
  pos === "noun" && Boolean(construct) && number === "s";

/** Entries for a stem as readings, with the price of a spelling that differs from the entry's. */
function lookUp(lexicon: Lexicon, stem: string, cost: number, traits: Traits): Reading[] {
  return lexicon.lookup(stem).map((entry) => reading(entry, cost + entry.prior + spellingCost(stem, entry), traits));
}

function spellingCost(stem: string, entry: Entry): number {
  const { form } = entry;
  if (form === stem) {
    const closedClass = /^(preposition|conjunction|relative|quantifier|negation)$/.test(entry.pos);
    return entry.source === "grammar" && closedClass ? -0.25 : 0;
  }
  const last = stem.at(-1);
  const otherEnd = last !== form.at(-1);
  // كان is hardly ever a كأن without its hamza.
  const kan = form === "كأن" && stem === "كان" ? 1 : 0;
  if (otherEnd && /[ةه]$/.test(stem)) return 2.5;
  if (otherEnd && /[ىي]$/.test(stem)) return stem.length <= 3 ? 2.2 : 1;
  return (contradictsHamza(stem, form) ? 1 : 0.45) + kan;
}

/** The writer put a hamza where the entry has another letter; leaving one out is common, adding one is not. */
function contradictsHamza(stem: string, form: string): boolean {
  for (let i = 0; i < Math.min(stem.length, form.length); i += 1) {
    if (/[أإآ]/.test(stem.charAt(i)) && form[i] !== stem[i]) return true;
  }
  return false;
}

function tanwinReadings(lexicon: Lexicon, rest: string, base: number, traits: Traits): Reading[] {
  if (!/ا$/.test(rest) || rest.length < 3) return [];
  const found = lookUp(lexicon, rest.slice(0, -1), base + 0.2, { ...traits, tanwin: true });
  return found.filter(({ pos, entry }) => /^(noun|adjective)$/.test(pos) && !entry.construct);
}

const SUFFIXES = ["هما", "ها", "هم", "هن", "نا", "ني", "كم", "ه", "ك", "ي"];
/** Particles so short that only they may carry a suffix. */
const SHORT_HOSTS = /^(ل|ب|في|عن|من|إن|أن|ان)$/;

function suffixReadings(lexicon: Lexicon, rest: string, base: number, traits: Traits): Reading[] {
  const found: Reading[] = [];
  for (const suffix of SUFFIXES) {
    if (!rest.endsWith(suffix)) continue;
    const stem = rest.slice(0, -suffix.length);
    if (stem.length < (suffix === "ي" ? 3 : 2) && !SHORT_HOSTS.test(stem)) continue;
    const rare = suffix === "ي" || suffix === "ك";
    const hosts = hostSpellings(stem);
    for (const host of hosts) {
      for (const candidate of lookUp(lexicon, host, base + 0.35 + (rare ? 1.5 : 0), { ...traits, suffix })) {
        if (!takesSuffix(candidate, host)) continue;
        // استقالته is "his resignation", hardly ever "she resigned him".
        const twin = candidate.pos === "verb" && hosts.some((other) => other !== host && isNounForm(lexicon, other));
        const priced = priceSuffix(candidate, host, rare);
        found.push(twin ? changedReading(priced, { cost: priced.cost + VERB_OR_OWNED }) : priced);
      }
    }
    if (!traits.preposition && /^[لب]$/.test(stem)) {
      const entry = looseEntry("preposition", stem, stem === "ل" ? "for" : "with", { source: "grammar" });
      found.push(reading(entry, base, { conjunction: traits.conjunction ?? "", suffix }));
    }
  }
  return found;
}

/** Price of a verb in ت with an object where a noun in ة with an owner is spelt alike. */
const VERB_OR_OWNED = 0.5;

function isNounForm(lexicon: Lexicon, form: string): boolean {
  return form.endsWith("ة") && lexicon.lookup(form).some((entry) => entry.pos === "noun" && entry.form === form);
}

/** How a stem is spelt when nothing follows it: مدينتـ → مدينة, مستوا → مستوى, أصدقائـ → أصدقاء. */
function hostSpellings(stem: string): readonly string[] {
  const less = stem.slice(0, -1);
  const hosts = [stem];
  if (/ت$/.test(stem)) hosts.push(`${less}ة`);
  if (/ا$/.test(stem)) hosts.push(`${less}ى`);
  if (/ي$/.test(stem) && stem.length <= 4) hosts.push(`${less}ى`);
  if (/[ئؤ]$/.test(stem)) hosts.push(`${less}ء`);
  if (/و$/.test(stem)) hosts.push(`${stem}ا`);
  return hosts;
}

function takesSuffix({ pos, entry, suffix }: Reading, host: string): boolean {
  if (entry.phrase && pos !== "noun") return false;
  const nominal = pos === "noun" || (pos === "adjective" && (entry.role !== undefined || entry.elative));
  if (nominal) return suffix !== "ني" && /[ةى]$/.test(host) === /[ةى]$/.test(entry.form);
  if (pos === "verb") return suffix !== "ي";
  // بهدفه: with his goal, not "with the aim of" him.
  if (pos === "preposition" || pos === "that") return entry.form !== "بهدف";
  if (pos === "conjunction") return /^(لأن|لكن|كأن|ولكن|حيث إن|لان|ل?كون)$/.test(entry.form);
  return pos === "quantifier" && /كل|بعض|جميع|معظم|أغلب|غالب|أحد|إحدى|غير|كلا/.test(entry.form);
}

function priceSuffix(candidate: Reading, host: string, rare: boolean): Reading {
  const { entry, pos, cost } = candidate;
  if (pos === "preposition" && entry.form === host && entry.source === "grammar") {
    return changedReading(candidate, { cost: cost - 0.5 - (rare ? 1.4 : 0) });
  }
  return pos === "verb" ? changedReading(candidate, { cost: cost + 0.15 + (host.length <= 2 ? 0.5 : 0) }) : candidate;
}

const AFTER_PREPOSITION = /^(noun|adjective|name|demonstrative|number|quantifier|that|relative|preposition)$/;
/** Prepositions that may follow ب، ل or ك: بدون، لغير، بحسب. */
const DOUBLE_PREPOSITION = /دون|غير|سوى|مثل|عد|حسب|وفق|خلاف|عكس|سبب/;

/** Price of "so" before what hardly opens a clause. */
const SO = 1;

/** Keeps what can follow the prefix; an imperfect after ل is a purpose, not a prepositional phrase. */
function fitPrefix(candidate: Reading, { conjunction, preposition, future, rest }: PrefixSplit): Reading[] {
  const { pos, entry } = candidate;
  if (future) return pos === "verb" && entry.tense !== "P" ? [changedReading(candidate, { future: true })] : [];
  // فتحت is rather "opened" than "so under", فعلنا "we did" than "so in public".
  if (conjunction === "ف" && (pos === "adverb" || (pos === "preposition" && rest === "تحت")))
    return [changedReading(candidate, { cost: candidate.cost + SO })];
  if (!preposition) return [candidate];
  if (pos === "verb") {
    if (preposition !== "ل" || entry.tense === "P") return [];
    return [changedReading(candidate, { preposition: "", purpose: true, cost: candidate.cost + 0.3 })];
  }
  if (!AFTER_PREPOSITION.test(pos)) return [];
  if (preposition === "ك" && (pos === "relative" || pos === "that")) return [];
  return pos === "preposition" && !DOUBLE_PREPOSITION.test(rest) ? [] : [candidate];
}

/** Each distinct reading once, at its lowest price; the cheapest few. */
function cheapest(found: readonly Reading[]): readonly Reading[] {
  if (found.length < 2) return found;
  const distinct = new Map<string, Reading>();
  for (const candidate of found) {
    const key = identity(candidate);
    const known = distinct.get(key);
    if (!known || known.cost > candidate.cost) distinct.set(key, candidate);
  }
  return [...distinct.values()].sort((a, b) => a.cost - b.cost).slice(0, MAX_READINGS);
}

function identity(r: Reading): string {
  const { entry } = r;
  const affixes = `${r.conjunction}|${r.preposition}|${r.definite}|${r.suffix}|${r.future}`;
  const form = `${entry.pos}|${entry.en}|${entry.form}|${entry.source}|${entry.role ?? ""}`;
  return `${form}|${affixes}|${entry.tense}|${entry.number}|${entry.gender}|${entry.person}`;
}
