import type { Lang } from "../contracts/article.ts";
import type { BilingualName } from "../contracts/summarizer.ts";
import type { NameMention } from "../language/names.ts";
import { foldText } from "../language/normalise.ts";
import { isStopword } from "../language/stem.ts";
import { type Token, tokenise } from "../language/tokens.ts";
import { BARE_SPEAKERS } from "./openings.ts";
import { bare, isAli, REPORTING_PARTICIPLES, SAYING, wordSet } from "./wording.ts";

/** Where a sentence's speaker is looked for: before its quotation or after it. */
export interface Place {
  readonly before: string;
  readonly after: string;
}

/**
 * Longest description of a speaker, in words ("نائب المدير العام لهيئة الموانئ البحرية في المدينة سالم بحري" is ten).
 */
const MAX_SPEAKER = 10;
/** Words that no description of a speaker begins with or goes past. */
const NO_SPEAKER_AR = wordSet(
  `أن إن أنه إنه أنها إنها أنهم إنهم بأن خلال في إلى على عن مع أمس اليوم قوله قولها قولهم تأكيده تأكيدها للصحفيين للصحافيين لوكالة لقناة لصحيفة ردا تعليقا
  الذي التي عقب بعد قبل أثناء حول بشأن عبر ضمن مؤخرا أيضا مجددا بشدة سابقا لاحقا هنا كل هذا هذه ذلك تلك من ما لا لم لن هو هي قائلا قائلة أكثر غير بهذا بهذه بذلك لدى عند إثر ل لي له لها لهم لنا إليه إليها إليهم عليه عليها عبارة بقوله بقولها بالقول قائلين للصحيفة للقناة للوكالة للموقع للتلفزيون للإذاعة للجريدة
  رفض رفضت فضل فضلت طلب طلبت اشترط اشترطت مخاطبا مخاطبة متحدثا متحدثة معلقا معلقة متسائلا متسائلة موجها موجهة منتقدا منتقدة ساخرا ساخرة مازحا مجيبا مجيبة مهددا مهددة
  القول بتصريح بتصريحات ببيان لوجود لعدم لأن لأنه لأنها تفاصيل
  لإذاعة لتلفزيون لموقع لجريدة لمجلة لمراسل لمراسلة لمراسلي لمراسلنا لمراسلتنا لمندوب لمندوبنا لبرنامج لشبكة لراديو لمحطة لصحف لوسائل`,
);
/** "معاليه", "سموه": somebody named before. */
const HONORED = wordSet(
  "معاليه معاليها سموه سموها سعادته سعادتها فضيلته سماحته جلالته جلالتها فخامته دولته سيادته سيادتها حضرته غبطته قداسته",
);
/**
 * "أمينها العام", "نظيره الأمريكي", "وزير خارجيته": whose, was told before, so that only the name behind it stands
 * alone.
 */
const WHOSE =
  /(?:^|\s)(?:أمين|مدير|رئيس|وزير|نظير|زميل|والد|والدت|نجل|شقيق|شقيقت|زوج|زوجت|ابن|وكيل|نائب|مساعد|متحدث|ناطق|عضو|قائد|مبعوث|سفير|مستشار|محامي|صديق|مدرب|مؤسس|خارجيت|داخليت|دفاع|ماليت)(?:ها|هم|هما|ه)((?:\s+ال\p{L}+)*)(?=\s|$)/u;
