import { DASHING } from "../language/chars.ts";
import type { Token } from "../language/tokens.ts";
import { isInside } from "./quotations.ts";
import { gapBefore, type Sentence } from "./sentence.ts";
import { guardTail } from "./tail-guard.ts";
import { hasTrait, trait, traitsOf } from "./traits.ts";
import { bare, hasConjunction, REPORTING_PARTICIPLES, SAYING, SAYING_EN, SAYS, wordSet } from "./wording.ts";

/** A place where a sentence may stop: before the token `at`. */
interface Cut {
  /** Index of the first token that falls away. */
  readonly at: number;
  /**
   * True when the tail holds a negation or somebody's words: then the evidence ends here too, so that nothing of the
   * kind is dropped from it.
   */
  readonly closes: boolean;
}

/** Fewest words that a shortened sentence keeps. */
const MIN_KEPT = 7;
const MIN_CUT = 3;

const TAIL_AFTER_COMMA = wordSet(
  `التي الذي الذين اللذين اللتين ما مما حيث إذ بينما فيما وهو وهي وهم وهما وذلك وسط بعد بعدما قبل خلال عقب إثر الأمر والتي والذي والذين كما تمهيدا بهدف بغية فضلا إضافة بالإضافة ضمن نتيجة بسبب`,
);
/** Words that open an adverbial or a clause of their own also without a comma. */
const TAIL_ANYWHERE = wordSet(
  `حيث مما وذلك بينما فيما خلال منذ عقب إثر أثناء عبر بسبب نتيجة بهدف بغية فضلا بعدما وقد وكان وكانت وكانوا وتم ويتم ولم ولن ولا وهو وهي وهم
  وأن وإن وأنه وإنه وأنها وإنها وسوف وليس وليست`,
);
/** Those that take a noun; where no comma parts them from it, the rest of the clause may come after that noun. */
const BEFORE_NOUN = wordSet("خلال منذ أثناء عبر");
const MAX_BARE_ADVERBIAL = 5;
/** Verb after a conjunction, by its form: ويبلغ، ويقدر. Words with ت may be nouns, so they do not count. */
const JOINED_VERB = /^وي(?!وم|هود|من$|من[يا]|د$|سار|مين|ونان|وغ|نا|ور)\p{L}{2,}/u;
const AFTER_AND = /^(?:ي\p{L}{2,}|قد|كان|كانت|هو|هي|لا|لم|لن|ان|انه|انها|ذلك|تم|سي\p{L}{3,}|ست\p{L}{3,})$/u;
const OPENS_WITH_ADJUNCT = wordSet(
  `بعد قبل ضمن في وفي من ومن إلى على وعلى خلال وخلال عند وعند عندما وعندما منذ ومنذ مع ومع رغم ورغم فيما وفيما بينما وبينما وفقا ووفقا وفق ووفق بحسب وبحسب حسب ردا وردا
  تعليقا وتعليقا عقب وعقب إثر وإثر لدى إذا وإذا لو ولو حين وحين أثناء بسبب وبسبب نتيجة ونتيجة بهدف حول وحول عن وعن`,
);
/** "من المنتظر أن تغادر البعثة": the statement itself and no adverbial before one. */
const EXPECTED = wordSet(
  "المنتظر المقرر المتوقع المرجح المرتقب المؤمل المحتمل الممكن المفترض المنتظرة المقررة المتوقعة",
);
const SAYS_THAT = wordSet("أن أنه أنها أنهم إن إنه إنها إنهم بأن بأنه بأنها عن على إلى ان");
const THAT = wordSet("أن إن أنه إنه أنها إنها أنهم إنهم");
/** Verbs that always bring a clause; "أعلن" and "أكد" may have a noun instead. */
const CLAUSAL = wordSet(
  "قال قالت قالوا أضاف أضافت أفاد أفادت صرح صرحت ذكر ذكرت أوضح أوضحت اعتبر اعتبرت رأى رأت يقول تقول يرى ترى تابع تابعت",
);
const INSERTION = wordSet(
  "التي الذي الذين اللذين اللتين والتي والذي والذين وهو وهي وهم وهما وعلى ومن وفي ومنهم ومنها وبينهم وأبرزهم وأبرزها ومعظمهم",
);
const INSERTED_ADVERBIAL = wordSet("بعد قبل خلال عقب إثر وسط ضمن");
/** What brings a subject, whose predicate has to follow. */
const BRINGS_SUBJECT = wordSet("أن إن بأن لأن كأن لكن ولكن");
/** Words after it that are a subject and no more: before a clause of its own, and before anything. */
const SUBJECT = 4;
const BARE_SUBJECT = 2;
/** A preposition that a verb asks for, or "that". */
const COMPLEMENT = /^(?:ب(?!عد|ين|سبب|هدف|غي|حسب)\p{L}{3,}|على|الى|عن|في|ان)$/u;
/** Verbs that say nothing without the amount that follows them, at a distance where an adverbial comes between. */
const MEASURING = wordSet(
  `بلغ بلغت يبلغ تبلغ تجاوز تجاوزت يتجاوز تتجاوز تخطى تخطت يتخطى تتخطى ناهز ناهزت يناهز تناهز قارب قاربت يقارب تقارب فاق فاقت
  استقطب استقطبت يستقطب تستقطب اجتذب اجتذبت يجتذب تجتذب حصد حصدت يحصد تحصد كلف كلفت يكلف تكلف`,
);
const AMOUNTS = wordSet("مئة مائة مئات ألف آلاف مليون ملايين مليار مليارات بليون نصف ثلث ربع ضعف");
const CANNOT_END = wordSet(
  `في من إلى على عن مع بين أن إن التي الذي الذين أو و ثم حتى كما قال قالت بعد قبل خلال أي كل بعض غير لا لم لن ما قد هو هي هذا هذه ذلك تلك بأن لأن سواء كان كانت إما أما خصوصا خاصة سيما وذلك مثل منها منهم وخاصة وخصوصا عدد نحو حوالي قرابة زهاء مختلف كافة
  the a an of to in on at by with from for and or that which who as is are was were has have had will would be been its his her their not`,
);
/** True for a word that no phrase ends with. */
export function cannotEnd(norm: string): boolean {
  return SAYING_EN.has(norm) || CANNOT_END.has(norm) || (norm.startsWith("و") && CANNOT_END.has(norm.slice(1)));
}

