import { adjectiveAgreement } from "./agreement.ts";
import type { Analyser } from "./analysis.ts";
import type { Lexicon } from "./lexicon.ts";
import { looseEntry, type Reading, reading } from "./reading.ts";
import { romanise } from "./romanise.ts";
import type { SourceToken } from "./tokens.ts";

/** Nouns that a place's name follows. */
const PLACE_NOUN =
  /^[وفبلك]?(وادي|نهر|بلدة|قرية|مدينة|بلدية|معتمدية|ولاية|محافظة|ضاحية|جزيرة|بحيرة|مخيم|معبر|دوار|عمالة|بلدتي|قريتي|مدينتي)$/;
/** Price above which a word's reading as a noun is not what the writer meant. */
const DOUBTFUL_NOUN = 1.3;
const CONTEXT_NAME = 0.2;
/** The noun table lists some plurals as singulars, so that the adjective seems to agree: this outweighs it. */
const CERTAIN_TEAM = -1.6;

/**
 * Words that only their neighbours make a name: وادي مجردة, where no adjective could follow, and الأنصار اللبناني,
 * a club beside an adjective that does not agree with "supporters".
 */
export function contextNames(
  tokens: readonly SourceToken[],
  at: number,
  lexicon: Lexicon,
  analyse: Analyser,
): readonly Reading[] {
  const token = tokens[at];
  if (token?.kind !== "arabic") return [];
  const { text } = token;
  return [...placeName(text, tokens[at - 1], analyse), ...teamName(tokens, at, lexicon, analyse)];
}

function placeName(word: string, before: SourceToken | undefined, analyse: Analyser): readonly Reading[] {
  if (before?.kind !== "arabic" || !PLACE_NOUN.test(before.text) || word.startsWith("ال") || word.length < 3) return [];
  const readings = analyse(word);
  const fits = (candidate: Reading): boolean => {
    const { pos, cost, entry, conjunction, definite } = candidate;
    if (conjunction || definite) return true;
    if (pos === "adjective") return agreesWith(before.text, entry, analyse);
    return cost < DOUBTFUL_NOUN;
  };
  if (readings.some(fits)) return [];
  const entry = looseEntry("name", word, romanise(word), { number: "s", type: "town" });
  return [reading(entry, CONTEXT_NAME, { unknown: true })];
}

function agreesWith(noun: string, adjective: Reading["entry"], analyse: Analyser): boolean {
  const nouns = analyse(noun).filter(({ pos, cost }) => pos === "noun" && cost < DOUBTFUL_NOUN);
  return nouns.some(({ entry }) => adjectiveAgreement(entry, adjective, adjective.form) > 0);
}

/** Words that only a match has. */
const SPORT =
  /^[وفبلك]?(ال)?(مباراة|دوري|ديربي|تعادل|يتعادل|كأس|هدف|هدفين|أهداف|فوز|يفوز|فاز|يهزم|هزيمة|شوط|ملعب|ركلات|يسحق|يكتسح|يتأهل|يتصدر|برباعية|بثلاثية|بثنائية|بخماسية|صدارة|قمة|نهائي|النهائي|لقب|اللقب)$/;
const OPPONENT = /^(على|أمام|بين|ضد|نادي|لاعب|مدرب|مهاجم|نجم)$/;

function teamName(tokens: readonly SourceToken[], at: number, lexicon: Lexicon, analyse: Analyser): readonly Reading[] {
  const word = tokens[at]?.text ?? "";
  const [, preposition = "", form = ""] = /^([بل]?)(ا?ل.{3,})$/.exec(word) ?? [];
  if (form === "") return [];
  const full = form.startsWith("ال") ? form : `ال${form.slice(1)}`;
  const team = lexicon.lookup(full).find(({ type }) => type === "team");
  if (!team) return [];
  const described = isDescribed(full, tokens[at + 1], analyse);
  const opponent = described === null && OPPONENT.test(tokens[at - 1]?.text ?? "");
  // الهلال يسحق النصر: two of them in one line are clubs.
  const pair = described === null && tokens.some((other, place) => place !== at && isTeamToken(other, lexicon));
  const certain = described === "wrongly" || ((opponent || pair) && tokens.some(({ text }) => SPORT.test(text)));
  return certain ? [reading(team, CERTAIN_TEAM, { preposition })] : [];
}

function isTeamToken({ kind, text }: SourceToken, lexicon: Lexicon): boolean {
  const form = /^[وبل]?(ال.{3,})$/.exec(text)?.[1];
  return kind === "arabic" && form !== undefined && lexicon.lookup(form).some(({ type }) => type === "team");
}

/** Whether a definite adjective follows, and whether it could not belong to the word as a noun; null for none. */
function isDescribed(word: string, after: SourceToken | undefined, analyse: Analyser): "rightly" | "wrongly" | null {
  if (after?.kind !== "arabic" || !after.text.startsWith("ال")) return null;
  const nouns = analyse(word).filter(({ pos, definite }) => pos === "noun" && definite);
  const adjectives = analyse(after.text).filter(
    ({ pos, definite, cost }) => pos === "adjective" && definite && cost < 1,
  );
  if (adjectives.length === 0) return null;
  const isPlural = nouns.length > 0 && nouns.every(({ entry }) => entry.number === "p" || entry.en === entry.plural);
  const isSingular = adjectives.every(({ entry }) => entry.number === "s" && entry.gender === "m");
  return isPlural && isSingular ? "wrongly" : "rightly";
}
