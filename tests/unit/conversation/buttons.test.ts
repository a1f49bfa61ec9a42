import { describe, expect, it } from "vitest";
import type { MessageDoc } from "../../../src/contracts/document.ts";
import { renderText } from "../../../src/render/text.ts";
import { aDigest, aStory } from "../../support/builders.ts";
import { DIGEST, openBench as open } from "../../support/chat-bench.ts";

const GROUP = { place: { kind: "group", chat: "-5" } } as const;
const OTHER = "fedcba9876543210";

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
