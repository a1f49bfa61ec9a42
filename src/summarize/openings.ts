import type { Lang } from "../contracts/article.ts";
import type { TextSpan } from "../language/sentences.ts";
import type { Token } from "../language/tokens.ts";
import type { Passage } from "./passage.ts";
import { type Enclosed, isInside } from "./quotations.ts";
import { hasTrait, trait, traitsOf } from "./traits.ts";
import {
  bare,
  CONTINUING,
  hasConjunction,
  isAli,
  type PhraseList,
  phraseList,
  REPORTING_PARTICIPLES,
  SAYING,
  SAYING_EN,
  SAYS,
  wordSet,
} from "./wording.ts";

/**
 * How a sentence begins. `free`: it may stand first. `joined`: it may follow any sentence ("ونالت الممثلة سلمى ...").
 * `anchored`: it takes up somebody whom its article has introduced ("وقال حداد إن", "The judge said") and may follow
 * the sentence of its article that the choice has before it. `leaning`: it points at the sentence before it ("وأضاف
 * أن", "He also") and may only follow that one directly.
 */
export type Stance = "free" | "joined" | "anchored" | "leaning";

/** What a sentence begins with. */
export interface Opening {
  readonly stance: Stance;
  /** Words at the start that only link to what came before ("من جهة أخرى،") and can be left out. */
  readonly skip: number;
}

const LINKS_AR = phraseList(
  `من جهة أخرى|من ناحية أخرى|من جهة ثانية|من ناحية ثانية|من جانب آخر|على صعيد آخر|على صعيد متصل|على الصعيد نفسه|على الصعيد ذاته|في سياق متصل|في سياق آخر
  |في السياق|في السياق نفسه|في السياق ذاته|في سياق ذي صلة|في هذا السياق|في هذا الإطار|في الإطار نفسه|في الإطار ذاته|في هذا الصدد|في هذا الشأن|إلى ذلك
  |في غضون ذلك|من جهته|من جهتها|من جهتهم|من جانبه|من جانبها|من جانبهم|من ناحيته|من ناحيتها|بدوره|بدورها|بدورهم|في المقابل|بالمقابل|في الوقت نفسه
  |في الوقت ذاته|في موضوع آخر|في شأن آخر|في شأن متصل|في تطور لاحق|في تطور آخر|فضلا عن ذلك|علاوة على ذلك|إضافة إلى ذلك|بالإضافة إلى ذلك|في معرض رده|في الأثناء|في هذه الأثناء`,
);
const LINKS_EN = phraseList(
  `meanwhile|in the meantime|in addition|additionally|moreover|furthermore|separately|elsewhere|on the other hand|in a related development|at the same time|for his part|for her part|for its part`,
);

