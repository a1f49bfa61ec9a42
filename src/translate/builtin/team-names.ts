import type { Entry } from "./entry.ts";
import { phraseReadings } from "./phrase-readings.ts";
import { type Reading, reading } from "./reading.ts";
import { fact, type Word, wordAt } from "./vocabulary.ts";

/** The noun table lists some plurals as singulars, so that the adjective seems to agree: this outweighs it. */
const CERTAIN_TEAM = -1.6;

/** Words of a text about a match. */
const SPORT =
  /^[وفبلك]?(ال)?(مباراة|دوري|ديربي|تعادل|يتعادل|كأس|هدف|هدفين|أهداف|فوز|يفوز|فاز|يهزم|هزيمة|شوط|ملعب|ركلات|يسحق|يكتسح|يتأهل|يتصدر|برباعية|بثلاثية|بثنائية|بخماسية|صدارة|قمة|نهائي|لقب|لقبا|فوزا|هدفا|بطولة|ميركاتو|يغيب|للإيقاف|يستقبل|يستضيف|يواجه|يلاقي|كلاسيكو)$/;
/** Words that hardly any other text has: enough to make the subject of a sentence a club. */
const ONLY_SPORT =
  /^[وفبلك]?(ال)?(مباراة|دوري|ديربي|كلاسيكو|تعادل|يتعادل|حارس|مرمى|شباك|مهاجم|مدرب|مدربه|مدربا|مهاجمه|لاعبه|لاعبيه|ركلة|ركلات|جولة|ضيفه|مضيفه|هداف|رصيده|نقاطه|انتقالات|لاعب|لاعبي|لاعبو|لاعبين|لاعبون|مهاجمين|مهاجمون|مدافع|مدافعين|ظهير|حراس|وديا|مباريات|مبارياته|السوبر|معسكره|معسكرها|كروي|كروية|مونديال|يتعاقد|برباعية|بثلاثية|بثنائية|بخماسية|رباعية|ثلاثية|خماسية|بهدفين|بهدف|يعسكر|معسكرا)$/;
const OPPONENT =
  /^[وفبل]?(على|أمام|بين|ضد|نادي|فريق|لاعب|لاعبو|لاعبي|مدرب|مهاجم|نجم|حارس|قائد|هداف|جماهير|ضيفه|مضيفه|نظيره|منافسه|رصيد|صفوف|شباك|مرمى|مواجهة|مباراة|لقاء|إدارة|رئيس|جمهور|بعثة|معسكر|تدريبات|مدافع|ظهير|مشجعو|مشجعي|مدربو|لاعبات)$/;

/** Whose club a word can only be: لاعب الأهلي. */
const OF_TEAM = /^[وفبل]?(لاعب|لاعبو|لاعبي|مهاجم|مدافع|حارس مرمى|هداف|مدرب|جماهير|ظهير)$/;
const isOfTeam = fact(({ text }) => OF_TEAM.test(text));
const isSport = fact(({ text }) => SPORT.test(text));
const isOnlySport = fact(({ text }) => ONLY_SPORT.test(text));
const isOpponent = fact(({ text }) => OPPONENT.test(text));

/** A word that may be a club with ال, clitics taken off. */
interface Club {
  readonly conjunction: string;
  readonly preposition: string;
  /** With ال. */
  readonly form: string;
  readonly team: Entry;
}

const clubOf = fact(({ text, sources: { lexicon } }): Club | null => {
  const [, conjunction = "", preposition = "", rest = ""] = /^([وف]?)([بل]?)(ا?ل.{3,})$/.exec(text) ?? [];
  const form = rest.startsWith("ال") ? rest : `ال${rest.slice(1)}`;
  const team = rest === "" ? undefined : lexicon.lookup(form).find(({ type }) => type === "team");
  return team ? { conjunction, preposition, form, team } : null;
});

/**
 * A club whose name is an everyday word: الأنصار اللبناني, beside an adjective that does not agree with "supporters";
 * رفع الاتحاد رصيده, الهلال يسقط أمام الرياض, in a text about a match where a subject or an opponent stands.
 */
