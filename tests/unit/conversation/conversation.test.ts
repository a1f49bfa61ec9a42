import { describe, expect, it } from "vitest";
import type { MessageDoc } from "../../../src/contracts/document.ts";
import { renderText } from "../../../src/render/text.ts";
import { aDigest, aStory } from "../../support/builders.ts";
import { DIGEST, DIRECT, openBench as open } from "../../support/chat-bench.ts";

const GROUP = { place: { kind: "group", chat: "-5" } } as const;
const OTHER = "fedcba9876543210";
const threeStories = () => aDigest({ id: DIGEST, stories: [aStory(), aStory({ id: "s2" }), aStory({ id: "s3" })] });

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

describe("buttons", () => {
  it("mean the digest under which they stand, also after another one", async () => {
    const made = [aDigest({ id: DIGEST }), aDigest({ id: OTHER, stories: [] })];
    const { say, tap } = open(() => made.shift() ?? aDigest());
    await say("/digest");
    await say("/digest");
    expect(await tap(`story:1@${DIGEST}`)).toContain("Places: the port");
    expect(await tap(`story:1@${OTHER}`)).toContain("no longer kept");
  });

  it("show a digest again in another language, in place", async () => {
    const { say, press, tap } = open();
    await say("/digest");
    expect((await press(`show:ar@${DIGEST}`))?.edit).toBe(true);
    expect(await tap(`show:ar@${DIGEST}`)).not.toContain("sudden flood");
    // A story opened from there is in that language too.
    expect(await tap(`story:1-ar@${DIGEST}`)).not.toContain("sudden flood");
  });

  it("leave a digest that belongs to a group to the others", async () => {
    const { hear, press } = open();
    await hear("/digest", GROUP);
    const story = await press(`story:1@${DIGEST}`, GROUP);
    expect(story).toMatchObject({ edit: true, ephemeral: true });
    expect(story?.doc.buttons.flat().map((b) => b.action)).toContain(`show:both@${DIGEST}`);
    const direct = await press(`story:1@${DIGEST}`);
    expect(direct?.edit).toBeUndefined();
  });

  it("page through a digest, then beyond it", async () => {
    const { say, tap, wishes } = open(({ stories }) =>
      aDigest({
        id: stories ? OTHER : DIGEST,
        stories: Array.from({ length: stories ?? 2 }, (_, i) => aStory({ id: `s${i}` })),
      }),
    );
    await say("/digest");
    expect(await tap(`more:2@${DIGEST}`)).toMatch(/^2\. /);
    expect(await tap(`more:3@${DIGEST}`)).toMatch(/^3\. /);
    expect(wishes.at(-1)).toMatchObject({ recipe: "daily", stories: 7 });
    expect(await tap(`more:8@${DIGEST}`)).toMatch(/^8\. /);
    expect(await tap(`more:99@${DIGEST}`)).toContain("no more stories");
  });

  it("ask for more of the very days, words and topics that a digest was made for", async () => {
    const window = { from: "2015-03-14", to: "2025-03-15", days: ["2015-03-14", "2025-03-14"] };
    const { say, tap, wishes } = open(({ stories = 1 }) =>
      aDigest({ id: DIGEST, window, stories: Array.from({ length: stories }, (_, i) => aStory({ id: `s${i}` })) }),
    );
    await say("/length short");
    await say("/digest floods");
    await say("/length long");
    await tap(`more:2@${DIGEST}`);
    expect(wishes.at(-1)).toMatchObject({ period: window, zone: "UTC", words: 30, topics: ["floods"], stories: 6 });
  });

  it("keep the numbers of the stories shown, and show none of them again among the next ones", async () => {
    const ids = ["c", "a", "d", "b", "e"];
    const story = (id: string) => aStory({ id, headline: { ar: `قصة ${id}`, en: `Story ${id}` } });
    const { say, tap, press } = open(({ stories }) =>
      aDigest({ id: stories ? OTHER : DIGEST, stories: (stories ? ids : ["a", "b"]).map(story) }),
    );
    await say("/digest");
    const page = await press(`more:3@${DIGEST}`);
    const shown = renderText(page?.doc as MessageDoc, { tty: false });
    for (const line of ["3. ≈ Story c", "4. ≈ Story d", "5. ≈ Story e"]) expect(shown).toContain(line);
    expect(shown).not.toMatch(/Story [ab]/);
    const first = page?.doc.buttons.flat().find(({ action }) => action.startsWith("story:3"));
    expect(await tap(first?.action ?? "")).toContain("Story c");
  });

  it.each([
    "",
    "story",
    "story:1@zzz",
    "x".repeat(80),
    "constructor",
    "toString:1",
    "story:9@ffffffffffffffff",
    "‮",
    "quit:💥",
  ])("that nobody made are answered, not run: %j", async (action) => {
    const { press, errors } = open();
    const reply = await press(action);
    expect(reply?.doc.sections.length).toBe(1);
    expect(reply?.ephemeral).toBe(true);
    expect(errors).toEqual([]);
  });

  it("take a report also when the operator cannot be told", async () => {
    const { say, tap, errors, reports } = open();
    await say("/digest");
    reports.push = () => {
      throw new Error("no chat of the operator");
    };
    expect(await tap(`report:1@${DIGEST}`)).toContain("Thank you");
    expect(errors).toHaveLength(1);
  });

  it("report an error once", async () => {
    const { say, tap, reports } = open();
    await say("/digest");
    expect(await tap(`report:1@${DIGEST}`)).toContain("Thank you");
    expect(await tap(`report:1@${DIGEST}`)).toContain("already");
    expect(await say("/report 1 the number is wrong")).toContain("your remark");
    expect(reports).toMatchObject([
      { digest: DIGEST, story: 1, remark: null, person: "7" },
      { digest: DIGEST, story: 1, remark: "the number is wrong" },
    ]);
  });
});

