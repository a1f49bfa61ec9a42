import { adjectiveAgreement } from "./agreement.ts";
import type { Analyser } from "./analysis.ts";
import type { Lexicon } from "./lexicon.ts";
import { isPlace } from "./noun-phrase.ts";
import { looseEntry, type Reading, reading } from "./reading.ts";
import { romanise } from "./romanise.ts";
import { teamName } from "./team-names.ts";
import type { SourceToken } from "./tokens.ts";

/** Nouns that a place's name follows. */
const PLACE_NOUN =
  /^[وفبلك]?(وادي|نهر|بلدة|قرية|مدينة|بلدية|معتمدية|ولاية|محافظة|ضاحية|جزيرة|بحيرة|مخيم|معبر|دوار|عمالة|بلدتي|قريتي|مدينتي)$/;
/** Nouns of offices and parts that the name of a region or town follows: أمير عسير is no "difficult prince". */
const RULES_OVER =
  /^[وفبل]?(منطقة|أمير|إمارة|محافظ|حاكم|والي|بلدية|مطار|أمانة|شرطة|أهالي|ضواحي|سكان|ريف|جامعة|مستشفى)$/;
/** Price above which a word's reading as a noun is not what the writer meant. */
const DOUBTFUL_NOUN = 1.3;
const CONTEXT_NAME = 0.2;
/** What a listed place costs less than one that only its neighbour makes a name. */
const KNOWN_PLACE = -0.7;
/** Below the price of the country of the same spelling. */
const CONTEXT_CAPITAL = -0.9;

/** Words that only the words around them make a name: وادي مجردة, where no adjective could follow; clubs; عمان. */
export function contextNames(
  tokens: readonly SourceToken[],
  at: number,
  lexicon: Lexicon,
  analyse: Analyser,
): readonly Reading[] {
  const token = tokens[at];
  if (token?.kind !== "arabic") return [];
  const { text } = token;
  return [
    ...placeName(text, tokens[at - 1], lexicon, analyse),
    ...teamName(tokens, at, lexicon, analyse),
    ...amman(tokens, at, lexicon),
  ];
}

function placeName(
  word: string,
  before: SourceToken | undefined,
  lexicon: Lexicon,
  analyse: Analyser,
): readonly Reading[] {
  if (before?.kind === "arabic" && RULES_OVER.test(before.text)) {
    const place = lexicon.lookup(word).find(({ pos, type, form }) => pos === "name" && isPlace(type) && form === word);
    if (place) return [reading(place, CONTEXT_NAME + KNOWN_PLACE)];
  }
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

const OMAN_OR_AMMAN = /^[وف]?[بل]?عمان$/;
/** What is said of the Jordanian capital, and what of the sultanate. */
const AMMAN =
  /^[وفبل]?(الأردن|للأردن|(ال)?أردني(ة|ون|ين)?|سوريا|(ال)?سوري(ة|ون|ين)?|درعا|الزرقاء|إربد|السفارة|مظاهرة|مظاهرات|العاصمة|وسط|شوارع|شمال|جنوب|شرق|غرب)$/;
const OMAN = /^[وفبل]?(ال)?(سلطنة|سلطان|مسقط|عماني|عمانية|خليج|بحر|صلالة|صحار|الدقم|مجلس)$/;

/** عمان is the sultanate, or the capital of Jordan by what is said of it. */
function amman(tokens: readonly SourceToken[], at: number, lexicon: Lexicon): readonly Reading[] {
  const word = tokens[at]?.text ?? "";
  if (!OMAN_OR_AMMAN.test(word)) return [];
  const others = tokens.filter((_, place) => place !== at);
  if (!others.some(({ text }) => AMMAN.test(text)) || others.some(({ text }) => OMAN.test(text))) return [];
  const city = lexicon.lookup("عمان").find(({ en }) => en === "Amman");
  const [, conjunction = "", preposition = ""] = /^([وف]?)([بل]?)/.exec(word) ?? [];
  return city ? [reading(city, CONTEXT_CAPITAL, { conjunction, preposition })] : [];
}
