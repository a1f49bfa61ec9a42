import { describe, expect, it } from "vitest";
import { openBench as open } from "../../support/chat-bench.ts";

const GROUP = { place: { kind: "group", chat: "-5" } } as const;

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
