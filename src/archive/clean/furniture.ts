import { foldText } from "../../language/normalise.ts";
import { LABELS, LIST_HEADS, OPENERS } from "./vocabulary.ts";

/** "More great … stories", "المزيد من أخبار …": heads with a name inside. */
const LIST_HEAD = /^(?:more (?:\S+ ){1,3}(?:stories|news|coverage|articles)|المزيد من (?:اخبار|مقالات|موضوعات) \S+)$/;

const NETWORKS =
  /^(?:(?:facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|instagram|youtube|messenger|email|e mail|print|copy|link|rss|viber|tiktok|snapchat|skype|vk|tumblr|pocket|threads|google|news|share|on|via|in|فيسبوك|فيس|بوك|تويتر|واتساب|واتس|اب|تيليجرام|تيلجرام|تلغرام|تليغرام|لينكدان|لينكد|ان|بينتيريست|ريديت|انستغرام|انستجرام|يوتيوب|ماسنجر|فايبر|سناب|شات|تيك|توك|مشاركه|شارك|عبر|البريد|الالكتروني|طباعه|نسخ|الرابط|علي)(?: |$)){1,14}$/;
const A_NETWORK =
  /facebook|twitter|whatsapp|telegram|linkedin|pinterest|instagram|فيسبوك|تويتر|واتساب|تيليجرام|تلغرام|انستغرام|لينكد/;

/** Furniture lines are short: longer ones are sentences that only begin like one. */
const MAX_LABEL_CHARS = 60;
const MAX_OPENER_CHARS = 180;

