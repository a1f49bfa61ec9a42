import { describe, expect, it } from "vitest";
import { renderText } from "../../../src/render/text.ts";
import { aDigest, aStory } from "../../support/builders.ts";
import { DIGEST, DIRECT, openBench as open } from "../../support/chat-bench.ts";

const GROUP = { place: { kind: "group", chat: "-5" } } as const;
const threeStories = () => aDigest({ id: DIGEST, stories: [aStory(), aStory({ id: "s2" }), aStory({ id: "s3" })] });

it("keeps the digest that somebody reads where the next one finds no story", async () => {
  const found = aDigest({ id: DIGEST });
  const { say } = open(({ topics }) => (topics ? { ...found, stories: [] } : found));
  await say("/digest");
  await say("/digest volcanoes");
  const first = found.stories[0];
  expect(first).toBeDefined();
  expect(await say("/story 1")).toContain(first?.headline.en);
});

it.each([
  ["/serach flood", "/search"],
  ["/digst", "/digest"],
  ["/مصدر 2", "/مصادر"],
])("tells which command a misspelt one may be: %s", async (typed, meant) => {
  expect(await open().say(typed)).toMatch(new RegExp(`(?:Did you mean|أتقصد) .?${meant}`));
});

it.each(["/weather", "/exit", "/foo"])("takes no other word for a misspelt command: %s", async (typed) => {
  expect(await open().say(typed)).not.toMatch(/Did you mean|أتقصد/);
});

describe("questions", () => {
  it("answers plain text as a question, in its own language", async () => {
    const { say, asked } = open();
    expect(await say("ماذا حدث في الميناء؟")).toBe("ليس في الأرشيف.\n");
    expect(await say("What happened at the port?")).toBe("Not in the archive.\n");
    expect(asked).toEqual(["ar: ماذا حدث في الميناء؟", "en: What happened at the port?"]);
  });

  it("counts days in the chat's own zone", async () => {
    const { say, askedIn, clock, wishes } = open();
    // Past midnight in Auckland, still the day before in Honolulu.
    clock.ms = Date.parse("2026-03-14T18:00:00Z");
    await say("/timezone Pacific/Auckland");
    await say("What did the minister say yesterday?");
    await say("What happened yesterday?");
    await say("/timezone Pacific/Honolulu");
    await say("ماذا حدث أمس؟");
    expect(askedIn).toEqual(["Pacific/Auckland"]);
    expect(wishes.map(({ period }) => period)).toEqual([
      { from: "2026-03-14", to: "2026-03-15" },
      { from: "2026-03-13", to: "2026-03-14" },
    ]);
  });

  it("takes a named day or month for the days asked about only where nothing else is asked", async () => {
    const { say, asked, wishes } = open();
    await say("What happened in January?");
    await say("شو صار يوم الجمعة");
    await say("اخبار شباط");
    await say("Who won the election in January?");
    await say("And in January?");
    expect(wishes.map(({ period }) => period)).toEqual([
      { from: "2026-01-01", to: "2026-02-01" },
      { from: "2026-03-13", to: "2026-03-14" },
      { from: "2026-02-01", to: "2026-03-01" },
    ]);
    expect(asked).toEqual(["en: Who won the election in January?", "en: And in January?"]);
  });

  it("answers in the question's language also where the chat shows the other", async () => {
    const { say, asked } = open();
    await say("/language ar");
    await say("What happened at the port?");
    await say("/ask What happened at the port?");
    expect(asked).toEqual(["en: What happened at the port?", "en: What happened at the port?"]);
  });

  it.each([
    ["شكرا جزيلا!", "على الرحب"],
    ["Thank you", "You are welcome"],
    ["السلام عليكم", "أنا موجز"],
    ["hi", "I am Mujaz"],
    ["Who are you?", "I am Mujaz"],
    ["من أنت؟", "أنا موجز"],
    ["👍", "I read words only"],
    ["نعم", "لم أسألك"],
    ["bye", "Goodbye"],
  ])("has a short word for %s, and does not search", async (said, answer) => {
    const { say, asked } = open();
    expect(await say(said)).toContain(answer);
    expect(asked).toEqual([]);
  });

  it("searches and shows where a hit comes from", async () => {
    const { say } = open();
    expect(await say("/search فيضان")).toBe("1. فيضان يقطع الطريق\nقطع فيضان الطريق\nالمرفأ اليوم · 9 مارس 2026\n");
    expect(await say("/بحث طاحونة")).toContain("«طاحونة»");
    expect(await say("/search")).toContain("/search rail strike");
  });

  it("lists topics and recipes in the reader's language", async () => {
    const { say, hear } = open();
    expect(await say("/topics")).toContain("• the port");
    expect(await say("/مواضيع")).toContain("• الميناء");
    expect(await say("/recipes")).toContain("The week (weekly)");
    expect((await hear("/recipes"))?.doc.buttons.flat().map((b) => b.action)).toContain("digest:weekly");
  });
});