const PHRASE_OPENERS = wordSet(
  "في على إلى خلال بعد قبل عن مع التي الذي الذين حيث ضمن منذ عقب إثر وسط بسبب in on at after before with during for from who which that as by",
);

/** True for a word that begins a new phrase. */
export function opensPhrase(norm: string): boolean {
  return PHRASE_OPENERS.has(norm);
}

/** Words back in which "both ... and", "كل من ... و" may have been opened. */
const PAIR_REACH = 12;
/** Words of a list's last item but one. */
const SHORT_ITEM = 3;
const PAIRED = wordSet("بين سواء إما كلا كل both either between");

const TAIL_AFTER_COMMA_EN = wordSet(
  "which who whose where whom while as when after before following amid with including such",
);
const FINITE_EN = wordSet("is are was were has have had will would can could said says did does");

/** An adverbial that takes a noun. */
const BEFORE_ITS_NOUN = trait((norm) => BEFORE_NOUN.has(norm));
/** What opens a tail wherever it stands, "و" and a verb included. */
const OPENS_TAIL = trait(
  (norm) =>
    REPORTING_PARTICIPLES.has(norm) ||
    TAIL_ANYWHERE.has(norm) ||
    (norm.startsWith("و") && SAYING.has(norm.slice(1))) ||
    JOINED_VERB.test(norm),
);
/** "و" on its own, which opens a tail before a verb. */
const AND_APART = trait((norm) => norm === "و");

/**
 * "؛ لأن", "؛ مما", "؛ متمنيا": an explanation or a clause. Some outlets set the mark before an object too: "هنأ
 * الوزير؛ مقام ...".
 */
function opensAfterSemicolon(norm: string): boolean {
  return (
    TAIL_AFTER_COMMA.has(norm) ||
    hasConjunction(norm) ||
    /^(?:[فيت]\p{L}{2,}|ل[ان]?\p{L}{0,4}|ان\p{L}{0,2}|بل|مت?\p{L}{2,4}ا|قد|قال\p{L}?|ما|كي|الا)$/u.test(norm)
  );
}

function boundaryArabic(sentence: Sentence, i: number, gap: string): boolean {
  const { word, norm } = sentence.tokens[i] as Token;
  const traits = traitsOf(word);
  const isLong = sentence.tokens.length - i > MAX_BARE_ADVERBIAL;
  if ((traits & BEFORE_ITS_NOUN) !== 0 && isLong) return /[،,]/.test(gap);
  if ((traits & OPENS_TAIL) !== 0) return true;
  if (gap !== " ") {
    if (/[؛;]/.test(gap)) return opensAfterSemicolon(norm);
    if (/[،,]/.test(gap) && (TAIL_AFTER_COMMA.has(norm) || hasConjunction(norm))) return true;
  }
  return (traits & AND_APART) !== 0 && AFTER_AND.test(sentence.tokens[i + 1]?.norm ?? "");
}

function isSpaceAlone({ text, tokens }: Sentence, i: number): boolean {
  const { start } = tokens[i] as Token;
  return start - (tokens[i - 1]?.end ?? 0) === 1 && text.charCodeAt(start - 1) === 0x20;
}

