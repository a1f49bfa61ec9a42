import { adjectiveAgreement } from "./agreement.ts";
import type { Entry } from "./entry.ts";
import { having } from "./having.ts";
import { spelledLetters } from "./letter-names.ts";
import { ministry } from "./ministries.ts";
import { isPlace } from "./noun-phrase.ts";
import { looseEntry, type Reading, reading } from "./reading.ts";
import { romanise } from "./romanise.ts";
import { teamName } from "./team-names.ts";
import { fact, type Word, wordAt } from "./vocabulary.ts";

/** Nouns that a place's name follows. */
const PLACE_NOUN =
  /^[وفبلك]?(وادي|نهر|بلدة|قرية|مدينة|بلدية|معتمدية|ولاية|محافظة|مديرية|ناحية|قضاء|ضاحية|جزيرة|بحيرة|مخيم|معبر|دوار|عمالة|بلدتي|قريتي|مدينتي)$/;
/** Nouns of offices and parts that the name of a region or town follows: أمير عسير is no "difficult prince". */
const RULES_OVER =
  /^[وفبل]?(منطقة|أمير|إمارة|محافظ|حاكم|والي|بلدية|مطار|أمانة|شرطة|أهالي|ميناء|مصفاة|سد|معبر|ضواحي|سكان|ريف|جامعة|مستشفى|شاطئ|كورنيش|شرم)$/;
/** Price above which a word's reading as a noun is not what the writer meant. */
const DOUBTFUL_NOUN = 1.3;
const CONTEXT_NAME = 0.2;
/** What a listed place costs less than one that only its neighbour makes a name. */
const KNOWN_PLACE = -1.2;
/** Below the price of the country of the same spelling. */
const CONTEXT_CAPITAL = -0.9;

const precedesPlace = fact(({ text }) => PLACE_NOUN.test(text));
const rulesOver = fact(({ text }) => RULES_OVER.test(text));
/** The place of exactly this spelling that the lexicon has. */
const listedPlace = fact(({ text, sources: { lexicon } }): Entry | null => {
  return lexicon.lookup(text).find(({ pos, type, form }) => pos === "name" && isPlace(type) && form === text) ?? null;
});

/** Words that only the words around them make a name: وادي مجردة, where no adjective could follow; clubs; عمان. */
export function contextNames(words: readonly Word[], at: number): readonly Reading[] {
  const word = words[at];
  if (word?.kind !== "arabic") return NONE;
  const before = wordAt(words, at - 1);
  const place = placeName(word, before);
  const club = teamName(words, at);
  const paper = outlet(words, at, word) ?? quotedBrand(words, at, word);
  const spelt = misprint(word, before);
  const other = mayBeOther(word) ? (amman(words, at, word) ?? mali(words, at, word) ?? caf(words, at, word)) : null;
  const office = ministry(words, at);
  const letters = spelledLetters(words, at) ?? having(words, at);
  if (!place && !club && !paper && !spelt && !other && !office && !letters) return NONE;
  return [place, club, other, paper, spelt, office, letters].filter((found) => found !== null);
}

const NONE: readonly Reading[] = [];

/** Letters that only their dots tell apart. */
const ALIKE = ["سش", "صض", "طظ", "عغ", "حخج", "دذ", "رز", "بتثني", "فق"];
const DIRECTION = /^[وفبل]?(شمال|جنوب|شرق|غرب|شمالي|جنوبي|شرقي|غربي|وسط)$/;
/** Below the price of a common word with another spelling, above that of a listed place. */
const MISPRINT = 0.6;
const isDirection = fact(({ text }) => DIRECTION.test(text));

/**
 * شمال شوريا: behind a direction, a word that is no usual noun and one dot away from a country's name is that country.
 */
const countryMeant = fact(({ text, readings, sources: { lexicon } }): Entry | null => {
  const usual = readings.some(
    ({ pos, entry, cost }) => cost < MISPRINT && /^(noun|name|adjective)$/.test(pos) && entry.form === text,
  );
  if (usual || text.length < 4) return null;
  for (let place = 0; place < text.length; place += 1) {
    const letters = ALIKE.find((group) => group.includes(text.charAt(place))) ?? "";
    for (const letter of letters) {
      const meant = text.slice(0, place) + letter + text.slice(place + 1);
      const country = lexicon.lookup(meant).find((entry) => entry.type === "country" && entry.form === meant);
      if (country && meant !== text) return country;
    }
  }
  return null;
});

