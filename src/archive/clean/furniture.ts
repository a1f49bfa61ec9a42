import { foldText } from "../../language/normalise.ts";

/**
 * What a site prints around an article, as general vocabulary of Arabic and English news sites: buttons, share bars,
 * counters, notices, lists of other articles. All phrases are in folded form (see `foldText`), letters and digits only.
 */

/** Lines that are exactly such a phrase (numbers around it do not matter). */
const LABELS: ReadonlySet<string> = new Set([
  // Back to top, navigation, buttons
  "زر الذهاب الي الاعلي", "الذهاب الي الاعلي", "العوده الي الاعلي", "العوده للاعلي", "الرجوع الي الاعلي", "الي الاعلي", "اعلي الصفحه",
  "back to top", "go to top", "scroll to top", "return to top", "top of page", "to top", "top", "skip to content", "skip to main content",
  "الرئيسيه", "الصفحه الرئيسيه", "القائمه", "القائمه الرئيسيه", "بحث", "ابحث", "البحث", "تسجيل الدخول", "دخول", "home", "menu", "search", "log in", "login",
  "sign in", "sign up", "register", "close", "اغلاق", "التالي", "السابق", "next", "previous", "next article", "previous article", "المقال التالي",
  "المقال السابق", "الخبر التالي", "الخبر السابق", "اظهار المزيد", "عرض المزيد", "show more", "load more", "view all", "see all", "more", "المزيد",
  // Share bars and tools
  "شارك", "شاركها", "شاركنا", "مشاركه", "شارك هذا", "شارك المقال", "شارك الخبر", "شارك الموضوع", "شارك هذا الموضوع", "شارك هذا المقال", "شارك هذا الخبر", "مشاركه المقال",
  "مشاركه الخبر", "انشر", "نشر", "ارسل لصديق", "ارسال الي صديق", "ارسل الي صديق", "طباعه", "اطبع", "طباعه الصفحه", "طباعه الخبر", "حفظ", "نسخ الرابط", "نسخ رابط", "رابط مختصر",
  "الرابط المختصر", "حجم الخط", "تكبير الخط", "تصغير الخط", "استمع", "استمع للمقال", "استمع الي المقال", "استمع للخبر", "بريد الكتروني", "البريد الالكتروني", "اعجاب",
  "share", "share this", "share this article", "share this story", "share article", "share on", "share via", "share on social media", "print", "print this article", "email", "email this", "copy link",
  "link copied", "save", "bookmark", "tweet", "like", "send", "font size", "text size", "listen", "listen to this article", "gift article", "download", "report an error",
  // Comments and counters
  "تعليق", "تعليقات", "التعليقات", "اضف تعليق", "اضف تعليقا", "اضف تعليقك", "اضافه تعليق", "اترك تعليقا", "اترك تعليق", "اترك ردا", "اترك رد", "لا توجد تعليقات", "لا يوجد تعليقات", "شاركنا رايك",
  "مشاهده", "مشاهدات", "عدد المشاهدات", "عدد القراءات", "قراءه", "زياره", "الزيارات", "دقيقه قراءه", "دقائق قراءه", "دقائق للقراءه", "دقيقه واحده", "دقائق", "اقل من دقيقه",
  "comment", "comments", "add a comment", "leave a comment", "leave a reply", "post a comment", "no comments", "view comments", "show comments", "join the conversation",
  "views", "reads", "shares", "min read", "minute read", "minutes read", "read time",
  // Advertising, subscription
  "اعلان", "اعلانات", "ماده اعلانيه", "مساحه اعلانيه", "advertisement", "advertising", "sponsored", "sponsored content", "promoted", "ad", "ads", "story continues below", "story continues below advertisement",
  "article continues below", "continue reading", "read more", "اقرا المزيد", "للمزيد", "قراءه المزيد", "تابع القراءه", "التفاصيل", "اشترك", "اشترك الان", "subscribe", "subscribe now", "newsletter", "newsletters", "النشره البريديه",
  "loading", "جاري التحميل", "جار التحميل", "تحميل", "please wait",
  // Heads of other things
  "الوسوم", "وسوم", "الكلمات المفتاحيه", "كلمات مفتاحيه", "الكلمات الدلاليه", "كلمات دلاليه", "هاشتاغ", "tags", "tag", "topics", "keywords", "filed under", "categories", "تصنيفات", "المصدر", "source",
]);

/** Heads of lists of other articles: what follows, short lines without a sentence's end, belongs to the list. */
const LIST_HEADS: ReadonlySet<string> = new Set([
  "اقرا ايضا", "اقرا ايضاً", "اقرا كذلك", "اقرا اكثر", "اقراوا ايضا", "طالع ايضا", "شاهد ايضا", "انظر ايضا", "مواضيع ذات صله", "موضوعات ذات صله", "مقالات ذات صله", "اخبار ذات صله", "ذات صله", "مواضيع متعلقه",
  "موضوعات متعلقه", "اخبار متعلقه", "مواد ذات صله", "مواضيع مشابهه", "مقالات مشابهه", "اخبار مشابهه", "قد يعجبك", "قد يعجبك ايضا", "قد يهمك", "قد يهمك ايضا", "الاكثر قراءه", "الاكثر مشاهده", "الاكثر تداولا", "الاكثر شعبيه",
  "اخر الاخبار", "احدث الاخبار", "اخترنا لكم", "اخترنا لك", "المزيد من الاخبار", "اخبار اخري", "مقالات اخري", "مختارات", "للكاتب نفسه",
  "read also", "also read", "see also", "related", "related articles", "related stories", "related news", "related topics", "related content", "related posts", "related links", "more on this story", "more stories", "more news", "more from",
  "more on this topic", "you may also like", "you might also like", "recommended", "recommended for you", "recommended stories", "most read", "most popular", "trending", "trending now", "latest news", "top stories", "editors picks",
  "dont miss", "up next", "what to read next", "popular posts", "recent posts",
]);