const POINTERS_AR = wordSet(
  `هو هي هم هما هن إنه إنها إنهم هذا هذه هذان هاتان ذلك تلك هؤلاء أولئك كما لكن لكنه لكنها لكنهم غير إلا بل ثم أيضا كذلك لذلك لذا بالتالي حيث
  إذ مما ما بينما فيما أما بذلك عندها حينها هناك بعدها بهذا لهذا بهذه لهذه آنذاك كأنه لأنه لأنها لأن إذن هكذا منها منهم فيها فيه عنه عنها له لها لهم به بها
  عليه عليها إليه إليها معه معها بعضهم بعضها كلاهما كلها كلهم جميعهم أولهم ثانيهم آخرهم منه هنا كونه كونها مثلا أي علما نحن أنا حينئذ عندئذ أضف
  الذي التي الذين اللذان اللتان اللاتي اللواتي ليصل لتصل ليصبح لتصبح ليكون لتكون ليبلغ لتبلغ ليرتفع لترتفع ليبقى لتبقى ليعود لتعود ليؤكد لتؤكد ليفتح لتفتح`,
);
/** Without a comma after it, what is added to the sentence before. */
const ADDING = phraseList("بالإضافة إلى|إضافة إلى|فضلا عن|علاوة على");
/** Phrases that point back although their first word alone does not. */
const POINTING_PHRASES_AR = phraseList(
  "من جهة|من ناحية|في حين|بعد ذلك|قبل ذلك|منذ ذلك|مع ذلك|رغم ذلك|على ذلك|من ذلك|في ذلك|نتيجة لذلك|من هنا|من ثم|إلى جانب ذلك|من بينهم|من بينها|على الرغم من ذلك|في هذه|في هذا|في تلك|من هذه|من هذا|على هذا|على هذه|بسبب ذلك|بسبب هذا|بناء عليه|كل هذا|كل ذلك|كل هذه|كل تلك|كان في استقباله|كان في استقبالها|كان في استقبالهم|كان في وداعه|كان في وداعها|كان في وداعهم|كان قد|كانت قد|كانوا قد",
);
/** Conjunct ف before a particle: a consequence of the sentence before. */
const CONSEQUENCE = wordSet(
  "فقد فإن فإنه فإنها فهو فهي فهم فلا فلم فكان فكانت فهل فإذا فلما فليس فعندما فهذا فهذه فجاءت فجاء فمن فعلى فبعد فحين فلقد فبالنسبة فثمة فمثلا",
);
/** After the first word these take up what the sentence before told: "جاء ذلك خلال", "وتأتي هذه الزيارة". */
const TAKING_UP = wordSet("هذا هذه ذلك تلك هؤلاء أولئك");
/** "ويأتي القصف بعد", "وبين أن": what comes, or who makes clear, was told before. */
const COMES = wordSet("يأتي تأتي جاء جاءت");
const MAKES_CLEAR = wordSet("بين بينت أبان أبانت");
/** "وقدم شكره للجهات", "وعبر عن سعادته": whose thanks, was told before. */
const GIVES = wordSet("قدم قدمت عبر عبرت أبدى أبدت رفع رفعت أعرب أعربت سجل سجلت");
const OWN = wordSet(
  "شكره شكرها شكرهم تقديره تقديرها امتنانه امتنانها سعادته سعادتها سروره سرورها أمله أملها أسفه أسفها قلقه قلقها استعداده استعدادها إعجابه إعجابها ارتياحه ارتياحها ترحيبه ترحيبها",
);
/** What follows a verb of saying that has no subject of its own. */
const NO_SUBJECT = wordSet("أن أنه أنها أنهم إن إنه إنها إنهم بأن بأنه بأنها إلى على في خلال قائلا قائلة عن لـ ل ب");
/** Speakers that are named elsewhere when nothing follows them. */
export const BARE_SPEAKERS = wordSet(
  "المصدر المصادر المتحدث المتحدثة المسؤول المسؤولون الوزير الوزيرة البيان التقرير الوزارة الوكالة الصحيفة الموقع الرئيس المدير القيادي الكاتب الشاهد الدراسة الباحثون الحكومة الجيش الشرطة الشركة اللجنة المحكمة المنظمة",
);

/**
 * "جسدوا من خلالها", "ويأملون أن": where Arabic names who acts behind the verb, the verb is singular. A plural one has
 * its subject in the sentence before.
 */
const PLURAL_VERB = /^[وف]?\p{L}{2,}[^ا\P{L}]وا$|^و?ي\p{L}*[^ي\P{L}]ون$/u;
const NO_PLURAL = wordSet(
  `فرانسوا فرنسوا لاكروا دولاكروا كورتوا دوبوا فالوا ساموا بادوا نيكاراغوا نيكاراجوا أنتيغوا
  ويلسون ويمبلدون وينستون ويلنغتون يوهانسون والأسوأ يتبوأ ويتبوأ وتبوأ وتتبوأ
  يكون ويكون يتكون ويتكون يتعاون ويتعاون يصون ويصون يخون يهون يدون ويدون يتهاون يتلون`,
);
const isPluralVerb = (norm: string): boolean => PLURAL_VERB.test(norm) && !NO_PLURAL.has(norm);

/** "وأن المفاوضات بدأت": more of what somebody said before. Written with its hamza, for "إن" may open a statement. */
const GOES_ON = /^(?:أن|و[أإا]ن)$/u;

/** "هذا القانون" near the start takes up what was told; "هذا العام" and "من هذا النوع" do not. */
const DEMONSTRATIVES = wordSet("هذا هذه تلك هؤلاء");
const POINTED_REACH = 7;
const DEMONSTRATES = trait((norm) => DEMONSTRATIVES.has(norm));
const NOT_TOLD = wordSet(
  "العام السنة الشهر الأسبوع اليوم المساء الصباح الأيام الموسم المرة الصيف الشتاء الربيع الخريف الليلة الفترة المرحلة الوقت الساعة اللحظة الساعات الأشهر الأسابيع السنوات القرن العصر العيد الدورة النسخة النوع المجال القبيل التي الذي الذين",
);

/** A word that by itself points at the sentence before, where it stands first. */
const POINTS = trait(
  (norm) =>
    POINTERS_AR.has(bare(norm, POINTERS_AR)) ||
    CONSEQUENCE.has(norm) ||
    isPluralVerb(norm) ||
    CONTINUING.has(bare(norm, CONTINUING)) ||
    REPORTING_PARTICIPLES.has(bare(norm, REPORTING_PARTICIPLES)),
);
/** A word that points back by what follows it, see `goesOn`. */
const TELLS_ON = trait((norm) => [COMES, MAKES_CLEAR, GIVES].some((words) => words.has(bare(norm, words))));