function misprint(word: Word, before: Word | undefined): Reading | null {
  const country = before && isDirection(before) ? countryMeant(word) : null;
  return country ? reading(country, -MISPRINT) : null;
}

const CAF = /^([وف]?)([بل]?)(?:ال|ل)?كاف$/;
/** What is said where football is governed. */
const FOOTBALL =
  /^[وفبل]?(ال)?(قرعة|كأس|أمم|بطولة|منتخب|منتخبات|دوري|مباراة|مباريات|كرة|فيفا|ملعب|ملاعب|اتحاد|اتحادات|نادي|أندية|حكام|تصفيات|نهائي|موتسيبي)$/;
const isCaf = fact(({ text }) => CAF.test(text));
const isFootball = fact(({ text }) => FOOTBALL.test(text));

/**
 * الكاف يعلن موعد القرعة: the confederation of African football, where football is spoken of; else "sufficient" or Kef.
 */
function caf(words: readonly Word[], at: number, word: Word): Reading | null {
  if (!isCaf(word) || !words.some((other, place) => place !== at && isFootball(other))) return null;
  const [, conjunction = "", preposition = ""] = CAF.exec(word.text) ?? [];
  const entry = looseEntry("name", "الكاف", "CAF", { number: "s", gender: "m", type: "organisation" });
  return reading(entry, CONTEXT_COUNTRY, { conjunction, preposition });
}

/** What publishes or broadcasts, in front of its name. */
const PUBLISHES = /^[وفبلك]?(ال|ل)?(قناة|صحيفة|جريدة|مجلة|شبكة|وكالة|إذاعة|فضائية|تلفزيون|موقع|لقناة|لصحيفة|لشبكة)$/;
const publishes = fact(({ text }) => PUBLISHES.test(text));
const listedOutlet = fact(({ text, sources: { lexicon } }): Entry | null => {
  return (
    lexicon.lookup(text).find(({ type, form }) => (type === "outlet" || type === "agency") && form === text) ?? null
  );
});
/** Below the price of any everyday word. */
const CONTEXT_OUTLET = -1.2;

