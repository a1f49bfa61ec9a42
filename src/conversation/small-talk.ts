import { foldText } from "../language/normalise.ts";

/** What is said for the sake of saying it. */
export type SmallTalk = "greeting" | "thanks" | "who" | "bye" | "yes" | "no" | "wordless";

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
    "who are you|what are you|what is this|what can you do|what do you do|are you a bot|who made you|what is your name|help|help me|how does this work|" +
      "من انت|من انتم|ما انت|ما اسمك|ماذا تفعل|ماذا تستطيع|ماذا تستطيع ان تفعل|ما هذا|هل انت بوت|هل انت روبوت|من صنعك|مساعده|ساعدني|كيف يعمل هذا",
  ],
  ["bye", "bye|goodbye|good bye|good night|see you|وداعا|مع السلامه|الي اللقاء|تصبح علي خير|باي"],
  ["yes", "yes|y|yep|yeah|ok|okay|sure|confirm|save|yes please|نعم|اجل|ايوه|اي نعم|موافق|تمام|حسنا|اكيد|احفظ"],
  ["no", "no|n|nope|cancel|stop|no thanks|لا|كلا|الغاء|الغ|لا شكرا|توقف"],
];

const KINDS: ReadonlyMap<string, SmallTalk> = new Map(
  PHRASES.flatMap(([kind, list]) => list.split("|").map((phrase) => [phrase, kind] as const)),
);

/** Longer than any of the phrases. */
const MOST_CHARS = 60;

/** A text that is no question to the archive; null for one that may be. */
export function smallTalk(text: string): SmallTalk | null {
  if (text.length <= MOST_CHARS) {
    const bare = foldText(text)
      .replace(/[^\p{L}\p{N}\s]/gu, " ")
      .replace(/\s+/g, " ")
      .trim();
    const kind = KINDS.get(bare);
    if (kind) return kind;
  }
  return /[\p{L}\p{N}]/u.test(text) ? null : "wordless";
}
