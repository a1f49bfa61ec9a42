import type { Lexeme, Pos, Verb } from "../../src/translate/builtin/entry.ts";
import { fold, plain } from "../../src/translate/builtin/letters.ts";
import type { LexiconBuilder } from "./builder.ts";
import { englishVerbs } from "./english-verbs.ts";
import { verbForms } from "./inflect-verb.ts";
import type { Row } from "./table.ts";
import type { VerbRow } from "./verbs.ts";

type English = ReturnType<typeof englishVerbs>;

/** Adds the phrase table: verb phrases in all forms of their verb, the others as printed. */
export function addPhrases(
  builder: LexiconBuilder,
  rows: readonly Row[],
  verbs: readonly VerbRow[],
  grammar: readonly Row[],
): void {
  const owned = new Set(grammar.map((row) => row("form")));
  const byPerfect = new Map(verbs.map((entry) => [plain(entry.perfect).replace(/\s.*$/, ""), entry]));
  const english = englishVerbs(verbs.map((entry) => entry.verb));
  for (const [rank, row] of rows.entries()) {
    const [arabic, en, type] = [row("arabic"), row("english"), row("type").toLowerCase()];
    if (arabic === "" || en === "" || owned.has(arabic) || en.includes("...") || arabic.includes("...")) continue;
    // A clause with a subject of its own cannot stand for a noun: it is copied as it is.
    const isClause = /clause|feminine verb/.test(row("notes")) && type === "collocation";
    const pos = isClause ? "adverb" : posOf(type, en);
    if (pos === null) continue;
    if (pos === "verb") addVerbPhrase(builder, { arabic, en, rank }, byPerfect, english);
    else addFixedPhrase(builder, { arabic, en, rank }, pos);
  }
  // "إلى أن" is "until" only here and there; as إلى + أن the verb before it decides.
  builder.removePhrase("إلى أن");
  // "كان قد" is a tense of the verb that follows.
  builder.removePhrase("كان قد");
}

/** Attributions that open with a finite verb are left to the verb's own entry, which inflects. */
const FINITE =
  /^(he|she|they|it) |^(said|told|announced|stated|declared|made|gave|issued|concluded|went|quoted|pointed|\w+ed) | said$/;

function posOf(type: string, en: string): Pos | null {
  if (type === "attribution") return FINITE.test(en) ? null : attributionPos(en);
  if (type === "vp") return "verb";
  // لم يستبعد: a finite verb is no noun; its own entry inflects.
  if (type === "collocation" && /^(did|does|do|will|has|have) not /.test(en)) return null;
  if (/^(np|title|collocation)$/.test(type)) return "noun";
  if (type === "connective") return /,$/.test(en) ? "adverb" : "conjunction";
  if (type === "time") return "adverb";
  if (type === "formula" && OPEN_NOUN.test(en)) return "noun";
  // مقتل شرطي: the rule for headlines that open with a verbal noun says more.
  if (type === "formula" && / (killed|wounded|injured|arrested|closed)$/.test(en)) return null;
  if (type === "formula" && SAYING.test(en)) return "adverb";
  if (type === "adjective") return "adjective";
  if (/ (to|by|of|with|from|on|for|in)$/.test(en)) return "preposition";
  if (/ that$/.test(en)) return "conjunction";
  return type === "pp" ? "adverb" : "noun";
}

