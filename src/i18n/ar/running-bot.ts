import type { runningBot as english } from "../en/running-bot.ts";
import type { Translated } from "../translated.ts";

/** What the running bot tells its operator, in Arabic. */
export const runningBot: Translated<typeof english> = {
  "start.no-archive": "لا مقالة مقروءة في {path}. ضع مقالات هناك، أو عيّن لـ ARCHIVE مجلدا فيه مقالات.",
  "bot.reading": "قراءة الأرشيف…",
  "bot.archive":
    "في الأرشيف {articles, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالة} other {# مقالة}}.",
  "bot.archive.empty": "الأرشيف فارغ: {path}. ضع فيه مقالات أو عيّن ARCHIVE؛ والبوت يعيد النظر فيه من تلقاء نفسه.",
  "bot.archive.failed": "تعذّرت قراءة الأرشيف: {reason}",
  "bot.archive.ended":
    "العملية التي تقرؤه انتهت قبل أوانها ({how})، وربما نفدت الذاكرة. يعيد البوت المحاولة من تلقاء نفسه، وما قُرئ محفوظ.",
  "bot.connected": "{platform}: متصل باسم {name}.",
  "bot.not-connected": "{platform}: لا اتصال. {reason}",
  "bot.tried-again":
    "{platform}: المحاولة التالية بعد {seconds, plural, zero {# ثانية} one {ثانية} two {ثانيتين} few {# ثوان} many {# ثانية} other {# ثانية}}، ثم على فترات أطول.",
  "bot.none-reached": "لا يمكن الوصول إلى أي منصة بعد. أواصل المحاولة؛ وتنتظر الموجزات التي يحين وقتها بقدر مهلتها.",
  "bot.none-connected": "رفضت كل منصة الرمز المعيّن لها. صحّحه ثم ابدأ من جديد. انظر: mujaz doctor",
  "bot.ready": "البوت جاهز. أوقفه بـ Ctrl-C.",
  "bot.health": "صفحة الحالة: http://{host}:{port}/health",
  "bot.port-taken": "لا يمكن استعمال المنفذ {port} المعيّن في HTTP_PORT ‏({reason}). أعط منفذا آخر، أو 0 للاستغناء عنه.",
  "bot.stopping": "جارٍ الإيقاف: يُستكمل ما بدأ.",
  "operator.paused":
    "توقفت الموجزات عن {chat}: {reason, select, kicked {أُخرج البوت منها. أضفه من جديد ثم أرسل ‎/resume هناك} blocked {حظر الشخص البوت. حين يكتب إليه من جديد تعيد ‎/resume الموجزات} muted {ليس للبوت أن يكتب فيها. امنحه حق النشر ثم أرسل ‎/resume هناك} deleted {لم تعد موجودة. إن كانت قد نُقلت فاشترك من جديد} thread_deleted {حُذف الموضوع أو السلسلة. اشترك من جديد في غيره} rejected {رفضت المنصة الموجزات مرة بعد مرة. انظر السجل ثم أرسل ‎/resume هناك} other {ليس للبوت حق النشر فيها. امنحه الحق ثم أرسل ‎/resume هناك}}.",
  "operator.undecided.skipped":
    "{chat}: انقطع الاتصال أثناء نشر موجز ({date}، {time})، ولا سبيل إلى معرفة وصوله. لن يُعاد نشره، كما يقضي UNDECIDED_POSTS. انظر في المحادثة.",
  "operator.undecided.repeated":
    "{chat}: انقطع الاتصال أثناء نشر موجز ({date}، {time})، ولا سبيل إلى معرفة وصوله. أُعيد نشره، كما يقضي UNDECIDED_POSTS، وقد يظهر مرتين.",
  "operator.failed":
    "{chat}: تُرك موجز {date}، {time}: {reason, select, expired {تعذّر الوصول إلى المنصة في الوقت المناسب} engine {تعذّر إعداده} other {رفضته المنصة}}. {message}",
  "operator.unplannable":
    "لا يمكن جدولة الاشتراك {subscription}: {reason, select, zone {لا توجد منطقة زمنية باسم {detail}. عيّن غيرها في المحادثة بـ ‎/timezone} other {تعذّرت قراءته. اشترك من جديد في المحادثة}}.",
  "operator.role": "عملية أخرى على المخزن نفسه تنشر الموجزات ({holder})، وهذه تجيب فقط. إن لم يكن لها أن تعمل فأوقفها.",
  "operator.store-back": "عاد المخزن {path} يقبل الكتابة، ويُنشر الآن ما كان ينتظر.",
  "operator.store-replaced":
    "حُذف المخزن {path} أو حلّ غيره محله والبوت يعمل. كل ما يُدوَّن من الآن يضيع عند إيقاف البوت: أوقفه، وأعد الملف الذي تريده إلى مكانه، ثم شغّله من جديد.",
  "operator.archive": "تعذّرت قراءة مجلدات الأرشيف إلى المخزن، وستُعاد المحاولة. {reason}",
  "operator.platform": "{platform}: لم يعد البوت يسمع شيئا، ولن يصلح هذا من تلقاء نفسه. {reason}",
  "operator.recipes": "تغيّرت وصفة وفيها أخطاء؛ الوصفات السابقة باقية على حالها.\n{problems}",
  "operator.quiet.posts":
    "{days, plural, zero {لم يُنشر أي موجز} one {لم يُنشر أي موجز منذ يوم} two {لم يُنشر أي موجز منذ يومين} few {لم يُنشر أي موجز منذ # أيام} many {لم يُنشر أي موجز منذ # يوما} other {لم يُنشر أي موجز منذ # يوم}}. انظر ‎/status أو شغّل: mujaz doctor",
  "operator.quiet.articles":
    "{days, plural, zero {لم يُقرأ أي مقال جديد} one {لم يُقرأ أي مقال جديد منذ يوم} two {لم يُقرأ أي مقال جديد منذ يومين} few {لم يُقرأ أي مقال جديد منذ # أيام} many {لم يُقرأ أي مقال جديد منذ # يوما} other {لم يُقرأ أي مقال جديد منذ # يوم}}. تحقق مما يملأ مجلدات الأرشيف.",
  "operator.no-model":
    "تُنشر الموجزات من دون نموذج ترجمة، فلا يظهر من الترجمة التقريبية إلا العناوين الموثوق بها والحقائق (ROUGH). لجمل كاملة شغّل: mujaz models install ar-en en-ar",
  "operator.report": "يبلّغ أحدهم عن خطأ في موجز ({chat}، القصة {story}): {headline}",
};