export function teamName(words: readonly Word[], at: number): Reading | null {
  const word = words[at];
  const club = word ? clubOf(word) : null;
  if (!word || !club) return null;
  // أصبح الشباب يلهثون: people do it in the plural.
  const next = wordAt(words, at + 1);
  if (next?.kind === "arabic" && /^[يت].+ون$/.test(next.text) && isVerb(next)) return null;
  const described = isDescribed(word.sources.analyse(club.form), wordAt(words, at + 1));
  // الشباب المغاربي: young people are described in the singular too.
  const odd = described === "wrongly" && (club.form !== "الشباب" || words.some(isSport) || words.some(isOnlySport));
  const certain = odd || (described === null && (plays(words, at) || isMan(words, at) || acts(words, at, club)));
  const { team, conjunction, preposition } = club;
  return certain ? reading(team, CERTAIN_TEAM, { conjunction, preposition }) : null;
}

function plays(words: readonly Word[], at: number): boolean {
  const owner = wordAt(words, at - 1);
  if (owner && isOfTeam(owner)) return true;
  const others = words.filter((_, place) => place !== at);
  const only = others.some(isOnlySport);
  if (!only && !others.some(isSport)) return false;
  const [before, after] = [wordAt(words, at - 1), wordAt(words, at + 1)];
  if (before && isOpponent(before)) return true;
  // الهلال يسحق النصر: two of them in one line are clubs.
  if (others.some(isTeamToken) || words.some((_, place) => isTeamPhrase(words, place))) return true;
  return only && ((opens(words, at) && isVerb(after)) || isVerb(before));
}

/** الوحدة يجدد عقد مهاجمه: at the start a verb that a feminine noun could not have. */
function isMan(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], wordAt(words, at + 1)];
  if (!word || !opens(words, at) || next?.kind !== "arabic" || !/^ي/.test(next.text) || !isVerb(next)) return false;
  const nouns = word.readings.filter(({ pos, definite }) => pos === "noun" && definite);
  return nouns.length > 0 && nouns.every(({ entry }) => entry.gender === "f");
}

/** What clubs do in headlines, and victory, crescents or gulfs do not. */
const CLUB_DEED =
  /^(resume|arrive|sign|contract|camp|fly|train|travel|leave|negotiate|play|lose|win|draw|defeat|beat|face|meet|host|renew|qualify|climb|top|join|announce|part|dispense|begin|start|complete|thrash|crush)\b/;
/** Bodies and people who do the same. */
const OTHER_DOERS = /^(الاتحاد|الشباب|الهلال|العين|الجزيرة|الوحدة|المقاولون|الجيش|الشرطة|الميناء|الحدود|الصفاء)$/;

/** النصر يعاود تدريباته, الأهلي يصل إلى سويسرا: at the start, with what a club does. */
function acts(words: readonly Word[], at: number, { form }: Club): boolean {
  const next = wordAt(words, at + 1);
  if (!opens(words, at) || OTHER_DOERS.test(form) || next === undefined) return false;
  return isClubDeed(next);
}

const isClubDeed = fact(({ kind, readings: [first] }) => {
  if (kind !== "arabic" || first?.pos !== "verb" || first.conjunction || first.entry.gender === "f") return false;
  return first.entry.number === "s" && first.entry.person === 3 && CLUB_DEED.test(first.entry.verb?.base ?? "");
});

const opens = (words: readonly Word[], at: number): boolean =>
  at === 0 || /^(:|\.{2,})$/.test(wordAt(words, at - 1)?.text ?? "");

function isVerb(word: Word | undefined): boolean {
  return word?.kind === "arabic" && word.readings[0]?.pos === "verb";
}

const isTeamToken = fact(({ kind, text, sources: { lexicon } }) => {
  const form = /^[وبل]?(ال.{3,})$/.exec(text)?.[1];
  return kind === "arabic" && form !== undefined && lexicon.lookup(form).some(({ type }) => type === "team");
});

/** نهضة بركان: a club's name of several words begins here. */
const isTeamPhrase = (words: readonly Word[], at: number): boolean =>
  phraseReadings(words, at).some(({ entry }) => entry.type === "team");

/** Whether a definite adjective follows, and whether it could not belong to the word as a noun; null for none. */
function isDescribed(readings: readonly Reading[], after: Word | undefined): "rightly" | "wrongly" | null {
  if (after?.kind !== "arabic" || !after.text.startsWith("ال")) return null;
  const nouns = readings.filter(({ pos, definite }) => pos === "noun" && definite);
  const adjectives = after.readings.filter(({ pos, definite, cost }) => pos === "adjective" && definite && cost < 1);
  if (adjectives.length === 0) return null;
  const isPlural = nouns.length > 0 && nouns.every(({ entry }) => entry.number === "p" || entry.en === entry.plural);
  const isSingular = adjectives.every(({ entry }) => entry.number === "s" && entry.gender === "m");
  return isPlural && isSingular ? "wrongly" : "rightly";
}
