import { describe, expect, it } from "vitest";
import { openBench as open } from "../../support/chat-bench.ts";

const GROUP = { place: { kind: "group", chat: "-5" }, rights: "admin" } as const;

describe("/subscribe", () => {
  it("echoes the recipe's plan with its next three times before it saves anything", async () => {
    const { say, subscriptions } = open();
    const asked = await say("/subscribe");
    expect(asked).toContain("Understood: every day at 08:00, UTC time.");
    expect(asked).toContain("Sunday 15 March, 08:00\nMonday 16 March, 08:00\nTuesday 17 March, 08:00");
    expect(subscriptions.all()).toEqual([]);
    expect(await say("yes")).toBe("Saved: every day at 08:00, UTC time.\nNext: Sunday 15 March, 08:00.\n");
    expect(subscriptions.all()).toMatchObject([
      {
        recipe: "daily",
        target: { platform: "test", chat: "1" },
        schedule: { days: [1, 2, 3, 4, 5, 6, 7], times: ["08:00"], zone: "UTC" },
        show: "both",
        words: 60,
        window: "newest",
        missed: "late",
        graceMinutes: 180,
        createdBy: "7",
        paused: null,
      },
    ]);
  });

  it("counts every other day from the first slot that comes, also when the evening was meant", async () => {
    const { say, tap, hear, subscriptions } = open();
    const asked = await say("/subscribe every other day at 8:00");
    expect(asked).toContain("Understood: every other day at 08:00, UTC time.");
    expect(asked).toContain("Sunday 15 March, 08:00\nTuesday 17 March, 08:00\nThursday 19 March, 08:00");
    await say("yes");
    expect(subscriptions.all()).toMatchObject([
      { schedule: { times: ["08:00"], every: { count: 2, unit: "day", from: "2026-03-15" } } },
    ]);
    const bare = await hear("/schedule يوم بعد يوم الساعة ٨");
    const evening = bare?.doc.buttons.flat().find((b) => b.action.startsWith("evening:"));
    expect(await tap(evening?.action ?? "")).toContain("Saturday 14 March, 20:00\nMonday 16 March, 20:00");
  });

  it("speaks Arabic to Arabic", async () => {
    const { say, subscriptions } = open();
    const asked = await say("/اشتراك حصاد الأسبوع الجمعة ٦ مساءً بتوقيت بيروت");
    expect(asked).toContain("فهمت: أيام الجمعة الساعة 18:00 بتوقيت بيروت.");
    expect(asked).toContain("الجمعة 20 مارس الساعة 18:00");
    expect(await say("نعم")).toContain("حُفظ: أيام الجمعة الساعة 18:00 بتوقيت بيروت.");
    expect(subscriptions.all()).toMatchObject([
      { recipe: "weekly", schedule: { days: [5], times: ["18:00"], zone: "Asia/Beirut" } },
    ]);
  });

  it("saves nothing on a no, or on somebody else's yes", async () => {
    const { say, subscriptions } = open();
    await say("/subscribe");
    expect(await say("yes", { person: "8" })).toContain("have not asked");
    expect(await say("لا")).toContain("لم يتغير شيء");
    expect(await say("yes")).toContain("have not asked");
    expect(subscriptions.all()).toEqual([]);
  });

  it("is confirmed by its own button, once, by the one who asked and still may", async () => {
    const { hear, tap, subscriptions } = open();
    const reply = await hear("/subscribe 8:00", GROUP);
    const confirm = reply?.doc.buttons.flat()[0]?.action ?? "";
    expect(confirm).toMatch(/^confirm:[0-9a-f]{16}$/);
    expect(await tap(confirm, { ...GROUP, person: "8" })).toContain("no longer open");
    expect(await tap(confirm, { ...GROUP, rights: "member" })).toContain("Only an administrator");
    expect(await tap(confirm, GROUP)).toContain("Saved");
    expect(await tap(confirm, GROUP)).toContain("no longer open");
    expect(subscriptions.all()).toHaveLength(1);
  });

  it("offers the evening where only an hour was said", async () => {
    const { hear, tap, subscriptions } = open();
    const asked = await hear("/subscribe 8");
    const evening = asked?.doc.buttons.flat().find((b) => b.action.startsWith("evening:"));
    expect(evening?.label).toBe("No, at 20:00");
    const echo = await tap(evening?.action ?? "");
    expect(echo).toContain("every day at 20:00");
    await tap(echo && (evening?.action ?? ""));
    expect(subscriptions.all()).toEqual([]);
  });

  it.each([
    ["/subscribe weekly sometime", "I do not understand “sometime”"],
    ["/subscribe 25:00", "“25:00” is no time of day"],
    ["/subscribe every 2 hours", "times of day, on days of the week or every so many days"],
    ["/subscribe fridays", "At what time?"],
    ["/subscribe replay", "At what time?"],
    ["/subscribe daily 8:00 Mars/City", "not sure about the time zone"],
    ["/اشتراك شيء ما", "لا أفهم «شيء»"],
  ])("%s is asked back with examples", async (line, answer) => {
    const { say, subscriptions } = open();
    const said = await say(line);
    expect(said).toContain(answer);
    expect(said).toMatch(/daily 08:00|كل يوم الساعة 8 صباحا/);
    expect(subscriptions.all()).toEqual([]);
  });

  it("takes the working days of the chat's zone", async () => {
    const { say } = open();
    await say("/timezone Riyadh");
    expect(await say("/subscribe weekly")).toContain("Sunday to Thursday at 10:00, Riyadh time");
  });

  it("takes options anywhere", async () => {
    const { say, subscriptions } = open();
    await say("/subscribe weekly skip fridays 18:00 threads");
    await say("yes");
    expect(subscriptions.all()).toMatchObject([{ missed: "skip", target: { threadPerDigest: true } }]);
  });

  it("belongs to the thread it was made in", async () => {
    const { say, subscriptions } = open();
    const topic = { ...GROUP, place: { ...GROUP.place, thread: "12" } };
    await say("/subscribe", topic);
    await say("yes", topic);
    expect(subscriptions.all()[0]?.target).toEqual({ platform: "test", chat: "-5", thread: "12" });
    expect(await say("/schedule", topic)).toContain("every day at 08:00");
    expect(await say("/schedule", GROUP)).toContain("Nothing comes here");
  });
});