/** قناة «الجزيرة», صحيفة الحياة: the outlet, where the word by itself is an island or life. */
function outlet(words: readonly Word[], at: number, word: Word): Reading | null {
  const before = wordAt(words, at - 1);
  const noun = before?.kind === "other" && /^["«“]$/.test(before.text) ? wordAt(words, at - 2) : before;
  const entry = noun && publishes(noun) ? listedOutlet(word) : null;
  return entry ? reading(entry, CONTEXT_OUTLET) : null;
}

/** What is known by one word that may be an everyday word too. */
const listedBrand = fact(({ text, sources: { lexicon } }): Entry | null => {
  return (
    lexicon.lookup(text).find(({ type, form }) => /^(company|outlet|agency)$/.test(type ?? "") && form === text) ?? null
  );
});

/** «نيسان» تطرح سيارة: a word by itself between marks is rather the maker than the month. */
function quotedBrand(words: readonly Word[], at: number, word: Word): Reading | null {
  const [before, after] = [wordAt(words, at - 1), wordAt(words, at + 1)];
  const alone = before?.kind === "other" && /^["«“]$/.test(before.text) && /^["»”]$/.test(after?.text ?? "");
  const entry = alone ? listedBrand(word) : null;
  return entry ? reading(entry, CONTEXT_OUTLET) : null;
}

/** Places whose names are adjectives elsewhere: مالي "financial", عسير "difficult". */
const MALI = /^([وف]?)([بل]?)(مالي|عسير)$/;
/** What the name of a country follows, and no adjective. */
const BEFORE_COUNTRY =
  /^[وف]?(في|مع|إلى|من|عن|على|عبر|بين|داخل|نحو|ضد|خارج|شمال|شمالي|وسط|جنوب|جنوبي|شرق|شرقي|غرب|غربي|جيش|حكومة|رئيس|عاصمة|حدود|منتخب|سفير|دولة)$/;
/** Its neighbours, and those it is named with. */
const SAHEL = /^[وفبل]?(النيجر|للنيجر|بوركينا|السنغال|موريتانيا|باماكو|تشاد|غينيا)$/;
/** Below the price of the adjective "financial" where an adjective may stand. */
const CONTEXT_COUNTRY = -1;

const isMali = fact(({ text }) => MALI.test(text));

/** في مالي, مالي تعلق …, مالي والنيجر: the country, where "financial" describes nothing. */
function mali(words: readonly Word[], at: number, word: Word): Reading | null {
  if (!isMali(word)) return null;
  const { text } = word;
  const [, conjunction = "", preposition = ""] = MALI.exec(text) ?? [];
  const [before, after] = [wordAt(words, at - 1), wordAt(words, at + 1)];
  const opens = before === undefined || /^(:|\.{2,})$/.test(before.text);
  const named = [before, after].some((beside) => SAHEL.test(beside?.text ?? ""));
  const country = opens || named || preposition !== "" || BEFORE_COUNTRY.test(before?.text ?? "");
  const place = country ? listedCountry(word, text.includes("عسير") ? "عسير" : "مالي") : undefined;
  return place ? reading(place, CONTEXT_COUNTRY, { conjunction, preposition }) : null;
}

const listedCountry = ({ sources }: Word, name: string): Entry | undefined =>
  sources.lexicon.lookup(name).find(({ pos, type }) => pos === "name" && isPlace(type));

function placeName(word: Word, before: Word | undefined): Reading | null {
  if (before?.kind !== "arabic") return null;
  const place = rulesOver(before) || precedesPlace(before) ? listedPlace(word) : null;
  // لولاية رابعة: a fourth term rather than the square.
  const described =
    !rulesOver(before) &&
    word.readings.some(({ pos, definite, entry }) => pos === "adjective" && !definite && agreesWith(before, entry));
  if (place && !described && !/ (province|governorate)$/i.test(place.en ?? ""))
    return reading(place, CONTEXT_NAME + KNOWN_PLACE);
  const { text } = word;
  if (!precedesPlace(before) || text.startsWith("ال") || text.length < 3) return null;
  const fits = (candidate: Reading): boolean => {
    const { pos, cost, entry, conjunction, definite } = candidate;
    if (conjunction || definite) return true;
    if (pos === "adjective") return agreesWith(before, entry);
    return cost < DOUBTFUL_NOUN;
  };
  if (word.readings.some(fits)) return null;
  const entry = looseEntry("name", text, romanise(text), { number: "s", type: "town" });
  return reading(entry, CONTEXT_NAME, { unknown: true });
}

function agreesWith(noun: Word, adjective: Entry): boolean {
  const nouns = noun.readings.filter(({ pos, cost }) => pos === "noun" && cost < DOUBTFUL_NOUN);
  return nouns.some(({ entry }) => adjectiveAgreement(entry, adjective, adjective.form) > 0);
}

const OMAN_OR_AMMAN = /^[وف]?[بل]?عمان$/;
/** What is said of the Jordanian capital, and what of the sultanate. */
const AMMAN =
  /^[وفبل]?(الأردن|للأردن|(ال)?أردني(ة|ون|ين)?|سوريا|(ال)?سوري(ة|ون|ين)?|درعا|الزرقاء|إربد|السفارة|مظاهرة|مظاهرات|العاصمة|وسط|شوارع|شمال|جنوب|شرق|غرب)$/;
const OMAN = /^[وفبل]?(ال)?(سلطنة|سلطان|مسقط|عماني|عمانية|خليج|بحر|صلالة|صحار|الدقم|مجلس)$/;

const isOmanOrAmman = fact(({ text }) => OMAN_OR_AMMAN.test(text));

/** Spellings that mean one thing or another by what the sentence speaks of; no word has two of them. */
const mayBeOther = fact((word) => isOmanOrAmman(word) || isMali(word) || isCaf(word));

/** عمان is the sultanate, or the capital of Jordan by what is said of it. */
function amman(words: readonly Word[], at: number, word: Word): Reading | null {
  if (!isOmanOrAmman(word)) return null;
  const others = words.filter((_, place) => place !== at);
  if (!others.some(({ text }) => AMMAN.test(text)) || others.some(({ text }) => OMAN.test(text))) return null;
  const city = word.sources.lexicon.lookup("عمان").find(({ en }) => en === "Amman");
  const [, conjunction = "", preposition = ""] = /^([وف]?)([بل]?)/.exec(word.text) ?? [];
  return city ? reading(city, CONTEXT_CAPITAL, { conjunction, preposition }) : null;
}
