import type { Lang } from "../../../src/contracts/article.ts";
import type { EvidenceToWrite } from "../../../src/contracts/writer.ts";

/** A span of an article's, to write from. */
export const aSpan = (text: string, lang: Lang = "ar", over: Partial<EvidenceToWrite> = {}): EvidenceToWrite => ({
  evidence: { articleId: "a1", start: 0, end: text.length },
  text,
  lang,
  outlet: "المرفأ اليوم",
  published: "2026-03-09",
  cites: ["a1"],
  sentence: 0,
  ...over,
});