it("tells nobody where the files of the archive lie on the server", async () => {
  const [source] = aStory().sources;
  if (!source) throw new Error("no source");
  const story = aStory({ sources: [{ ...source, title: null, url: null, path: "/srv/secret/harbour/2026.jsonl#1" }] });
  const { say } = open(() => aDigest({ id: DIGEST, stories: [story] }));
  await say("/digest");
  const shown = await say("/sources 1");
  expect(shown).toContain("harbour/2026.jsonl#1");
  expect(shown + (await say("/digest")) + (await say("/story 1"))).not.toContain("secret");
});

describe("an archive without an article", () => {
  const empty = { articles: 0, duplicates: 0, outlets: 0, from: null, to: null };
  const lines = ["/start", "/digest", "/topics", "/search flood", "/ask Why?", "What happened?", "/status", "hi"];

  it.each(lines)("is being read at the start: %s", async (line) => {
    const { say, status } = open();
    Object.assign(status, { archive: empty, refreshedAt: null });
    expect(await say(line)).toContain("I am still reading the archive");
    expect(await say("/موجز")).toContain("ما زلت أقرأ الأرشيف");
    Object.assign(status, { archive: { ...empty, articles: 3 }, refreshedAt: "2026-03-14T17:30:00Z" });
    expect(await say(line)).not.toContain("reading the archive");
  });

  it.each(lines)("is said to be empty once it was read: %s", async (line) => {
    const { say, status } = open();
    Object.assign(status, { archive: empty });
    expect(await say(line)).toContain("The archive is empty.");
  });

  it("greets without a count of nothing", async () => {
    const { conversation, status } = open();
    Object.assign(status, { archive: empty, refreshedAt: null });
    const greeting = await conversation.joined({ ...DIRECT, kind: "group" }, "en");
    expect(greeting && renderText(greeting, { tty: false })).toContain("I am still reading the archive");
  });
});

it("offers to leave only where a conversation ends", async () => {
  const { say } = open();
  expect(await say("/help")).not.toContain("/quit");
  expect(await say("/مساعدة")).not.toContain("/خروج");
});

describe("digests", () => {
  it.each([
    ["/digest", {}],
    ["/digest floods", { topics: ["floods"] }],
    ["/digest economy last week", { topics: ["economy"], period: { from: "2026-03-02", to: "2026-03-09" } }],
    ["/موجز الاقتصاد أمس", { topics: ["الاقتصاد"], period: { from: "2026-03-13", to: "2026-03-14" } }],
    ["/digest آخر ٣ أيام", { period: { from: "2026-03-12", to: "2026-03-15" } }],
    ["/digest weekly", { recipe: "weekly" }],
    ["/digest حصاد الأسبوع السياحة", { recipe: "weekly", topics: ["السياحة"] }],
  ])("%s", async (line, wish) => {
    const { say, wishes } = open();
    await say(line);
    expect(wishes).toEqual([{ recipe: "daily", ...wish }]);
  });

  it("passes the chat's length, and leaves a normal one to the recipe", async () => {
    const { say, wishes } = open();
    await say("/length short");
    await say("/digest");
    await say("/length normal");
    await say("/digest");
    expect(wishes.map((w) => w.words)).toEqual([30, undefined]);
  });

  it("shows a recipe in the language it is made for, unless the chat chose one", async () => {
    const { say, recipes } = open();
    const daily = recipes.get("daily");
    if (daily) recipes.set("daily", { ...daily, show: "ar" });
    expect(await say("/digest")).not.toContain("sudden flood");
    await say("/language en");
    expect(await say("/digest")).toContain("sudden flood");
  });

  it("goes on where the chat's own reading of a recipe stands", async () => {
    const { say, wishes } = open();
    await say("/digest replay");
    await say("/digest replay");
    expect(wishes.map((w) => [w.window, w.cursor])).toEqual([
      ["replay", null],
      ["replay", "2017-12-08"],
    ]);
  });

  it("shows a story in full with facts and quotations", async () => {
    const { say } = open();
    await say("/digest");
    const shown = await say("/story ١");
    expect(shown).toContain("Places: the port");
    expect(shown).toContain("سالم بحري: «لم نر مثله» [1]");
    expect(await say("/قصة ۱")).toBe(shown);
    expect(await say("1")).toBe(shown);
  });

  it("gives sources with their addresses, and evidence beside its translation", async () => {
    const { say } = open();
    await say("/digest");
    expect(await say("/sources 1")).toContain("https://example.org/1");
    const evidence = await say("/شواهد 1");
    expect(evidence).toContain("قطع فيضان مفاجئ الطريق إلى الميناء، [1]");
    expect(evidence).toContain("≈ A sudden flood cut the road to the port.");
  });

  it("asks which story where there are several", async () => {
    const { say, press } = open(threeStories);
    await say("/digest");
    expect(await say("/sources")).toContain("Which story?");
    const asked = await press(`evidence@${DIGEST}`);
    expect(asked?.doc.buttons[0]?.map((b) => b.action)).toEqual([1, 2, 3].map((n) => `evidence:${n}@${DIGEST}`));
  });

  it("says what is missing rather than failing", async () => {
    const { say, clock } = open();
    expect(await say("/story 1")).toContain("Type /digest first");
    await say("/digest");
    expect(await say("/story 9")).toBe("There is no story 9: this digest has 1 story.\n");
    expect(await say("/story x")).toContain("/story 2");
    expect(await say("/search zzz")).toContain("“zzz”");
    clock.ms += 60_000;
    expect(await say("/dance")).toContain("/dance");
    expect(await say("/رقص")).toContain("لا أمر باسم /رقص");
    expect(await say("/language fr")).toContain("/language ar");
    expect(await say("/length 12")).toContain("/length short");
  });
});