/** "More great … stories", "المزيد من أخبار …": heads with a name inside. */
const LIST_HEAD = /^(?:more (?:\S+ ){1,3}(?:stories|news|coverage|articles)|المزيد من (?:اخبار|مقالات|موضوعات) \S+)$/;

/** Openings of short lines that are furniture whatever follows. */
const OPENERS: readonly string[] = [
  "اقرا ايضا", "اقرا المزيد", "اقرا كذلك", "طالع ايضا", "شاهد ايضا", "شاهد الفيديو", "للمزيد من", "لمزيد من الاخبار", "تابعونا علي", "تابعنا علي", "تابعوا قناه", "تابعوا صفحتنا", "انضم الي قناتنا", "انضموا الي قناتنا",
  "للاشتراك في", "اشترك في نشرتنا", "اشترك في النشره", "اشترك في قناه", "جميع الحقوق محفوظه", "كافه الحقوق محفوظه", "كل الحقوق محفوظه", "حقوق النشر محفوظه", "حقوق الطبع", "الكلمات المفتاحيه", "كلمات مفتاحيه", "الكلمات الدلاليه",
  "الوسوم", "عدد المشاهدات", "عدد القراءات", "عدد الزيارات", "رابط مختصر", "الرابط المختصر", "رابط الخبر", "رابط المقال", "نستخدم ملفات تعريف الارتباط", "نحن نستخدم ملفات تعريف الارتباط", "يستخدم هذا الموقع ملفات", "يستخدم موقعنا ملفات",
  "الاراء الوارده", "الاراء المنشوره", "المقالات المنشوره لا تعبر", "لن يتم نشر عنوان بريدك", "وقت القراءه", "مده القراءه", "زمن القراءه", "شارك علي", "شاركها علي", "مشاركه علي",
  "read also", "also read", "see also", "read next", "related article", "related story", "more from", "follow us on", "follow us at", "join our", "like us on", "subscribe to", "sign up for", "sign up to", "download our app",
  "download the app", "get our", "filed under", "share on facebook", "share this", "click here", "tap here", "this site uses cookies", "this website uses cookies", "we use cookies", "by using this site",
  "your email address will not be published", "originally published", "views expressed", "the views expressed", "short link", "story continues", "article continues", "listen to this article", "estimated reading time", "reading time",
];

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
];

/** Labels that count with a colon or bar after them only. */
const LABELLED = /^(?:tags?|keywords|topics|read more|more|related|see|watch|listen|in pictures|الوسوم|وسوم|اقرأ المزيد|المزيد|شاهد|انظر|في الصور|للمزيد)\s*[:|›»]/i;

/** Picture credits: "Photo: …", "(Image credit: …)", "© …", "صورة: …", "REUTERS/Name". */
const CREDIT =
  /^[([]?\s*(?:(?:image|photo|picture|illustration|video|graphic|photograph|file photo|file)s?(?:\s+(?:credit|source|by|courtesy))?\s*[:©/]|photo(?:graph)? by\s|courtesy (?:of|photo)\b|credit\s*:|(?:صورة|صور|الصورة|تصوير|مصدر الصورة|الصور)(?:\s+(?:أرشيفية|ارشيفية|تعبيرية|من الأرشيف))?\s*[:©]|(?:reuters|afp|ap|getty images|epa)\s*(?:\/|$)|(?:صورة|صور) (?:أرشيفية|ارشيفية|تعبيرية)$).{0,120}$/i;

export type Furniture = "label" | "list-head";

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
  if (/^(?:©|\(c\)\s)/i.test(line) || NOTICES.some((notice) => notice.test(phrase)) || CREDIT.test(line) || LABELLED.test(line)) return "label";
  return OPENERS.some((opener) => phrase.startsWith(opener) && /^(?: |$)/.test(phrase.slice(opener.length))) ? "label" : null;
}

/** A line without a single letter: ids, page numbers, counters, rules, stars. A date in digits is told apart before. */
export function isBare(line: string): boolean {
  return !/\p{L}/u.test(line);
}

/** An address, an e-mail, a file name or a machine's id alone on a line. */
export function isMachineText(line: string): boolean {
  return /^(?:https?:\/\/\S+|www\.\S+|\S+@\S+\.\w{2,}|[\w-]+\.(?:jpe?g|png|gif|webp|mp4|pdf)|(?=\S*\d)[0-9a-f]{8,}|[A-Z]{0,3}-?\d{4,}|#\S+(?:\s+#\S+)*)$/i.test(
    line,
  );
}