describe("settings", () => {
  it("keeps the language of a chat, and speaks it", async () => {
    const { say } = open();
    expect(await say("/language ar")).toBe("اللغة: العربية.\n");
    expect(await say("/digest")).not.toContain("sudden flood");
    expect(await say("/help")).toContain("ما أستطيع فعله");
    expect(await say("/لغة كلتاهما")).toBe("اللغة: العربية والإنجليزية.\n");
  });

  it.each([
    ["/timezone Beirut", "Time zone: Beirut (Asia/Beirut)."],
    ["/توقيت القاهرة", "المنطقة الزمنية: القاهرة (Africa/Cairo)."],
    ["/timezone europe/paris", "Time zone: Paris (Europe/Paris)."],
    ["/timezone utc+3", "Time zone: UTC+3 (Etc/GMT-3)."],
    ["/timezone Atlantis City", "I know no time zone “Atlantis City”"],
  ])("%s", async (line, answer) => {
    const { say } = open();
    expect(await say(line)).toContain(answer);
  });

  it("suggests zones for a near miss and for a country with several", async () => {
    const { hear } = open();
    const actions = async (line: string) => (await hear(line))?.doc.buttons.flat().map((b) => b.action);
    expect(await actions("/timezone Bierut")).toEqual(["timezone:Asia/Beirut"]);
    expect(await actions("/توقيت عمان")).toEqual(["timezone:Asia/Amman", "timezone:Asia/Muscat"]);
  });

  it("names months as the zone does, until somebody chooses", async () => {
    const { say, tap } = open();
    await say("/language ar");
    await say("/timezone Asia/Beirut");
    expect(await say("/digest")).toContain("10 آذار 2026");
    expect(await tap("months:morocco")).toContain("يناير، غشت، دجنبر");
    expect(await say("/digest")).toContain("10 مارس 2026");
    expect(await say("/settings months levant")).toContain("كانون الثاني");
  });

  it("shows all settings, and changes them in place", async () => {
    const { press, tap, say } = open();
    const shown = await say("/settings");
    expect(shown).toContain("Language: Arabic and English.");
    expect(shown).toContain("Time zone: UTC.");
    const reply = await press("length:long");
    expect(reply?.edit).toBe(true);
    expect(reply?.doc.buttons[1]?.map((b) => b.label)).toEqual(["short", "normal", "✓ long"]);
    expect(await tap("language:ar")).toContain("إعدادات هذه المحادثة");
  });

  it.each(["/language", "/length"])("shows all settings where %s says no more", async (typed) => {
    const { say } = open();
    expect(await say(typed)).toBe(await say("/settings"));
    expect(await say(typed, { rights: "member", place: { kind: "group" } })).toContain("Settings of this chat");
  });

  it("takes stored values of another form as absent", async () => {
    const { say, values } = open();
    values.set("chat-settings:test:1", { show: "xx", timeZone: "Mars/City", months: 4 });
    values.set("chat-digest:test:1", { schema: "old" });
    expect(await say("/story 1")).toContain("Type /digest first");
    expect(await say("/settings")).toContain("Time zone: UTC");
  });
});

describe("rights", () => {
  it.each([
    "/language ar",
    "/length long",
    "/timezone Beirut",
    "/subscribe",
    "/schedule 8:00",
    "/pause",
    "/resume",
    "/unsubscribe",
    "/follow economy",
    "/forget me",
    "/settings months levant",
  ])("%s takes an administrator in a group", async (line) => {
    const { say, values } = open();
    expect(await say(line, GROUP)).toContain("Only an administrator");
    expect(values.size).toBe(0);
    expect(await say(line, { ...GROUP, rights: "admin", person: "8" })).not.toContain("Only an administrator");
  });

  it.each(["/digest", "/topics", "/settings", "/timezone", "/schedule", "/status", "/help"])(
    "%s is open to everybody",
    async (line) => {
      const { say } = open();
      expect(await say(line, GROUP)).not.toContain("Only an administrator");
    },
  );

  it("shows other chats to the operator alone", async () => {
    const { say } = open();
    expect(await say("/status")).not.toContain("test:99");
    const all = await say("/status", { rights: "operator" });
    expect(all).toContain("Waiting to go out: 2 posts.");
    expect(all).toContain("test:99: the bot was blocked.");
    expect(await say("/حالة", { rights: "operator" })).toContain("ما ينتظر النشر: رسالتان.");
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
