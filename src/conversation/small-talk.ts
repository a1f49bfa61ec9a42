import { foldText } from "../language/normalise.ts";

/** What is said for the sake of saying it. */
export type SmallTalk = "greeting" | "thanks" | "who" | "bye" | "yes" | "no" | "news" | "order" | "clock" | "wordless";

const PHRASES: readonly (readonly [SmallTalk, string])[] = [
  [
    "greeting",
    "hi|hello|hey|hi there|hello there|good morning|good evening|good afternoon|greetings|salam|salaam|marhaba|how are you|hi bot|hello bot|" +
      "مرحبا|مرحبا بك|اهلا|اهلا وسهلا|هلا|سلام|السلام عليكم|السلام عليكم ورحمه الله|السلام عليكم ورحمه الله وبركاته|صباح الخير|مساء الخير|كيف حالك|كيفك|هاي|هلو|تحيه طيبه",
  ],
  [
    "thanks",
    "thanks|thank you|thank you very much|thanks a lot|many thanks|thx|ty|cheers|great|nice|good|good bot|well done|perfect|ok thanks|ok thank you|" +
      "شكرا|شكرا لك|شكرا جزيلا|شكرا كثيرا|الف شكر|مشكور|يسلمو|تسلم|ممتاز|رائع|جميل|احسنت|جزاك الله خيرا|بارك الله فيك|حسنا شكرا",
  ],
  [
    "who",
    "who are you|what are you|what is this|are you a robot|are you human|are you a human|are you real|are you an ai|are you ai|are you there|what can you do|what do you do|are you a bot|who made you|what is your name|help|help me|how does this work|" +
      "من انت|من انتم|ما انت|ما اسمك|ماذا تفعل|ماذا تستطيع|ماذا تستطيع ان تفعل|ما هذا|هل انت بوت|هل انت روبوت|هل انت انسان|هل انت بشر|انت روبوت|انت بوت|هل انت ذكاء اصطناعي|من صنعك|مساعده|ساعدني|كيف يعمل هذا",
  ],
  ["bye", "bye|goodbye|good bye|good night|see you|وداعا|مع السلامه|الي اللقاء|تصبح علي خير|باي"],
  ["yes", "yes|y|yep|yeah|ok|okay|sure|confirm|save|yes please|نعم|اجل|ايوه|اي نعم|موافق|تمام|حسنا|اكيد|احفظ"],
  [
    "news",
    "news|the news|any news|whats new|what is new|what is the news|whats the news|what is happening|whats happening|whats up|what happened|latest news|what is going on|whats going on|give me the news|tell me the news|todays news|headlines|" +
      "اخبار|الاخبار|ما الاخبار|ما هي الاخبار|ما الجديد|ما هو الجديد|اخر الاخبار|ما اخر الاخبار|شو الاخبار|شو في|شو فيه|شو صار|شو في اخبار|ايش الاخبار|ايه الاخبار|وش الاخبار|شنو الاخبار|اش كاين|ماذا حدث|ماذا حصل|ماذا يجري|ماذا يحدث|اعطني الاخبار|هات الاخبار|اخبار اليوم|شو الجديد|ايه الجديد",
  ],
  [
    "clock",
    "what time is it|whats the time|what is the time|what day is it|كم الساعه|كم الساعه الان|الساعه كم|ما اليوم|ما هو اليوم",
  ],
  [
    "order",
    "i love you|i hate you|you are stupid|you are dumb|you are useless|you are bad|bad bot|stupid bot|you suck|marry me|sing|dance|i am bored|im bored|im sad|" +
      "احبك|اكرهك|انت غبي|انت حمار|بوت غبي|انت سيئ|تزوجيني|تزوجني|انا زهقان|انا حزين|انا ملل",
  ],
  ["no", "no|n|nope|cancel|stop|no thanks|لا|كلا|الغاء|الغ|لا شكرا|توقف"],
];

const KINDS: ReadonlyMap<string, SmallTalk> = new Map(
  PHRASES.flatMap(([kind, list]) => list.split("|").map((phrase) => [phrase, kind] as const)),
);

/**
 * Wishes that no archive can grant, whoever is asked: to write, to joke, to be somebody else, to forget what it was
 * told. The first words tell; "write" and "draw" stand in questions, too, but not there.
 */
const ORDERS =
  /^(?:please )?(?:(?:can|could|will|would) you )?(?:please )?(?:write|compose|draw|sing|paint|generate|roleplay|pretend|act as|imagine you|you are now|from now on|translate|rewrite|summari[sz]e this|tell me a (?:joke|story|poem|riddle)|(?:ignore|forget|disregard) (?:all |any |the |your |my )*(?:previous|prior|above|earlier|instructions|rules)|(?:print|show|reveal|repeat) (?:me )?(?:your|the) (?:system )?(?:prompt|instructions|rules))(?= |$)|^(?:من فضلك )?(?:هل (?:يمكنك|تستطيع) (?:ان )?)?(?:اكتب|الف|ارسم|غن|غني|ترجم|تخيل انك|تظاهر|العب دور|مثل دور|انت الان|من الان|احك لي (?:نكته|قصه)|احكي لي (?:نكته|قصه)|قل لي نكته|(?:تجاهل|انس|انسي) (?:كل |جميع )?(?:ما سبق|التعليمات|الاوامر|القواعد|تعليماتك)|(?:اطبع|اعرض|اظهر) (?:لي )?(?:تعليماتك|التعليمات))(?= |$)/u;
/** "How are you today, my friend" is asked of nobody's archive. */
const HOW_ARE_YOU = /^(?:how are you|hows it going|كيف حالك|كيف الحال|كيفك|شلونك|ازيك)(?= |$)/u;

/** A sum: "what's 2+2". Figures alone with a hyphen or a stroke may be a score or a date. */
const SUM =
  /^\W*(?:what'?’?s|what is|how much is|calculate|compute|كم (?:يساوي )?|ما (?:ناتج )?|احسب)\s*\d+(?:\s*[-+*/x×÷^]\s*\d+)+\W*$/iu;

/** Longer than any of the phrases. */
const MOST_CHARS = 60;

/** The first characters of a text say whether it is an order. */
const OPENING_CHARS = 200;

const bareWords = (text: string): string =>
  foldText(text)
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}\s]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

/** A text that is no question to the archive; null for one that may be. */
export function smallTalk(text: string): SmallTalk | null {
  const bare = bareWords(text.slice(0, OPENING_CHARS));
  if (text.length <= MOST_CHARS) {
    const kind = KINDS.get(bare);
    if (kind) return kind;
    if (HOW_ARE_YOU.test(bare)) return "greeting";
  }
  if (ORDERS.test(bare) || SUM.test(foldText(text.slice(0, OPENING_CHARS)))) return "order";
  // A sum and a row of signs have nothing to look for; a year or a number of some size may.
  return /\p{L}|\p{N}{3}/u.test(text) ? null : "wordless";
}