/** Fewest words of a name that stands without its role. */
const FULL_NAME = 2;
/** Who or what is not named by these alone: "مصادر خاصة", "صحيفة محلية"; papers do not speak at all. */
const NAMELESS = wordSet("صحيفة وكالة قناة موقع مصدر مصادر شاهد شهود مسؤول مسؤولون ناشط ناشطون خبير خبراء محلل محللون");
const PAPERS = wordSet("بيان تقرير دراسة رسالة كتاب صلى المصدر المصادر رسول الرسول النبي");
/** Those who are accredited somewhere: "سفيرة النرويج لدى لبنان" goes on to the name. */
const ENVOYS = wordSet("سفير سفيرة السفير السفيرة مندوب مندوبة المندوب المندوبة ممثل ممثلة مبعوث مبعوثة قنصل قنصلة");
const ACCREDITED = "لدي";
/** Verbs that bring somebody's words; those of praise, blame or demand bring pieces of them. */
const QUOTING = wordSet(
  `قال قالت أعلن أعلنت أكد أكدت أوضح أوضحت أضاف أضافت ذكر ذكرت أفاد أفادت صرح صرحت أشار أشارت لفت لفتت شدد شددت اعتبر اعتبرت رأى رأت تابع تابعت
  نقل نقلت أردف أردفت حذر حذرت جدد جددت استدرك استدركت يقول تقول اعترف اعترفت`,
);
/**
 * "مع ذكر الأسماء": what looks like a verb behind these is a noun; "الذي أعلنت القيادة وفاته": behind these it tells of
 * somebody else.
 */
const NO_VERB_AFTER = wordSet("مع في من عن على إلى بعد قبل دون بدون عند الذي التي الذين أن بعدما");
const QUOTED_FROM = wordSet("نقل نقلت");
const PRONOUNS_EN = wordSet("he she it they who which that i we you there");
const ATTRIBUTES_AR = wordSet("بحسب حسب وفق وفقا حسبما");
const NAME_EN =
  "(?:the |a )?(?:\\p{Lu}[\\p{L}'’.-]+|(?:prime|foreign|defence|defense|interior|finance|health|chief|deputy|minister|president|spokesman|spokeswoman|spokesperson|director|mayor|governor|head|leader|coach|officer|official|of|the|for)\\b)(?: (?:\\p{Lu}[\\p{L}'’.-]*|of|the|for|minister|president|spokesman|spokeswoman|spokesperson|director|mayor|governor|chief|officer|official|head|leader|coach|secretary|general))*";
const SAYS_EN =
  "(?:said|says|told|announced|added|stated|warned|insisted|confirmed|declared|argued|explained|stressed)";
const AFTER_EN = new RegExp(`^[,.]?["”]?,?\\s*(?:${SAYS_EN} (${NAME_EN})|(${NAME_EN}) ${SAYS_EN}\\b)`, "u");
const BEFORE_EN = new RegExp(`(${NAME_EN})(?:, [^,«“"]{2,60},)? ${SAYS_EN}\\b[^.«“"]{0,40}$`, "u");