/** A bench with one subscription, or several. */
async function subscribed(...lines: readonly string[]) {
  const bench = open();
  for (const line of lines.length > 0 ? lines : ["/subscribe 8:00"]) {
    await bench.say(line);
    await bench.say("yes");
    bench.clock.ms += 60_000;
  }
  return bench;
}

describe("/schedule", () => {
  it("lists what comes, with its next time", async () => {
    const { say } = await subscribed();
    const list = await say("/schedule");
    expect(list).toContain("News digest (daily)\nevery day at 08:00, UTC time\nNext: Sunday 15 March, 08:00.");
    expect(await say("/موعد")).toContain("ما يأتي إلى هنا في موعده");
  });

  it("changes the plan of the one there is, and keeps the rest", async () => {
    const { say, subscriptions } = await subscribed();
    await say("/follow economy");
    expect(await say("/schedule fridays 18:00")).toContain("every Friday at 18:00");
    await say("yes");
    expect(subscriptions.all()).toMatchObject([{ schedule: { days: [5], times: ["18:00"] }, topics: ["economy"] }]);
  });

  it("takes daily for a word of the plan where one other digest comes", async () => {
    const { say, subscriptions } = await subscribed("/subscribe weekly sat 10:00");
    await say("/schedule daily 08:00");
    await say("yes");
    expect(subscriptions.all()).toMatchObject([{ recipe: "weekly", schedule: { times: ["08:00"] } }]);
  });

  it("asks which where there are several", async () => {
    const { say, subscriptions } = await subscribed("/subscribe daily 8:00", "/subscribe weekly sat 10:00");
    expect(await say("/schedule 9:00")).toContain("/schedule daily 08:00");
    await say("/schedule weekly sun 11:00");
    await say("yes");
    expect(subscriptions.all().map((s) => [s.recipe, s.schedule.times])).toEqual([
      ["daily", ["08:00"]],
      ["weekly", ["11:00"]],
    ]);
  });

  it("has buttons for what was missed and for threads", async () => {
    const { press: pressed, tap: tapped, subscriptions, say } = open();
    await say("/subscribe 8:00", GROUP);
    await say("yes", GROUP);
    const press = (action: string) => pressed(action, GROUP);
    const tap = (action: string) => tapped(action, GROUP);
    const list = await press("schedule");
    const actions = list?.doc.buttons.flat().map((b) => b.action) ?? [];
    const missed = actions.find((a) => a.startsWith("missed:")) ?? "";
    expect(list?.edit).toBe(true);
    expect(await tap(missed)).toContain("one digest for all that was missed");
    await tap(actions.find((a) => a.startsWith("threads:")) ?? "");
    expect(subscriptions.all()).toMatchObject([{ missed: "merge", target: { threadPerDigest: true } }]);
    expect(await tap("missed:late.0000000000000000")).toContain("no longer open");
  });

  it("moves along when the chat's zone changes, unless it named its own", async () => {
    const { say, subscriptions } = await subscribed("/subscribe daily 8:00", "/subscribe weekly sat 10:00 Cairo");
    expect(await say("/timezone Beirut")).toContain("1 subscription follows it");
    expect(subscriptions.all().map((s) => s.schedule.zone)).toEqual(["Asia/Beirut", "Africa/Cairo"]);
  });
});

