import type { Analyser } from "./analysis.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Reading, reading } from "./reading.ts";
import type { SourceToken } from "./tokens.ts";

/** The noun table lists some plurals as singulars, so that the adjective seems to agree: this outweighs it. */
const CERTAIN_TEAM = -1.6;

/** Words of a text about a match. */
const SPORT =
  /^[وفبلك]?(ال)?(مباراة|دوري|ديربي|تعادل|يتعادل|كأس|هدف|هدفين|أهداف|فوز|يفوز|فاز|يهزم|هزيمة|شوط|ملعب|ركلات|يسحق|يكتسح|يتأهل|يتصدر|برباعية|بثلاثية|بثنائية|بخماسية|صدارة|قمة|نهائي|لقب)$/;
/** Words that hardly any other text has: enough to make the subject of a sentence a club. */
const ONLY_SPORT =
  /^[وفبلك]?(ال)?(مباراة|دوري|ديربي|كلاسيكو|تعادل|يتعادل|حارس|مرمى|شباك|مهاجم|مدرب|مدربه|مدربا|مهاجمه|لاعبه|لاعبيه|ركلة|ركلات|جولة|ضيفه|مضيفه|هداف|رصيده|نقاطه|انتقالات|يتعاقد|برباعية|بثلاثية|بثنائية|بخماسية|رباعية|بهدفين|بهدف)$/;
const OPPONENT =
  /^[وفبل]?(على|أمام|بين|ضد|نادي|فريق|لاعب|لاعبو|لاعبي|مدرب|مهاجم|نجم|حارس|قائد|هداف|جماهير|ضيفه|مضيفه|نظيره|منافسه|رصيد|صفوف|شباك|مرمى|مواجهة|مباراة|لقاء)$/;

/**
 * A club whose name is an everyday word: الأنصار اللبناني, beside an adjective that does not agree with "supporters";
 * رفع الاتحاد رصيده, الهلال يسقط أمام الرياض, in a text about a match where a subject or an opponent stands.
 */
export function teamName(
  tokens: readonly SourceToken[],
  at: number,
  lexicon: Lexicon,
  analyse: Analyser,
): readonly Reading[] {
  const word = tokens[at]?.text ?? "";
  const [, conjunction = "", preposition = "", form = ""] = /^([وف]?)([بل]?)(ا?ل.{3,})$/.exec(word) ?? [];
  if (form === "") return [];
  const full = form.startsWith("ال") ? form : `ال${form.slice(1)}`;
  const team = lexicon.lookup(full).find(({ type }) => type === "team");
  if (!team) return [];
  const described = isDescribed(full, tokens[at + 1], analyse);
  const certain = described === "wrongly" || (described === null && plays(tokens, at, lexicon, analyse));
  return certain ? [reading(team, CERTAIN_TEAM, { conjunction, preposition })] : [];
}

function plays(tokens: readonly SourceToken[], at: number, lexicon: Lexicon, analyse: Analyser): boolean {
  const others = tokens.filter((_, place) => place !== at);
  const only = others.some(({ text }) => ONLY_SPORT.test(text));
  if (!only && !others.some(({ text }) => SPORT.test(text))) return false;
  if (OPPONENT.test(tokens[at - 1]?.text ?? "")) return true;
  // الهلال يسحق النصر: two of them in one line are clubs.
  if (others.some((other) => isTeamToken(other, lexicon))) return true;
  const opens = at === 0 || /^(:|\.{2,})$/.test(tokens[at - 1]?.text ?? "");
  return only && ((opens && isVerb(tokens[at + 1], analyse)) || isVerb(tokens[at - 1], analyse));
}

function isVerb(token: SourceToken | undefined, analyse: Analyser): boolean {
  return token?.kind === "arabic" && analyse(token.text)[0]?.pos === "verb";
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