/** A mark or a dash between words, after which no description of a speaker goes on. */
const ENDS_SPEAKER = /[:،,«“"–—]|\s-/;

/** True for a word that no description of a speaker, which begins after `verb`, goes past. */
function endsSpeaker(tokens: readonly Token[], at: number, verb: number): boolean {
  const token = tokens[at] as Token;
  if (REPORTING_PARTICIPLES.has(token.norm)) return true;
  if (!NO_SPEAKER_AR.has(token.norm) || isAli(token)) return false;
  const isAccredited =
    token.norm === ACCREDITED &&
    tokens.slice(verb + 1, at).some(({ norm }) => ENVOYS.has(norm)) &&
    !/[هم]$|ها$/u.test(tokens[at + 1]?.norm ?? "ه");
  return !isAccredited;
}

/**
 * "قال [speaker] خلال مؤتمر: «…»": the words between the verb and what ends the phrase; null where they name nobody,
 * and undefined where there are none: then it is somebody of whom the text spoke before.
 */
function afterVerb(text: string, tokens: readonly Token[], verb: number): string | null | undefined {
  const first = tokens[verb + 1];
  if (first === undefined || endsSpeaker(tokens, verb + 1, verb)) return undefined;
  let last = verb;
  for (let i = verb + 1; i < tokens.length && i - verb <= MAX_SPEAKER; i++) {
    const gap = text.slice(tokens[i - 1]?.end ?? 0, tokens[i]?.start ?? 0);
    if (ENDS_SPEAKER.test(gap) || endsSpeaker(tokens, i, verb)) break;
    last = i;
  }
  if (last === verb) return undefined;
  const described = tokens.slice(verb + 1, last + 1);
  if (described.some((token) => isStopword(token.norm) && !isAli(token) && token.norm !== ACCREDITED)) return null;
  const isShort = last - verb <= 2;
  const isBare =
    PAPERS.has(first.norm) ||
    HONORED.has(first.norm) ||
    (isShort && (BARE_SPEAKERS.has(first.norm) || NAMELESS.has(first.norm)));
  return isBare ? null : withoutWhose(text.slice(first.start, tokens[last]?.end));
}

/** The name without a role that points at what was told before; null where there is none. */
function withoutWhose(described: string): string | null {
  const whose = WHOSE.exec(described);
  if (whose === null) return described;
  const name = described.slice(whose.index + whose[0].length).trim();
  return tokenise(name).length >= FULL_NAME ? name : null;
}

/** "نقلت وكالة عن [speaker] قوله": the words after عن. */
function quotedFrom(text: string, tokens: readonly Token[], verb: number): string | null {
  const from = tokens.findIndex((token, i) => i > verb && token.norm === "عن");
  return from < 0 ? null : (afterVerb(text, tokens, from) ?? null);
}

/** Blanks out quotations, so that verbs inside them are not taken for the reporter's. */
function withoutQuotations(text: string): string {
  return text.replace(/«[^»]*»|“[^”]*”|"[^"]*"/g, (quote) => " ".repeat(quote.length));
}

/** Longest text between two quotations of one speaker: "، مضيفا", "، وأضاف أن". */
const MAX_BETWEEN = 40;

/** What may name the speaker: all before the quotation, or what follows an earlier one, unless that only goes on. */
function leadOf(before: string): string {
  const earlier = before.search(/[»”"][^»”"]*$/u) + 1;
  return before.length - earlier > MAX_BETWEEN ? before.slice(earlier) : withoutQuotations(before);
}

/** Who the last verb that has a speaker says it is; null where it names nobody. */
function speakerBefore(before: string): string | null {
  const text = leadOf(before);
  const tokens = tokenise(text);
  for (let i = tokens.length - 1; i >= 0; i--) {
    if (NO_VERB_AFTER.has(tokens[i - 1]?.norm ?? "")) continue;
    const verb = bare(tokens[i]?.norm ?? "", QUOTING);
    if (QUOTED_FROM.has(verb)) return quotedFrom(text, tokens, i);
    const speaker = QUOTING.has(verb) ? afterVerb(text, tokens, i) : undefined;
    if (speaker !== undefined) return speaker;
  }
  return null;
}

function speakerArabic({ before, after }: Place): string | null {
  const speaker = speakerBefore(before);
  if (speaker !== null || !/^[»”"]?\s*[،,]/.test(after)) return speaker;
  const tail = tokenise(after);
  const first = tail[0]?.norm ?? "";
  if (!QUOTING.has(first) && !ATTRIBUTES_AR.has(first)) return null;
  return afterVerb(after, tail, 0)?.replace(/^ل(?=\p{L}{3})/u, "") ?? null;
}

/** "supporters of Hale said": the name belongs to the phrase before it, which speaks. */
const OF_EN = /\b(?:of|by|with|to|from|for|in|at|on) (?:the )?$/;

function speakerEnglish({ before, after }: Place): string | null {
  const behind = AFTER_EN.exec(after);
  const ahead = behind === null ? BEFORE_EN.exec(before) : null;
  if (ahead !== null && OF_EN.test(`${before.slice(0, ahead.index)}${/^(?:of |for )?/.exec(ahead[0])}`)) return null;
  const text = behind?.[1] ?? behind?.[2] ?? ahead?.[1] ?? null;
  if (text === null || PRONOUNS_EN.has(text.toLowerCase())) return null;
  const speaker = text.replace(/ (?:of|the|for)$|\.$/, "");
  return /^the \S+$/i.test(speaker) ? null : speaker;
}

/** Who speaks, as printed; null when the sentence does not say. */
export function speakerIn(place: Place, lang: Lang): string | null {
  const phrase = lang === "ar" ? speakerArabic(place) : speakerEnglish(place);
  return phrase === null || /[\d٠-٩]/.test(phrase) ? null : phrase.replace(/\s+/g, " ");
}

/** True for a phrase of one word that is no name but "the director" or the like. */
function isRole(phrase: string): boolean {
  return /^ال\p{L}+$/u.test(phrase);
}

/** Given names that begin with a و of their own: "وحصل حداد" is nobody's name. */
const NAMES_IN_WAW = wordSet(
  "وائل وليد وليم وليام وسيم وسام وديع وجدي وجيه وحيد وداد وفاء وفيق وضاح وهيب وهبي وهبة وئام ولاء واثق وصفي ودود واصف ونيس ورد وردة وسن وعد ويليام والتر ويندي ويسلي واين",
);
const WORD_BEFORE = /(?<![\p{L}\p{M}])\p{L}{2,}$/u;
const LETTER_NEXT = /^[\p{L}\p{M}]/u;
/** UTF-16 units that are looked at for a given name. */
const LONGEST_NAME = 40;

/**
 * A given name before a surname somewhere in the text: "ريما حداد" for "حداد". A word that reports, joins or describes
 * is no given name.
 */
function inFull(surname: string, text: string): string | null {
  if (!/^[\p{L}\p{M}’'-]+$/u.test(surname)) return null;
  // Looked for as it stands: a pattern of each surname would take longer to compile than to run.
  for (let at = text.indexOf(` ${surname}`); at >= 0; at = text.indexOf(` ${surname}`, at + 1)) {
    const end = at + 1 + surname.length;
    const given = WORD_BEFORE.exec(text.slice(Math.max(0, at - LONGEST_NAME), at))?.[0];
    if (given === undefined || LETTER_NEXT.test(text.slice(end, end + 2))) continue;
    const norm = foldText(given);
    const isName = !isStopword(norm) && !SAYING.has(bare(norm, SAYING)) && !/^(?:ال|لل|بال|وال)|(?:ا|ه|ت)$/.test(norm);
    if (norm.startsWith("و") && !NAMES_IN_WAW.has(norm)) continue;
    const isCapital = !/^[a-z]/i.test(surname) || /^\p{Lu}/u.test(given);
    if (isName && isCapital) return `${given} ${surname}`;
  }
  return null;
}

/** A surname alone is meant only where no other name follows it: "ماركوس دانلادي" is no Marcos. */
function endsWith(phrase: string, name: string): boolean {
  return phrase === name || phrase.endsWith(` ${name}`);
}

/**
 * The speaker in both languages: the person that the gazetteer knows and the phrase names, else the phrase as printed,
 * a bare surname completed from the article's text. Null when all that is left is a role ("المخرجة").
 */
export function speakerName(
  phrase: string,
  lang: Lang,
  names: readonly NameMention[],
  text: string,
): BilingualName | null {
  const inside = names.filter(({ text: name }) =>
    name.includes(" ") ? phrase.includes(name) : endsWith(phrase, name),
  );
  const person =
    inside.findLast(({ entry }) => entry.kind === "person") ??
    names.find(({ entry, text: name }) => entry.kind === "person" && endsWith(name, phrase));
  const known = person ?? inside.find((mention) => mention.text === phrase);
  if (known !== undefined) return { ar: known.entry.ar, en: known.entry.en };
  const full = inFull(phrase, text);
  if (full === null && isRole(phrase)) return null;
  return lang === "ar" ? { ar: full ?? phrase, en: null } : { ar: null, en: full ?? phrase };
}
