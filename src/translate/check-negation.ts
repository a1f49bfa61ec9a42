import type { Lang } from "../contracts/article.ts";
import type { TranslationFlag } from "../contracts/translator.ts";
import type { TranslationPair } from "./checks.ts";
import { saidIn } from "./said.ts";
import { wordsIn } from "./text-facts.ts";

/** Letters of folded Arabic; `\p{L}` has hundreds of ranges, and a pattern with many of them compiles in 20 ms. */
const LETTER = "[\\u0621-\\u064a]";

/** An alternative of folded whole Arabic words, `+` standing for whatever ending. */
const arabic = (words: string): string =>
  words.trim().split(/\s+/).join("|").replaceAll("+", `${LETTER}*`).replaceAll("_", " ");

/** Words that negate a clause. Arabic is folded. */
const STRICT: Readonly<Record<Lang, RegExp>> = {
  ar: new RegExp(
    `(?<!${LETTER}|(?<!${LETTER})دي )[وف]?(?:${arabic("لم لن ليس ليست ليسوا لست لسنا لا [بل]?عدم دون_ان")})(?!${LETTER})`,
    "gu",
  ),
  en: /\b(?:not|never|cannot|neither|no|none|nobody|nothing|nowhere)\b|n['’]t\b/gi,
};

/** Words and parts of words that say "not" of what they stand with; one of them may render a clause's negation. */
const SOFT: Readonly<Record<Lang, RegExp>> = {
  ar: new RegExp(
    `(?<!${LETTER})[وفبلك]?(?:(?<!ف)${arabic("قط")}|${arabic(`
      غير(?!_ان) دون(?!_ان) بدون بلا الا(?!_ا?ن) سوي عكس ضد انعدام+ غياب نقص حظر+ لولا ما_(?:كان|من|عاد)+ العدم
      استحال+ مستحيل+ يخلو تخلو خالي+ امتنع+ امتناع+ [يت]متنع+ تجنب+ منع+ [يت]منع+ حرمان+ محروم+ الا_[يتن]+
      (?:[يتن]|ال)?نفي(?!ذ)+ نفت نفوا [يتن]?رفض+ [يتن]?ستبعد+ استبعا?د+ [يت]?تعذر+ فشل+ [يت]فشل+ عجز+ [يت]عجز+ نادرا قلما بالكاد
      [يت]?فتقر+ افتقار+ نادر[هة]? [يت]?صعب+ صعوبه كف كفت [يت]كف توقف+ [يت]توقف+ معدوم+ تذكر+ [يت]تذكر+`)})(?!${LETTER})`,
    "gu",
  ),
  en: new RegExp(
    "\\b(?:nor|without|unable|inability|lack\\w*|absen\\w+|non|refus\\w+|reject\\w*|den(?:y|ied|ies|ial|ying)|fail\\w*|except|" +
      "avoid\\w*|prevent\\w*|prohibit\\w*|forbid\\w*|ban(?:s|ned|ning)?|against|instead|rarely|seldom|hardly|barely|scarcely|" +
      "stop\\w*|ceas\\w+|free of|ruled? out|regardless|lest|rather than|far from|remember\\w*|abstain\\w*|difficult\\w*|offline|" +
      "un(?!der|til|less|ion|i[tvfqo]|an|cle|veil|leash|fold|rest|earth|pack|wrap)\\w{3,}|in(?:access|vis|cap|vinc|defin|elig|suffic|adequ|complet|direct|destruct|" +
      "consist|flex|tang|evit|stab|domit|valid|effect|correct|finit)\\w*|im(?:poss|perfect|mobil|probab|measur|" +
      "penetr|patien|plausib)\\w*|il(?:leg|log)\\w*|irreg\\w*|dis(?:agree|approv|continu|obey|satisf|honest|allow|comfort|similar)\\w*" +
      ")\\b|\\bnon-|\\w+less(?:ly)?\\b",
    "gi",
  ),
};

/** Phrases with a word of negation that negate nothing, or whose other language says the same without one. */
const IDIOMS: Readonly<Record<Lang, RegExp>> = {
  ar: new RegExp(
    `(?<!${LETTER})(?:و|ف|ما )*لا (?:${arabic("[يتن]?زال+ سيما بد شك محاله جدال داعي يخفي [يت]?قل [يت]زيد [يت]تجاوز [يت]تعدي باس ريب غرو")})(?!${LETTER})|` +
      `(?<!${LETTER})[وف]?(?:لا|لم|لن|ليس|ليست)(?!${LETTER})(?=[^.،؛]{0,80}?(?<!${LETTER})(?:الا(?! ا?ن)|سوي)(?!${LETTER}))|` +
      `(?<!${LETTER})ام لا(?!${LETTER})|(?<!${LETTER})ولا(?!${LETTER})(?<=(?<!${LETTER})[وف]?(?:لم|لا|لن|ليس|ليست|عدم|دون|غير)(?!${LETTER})[^.؛]{0,60}ولا)`,
    "gu",
  ),
  en: new RegExp(
    "\\bnot least\\b|\\b(?:whether|if|why) (?:or )?not\\b|\\b(?:or|so as) not\\b|\\bnever before\\b|" +
      "\\bno (?:doubt|matter|wonder|less|more than|later than|fewer|sooner|\\w+er than)\\b|\\bno(?:s?\\.|\\s)\\s?(?=\\d)|\\b(?:yes|no) (?:or|to) no\\b|" +
      "(?:or|and|nor) no\\b(?<=\\b(?:not|no|never|neither|nor|n['’]t)\\b.{0,60} (?:or|and|nor) no)|\\bnot even\\b|\\bcan(?:not|['’]t) (?:help|but)\\b|" +
      "\\bno longer\\b(?=.*\\bno longer\\b)",
    "gi",
  ),
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Words that negation begins with: most sentences have none, and are looked at no further. */
const SIGNS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  ar: new Set("لم لن ليس ليست ليسوا لست لسنا لا عدم بعدم لعدم دون".split(" ")),
  en: new Set("not never cannot neither no none nobody nothing nowhere t".split(" ")),
};
const mayNegate = (text: string, lang: Lang): boolean =>
  wordsIn(text).some(
    (word) => SIGNS[lang].has(word) || (lang === "ar" && /^[وف]/.test(word) && SIGNS.ar.has(word.slice(1))),
  );

/** A text without phrases that only look negative, folded; null where it negates nothing. */
function negated(text: string, lang: Lang): string | null {
  if (!mayNegate(text, lang)) return null;
  const { folded } = saidIn(text, lang);
  if (!folded.match(STRICT[lang])) return null;
  const plain = folded.replace(IDIOMS[lang], " ");
  return plain.match(STRICT[lang]) ? plain : null;
}

/**
 * Flags a negation that only one side has: the meaning may be the opposite. The negated clauses of one side are counted
 * against those of the other; what one side says softly ("without", "unable") renders a clause's negation only where it
 * renders nothing soft of the other side.
 */
export function checkNegation({ source, translation, from, to }: TranslationPair): readonly TranslationFlag[] {
  const mine = negated(source, from);
  const theirs = negated(translation, to);
  if (mine === null && theirs === null) return [];
  const softHere = count(mine ?? saidIn(source, from).folded.replace(IDIOMS[from], " "), SOFT[from]);
  const softThere = count(theirs ?? saidIn(translation, to).folded.replace(IDIOMS[to], " "), SOFT[to]);
  const strictHere = mine?.match(STRICT[from]) ?? [];
  const strictThere = theirs?.match(STRICT[to]) ?? [];
  return [
    ...lost(strictHere, strictThere.length + Math.max(0, softThere - softHere)),
    ...lost(strictThere, strictHere.length + Math.max(0, softHere - softThere)),
  ];
}

function lost(strict: readonly string[], answered: number): readonly TranslationFlag[] {
  return strict.length <= answered ? [] : [{ kind: "negation", detail: (strict[0] ?? "").trim() }];
}