/** "Israeli air strikes on", "fears of": a noun that waits for what follows its preposition. */
const OPEN_NOUN =
  /^(?!(?:in|on|at|by|with|for|after|before|since|amid|under|as|from|to|prepared|close)\b)(?!.*\b(?:begins|ends|rises|falls|is|are|was|were)\b)[\w' -]+ (?:of|on|from|about|against)$/;

/** Headlines in short and set sayings: copied as they are, since no article suits them. */
const SAYING = new RegExp(
  [
    " (foiled|declared|announced|seized|hits?|begins?|dies|continues?|resumes?|rises?|rocks?)$",
    "^(may|God|to God|peace|in|on|from|with|what|why|who|here|this|read|see|watch|come|thank|long|death to|welcome|happy|behind) ",
  ].join("|"),
);

function attributionPos(en: string): Pos {
  if (/ (to|by|of|with|from|on)$/.test(en)) return "preposition";
  if (/ that$/.test(en)) return "conjunction";
  return /^(a|an|the) |(sources?|officials?|witnesses|residents|activists|analysts|observers|experts)$/.test(en)
    ? "noun"
    : "adverb";
}

interface Phrase {
  readonly arabic: string;
  readonly en: string;
  readonly rank: number;
}

function addVerbPhrase(
  builder: LexiconBuilder,
  { arabic, en, rank }: Phrase,
  byPerfect: ReadonlyMap<string, VerbRow>,
  english: English,
): void {
  if (/^تم /.test(arabic) || /^(he|she|it|they) /.test(en)) return;
  const [first = "", ...others] = arabic.split(/\s+/);
  const arabicVerb = byPerfect.get(plain(first));
  if (!arabicVerb || others.length === 0) return;
  const [past = "", ...tail] = en.replace(/^to /, "").split(" ");
  const parts = english.fromPast(past);
  if (!parts) return;
  const rest = tail.length > 0 ? ` ${tail.join(" ")}` : "";
  const verb: Verb = {
    ar: arabicVerb.verb.ar,
    base: parts.base + rest,
    past: parts.past + rest,
    participle: parts.participle + rest,
    ing: parts.ing + rest,
    noun: "",
    prepositions: {},
    complement: "",
  };
  const lexeme: Lexeme = { pos: "verb", source: "phrases", en: verb.base, verb, phrase: true };
  for (const [form, features] of verbForms(arabicVerb.perfect, arabicVerb.imperfect)) {
    builder.add(`${form} ${others.join(" ")}`, lexeme, features, rank);
  }
}

function addFixedPhrase(builder: LexiconBuilder, { arabic, en, rank }: Phrase, pos: Pos): void {
  const words = plain(arabic).split(/\s+/);
  // Without ة the gender of a phrase's first word is not known here: it agrees with anything.
  const gender = /ة$/.test(words[0] ?? "") && !EITHER.test(words[0] ?? "") ? "f" : undefined;
  if (pos === "noun") {
    const { lexeme, number } = nounPhrase(en, isDefinite(words, en));
    const closed = words.length > 1 && endsInAdjective(builder, words.at(-1) ?? "");
    builder.add(arabic, closed ? { ...lexeme, closed } : lexeme, { gender, number }, rank);
    return;
  }
  const lexeme: Lexeme = { pos, source: "phrases", en, phrase: true };
  if (pos === "adjective") {
    for (const [form, its] of adjectiveForms(arabic)) builder.add(form, lexeme, { gender: its, number: "s" }, rank);
    return;
  }
  builder.add(arabic, lexeme, { gender, number: "s" }, rank);
  // مشيرا إلى أن is also said of a woman or an institution: مشيرة إلى أن.
  if (pos === "conjunction" && /ing that$/.test(en) && /ا /.test(arabic)) {
    builder.add(arabic.replace(/^(\S+)ا /, "$1ة "), lexeme, { gender, number: "s" }, rank);
    builder.add(arabic.replace(/^(\S+)ا /, "$1ين "), lexeme, { gender, number: "p" }, rank);
  }
}

/** Nouns in ة for men, for several people, or for either. */
const EITHER = /^(ولاة|قادة|قضاة|رعاة|هواة|دعاة|رماة|أساتذة|أسطورة|ضحية|رهينة|شخصية|خليفة|داعية|عمدة|علامة|قدوة)$/;

/** An article inside an adjective's own phrase makes nothing definite: مسؤول رفيع المستوى is "a senior official". */
function isDefinite(words: readonly string[], en: string): boolean {
  if (/^ال/.test(words[0] ?? "")) return true;
  // "emir of Qatar": there is one.
  if (/^[a-z][\w ]* of [A-Z]/.test(en) && !/^an? /.test(en)) return true;
  return /^ال/.test(words.at(-1) ?? "") && !/^an? /.test(en) && !MEASURED.test(words.at(-2) ?? "");
}

/** Adjectives that a noun with the article completes. */
const MEASURED =
  /^(رفيع|طويل|قصير|بعيد|متوسط|واسع|شديد|سيئ|مجهول|متعدد|منخفض|مرتفع|عالي|سريع|بالغ|مزدوج|ثنائي|ثلاثي)ة?$/;

/**
 * رفيع المستوى, غير مسبوق: agrees by its first word, or after غير by the second; the feminine is made where it is not
 * listed.
 */
function adjectiveForms(arabic: string): readonly (readonly [string, "m" | "f"])[] {
  const words = arabic.split(" ");
  const at = words[0] === "غير" ? 1 : 0;
  const agreeing = words[at] ?? "";
  if (agreeing.endsWith("ة") || agreeing === "ذات") return [[arabic, "f"]];
  if (agreeing === "ذو") return [[arabic, "m"]];
  const stem = /^كاف$/.test(agreeing) ? "كافي" : agreeing;
  return [
    [arabic, "m"],
    [words.with(at, `${stem}ة`).join(" "), "f"],
  ];
}

function endsInAdjective(builder: LexiconBuilder, word: string): boolean {
  const forms = builder.words.get(fold(word)) ?? [];
  const listed = forms.some(({ lexeme }) => lexeme.pos === "adjective" && lexeme.source === "adjectives");
  return listed && !forms.some(({ lexeme }) => lexeme.pos === "noun" && lexeme.source === "nouns");
}

const OFFICE =
  /\b(?:ministers?|presidents?|witness|gunm[ae]n|activists?|protesters?|residents?|soldiers?|secretar(?:y|ies)|spokes\w+|leaders?|kings?|ambassadors?|directors?|officials?|envoys?|chiefs?|heads?|commanders?|general$|generals|chairman|deput(?:y|ies)|rulers?|scholars?|legends?|members?|princes?|mps?|sources)\b/i;
const MASS = /security|rights|health|ing$|aid$|law$|oil$|energy|trade|power|cooperation|terrorism/;

function nounPhrase(english: string, phraseDefinite: boolean): { readonly lexeme: Lexeme; readonly number: "s" | "p" } {
  const en = english.replace(/^(a|an) /, "");
  const head = en.replace(/ (of|at|in|for|to|on|with|from|by|about|against|between|per)( .*)?$/, "");
  const looksPlural =
    /(?:[^s]s|men|women|people|children|police)$/.test(head) &&
    !/(ness|ics|sis|us|news|series|minus|always)$/i.test(head);
  const number = looksPlural && !/^[A-Z].* [A-Z]/.test(head) ? "p" : "s";
  const lexeme: Lexeme = {
    pos: "noun",
    source: "phrases",
    en,
    singular: en,
    human: OFFICE.test(en),
    mass: number === "s" && MASS.test(en),
    phrase: true,
    phraseDefinite,
  };
  return { lexeme, number };
}