function boundaryEnglish(sentence: Sentence, i: number, gap: string): boolean {
  const norm = sentence.tokens[i]?.norm ?? "";
  if (/;|—|\s(?:–|--?)\s/.test(gap)) return true;
  if (!gap.includes(",")) return false;
  if (TAIL_AFTER_COMMA_EN.has(norm) || /.{3}ing$/.test(norm)) return true;
  return norm === "and" && sentence.tokens.slice(i + 1, i + 6).some((token) => FINITE_EN.has(token.norm));
}

/** A sentence that begins with an adverbial has its statement only after the comma that ends it. */
function firstAllowed(sentence: Sentence): number {
  const { tokens, lang } = sentence;
  const adjunct =
    lang === "ar" && OPENS_WITH_ADJUNCT.has(tokens[0]?.norm ?? "") && !EXPECTED.has(tokens[1]?.norm ?? "");
  const adjunctEnglish =
    lang === "en" &&
    /^(?:after|before|in|on|at|as|when|while|with|since|during|for|by|under|following|because|if|although|despite|from|to)$/.test(
      tokens[0]?.norm ?? "",
    );
  if (!adjunct && !adjunctEnglish) return MIN_KEPT;
  for (let i = 1; i < tokens.length; i++) if (/[،,]/.test(gapBefore(sentence, i))) return i + MIN_KEPT;
  return adjunct ? 2 * MIN_KEPT : MIN_KEPT;
}