describe("rates", () => {
  it("answers a flood once with a word, then keeps silent, then goes on", async () => {
    const { say, clock } = open();
    const said = [];
    for (let i = 0; i < 12; i++) said.push(await say("/help"));
    expect(said.filter((text) => text.includes("What I can do"))).toHaveLength(8);
    expect(said.filter((text) => text.includes("half a minute"))).toHaveLength(1);
    expect(said.slice(9)).toEqual(["", "", ""]);
    clock.ms += 31_000;
    expect(await say("/help")).toContain("What I can do");
  });

  it("lets others in the same chat ask, up to the chat's own share", async () => {
    const { say } = open();
    for (let i = 0; i < 10; i++) await say("/help", GROUP);
    expect(await say("/help", { ...GROUP, person: "8" })).toContain("What I can do");
    for (let i = 9; i < 40; i++) await say("/help", { ...GROUP, person: String(i) });
    expect(await say("/help", { ...GROUP, person: "50" })).toBe("");
  });
});

describe("the rest", () => {
  it("tells how far the archive reaches and how fresh it is", async () => {
    const { say, conversation } = open();
    const status = await say("/status");
    expect(status).toContain("30 articles (2 copies) from 7 outlets, 8 March 2026 to 14 March 2026.\n");
    expect(status).toContain("Last looked for new articles: Saturday 14 March, 17:30.");
    const greeting = await conversation.joined(DIRECT, null);
    expect(greeting && renderText(greeting, { tty: false })).toContain("30 articles from 8 March 2026");
  });

  it("greets in the language of the person, and not in a channel", async () => {
    const { conversation } = open();
    const greeting = await conversation.joined({ ...DIRECT, kind: "group" }, "ar");
    expect(greeting && renderText(greeting, { tty: false })).toContain("لمشرفي المحادثة");
    expect(await conversation.joined({ ...DIRECT, kind: "channel" }, "ar")).toBeNull();
  });

  it("speaks the language of what was typed, else of the person's program", async () => {
    const { say } = open();
    expect(await say("/help")).toContain("What I can do");
    expect(await say("/help", { locale: "ar" })).toContain("ما أستطيع فعله");
    expect(await say("/مساعدة", { locale: "en" })).toContain("ما أستطيع فعله");
  });

  it("ends on /quit only", async () => {
    const { hear } = open();
    expect((await hear("/quit"))?.ended).toBe(true);
    expect((await hear("quit"))?.ended).toBeUndefined();
  });

  it("says plainly that something failed, and keeps the details for the log", async () => {
    const { say, engine, errors } = open();
    Object.assign(engine, {
      digest: async () => {
        throw new Error("SQLITE_BUSY at /srv/secret");
      },
    });
    expect(await say("/digest")).toBe(
      "Something went wrong here, and the operator can see what. Please try again in a moment.\n",
    );
    expect(await say("/موجز")).toContain("حدث خلل");
    expect(JSON.stringify(errors)).toContain("could not be answered");
  });

  it("moves what is kept about a chat along with its id", async () => {
    const { say, conversation } = open();
    await say("/language ar");
    await conversation.moved(DIRECT, { platform: "test", chat: "2" });
    expect(await say("/help", { place: { chat: "2" } })).toContain("ما أستطيع فعله");
    expect(await say("/help")).toContain("What I can do");
  });
});