describe("a change of settings", () => {
  it("reaches what comes on schedule", async () => {
    const { say, subscriptions } = await subscribed();
    await say("/language en");
    await say("/length long");
    expect(subscriptions.all()).toMatchObject([{ show: "en", words: 120 }]);
    await say("/length normal");
    expect(subscriptions.all()).toMatchObject([{ show: "en", words: 60 }]);
  });
});

describe("ending and resting", () => {
  it("/unsubscribe ends the one there is", async () => {
    const { say, subscriptions } = await subscribed();
    expect(await say("/unsubscribe")).toContain("The subscription has ended");
    expect(subscriptions.all()).toEqual([]);
    expect(await say("/إلغاء")).toContain("لا شيء يأتي");
  });

  it("/unsubscribe lists several, and ends the one named", async () => {
    const { say, subscriptions } = await subscribed("/subscribe daily 8:00", "/subscribe weekly sat 10:00");
    expect(await say("/unsubscribe")).toContain("What comes here on schedule");
    expect(await say("/unsubscribe sport")).toContain("no such subscription");
    await say("/unsubscribe The week");
    expect(subscriptions.all().map((s) => s.recipe)).toEqual(["daily"]);
  });

  it("/pause and /resume", async () => {
    const { say, subscriptions } = await subscribed();
    expect(await say("/pause")).toContain("post nothing here for now");
    expect(subscriptions.all()).toMatchObject([{ paused: { reason: "wish" } }]);
    expect(await say("/schedule")).toContain("Paused: on request.");
    expect(await say("/استئناف")).toContain("عاد النشر هنا");
    expect(subscriptions.all()[0]?.paused).toBeNull();
    expect(await say("/resume")).toContain("Nothing was paused");
  });

  it("/pause and /resume in a chat mean its threads too", async () => {
    const { say, subscriptions } = open();
    const topic = { ...GROUP, place: { ...GROUP.place, thread: "9" } };
    await say("/subscribe", topic);
    await say("yes", topic);
    expect(await say("/pause", GROUP)).toContain("post nothing here for now");
    expect(subscriptions.all()).toMatchObject([{ target: { thread: "9" }, paused: { reason: "wish" } }]);
    expect(await say("/resume", GROUP)).toContain("post here again");
    expect(await say("/pause", { ...GROUP, place: { ...GROUP.place, thread: "10" } })).toContain("Nothing comes here");
  });
});

describe("/follow", () => {
  it("narrows what comes, and /unfollow widens it again", async () => {
    const { say, subscriptions } = await subscribed();
    expect(await say("/follow economy")).toContain("is about economy.");
    expect(await say("/متابعة الرياضة")).toContain("الرياضة، والموضوع الآخر");
    expect(await say("/follow Economy")).toContain("followed already");
    expect(subscriptions.all()[0]?.topics).toEqual(["economy", "الرياضة"]);
    expect(await say("/unfollow oil")).toContain("“oil” is not followed");
    expect(await say("/unfollow ECONOMY")).toContain("One topic is left");
    expect(await say("/unfollow الرياضة")).toContain("القصص كلها");
    expect(subscriptions.all()[0]?.topics).toEqual([]);
  });

  it("needs a topic, and something to narrow", async () => {
    const { say } = open();
    expect(await say("/follow")).toContain("/follow economy");
    expect(await say("/follow economy")).toContain("/subscribe changes that");
  });

  it("takes twenty topics of eighty characters, and no more", async () => {
    const { say, subscriptions } = await subscribed();
    expect(await say(`/follow ${"a".repeat(81)}`)).toContain("at most 80 characters");
    for (const one of subscriptions.all())
      subscriptions.save({ ...one, topics: Array.from({ length: 19 }, (_, n) => `topic ${n}`) });
    expect(await say(`/follow ${"a".repeat(80)}`)).toContain("is about aaa");
    expect(await say("/follow economy")).toContain("too many topics");
    expect(subscriptions.all()[0]?.topics).toHaveLength(20);
  });
});

describe("/forget me", () => {
  it("asks, deletes, and says what", async () => {
    const { say, values, subscriptions } = await subscribed();
    await say("/language ar");
    await say("/digest");
    expect(await say("/forget me")).toContain("نعم / لا");
    expect(subscriptions.all()).toHaveLength(1);
    expect(await say("نعم")).toBe("حُذف: الإعدادات، آخر موجز، اشتراك واحد.\n");
    expect(subscriptions.all()).toEqual([]);
    expect([...values.keys()].filter((key) => key.includes("test:1"))).toEqual([]);
    expect(await say("/settings")).toContain("Arabic and English");
  });

  it("has nothing to delete where nothing was kept", async () => {
    const { say } = open();
    await say("/forget me");
    expect(await say("yes")).toContain("Nothing is stored");
  });
});
