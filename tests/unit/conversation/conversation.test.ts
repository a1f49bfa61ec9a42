import { describe, expect, it } from "vitest";
import { renderText } from "../../../src/render/text.ts";
import { DIRECT, openBench as open } from "../../support/chat-bench.ts";

describe("conversation", () => {
  it("answers plain text as a question, in its own language", async () => {
    const { say, asked } = open();
    expect(await say("ماذا حدث في الميناء؟")).toBe("ليس في الأرشيف.\n");
    expect(await say("What happened at the port?")).toBe("Not in the archive.\n");
    expect(asked).toEqual(["ar: ماذا حدث في الميناء؟", "en: What happened at the port?"]);
  });

  it("passes topic and length to the digest", async () => {
    const { say, wishes } = open();
    await say("/length short");
    await say("/digest floods");
    expect(wishes).toEqual([{ topics: ["floods"], period: { from: null, to: null }, words: 30 }]);
  });

  it("shows a story in full with facts and quotations", async () => {
    const { say } = open();
    await say("/digest");
    const shown = await say("/story ١");
    expect(shown).toContain("Places: the port");
    expect(shown).toContain("سالم بحري: «لم نر مثله» [1]");
  });

  it("gives sources with their addresses, and evidence beside its translation", async () => {
    const { say } = open();
    await say("/digest");
    expect(await say("/sources 1")).toContain("https://example.org/1");
    const evidence = await say("/evidence 1");
    expect(evidence).toContain("قطع فيضان مفاجئ الطريق إلى الميناء، [1]");
    expect(evidence).toContain("≈ A sudden flood cut the road to the port.");
  });

  it("says what is missing rather than failing", async () => {
    const { say } = open();
    expect(await say("/story 1")).toContain("Type /digest first");
    await say("/digest");
    expect(await say("/story 9")).toBe("There is no story 9: this digest has 1 story.\n");
    expect(await say("/story x")).toContain("/story 2");
    expect(await say("/search")).toContain("/search rail strike");
    expect(await say("/search zzz")).toContain("“zzz”");
    expect(await say("/dance")).toContain("/dance");
    expect(await say("/language fr")).toContain("/language ar");
    expect(await say("/length 12")).toContain("/length short");
  });

  it("keeps the language of a chat, and speaks it", async () => {
    const { say } = open();
    expect(await say("/language ar")).toBe("اللغة: العربية.\n");
    expect(await say("/digest")).not.toContain("sudden flood");
    expect(await say("/help")).toContain("ما أستطيع فعله");
  });

  it("searches and shows where a hit comes from", async () => {
    const { say } = open();
    expect(await say("/search فيضان")).toBe("1. فيضان يقطع الطريق\nقطع فيضان الطريق\nالمرفأ اليوم · 9 مارس 2026\n");
  });

  it("tells how far the archive reaches", async () => {
    const { say, conversation } = open();
    expect(await say("/status")).toBe("30 articles (2 copies) from 7 outlets, 8 March 2026 to 14 March 2026.\n");
    const greeting = await conversation.joined(DIRECT, null);
    expect(greeting && renderText(greeting, { tty: false })).toContain("30 articles from 8 March 2026");
  });

  it("ends on /quit only", async () => {
    const { hear } = open();
    expect((await hear("/quit"))?.ended).toBe(true);
    expect((await hear("quit"))?.ended).toBeUndefined();
  });

  it("takes stored values of another form as absent", async () => {
    const { say, values } = open();
    values.set("chat-settings:test:1", { show: "xx" });
    values.set("chat-digest:test:1", { schema: "old" });
    expect(await say("/story 1")).toContain("Type /digest first");
  });
});
