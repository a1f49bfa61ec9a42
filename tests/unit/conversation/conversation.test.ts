import { describe, expect, it } from "vitest";
import type { ArchiveStore } from "../../../src/contracts/archive.ts";
import { createChatStore } from "../../../src/conversation/chat-store.ts";
import { createConversation } from "../../../src/conversation/conversation.ts";
import { message } from "../../../src/conversation/views.ts";
import { renderText } from "../../../src/render/text.ts";
import { aDigest, anArticle } from "../../support/builders.ts";

function open() {
  const spaces = new Map<string, unknown>();
  const space = (name: string) => ({
    get: async (key: string) => structuredClone(spaces.get(`${name}:${key}`)),
    set: async (key: string, value: unknown) => spaces.set(`${name}:${key}`, structuredClone(value)),
  });
  const asked: string[] = [];
  const wishes: { topic: string | null; words: number }[] = [];
  const store = {
    search: (text: string) =>
      text.includes("فيضان")
        ? [
            {
              articleId: "a1",
              path: null,
              title: "فيضان يقطع الطريق",
              outlet: "المرفأ اليوم",
              score: 1,
              snippet: "قطع فيضان\nالطريق",
              start: 0,
              end: 9,
            },
          ]
        : [],
    get: () => anArticle(),
    span: () => ({ articles: 30, duplicates: 2, outlets: 7, from: "2026-03-08", to: "2026-03-14" }),
  } as unknown as ArchiveStore;
  const conversation = createConversation({
    store,
    chats: createChatStore(space, { show: "both", length: "normal" }),
    digest: async (wish) => {
      wishes.push(wish);
      return aDigest();
    },
    answer: async (question, lang) => {
      asked.push(`${lang}: ${question}`);
      return message(lang, "ask.none");
    },
    timeZone: "UTC",
  });
  const say = async (text: string) => renderText((await conversation.handle({ chat: "c", text })).doc, { tty: false });
  return { conversation, say, asked, wishes, spaces };
}

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
    expect(wishes).toEqual([{ topic: "floods", words: 30 }]);
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
    expect(renderText(await conversation.greeting("c"), { tty: false })).toContain("30 articles from 8 March 2026");
  });

  it("ends on /quit only", async () => {
    const { conversation } = open();
    expect((await conversation.handle({ chat: "c", text: "/quit" })).ended).toBe(true);
    expect((await conversation.handle({ chat: "c", text: "quit" })).ended).toBe(false);
  });

  it("takes stored values of another form as absent", async () => {
    const { say, spaces } = open();
    spaces.set("chat-settings:c", { show: "xx" });
    spaces.set("chat-digest:c", { schema: "old" });
    expect(await say("/story 1")).toContain("Type /digest first");
  });
});