/** Verb of saying whose words would be lost: "قال الوزير في بيان، وذلك ..." without what he said. */
function loseSpeech(sentence: Sentence, at: number): boolean {
  const { tokens, text } = sentence;
  if (!hasTrait(tokens, SAYS, 0, at)) return false;
  const kept = tokens.slice(0, at);
  const verb = kept.findIndex((token) => SAYING.has(bare(token.norm, SAYING)));
  if (verb < 0 || /[«“":]/.test(text.slice(0, kept.at(-1)?.end ?? 0))) return false;
  if (kept.slice(verb + 1).some((token) => SAYS_THAT.has(token.norm))) return false;
  const needsClause = CLAUSAL.has(bare(kept[verb]?.norm ?? "", CLAUSAL));
  return (
    needsClause || tokens.some((token, i) => i >= at && THAT.has(token.norm) && /[،,]/.test(gapBefore(sentence, i)))
  );
}

const ENDS_NOTHING = trait((norm) => CANNOT_END.has(norm) || CANNOT_END.has(norm.replace(/^و/, "")));
const OPENS_PAIR = trait((norm) => PAIRED.has(norm));

function keepsSense(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  if (hasTrait(tokens, ENDS_NOTHING, at - 1, at) || cutsInsertionOrList(sentence, at)) return false;
  const isPaired = hasTrait(tokens, OPENS_PAIR, Math.max(0, at - PAIR_REACH), at);
  if (isPaired && hasConjunction(tokens[at]?.norm ?? "")) return false;
  return (
    sentence.lang !== "ar" || !(loseSpeech(sentence, at) || losePredicate(sentence, at) || loseAmount(sentence, at))
  );
}

const MEASURES = trait((norm) => MEASURING.has(bare(norm, MEASURING)));

/** "تجاوزت قيمة السحوبات | خلال شهر مايو 67 مليار ريال": the amount would go with the adverbial. */
function loseAmount({ tokens }: Sentence, at: number): boolean {
  if (!hasTrait(tokens, MEASURES, 0, at)) return false;
  const verb = tokens.findLastIndex(({ word }, i) => i < at && (traitsOf(word) & MEASURES) !== 0);
  const isAmount = ({ norm }: Token): boolean => /\d/.test(norm) || AMOUNTS.has(norm);
  return verb >= 0 && !tokens.slice(verb + 1, at).some(isAmount) && tokens.slice(at).some(isAmount);
}

/** "أنه": its subject is in it, so that a comma after it ends an adverbial before its predicate. */
const WITH_SUBJECT = wordSet("أنه أنها أنهم إنه إنها إنهم بأنه بأنها بأنهم");
const THAT_ONE = trait((norm) => WITH_SUBJECT.has(norm));

/** "أوضح المتحدث أنه عند وصول الدوريات | ، وأثناء التفتيش، هرب ...": two adverbials, and the predicate behind both. */
function leavesAdverbial(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const opens = OPENS_WITH_ADJUNCT.has(bare(tokens[at]?.norm ?? "", OPENS_WITH_ADJUNCT));
  if (!opens || !hasTrait(tokens, THAT_ONE, 0, at)) return false;
  const that = tokens.findLastIndex(({ word }, i) => i < at && (traitsOf(word) & THAT_ONE) !== 0);
  if (that < 0 || !OPENS_WITH_ADJUNCT.has(tokens[that + 1]?.norm ?? "")) return false;
  for (let i = that + 2; i < at; i++) if (/[،,]/.test(gapBefore(sentence, i))) return false;
  return true;
}

const SUBJECT_NEXT = trait((norm) => BRINGS_SUBJECT.has(norm));

/**
 * "أظهرت البيانات أن التمويل الطارئ | وهو أعلى كلفة زاد", "لكن محكمة النقض | وهي ...", "أن رجال الإطفاء | ، وبعد ساعة، أخمدوا":
 * a subject, and nothing said of it.
 */
function leavesSubject(tokens: readonly Token[], at: number): boolean {
  const norm = tokens[at]?.norm ?? "";
  const isInsertion = INSERTION.has(norm) || (hasConjunction(norm) && OPENS_WITH_ADJUNCT.has(norm.slice(1)));
  const reach = isInsertion ? SUBJECT : BARE_SUBJECT;
  return hasTrait(tokens, SUBJECT_NEXT, Math.max(0, at - 1 - reach), at);
}

/**
 * "عدد من المعارضين، وعلى رأسهم فلان، يرغبون في ...": what follows an insertion between commas, or an adverbial without
 * one, may be the verb. "أوصت اللجنة، بعد دراسة، بإغلاق ...": what follows an adverbial between commas may be its
 * complement.
 */
function losePredicate(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  if (leavesSubject(tokens, at) || leavesAdverbial(sentence, at)) return true;
  // "رعى المحافظ، أمس؛ حفل الأهالي": a semicolon that closes an insertion.
  const closesInsertion = gapBefore(sentence, at).includes("؛") && /[،,]/.test(gapBefore(sentence, at - 1));
  if (closesInsertion) return true;
  const first = tokens[at]?.norm ?? "";
  const isBare = !/[،,؛]/.test(gapBefore(sentence, at)) || INSERTION.has(first);
  if (!isBare && !INSERTED_ADVERBIAL.has(first)) return false;
  return tokens.some(({ norm }, i) => {
    if (i <= at || !/[،,]/.test(gapBefore(sentence, i))) return false;
    if (!isBare) return COMPLEMENT.test(norm);
    return !norm.startsWith("و") && !TAIL_AFTER_COMMA.has(norm) && !REPORTING_PARTICIPLES.has(norm);
  });
}

/** "وتمثيل الفنانات: رنا خوري | وأمل نصار": the first item of a list behind a colon. */
const FIRST_ITEM = /(?<!\d):\s[^:،,؛«“"]{1,40}$/u;

/** "وال": no verb has the article. */
const AND_THE = "وال";

/** "شارك ريكاردو | والصربي ميلان، والمجري لازلو": the second of several short items. */
function isListed(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  if (!tokens[at]?.norm.startsWith(AND_THE) || !/[،,]/.test(gapBefore(sentence, at))) return false;
  for (let k = at + 1; k <= Math.min(at + SHORT_ITEM, tokens.length - 1); k++)
    if (/[،,]/.test(gapBefore(sentence, k))) return tokens[k]?.norm.startsWith(AND_THE) === true;
  return false;
}

/** A dash that is opened and not closed, or a list cut before its "and": "A، B، وC". */
function cutsInsertionOrList(sentence: Sentence, at: number): boolean {
  const { text, tokens, signs } = sentence;
  const kept = text.slice(0, tokens[at - 1]?.end ?? 0);
  if ((signs & DASHING) !== 0 && /\s[-–—]\S[^-–—]*$|^[^-–—]*\s[–—]\s[^–—]*$/.test(kept)) return true;
  if (!hasConjunction(tokens[at]?.norm ?? "")) return false;
  if (FIRST_ITEM.test(kept) || isListed(sentence, at)) return true;
  const lastItem = tokens.slice(Math.max(1, at - SHORT_ITEM), at);
  return lastItem.some((_, k) => /[،,]/.test(gapBefore(sentence, Math.max(1, at - SHORT_ITEM) + k)));
}

/** Places where the sentence may stop early, first to last. */
export function cuts(sentence: Sentence): readonly Cut[] {
  const { tokens, marks, lang } = sentence;
  const found: Cut[] = [];
  const isBoundary = lang === "ar" ? boundaryArabic : boundaryEnglish;
  for (let i = firstAllowed(sentence); i <= tokens.length - MIN_CUT; i++) {
    const start = tokens[i]?.start ?? 0;
    // Where nothing but a space stands before a word, no English clause begins.
    if (lang === "en" && isSpaceAlone(sentence, i)) continue;
    if (!isBoundary(sentence, i, gapBefore(sentence, i))) continue;
    if (isInside(start, marks.quotes) || isInside(start, marks.brackets)) continue;
    const guard = guardTail(sentence, i);
    if (guard !== "forbidden" && keepsSense(sentence, i)) found.push({ at: i, closes: guard === "closes" });
  }
  return found;
}
