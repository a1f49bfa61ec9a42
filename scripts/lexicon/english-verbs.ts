import type { Verb } from "../../src/translate/builtin/entry.ts";

/** The principal parts of an English verb. */
export interface EnglishVerb {
  readonly base: string;
  readonly past: string;
  readonly participle: string;
  readonly ing: string;
}

/** Irregular verbs that open English phrases of the tables: base, past, participle. */
const IRREGULAR: readonly (readonly [string, string, string])[] = [
  ["be", "was", "been"],
  ["have", "had", "had"],
  ["do", "did", "done"],
  ["go", "went", "gone"],
  ["get", "got", "got"],
  ["give", "gave", "given"],
  ["take", "took", "taken"],
  ["make", "made", "made"],
  ["put", "put", "put"],
  ["hold", "held", "held"],
  ["come", "came", "come"],
  ["bring", "brought", "brought"],
  ["say", "said", "said"],
  ["run", "ran", "run"],
  ["lose", "lost", "lost"],
  ["win", "won", "won"],
  ["fall", "fell", "fallen"],
  ["break", "broke", "broken"],
  ["lay", "laid", "laid"],
  ["shed", "shed", "shed"],
  ["cast", "cast", "cast"],
  ["set", "set", "set"],
  ["pay", "paid", "paid"],
  ["lead", "led", "led"],
  ["throw", "threw", "thrown"],
  ["keep", "kept", "kept"],
  ["draw", "drew", "drawn"],
  ["stand", "stood", "stood"],
  ["leave", "left", "left"],
  ["meet", "met", "met"],
  ["see", "saw", "seen"],
  ["cut", "cut", "cut"],
  ["hit", "hit", "hit"],
  ["let", "let", "let"],
  ["send", "sent", "sent"],
  ["strike", "struck", "struck"],
  ["speak", "spoke", "spoken"],
  ["become", "became", "become"],
  ["begin", "began", "begun"],
  ["catch", "caught", "caught"],
  ["tell", "told", "told"],
  ["find", "found", "found"],
  ["seek", "sought", "sought"],
  ["undergo", "underwent", "undergone"],
  ["panic", "panicked", "panicked"],
  ["level", "levelled", "levelled"],
  ["shoot", "shot", "shot"],
  ["uphold", "upheld", "upheld"],
  ["strive", "strove", "striven"],
  ["spring", "sprang", "sprung"],
  ["upset", "upset", "upset"],
];
const DOUBLING = /^(put|set|cut|hit|let|win|run|get|begin)$/;
/** Endings (before -ed) of verbs that end in a silent e: `reduc`, `dissolv`, `plung`, `settl`, `stat`. */
const SILENT_E = [
  /([cvuz]|[^su]s|[nr]g|[bcdfgkpt]l)$/,
  /[^aeiou](at|iz|is|uc|ag|in|ur|or|id|ud|ol|op|ok|as|os|us|ov|iv|ir|if|aud|urg|eng|nc|rc)$/,
  /(inv|unc|exc|rec|^c|un|ign)it$|[^po]ut$|(^|[^a])(fil|pil)$|grad$|shap$|rous$/,
  /\b(decl|prep|comp|sh|sp|c|d|st|sc|squ)ar$/,
];
/** Words that only look like them. */
const NO_SILENT_E =
  /(gain|explain|join|train|ain|happen|listen|open|frighten|threaten|weaken|broaden|visit|limit|exit|edit|honor|monitor|favor|focus|long|hang|discuss)$/;

/** Principal parts of verbs met in the past tense, from the verb table, the irregular ones and the regular rules. */
export function englishVerbs(table: readonly Verb[]): { fromPast(past: string): EnglishVerb | null } {
  const bases = new Map<string, string>();
  for (const [base, past] of IRREGULAR) bases.set(past, base);
  for (const verb of table) if (!verb.past.includes(" ")) bases.set(verb.past, verb.base);
  const known = new Map<string, EnglishVerb>();
  for (const verb of table) if (!known.has(verb.base)) known.set(verb.base, verb);
  return {
    fromPast(past) {
      const base = bases.get(past) ?? regularBase(past);
      return base === null ? null : (known.get(base) ?? conjugate(base));
    },
  };
}

function regularBase(past: string): string | null {
  if (/ied$/.test(past)) return `${past.slice(0, -3)}y`;
  if (/eed$/.test(past)) return past.slice(0, -1);
  if (/([bdgmnprt])\1ed$/.test(past)) return past.slice(0, -3);
  if (!/ed$/.test(past)) return null;
  const stem = past.slice(0, -2);
  const silent = SILENT_E.some((ending) => ending.test(stem)) && !NO_SILENT_E.test(stem);
  return silent ? `${stem}e` : stem;
}

function conjugate(base: string): EnglishVerb {
  const ing = /[^aeiou]e$/.test(base) || /[aou]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`;
  const irregular = IRREGULAR.find(([known]) => known === base);
  if (irregular) {
    const [, past, participle] = irregular;
    return { base, past, participle, ing: DOUBLING.test(base) ? `${base}${base.at(-1) ?? ""}ing` : ing };
  }
  const past = /e$/.test(base) ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
  return { base, past, participle: past, ing };
}