/** Letters and digits of a line, folded, single spaces: what the phrases above are compared with. */
export function phraseOf(line: string): string {
  return foldText(line)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Notices told by a few words rather than by their opening. Folded phrases. */
const NOTICES: readonly RegExp[] = [
  /all rights reserved|(?:جميع|كافه|كل) (?:ال)?حقوق (?:الطبع والنشر |النشر |الطبع )?محفوظه/,
  /^(?:زر )?(?:الذهاب|العوده|الرجوع|عوده|رجوع|انتقل|الصعود|صعود) (?:الي |ل)?(?:ال|ل)?ا?علي(?: الصفحه)?$/,
  // Who reported and edited a wire story, and page counts.
  /^(?:additional )?(?:reporting|writing|editing|compiled) by(?: |$)/,
  /^(?:تغطيه صحفيه|تغطيه اضافيه|اعداد \S+ \S+ للنشره|تحرير \S+ \S+$)/,
  /^(?:page |صفحه |الصفحه )?\d{1,3} (?:من|of) \d{1,3}$/,
  // Invitations to follow, subscribe or get something sent.
  /^(?:تابع|تابعوا|تابعونا|تابعي|انضم|انضموا|اشترك|اشتركوا|لمتابعه|لمتابعتنا)(?: |$).*(?:غوغل|جوجل|فيسبوك|تويتر|تلغرام|تليغرام|تليجرام|تيليجرام|واتساب|واتس اب|انستغرام|انستجرام|يوتيوب|نبض|النشره|قناتنا|صفحتنا|تطبيق)/,
  /^(?:please )?(?:follow|join|find|like) .*(?:facebook|twitter|instagram|telegram|whatsapp|google news|youtube|linkedin|tiktok)(?: |$)/,
  /^(?:sign up|subscribe) (?:to|for|now|here|today) /,
  /^(?:get|receive|join|want|never miss) .*(?:newsletters?|inbox|alerts|subscribers?)(?: |$)/,
  /^read more(?: (?:about|on|at|from|here|in)(?: |$)|$)/,
  /^copyright (?:c )?\d{4}/,
  /(?:^| )(?:your inbox|delivered (?:to|every|daily|weekly|weekday|straight|weekdays)|free newsletter)(?: |$)/,
  /^related(?: (?:post|story|article|coverage|reading|video|link|news))?s? (?!to )(?=.{8,}$)(?!.{90,})/,
  /^(?:this (?:article|story|post) (?:was|has been) (?:originally )?(?:published|adapted|updated|republished)|via \S+ \S+$)/,
  /^(?:اقرا|اقراي|شاهد|طالع|انظر|تصفح) (?:ايضا|كذلك|المزيد|اكثر|الخبر|المقال)(?: |$)/,
  /^(?:مواضيع|موضوعات|مقالات|اخبار|قصص|مواد) (?:ساخنه|اخري|متعلقه|مرتبطه|مشابهه|مختاره|ذات|قد)(?: |$)/,
  /^(?:رابط|لقراءه|للاطلاع علي) (?:الخبر|المقال|الموضوع|التقرير|المزيد)(?: |$)/,
  /^(?:نسخ|انسخ|مشاركه|شارك|ارسال) (?:الرابط|رابط|المقال|الخبر)(?: |$)/,
  /^(?:the )?(?:views|opinions)(?: and opinions)? expressed (?:in|here|by)(?: |$)/,
  // How long ago, and how long to read.
  /^(?:(?:نشر|نشرت|اخر تحديث|updated|published|posted) )?(?:(?:منذ|قبل) (?:\d+ )?(?:ثانيه|ثوان|ثواني|دقيقه|دقائق|دقيقتين|ساعه|ساعات|ساعتين|يوم|يوما|ايام|يومين|اسبوع|اسابيع|اسبوعين|شهر|اشهر|شهرين)|(?:\d+|an?) ?(?:seconds?|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|months?) ago)$/,
  // What only members may read.
  /^(?:هذا|هذه) (?:المحتوي|المقال|الخبر|التقرير|الماده|المقاله) (?:متاحه? |مخصصه? |حصريه? )?(?:ل|فقط ل)?لمشتركين(?: |$)/,
  /^(?:لديك|هل لديك|لديكم) (?:اشتراك|حساب)(?: |$)|^(?:سجل|سجلوا) (?:الدخول|الان|مجانا)(?: |$)|^(?:اشترك|اشتركوا) (?:الان|معنا|لمتابعه|للوصول)(?: |$)/,
  /^(?:this|the rest of this) (?:content|article|story|post) is (?:only )?(?:available |reserved )?(?:only )?(?:for|to) (?:\S+ )?(?:subscribers|members)(?: |$)/,
  /^(?:for )?(?:subscribers|members) only$|^already (?:a )?(?:subscribe[rd]?|member)(?: |$)|^(?:keep|continue) reading (?:with|for|by)(?: |$)|^to (?:continue|keep) reading(?: |$)|^(?:get )?unlimited access to(?: |$)/,
  /^to read (?:the )?(?:full|whole|rest of the) .*(?:subscribe|sign in|log in|register)(?: |$)|^(?:subscribe|sign in|log in|register) (?:now )?to (?:read|continue|unlock|keep)(?: |$)/,
  /(?:^| )(?:cancel any ?time(?: (?:during|before|within)|$)|then \d+ (?:per|a) (?:month|week|year)(?: |$))/,
  /^(?:لقراءه|لمتابعه قراءه|لاكمال قراءه|لمواصله قراءه) .*(?:اشترك|سجل|تسجيل الدخول|الاشتراك)(?: |$)/,
  /^thanks for reading .* subscribe(?: |$)|^(?:skip past|after) newsletter promotion$/,
  // Who else worked on it.
  /^(?:.{0,60} )?contributed to (?:this|the) (?:report|reporting|story|article)$/,
  /^(?:ساهم|ساهمت|شارك|شاركت) (?:\S+ ){1,6}في (?:اعداد |كتابه )?(?:هذا |هذه )?(?:التقرير|التغطيه|المقال)$/,
];

/** Labels that count with a colon or bar after them only. */
const LABELLED =
  /^(?:tags?|keywords|topics|read more|more|related|see|watch|listen|in pictures|الوسوم|وسوم|اقرأ المزيد|المزيد|شاهد|انظر|في الصور|للمزيد)\s*[:|›»]/i;

/** Picture credits: "Photo: …", "(Image credit: …)", "© …", "صورة: …", "REUTERS/Name". */
const CREDIT =
  /^[([]?\s*(?:(?:image|media|video) (?:caption|source)\s*[,،]|(?:صدر|مصدر|التعليق على) الصورة\s*[,،]|(?:image|photo|picture|illustration|video|graphic|photograph|file photo|file)s?(?:\s+(?:credit|source|by|courtesy))?\s*[:©/]|photo(?:graph)? by\s|courtesy (?:of|photo)\b|credit\s*:|(?:صورة|صور|الصورة|تصوير|مصدر الصورة|الصور)(?:\s+(?:أرشيفية|ارشيفية|تعبيرية|من الأرشيف))?\s*[:©]|(?:reuters|afp|ap|getty images|epa)\s*(?:\/|$)|(?:صورة|صور) (?:أرشيفية|ارشيفية|تعبيرية)$).{0,120}$/i;

/** A time of day alone: over an entry of a live report. */
const CLOCK =
  /^(?:\d+ ?[mhd] ago\s+)?\d{1,2}[.:]\d{2}(?:\s*(?:[ap]\.?m\.?|ص|م))?(?:\s+(?:[تب] م|[A-Z]{2,4}|\(?ب?توقيت .{2,20}))?$/iu;

/** How reports close: "-- 30 --", "ENDS", "انتهى", and the initials of those who wrote and passed them ("س ح/م ع"). */
const CLOSING =
  /^[\s(/*–—-]*(?:30|ends?|END|###|انتهى|النهاية|يتبع|اهـ)[\s)/*–—-]*$|^(?:\([^()]{2,30}\)\s*)?(?:[\u0621-\u064a]{1,2}[. ]?){1,3}(?:\s?\/\s?(?:[\u0621-\u064a]{1,2}[. ]?){1,3}){1,3}$|^[a-z]{2,4}(?:\/[a-z]{2,4}){1,3}$/i;
/** Fields that archives of newspapers print around an article, in capitals and with a colon. */
const ARCHIVE_FIELD =
  /^(?:LOAD-DATE|LENGTH|LANGUAGE|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE|ACC-NO|SUBJECT|GRAPHIC|SECTION|UPDATE|WORD COUNT)\s*:|^\d{1,4} of \d{1,4} DOCUMENTS$/;

/** A label goes alone; the head of a list takes the short lines under it along. */
export type Furniture = "label" | "list-head";

/** Labels in a row: "Contact us | Privacy policy". */
function isMenu(line: string): boolean {
  if (!/[|•·]/.test(line)) return false;
  const labels = line.split(/\s*[|•·]\s*/).filter((label) => label !== "");
  return labels.length > 1 && labels.every((label) => LABELS.has(phraseOf(label)));
}

/** Whether a line is site furniture by its wording alone, and whether it heads a list of other articles. */
export function furnitureOf(line: string): Furniture | null {
  if (line.length > MAX_OPENER_CHARS) return null;
  const phrase = phraseOf(line);
  if (line.length <= MAX_LABEL_CHARS) {
    const words = phrase.replace(/(?:^| )\d+(?= |$)/g, "").trim();
    if (LIST_HEADS.has(words) || LIST_HEAD.test(words)) return "list-head";
    if (LABELS.has(words)) return "label";
    if (A_NETWORK.test(phrase) && NETWORKS.test(phrase)) return "label";
  }
  if (isMenu(line)) return "label";
  if (
    /^(?:©|\(c\)\s)/i.test(line) ||
    NOTICES.some((notice) => notice.test(phrase)) ||
    CREDIT.test(line) ||
    CLOCK.test(line) ||
    CLOSING.test(line) ||
    ARCHIVE_FIELD.test(line) ||
    LABELLED.test(line)
  )
    return "label";
  return OPENERS.some((opener) => phrase.startsWith(opener) && /^(?: |$)/.test(phrase.slice(opener.length)))
    ? "label"
    : null;
}

/** A line without a single letter: ids, page numbers, counters, rules, stars. A date in digits is told apart before. */
export function isBare(line: string): boolean {
  return !/\p{L}/u.test(line);
}

/** An address, an e-mail, a file name or a machine's id alone on a line. */
export function isMachineText(line: string): boolean {
  return /^(?:https?:\/\/\S+|www\.\S+|[^\s@]+@[^\s@]+\.\w{2,}|[\w-]+\.(?:jpe?g|png|gif|webp|mp4|pdf)|(?=\S*\d)[0-9a-f]{8,}|[A-Z]{0,3}-?\d{4,}|#\S+(?:\s+#\S+)*)$/i.test(
    line,
  );
}
