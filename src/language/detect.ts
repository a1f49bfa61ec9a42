import type { ArticleLanguage } from "../contracts/article.ts";
import { classAt, isArabicLetter, isLatinLetter, WORD } from "./chars.ts";

/** Text looked at: more does not change the answer. */
const SAMPLE_CHARS = 2500;
/**
 * Arabic text quotes Latin names, English text hardly ever quotes Arabic script: so a smaller share of letters decides.
 */
const ARABIC_SHARE = 0.4;
/** The same for a headline that begins in Arabic script, where one product name can outweigh the rest. */
const ARABIC_SHARE_SHORT = 0.25;
const SHORT_LETTERS = 100;

type Script = "arabic" | "latin" | "other";

function scriptOf(text: string): Script {
  const counts = { arabic: 0, latin: 0, other: 0 };
  let first: Script | null = null;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x41) continue;
    const script = isArabicLetter(code) ? "arabic" : isLatinLetter(code) ? "latin" : otherLetter(text, i, code);
    if (script === null) continue;
    counts[script]++;
    first ??= script;
  }
  const letters = counts.arabic + counts.latin + counts.other;
  if (letters === 0 || counts.other > letters / 2) return "other";
  const share = first === "arabic" && letters < SHORT_LETTERS ? ARABIC_SHARE_SHORT : ARABIC_SHARE;
  return counts.arabic >= letters * share ? "arabic" : "latin";
}

/** Arabic digits, marks and tatweel are no letters of another script. */
function otherLetter(text: string, at: number, code: number): Script | null {
  return code > 0x24f && (code < 0x600 || code > 0x6ff) && classAt(text, at) === WORD ? "other" : null;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

const ARABIC = wordSet(
  "من في على إلى الى عن مع أن ان إن التي الذي الذين هذا هذه ذلك كان كانت قال قالت بعد قبل بين لا لم لن ما هو هي قد حول خلال منذ عند أو ثم كما حتى عبر ضد",
);
const PERSIAN = wordSet(
  "است این اين که كه را با برای براي از شد شده کرد کرده می مي های هاي در آن بود خود تا یک يك هم نیز بر شود کند دارد باید اند بین روز پس گفت ما دو یا پیش وزارت دولت",
);
const URDU = wordSet(
  "کے کی کا میں سے نے ہے ہیں اور پر کو یہ وہ نہیں ایک بھی تھا تھے تھی گیا گئے کر کیا لیے ہو اس ان جو سی ہی کہا",
);

const URDU_LETTER = 1;
const PERSIAN_LETTER = 2;
/** Letters that Persian and Urdu write with code points of their own; Arabic typed on such a keyboard has them too. */
const PERSIAN_FORM = 4;
/** Kurdish, Pashto, Uyghur and Sindhi letters. */
const FOREIGN_LETTER = 8;
/** Ta marbuta and hamzas on alef, which Persian and Urdu hardly write. */
const ARABIC_LETTER = 16;

const letterClasses = new Uint8Array(0x100);
for (const [letters, flag] of [
  ["ٹڈڑںےھہۂ", URDU_LETTER],
  ["پچژگ", PERSIAN_LETTER],
  ["کی", PERSIAN_FORM],
  ["ڕڵۆێەښڼړځڅۍېۇۈۋڭٻڄڃڇڊڍڏٺٽڦڳڱ", FOREIGN_LETTER],
  ["ةأإًٌٍ", ARABIC_LETTER],
] as const) {
  for (const letter of letters) letterClasses[letter.charCodeAt(0) - 0x600] = flag;
}

function lettersIn(word: string): number {
  let found = 0;
  for (let i = 0; i < word.length; i++) found |= letterClasses[word.charCodeAt(i) - 0x600] ?? 0;
  return found;
}

/** The article, also after a proclitic, and a final alef maksura. */
const ARABIC_SHAPE = /^(?:[وفبك]?ال|لل)..|ى$/;

type Points = Record<"ar" | "fa" | "ur" | "other", number>;

/** Points that one word gives to each language of the Arabic script; weights set by hand, a function word being 1. */
function weigh(word: string, points: Points): void {
  const letters = lettersIn(word);
  if (ARABIC.has(word) || (letters & PERSIAN_FORM && ARABIC.has(word.replaceAll("ی", "ي")))) points.ar += 1;
  if (PERSIAN.has(word)) points.fa += 1;
  if (URDU.has(word)) points.ur += 1.2;
  if (ARABIC_SHAPE.test(word)) points.ar += 0.8;
  if (letters & ARABIC_LETTER) points.ar += 0.8;
  if (letters & URDU_LETTER) points.ur += 1.2;
  // Urdu has these too; it is told by its own letters and words.
  const shared = (letters & PERSIAN_LETTER ? 0.8 : 0) + (letters & PERSIAN_FORM ? 0.5 : 0);
  points.fa += shared;
  points.ur += shared;
  if (letters & FOREIGN_LETTER) points.other += 1.5;
}

function arabicScriptLanguage(text: string): ArticleLanguage {
  const points: Points = { ar: 0, fa: 0, ur: 0, other: 0 };
  for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) weigh(word, points);
  const { ar, fa, ur, other } = points;
  if (other > ar && other >= fa && other >= ur) return "other";
  if (ur > ar && ur > fa) return "ur";
  return fa > ar ? "fa" : "ar";
}

