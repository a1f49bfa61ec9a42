import type { Digest } from "../../src/contracts/digest.ts";
import type { MessageDoc } from "../../src/contracts/document.ts";
import { toDocument } from "../../src/render/document.ts";
import type { Show } from "../../src/render/shown.ts";
import { aDigest, aStory } from "./builders.ts";

/**
 * A digest in which each direction holds runs of the other: names, digits, links, brackets, and text that means harm.
 */
const aMixedDigest = (over: Partial<Digest> = {}): Digest =>
  aDigest({
    id: "0123456789abcdef",
    counts: { articles: 5, stories: 2, outlets: 4, duplicates: 1 },
    stories: [
      aStory({
        headline: {
          ar: "شركة Harbor Tech (HTX) ترفع رأسمالها 12.5% إلى $40 مليون",
          en: "Harbor Tech (HTX) raises its capital by 12.5% to $40m, says «المرفأ اليوم»",
        },
        headlineRough: { ar: false, en: false },
        summary: {
          ar: [
            {
              text: "أعلنت Harbor Tech في 9/3/2026 رفع رأسمالها من 35 إلى 40 مليون دولار (بزيادة 12.5%) لتوسيع رصيفي A-7 وB-2.",
              cites: [1, 2],
              origin: "source",
              rough: false,
            },
            {
              text: "وقال المدير التنفيذي John O'Neill إن خدمة C++ API ستفتح في الساعة 08:30.",
              cites: [2],
              origin: "source",
              rough: false,
            },
          ],
          en: [
            {
              text: "Harbor Tech announced on 9 March 2026 that it raised its capital from 35 to 40 million dollars (up 12.5%) to enlarge piers A-7 and B-2.",
              cites: [1, 2],
              origin: "builtin",
              rough: false,
            },
            {
              text: "Its director, John O'Neill, said that the port's motto, «البحر للجميع», stays.",
              cites: [2],
              origin: "builtin",
              rough: false,
            },
          ],
        },
        evidence: [
          { source: 1, start: 0, end: 10, text: "x" },
          { source: 2, start: 0, end: 10, text: "y" },
        ],
        counterparts: [null, null],
        quotes: [
          {
            speaker: { ar: "سلمى حدّاد (وزيرة النقل)", en: "Salma Haddad (transport minister)" },
            text: { ar: "لن ندفع 3% لشركة Omega Ltd.", en: "We will not pay 3% to Omega Ltd." },
            lang: "ar",
            rough: false,
            source: 1,
          },
        ],
        differences: [],
      }),
      aStory({
        id: "s2",
        headline: {
          ar: "اشترك في @everyone الآن: /unsubscribe #عاجل example.com",
          en: "</b><a href='tg://user?id=1'>Join</a> @everyone now: /unsubscribe #breaking example.com",
        },
        headlineRough: { ar: false, en: false },
        quotes: [],
      }),
    ],
    omitted: { stories: 0 },
    ...over,
  });

/** That digest as a message, or one of `stories` plain stories. */
export function aMixedDocument(show: Show, stories?: number): MessageDoc {
  const digest = aMixedDigest(
    stories === undefined ? {} : { stories: Array.from({ length: stories }, (_, i) => aStory({ id: `s${i}` })) },
  );
  return {
    digest: { id: digest.id, lang: show === "en" ? "en" : "ar" },
    ...toDocument(digest, { show, timeZone: "UTC" }),
  };
}