/** Whether a word that may tell on does so here. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const norm = tokens[at]?.norm ?? "";
  const next = tokens[at + 1]?.norm ?? "";
  if (COMES.has(bare(norm, COMES))) return hasConjunction(norm) && next.startsWith("ال");
  if (MAKES_CLEAR.has(bare(norm, MAKES_CLEAR))) return NO_SUBJECT.has(next) && next.startsWith("ا");
  return OWN.has(next) || (next === "عن" && OWN.has(tokens[at + 2]?.norm ?? ""));
}

/** The first word of one of the phrases, with or without a conjunction: hardly a sentence has one. */
const OPENS_PHRASE = trait((norm) =>
  [LINKS_AR, ADDING, POINTING_PHRASES_AR].some(
    (phrases) => phrases.has(norm) || (norm.startsWith("و") && phrases.has(norm.slice(1))),
  ),
);

const POINTERS_EN = wordSet(
  `he she it they his her hers its their him them this that these those but and or yet so also however then thus therefore hence instead
  nevertheless nonetheless such another both neither we i you our my your later additionally moreover furthermore besides similarly likewise
  consequently accordingly still otherwise rather indeed too because which who`,
);
const POINTING_PHRASES_EN = phraseList(
  "as a result|for example|for instance|in response|in contrast|by contrast|on the contrary|in turn|in fact|of these|of those|of them|one of them|some of them|after that|before that|since then|at that time|at the time|for this|in this|in that|with this|despite this|despite that|because of this|the former|the latter|the same|according to him|according to her|according to them|among them|the two|the other|the others",
);
/** "Police said", "Officials said": no name is missing. */
const PLURAL_SPEAKERS = wordSet(
  "police officials residents witnesses authorities ministers researchers scientists doctors experts analysts organisers lawyers prosecutors rescuers investigators sources critics campaigners people media activists diplomats leaders aides medics firefighters",
);
const LEADS_TO_PRONOUN = wordSet("now then when while if as after before since although once until though where");
const PRONOUNS_EN = wordSet("he she it they we i");
const BARE_SPEAKERS_EN = wordSet(
  "minister president spokesman spokeswoman spokesperson statement report official officials suspect suspects move decision announcement agency study authors researchers man woman company group council incident attack victims",
);

/**
 * Length in words of the longest of the phrases that begins at a token, whose word is taken to be `first`; 0 when none
 * does.
 */
function phraseAt(tokens: readonly Token[], at: number, phrases: PhraseList, first = tokens[at]?.norm ?? ""): number {
  for (const phrase of phrases.get(first) ?? []) {
    let k = 1;
    while (k < phrase.length && tokens[at + k]?.norm === phrase[k]) k++;
    if (k === phrase.length) return k;
  }
  return 0;
}

/** The same for a phrase that may have a conjunction in front. */
function joinedPhraseAt(tokens: readonly Token[], at: number, phrases: PhraseList): number {
  const first = tokens[at]?.norm ?? "";
  return phraseAt(tokens, at, phrases) || (first.startsWith("و") ? phraseAt(tokens, at, phrases, first.slice(1)) : 0);
}

/** True for a word that cannot be the subject of a verb of saying before it. */
function lacksSubject(token: Token | undefined): boolean {
  return token !== undefined && NO_SUBJECT.has(token.norm) && !isAli(token);
}

/** `joinedPhraseAt` for Arabic. */
const arabicPhraseAt = (tokens: readonly Token[], at: number, phrases: PhraseList): number =>
  at < tokens.length && hasTrait(tokens, OPENS_PHRASE, at, at + 1) ? joinedPhraseAt(tokens, at, phrases) : 0;

