import type { Lang } from "../contracts/article.ts";
import { ADDRESSING, TURNING } from "../language/chars.ts";
import { foldText } from "../language/normalise.ts";
import type { Passage } from "./passage.ts";
import { enclosed, isInside } from "./quotations.ts";
import { trait, traitsOf } from "./traits.ts";
import { wordSet } from "./wording.ts";

/** Fewer words than this do not make a statement; headings and captions are mostly shorter. */
const MIN_WORDS = 5;
/**
 * A line without a full stop and shorter than this is a heading or a caption, unless the whole article is written so.
 */
const MIN_UNPUNCTUATED = 12;
/** More words than this are no sentence but a table or a list that lost its line ends. */
const MAX_WORDS = 400;

const ENDS = /[.…۔][»”"')\]\s]*$/;
const ASKS = /[?؟!:][»”"')\]\s]*$/;
/** Invitations, credits and captions of both languages, at the start of a line. */
const FURNITURE =
  /^(?:اقرأ|إقرأ|اقرا|شاهد|طالع|تابعوا|تابعونا|تابعنا|للمزيد|المزيد|لقراءة|اشترك|انقر|اضغط|مواضيع|المصدر|صورة|الصورة|تصوير|حقوق|جميع الحقوق|هذا المقال|read more|read also|see also|also read|more on|related|click|subscribe|follow us|sign up|photo|image|file photo|watch|copyright|all rights|share this|this article|advertisement|editing by|reporting by|additional reporting)(?![\p{L}\p{M}])/iu;
/** The same for its first word, folded. */
const FURNITURE_FIRST =
  /^(?:اقرا|شاهد|طالع|تابعوا|تابعونا|تابعنا|للمزيد|المزيد|لقراءه|اشترك|انقر|اضغط|مواضيع|المصدر|صوره|الصوره|تصوير|حقوق|جميع|هذا|read|see|also|more|related|click|subscribe|follow|sign|photo|image|file|watch|copyright|all|share|this|advertisement|editing|reporting|additional)(?!\p{L})/u;
/** "2- حادث ...", "3) ...": an item of a numbered list; "15-year-old" is none. */
const NUMBERED = /^[\d٠-٩]{1,2}\s?(?:[-–](?=[\s\u0600-\u06ff])|\))/u;
/** "الوزير خلال لقائه الوفد", "جانب من الحفل": under a picture, not in a text. */
const CAPTION = /^(?:جانب من|مشهد من|لقطة من|ال\S+ (?:\S+ ){0,5}(?:خلال|أثناء|لدى|متوسطا|متوسطاً|برفقة) )/;
/** "وفقا لوكالة كذا." on its own: the source of the sentence before. */
const SOURCE_ALONE = /^(?:و?وفقا|و?وفقاً|و?وفق|و?بحسب|و?حسب|نقلا عن|نقلاً عن|according to)\s[^،,]*$/i;
const MAX_CAPTION = 10;
const ADDRESS = /https?:|www\.|\S@\S+\.\S/i;
/** "More at site.com": an invitation where the line is short, the name of a company in a longer one. */
const SITE = /\.(?:com|net|org)\b/i;

/** Verbs that carry no ending of their own; others are seen by "-ed" or by standing after a name. */
const VERBS_EN = wordSet(
  `am is are was were be been has have had do does did will would can could may might shall should must say says said told announced
  ate awoke bade beat became began bent bet bit bled blew bore bound bred broke brought built burnt burst bought came cast caught chose clung
  cost crept cut dealt drank dreamt drew drove dug fed fell felt fled flew flung forbade foresaw forgave forgot fought found froze gave got grew
  heard held hid hit hung hurt kept knelt knew laid lay led leant leapt learnt left lent let lit lost made meant met mistook outdid overcame
  oversaw overthrew overtook paid put quit ran rang read rebuilt rode rose sang sank sat saw sent set sewed shed shone shook shot shrank shut slept
  slid slung sold sought sowed sped spelt spent spilt split spoke sprang spread spun stole stood strove struck stuck stung stunk swam swept swore
  swung taught thought threw thrust took tore trod understood undertook undid upheld upset went wept withdrew withheld withstood woke won wore wove
  wound wrote wrung`,
);
/** What only a clause has: a caption names its people. */
const PRONOUNS_EN = wordSet("i he she it we they who");

const VERB = trait((norm) => VERBS_EN.has(norm) || PRONOUNS_EN.has(norm) || /.{2}ed$/.test(norm));
const MAYBE_VERB = trait((norm) => /[^s]s$/.test(norm));
const NUMBER = trait((norm) => /^[0-9]/.test(norm));
const WEB = trait((norm) => norm.includes("www"));
/** A word that one of those invitations begins with. */
const INVITES = trait((norm) => FURNITURE_FIRST.test(norm));

/** "الأوراق التالية: أولا: ...": of a numbered list only the first item stands in the sentence. */
const BEFORE_LIST = wordSet("التالي التالية التاليين الآتي الآتية الآتيين كالتالي كالآتي يلي following");
const FIRST_NUMBER = wordSet("أولا الأول الأولى 1 first");

const LISTS = trait((norm) => BEFORE_LIST.has(norm));

function leadsToList({ text, tokens, traits }: Passage): boolean {
  if ((traits & LISTS) === 0) return false;
  return tokens.some(
    ({ norm, end }, at) =>
      BEFORE_LIST.has(norm) && /^\s?:/.test(text.slice(end, end + 2)) && FIRST_NUMBER.has(tokens[at + 1]?.norm ?? ""),
  );
}

/** Prayers and wishes, which columns and family notices are full of: "اللهم", "جعله الله من". */
const GOD = foldText("الله");
const PRAYS = wordSet("اللهم");
const MAY_GOD = wordSet("جعله جعلها جعلهم يجعله يجعلها حفظه حفظها رحمه رحمها رحمهم وفقه وفقهم");
const MAX_AT_START = 2;

const IN_PRAYER = trait((norm) => PRAYS.has(norm) || MAY_GOD.has(norm));

function prays({ tokens, traits }: Passage): boolean {
  if ((traits & IN_PRAYER) === 0) return false;
  return tokens.some(
    ({ norm }, at) => PRAYS.has(norm) || (at < MAX_AT_START && MAY_GOD.has(norm) && tokens[at + 1]?.norm === GOD),
  );
}

/** "وتقدم الصحيفة تاليا قراءات مختلفة": the article speaks of itself, where nobody is quoted. */
const PRESENTING = wordSet("تاليا نستعرض نرصد نسرد نستطلع ونستعرض ونرصد ونسرد");
const PRESENTS = trait((norm) => PRESENTING.has(norm));

function presentsItself({ text, tokens, traits }: Passage): boolean {
  if ((traits & PRESENTS) === 0) return false;
  const { quotes } = enclosed(text);
  return tokens.some(({ norm, start }) => PRESENTING.has(norm) && !isInside(start, quotes));
}

/**
 * True when a sentence states something that a digest may repeat: no question, no call, no heading, no caption, no
 * address.
 */
export function isStatement(sentence: Passage, lang: Lang): boolean {
  const { text, tokens } = sentence;
  if (tokens.length < MIN_WORDS || tokens.length > MAX_WORDS) return false;
  if (tokens.length < MAX_CAPTION && (CAPTION.test(text) || SOURCE_ALONE.test(text))) return false;
  if (isCall(sentence) || hasAddress(sentence)) return false;
  if (tokens.length < MIN_UNPUNCTUATED && (!ENDS.test(text) || SITE.test(text))) return false;
  if (isNumeric(sentence) || leadsToList(sentence) || presentsItself(sentence)) return false;
  return lang === "ar" ? !prays(sentence) : hasVerbEnglish(sentence);
}

/** A question, an exclamation, an introduction, an invitation or an item of a numbered list. */
function isCall({ text, tokens, signs }: Passage): boolean {
  if ((signs & TURNING) !== 0 && ASKS.test(text)) return true;
  const [first] = tokens;
  if (first?.start !== 0) return false;
  const traits = traitsOf(first.word);
  return ((traits & INVITES) !== 0 && FURNITURE.test(text)) || ((traits & NUMBER) !== 0 && NUMBERED.test(text));
}

function hasAddress({ text, signs, traits }: Passage): boolean {
  return ((signs & ADDRESSING) !== 0 || (traits & WEB) !== 0) && ADDRESS.test(text);
}

/** Half of the words or more are numbers. */
function isNumeric({ tokens, traits }: Passage): boolean {
  if ((traits & NUMBER) === 0) return false;
  let count = 0;
  for (const { word } of tokens) if ((traitsOf(word) & NUMBER) !== 0) count++;
  return count * 2 > tokens.length;
}

/**
 * In a short line "-s" is more often a plural than a verb: a caption ("Ambulances at the square after the bombings").
 */
function hasVerbEnglish({ tokens, traits }: Passage): boolean {
  return (traits & (tokens.length < MIN_UNPUNCTUATED ? VERB : VERB | MAYBE_VERB)) !== 0;
}
