import { describe, it } from "vitest";
import type { ChatReply } from "../../src/contracts/conversation.ts";
import { renderText } from "../../src/render/text.ts";
import { aDigest, aStory } from "../support/builders.ts";
import { DIGEST, openBench } from "../support/chat-bench.ts";
import { compareGolden } from "../support/golden.ts";

/**
 * Said one after another in one chat; `>` marks a button. Run with UPDATE_GOLDEN=1 to change what is answered, then
 * read the difference.
 */
const SCRIPTS = {
  "english.txt": [
    "/start",
    "/help",
    "/digest",
    "/story 2",
    "/sources 2",
    "/evidence 2",
    "/story",
    "/story 9",
    "/report 2",
    "/fix 2",
    "/fix 2 2 A flood cut the road to the port this morning.",
    "/topics",
    "/recipes",
    "/settings",
    "/timezone USA",
    "/timezone Beirut",
    "/language fr",
    "/length 12",
    "/settings months",
    "/schedule",
    "/subscribe 8",
    "yes",
    "/subscribe weekly fridays 18:00 and 20:00 Cairo merge threads",
    "yes",
    "/follow economy",
    "/schedule",
    "/schedule 9:00",
    "/schedule weekly every 2 hours",
    "/pause",
    "/status",
    "/resume",
    "/unsubscribe daily",
    "/unfollow economy",
    "/search zzz",
    "/nonsense",
    "thanks",
    "👍",
    `>story:1@fedcba9876543210`,
    ">gone",
    "/forget me",
    "yes",
    "/quit",
  ],
  "arabic.txt": [
    "/ابدأ",
    "/مساعدة",
    "/موجز",
    "/قصة ٢",
    "/مصادر ٢",
    "/شواهد ٢",
    "/قصة",
    "/قصة ٩",
    "/بلاغ ٢ الرقم خطأ",
    "/صحح ٢",
    "/صحح ٢ ٢ A flood cut the road to the port this morning.",
    "/مواضيع",
    "/وصفات",
    "/إعدادات",
    "/توقيت عمان",
    "/توقيت بيروت",
    "/لغة الفرنسية",
    "/طول ما",
    "/موعد",
    "/اشتراك الساعة ٨",
    "نعم",
    "/اشتراك حصاد الأسبوع الجمعة ٦ مساء بتوقيت القاهرة دمج",
    "نعم",
    "/متابعة الاقتصاد",
    "/متابعة الرياضة",
    "/موعد",
    "/موعد كل ساعتين",
    "/موعد حصاد الأسبوع كل ساعتين",
    "/إيقاف",
    "/حالة",
    "/استئناف",
    "/إلغاء حصاد الأسبوع",
    "/ترك الرياضة",
    "/بحث طاحونة",
    "/رقص",
    "شكرا",
    "/انسني",
    "نعم",
    "/خروج",
  ],
} as const;

/** What a reader sees: the text, then a line for each row of buttons. */
function shown(reply: ChatReply | null): string {
  if (reply === null) return "(silence)\n";
  const rows = reply.doc.buttons.map((row) => `[${row.map(({ label }) => label).join("] [")}]\n`);
  return `${renderText(reply.doc, { tty: false })}${rows.join("")}`;
}

async function transcript(lines: readonly string[]): Promise<string> {
  const stories = [aStory(), aStory({ id: "s2", headline: { ar: "مرفأ جديد", en: "A new port" } })];
  const { hear, press, clock } = openBench(() => aDigest({ id: DIGEST, stories }));
  const locale = /\p{Script=Arabic}/u.test(lines[0] ?? "") ? "ar" : "en";
  let text = "";
  for (const line of lines) {
    clock.ms += 10_000;
    const said = { locale, rights: "operator" } as const;
    const reply = line.startsWith(">") ? await press(line.slice(1), said) : await hear(line, said);
    text += `── ${line}\n${shown(reply)}\n`;
  }
  return text;
}

describe("what people are told", () => {
  it.each(Object.entries(SCRIPTS))("%s", async (file, lines) => {
    compareGolden(`chat/${file}`, await transcript(lines));
  });
});