function pointsBackArabic(tokens: readonly Token[], at: number, gap: string): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const traits = traitsOf(token.word);
  const next = tokens[at + 1]?.norm ?? "";
  if ((traits & POINTS) !== 0 || TAKING_UP.has(next) || GOES_ON.test(token.text)) return true;
  if (arabicPhraseAt(tokens, at, POINTING_PHRASES_AR) > 0) return true;
  if ((traits & TELLS_ON) !== 0 && goesOn(tokens, at)) return true;
  if ((traits & SAYS) === 0) return false;
  if (next === "" || lacksSubject(tokens[at + 1]) || /[:،«“"]/.test(gap)) return true;
  return BARE_SPEAKERS.has(next) && NO_SUBJECT.has(tokens[at + 2]?.norm ?? "أن");
}

/** A thing that the article has spoken of, near the start of a sentence: "عد المجلس إقرار هذا القانون". */
function takesUp({ tokens, traits }: Passage, at: number): boolean {
  if ((traits & DEMONSTRATES) === 0) return false;
  for (let k = at + 1; k < Math.min(at + POINTED_REACH, tokens.length - 1); k++) {
    const next = tokens[k + 1]?.norm ?? "";
    if (DEMONSTRATIVES.has(tokens[k]?.norm ?? "") && next.startsWith("ال") && !NOT_TOLD.has(next)) return true;
  }
  return false;
}

function stanceArabic(sentence: Passage, at: number): Stance {
  const { text, tokens } = sentence;
  const norm = tokens[at]?.norm ?? "";
  const gap = text.slice(tokens[at]?.end ?? 0, tokens[at + 1]?.start ?? text.length);
  if (pointsBackArabic(tokens, at, gap)) return "leaning";
  if (arabicPhraseAt(tokens, at, ADDING) > 0 && !/[،,]/.test(text)) return "leaning";
  const byOneName = hasConjunction(norm) && SAYING.has(norm.slice(1)) && NO_SUBJECT.has(tokens[at + 2]?.norm ?? "");
  if (byOneName || takesUp(sentence, at)) return "anchored";
  return hasConjunction(norm) ? "joined" : "free";
}

const TITLES_EN = wordSet("mr mrs ms dr");

/** "Police also said", "The court, however, has ruled": near the start. */
const TELLS_ON_EN = ["also", "however"];
const TELLING_REACH = 6;

function isAmong(norm: string, tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k < Math.min(to, tokens.length); k++) if (tokens[k]?.norm === norm) return true;
  return false;
}

function stanceEnglish(tokens: readonly Token[], at: number): Stance {
  const norm = tokens[at]?.norm ?? "";
  if (POINTERS_EN.has(norm) || phraseAt(tokens, at, POINTING_PHRASES_EN) > 0) return "leaning";
  if (LEADS_TO_PRONOUN.has(norm) && PRONOUNS_EN.has(tokens[at + 1]?.norm ?? "")) return "leaning";
  const second = tokens[at + 1]?.norm ?? "";
  const bareSpeaker = norm === "the" && (BARE_SPEAKERS_EN.has(second) || SAYING_EN.has(tokens[at + 2]?.norm ?? ""));
  const surname = TITLES_EN.has(norm) || (SAYING_EN.has(second) && !PLURAL_SPEAKERS.has(norm));
  const goesOn =
    TELLS_ON_EN.some((word) => isAmong(word, tokens, at, at + TELLING_REACH)) ||
    isAmong("added", tokens, at + 1, at + 4);
  return bareSpeaker || surname || goesOn ? "anchored" : "free";
}

/** Words of a caption with a name, and of the title that the text puts before it. */
const MAX_CAPTION = 5;
const TITLE_REACH = 6;

/**
 * Words of a picture's caption that ran into the text: a name before "and ... said", which is said again behind it
 * ("د. أنور سليم وأوضح الدكتور أنور سليم أن").
 */
function captionLength({ tokens, traits }: Passage): number {
  if ((traits & SAYS) === 0) return 0;
  for (let at = 2; at <= Math.min(MAX_CAPTION, tokens.length - 1); at++) {
    const { norm } = tokens[at] as Token;
    if (!hasConjunction(norm) || !SAYING.has(norm.slice(1))) continue;
    const after = tokens.slice(at + 1, at + 1 + TITLE_REACH);
    return tokens.slice(at - 2, at).every((part) => after.some((word) => word.norm === part.norm)) ? at : 0;
  }
  return 0;
}

/** A quotation and next to nothing else: who speaks stands in the sentence before. */
function isBareQuotation({ tokens }: Passage, quotes: readonly TextSpan[]): boolean {
  if (quotes[0]?.start !== 0) return false;
  let outside = 0;
  for (const { start } of tokens) if (!isInside(start, quotes)) outside++;
  return outside < 2;
}

/**
 * How a sentence begins. A linking phrase is skipped only where what follows can begin a sentence as it stands; in
 * English that is a word with a capital or a digit, because nothing is ever recased.
 */
export function readOpening(sentence: Passage, lang: Lang, { quotes }: Enclosed): Opening {
  const { tokens } = sentence;
  if (isBareQuotation(sentence, quotes)) return { stance: "leaning", skip: 0 };
  if (lang === "en") {
    const skip = joinedPhraseAt(tokens, 0, LINKS_EN);
    const follows = tokens[skip];
    const canSkip = skip > 0 && follows !== undefined && /^[\p{Lu}\d]/u.test(follows.text);
    if (skip > 0 && !canSkip) return { stance: "leaning", skip: 0 };
    return { stance: stanceEnglish(tokens, skip), skip };
  }
  const skip = captionLength(sentence) || arabicPhraseAt(tokens, 0, LINKS_AR);
  return { stance: stanceArabic(sentence, skip), skip };
}