const ENGLISH = wordSet(
  "the of and to in is that for on with as by at from was are has have it be he his her not will after says said over who its an this were they than more about into up out",
);
/** Function words of other languages in Latin script, without those that English has too. */
const FOREIGN = wordSet(
  "le les des est dans pour qui sur avec du et au aux il elle sont pas plus ce cette el los las por con para del que y su una como más der das und ist nicht mit von den dem ein eine für auf im zu sich wird des di che è per della nel gli non sono alla um uma não com os em na seu ve bir bu için ile olarak dan yang untuk dengan dari ini het een van voor met op och att det som på av si nie jest się w z og til ikke har en la un à une",
);

/** Foreign words that English writes too, as names and abbreviations: they count where they have no capital. */
const CAPITAL_IN_ENGLISH = wordSet("la le les el los die des den de du di da un una san se van von y");

/** Letters that no word in English news keeps, but for names, which have a capital, and a few loans. */
const FOREIGN_ALPHABET = /[ßşğıłńśźżąęćčřěůďťňőűđæøåãõáàâäçéèêëíìîïñóòôöœšúùûüý]/;
const LOANS =
  /^(?:café|cafés|cliché|clichés|résumé|fiancée?|naïve|façade|décor|début|protégée?|soirée|exposé|née|coup|détente|entrée|touché|blasé|piñata|jalapeño|smörgåsbord|doppelgänger|über)$/;
/** Share of foreign function words that decides where English ones are missing. */
const FOREIGN_SHARE = 0.3;

function isForeignWord(word: string, lower: string): boolean {
  return FOREIGN.has(lower) && (word === lower || !CAPITAL_IN_ENGLISH.has(lower));
}

function latinLanguage(text: string): ArticleLanguage {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  let english = 0;
  let foreign = 0;
  for (const word of words) {
    const lower = word.toLowerCase();
    if (ENGLISH.has(lower)) english++;
    else if (isForeignWord(word, lower)) foreign++;
  }
  if (foreign > english && (foreign > 1 || foreign >= words.length * FOREIGN_SHARE)) return "other";
  return english === 0 &&
    words.some((word) => FOREIGN_ALPHABET.test(word) && !LOANS.test(word) && /^\p{Ll}/u.test(word))
    ? "other"
    : "en";
}

/**
 * Language of a text: by the letters that decide its script, then by letters and frequent words that only one language
 * has. `other` for any other language and for text without letters.
 */
export function detectLanguage(text: string): ArticleLanguage {
  const sample = text.length > SAMPLE_CHARS ? text.slice(0, SAMPLE_CHARS) : text;
  const script = scriptOf(sample);
  if (script === "other") return "other";
  return script === "arabic" ? arabicScriptLanguage(sample) : latinLanguage(sample);
}
