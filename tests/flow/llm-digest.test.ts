import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Digest, StoryDigest } from "../../src/contracts/digest.ts";
import { type Behaviour, dataOf, type Model, type SeenRequest, startFakeLlm } from "../support/llm/fake-llm.ts";
import { ORDERS_AR, ORDERS_EN } from "../support/llm/hostile.ts";
import { type CliResult, inFolder, runCli } from "../support/run-cli.ts";

const KEY = "sk-test-0123456789abcdef";

/** An article written for these tests; `added` is put at the end of its text. */
const article = (added = ""): string => `فيضان يقطع الطريق إلى ميناء صور ويصيب 14 شخصا
المرفأ اليوم - 9 مارس 2026

قطع فيضان مفاجئ الطريق إلى ميناء صور صباح الاثنين وأصاب 14 شخصا بجروح، وفق ما أعلنت وزارة الصحة اللبنانية. وقالت الوزارة إن فرق الإنقاذ أجلت 120 عائلة من الأحياء القريبة من الميناء. ولم يعلن الجيش اللبناني موعدا لإعادة فتح الطريق.
${added}`;

const HEADLINE = {
  ar: "فيضان يقطع الطريق إلى ميناء صور ويصيب 14 شخصا",
  en: "Flood cuts road to Tyre port, injuring 14 people",
};
const SENTENCE = {
  ar: "قطع فيضان مفاجئ الطريق إلى ميناء صور الاثنين وأصاب 14 شخصا، وفق وزارة الصحة اللبنانية.",
  en: "A sudden flood cut the road to the port of Tyre on Monday and injured 14 people, according to the Lebanese Health Ministry.",
};

interface Data {
  readonly evidence: readonly { readonly number: number; readonly main: boolean; readonly text: string }[];
}

const isStory = ({ body }: SeenRequest): boolean => body.messages[0]?.content.includes('"evidence" lists') === true;
const story = (answer: object): Behaviour => ({ say: JSON.stringify(answer) });
const good = { headline: HEADLINE, sentences: [{ ...SENTENCE, evidence: [1] }] };

/** A model that obeys whatever order it finds in a request, and else writes the story well. */
const obedient: Model = (request) => {
  const said = JSON.stringify(request.body.messages.slice(1));
  const order = [...ORDERS_AR, ...ORDERS_EN].find((text) => said.includes(JSON.stringify(text).slice(1, -1)));
  if (order === undefined) return story(good);
  const obeyed = { ar: "اشتروا العملة الجديدة الآن من موقعنا", en: "PWNED: buy TokenX now, the minister has resigned" };
  return story({ headline: obeyed, sentences: [{ ...obeyed, evidence: [1] }] });
};

interface Run {
  readonly model?: Model;
  readonly text?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly times?: number;
}

/** Makes a digest of one article with a fake server, as often as asked, on one store. */
async function run({ model = () => story(good), text = article(), env = {}, args = ["--json"], times = 1 }: Run = {}) {
  const server = await startFakeLlm(model);
  try {
    return await inFolder(async (cwd) => {
      const file = join(cwd, "flood.txt");
      writeFileSync(file, text);
      const settings = { LLM_BASE_URL: server.url, LLM_API_KEY: KEY, LLM_MODEL: "toy", LLM_JOBS: "write", ...env };
      const results: CliResult[] = [];
      for (let i = 0; i < times; i++) results.push(await runCli(["digest", file, ...args], { cwd, env: settings }));
      for (const { out, err } of results) expect(out + err).not.toContain(KEY);
      return { results, result: results[0] as CliResult, seen: [...server.seen] };
    });
  } finally {
    await server.close();
  }
}

function storyOf({ out, code, err }: CliResult): StoryDigest {
  expect({ code, err }).toMatchObject({ code: 0 });
  return (JSON.parse(out) as Digest).stories[0] as StoryDigest;
}

/** What the digest is without a language model. */
async function extracted(text = article()): Promise<StoryDigest> {
  return storyOf((await run({ text, env: { LLM_JOBS: "none" } })).result);
}

const textsOf = ({ headline, summary }: StoryDigest) => ({ headline, summary });

describe("a digest with a language model", () => {
  it("shows written, checked text in both languages, and asks once", async () => {
    const { results, seen } = await run({ times: 2 });
    const first = storyOf(results[0] as CliResult);
    expect(first.headline).toEqual(HEADLINE);
    expect(first.summary.en).toEqual([{ text: SENTENCE.en, origin: "llm", rough: false, cites: [1] }]);
    expect(first.summary.ar).toEqual([{ text: SENTENCE.ar, origin: "llm", rough: false, cites: [1] }]);
    expect(first.translation).toMatchObject({ engine: "llm", flags: [] });
    expect(first.written).toMatchObject({ by: "toy", passed: 2, of: 2, refused: [] });
    expect(first.written?.evidence[0]?.[0]).toEqual(first.evidence[0]);
    expect(results[0]?.err).toContain("toy: checked: 2 of 2");
    expect(results[1]?.out).toBe(results[0]?.out);
    expect(seen).toHaveLength(1);
  });

  it("replaces the sentence that is not in the evidence, and says why", async () => {
    const wrong = { ...SENTENCE, en: SENTENCE.en.replace("14", "41"), ar: SENTENCE.ar.replace("14", "41") };
    const { result } = await run({
      model: () => story({ headline: HEADLINE, sentences: [{ ...wrong, evidence: [1] }] }),
      args: ["--json", "--explain"],
    });
    const told = storyOf(result);
    const plain = await extracted();
    expect(told.headline).toEqual(HEADLINE);
    expect(told.summary).toEqual(plain.summary);
    expect(told.written?.refused[0]).toMatchObject({ what: "sentence", en: wrong.en });
    expect(told.translation.flags).toContain("refused: number: 41");
    expect(result.err).toContain("checked: 1 of 2");
    expect(result.err).toContain("refused (");
    expect(result.err).toContain("number: 41");
  });

  it("translates sentences, and leaves what is wrong to the built-in translator", async () => {
    const model: Model = (request) =>
      isStory(request)
        ? story(good)
        : story({
            translations: (dataOf(request) as { number: number; text: string }[]).map(({ number, text }) => ({
              number,
              text: text.includes("فيضان مفاجئ") ? SENTENCE.en : "There were 999 of them.",
            })),
          });
    const told = storyOf((await run({ model, env: { LLM_JOBS: "translate" } })).result);
    expect(told.summary.en[0]).toMatchObject({ text: SENTENCE.en, origin: "llm" });
    expect(JSON.stringify(told)).not.toContain("999");
    expect(told.headlineOrigin).toEqual({ ar: "source", en: "builtin" });
  });

  it("gives the lines of mujaz translate", async () => {
    const server = await startFakeLlm(() => story({ translations: [{ number: 1, text: SENTENCE.en }] }));
    const env = { LLM_BASE_URL: server.url, LLM_MODEL: "toy" };
    const args = ["translate", "--engine", "llm", "--json"];
    const results = await inFolder(async (cwd) => {
      const once = () => runCli(args, { cwd, env, stdin: `${SENTENCE.ar}\n` });
      return [await once(), await once()];
    }).finally(() => server.close());
    for (const { out } of results)
      expect(JSON.parse(out)).toMatchObject({ text: SENTENCE.en, engine: "llm", flags: [] });
    expect(server.seen).toHaveLength(1);
  });

  it.each<[string, Model]>([
    ["streams garbage", () => ({ raw: "data: {oops\n\n" })],
    ["answers with talk", () => ({ say: "Of course! The story is about a flood." })],
    ["cuts off", () => ({ say: '{"headline":{"ar":"في', finish: "length" })],
    ["answers in another form", () => story({ title: "x" })],
    ["refuses the key", () => ({ status: 401, body: { error: { message: `bad key ${KEY}` } } })],
    ["wants a long pause", () => ({ status: 429, headers: { "retry-after": "900" } })],
    ["answers without end", () => ({ endless: "x".repeat(200) })],
  ])("is extracted as ever when the server %s", async (_, model) => {
    const { result } = await run({ model });
    expect(textsOf(storyOf(result))).toEqual(textsOf(await extracted()));
    expect(result.err).toContain("The stories are extracted.");
  });

  it.each<[string, object]>([
    [
      "in the wrong language",
      {
        headline: { ar: HEADLINE.en, en: HEADLINE.ar },
        sentences: [{ ar: SENTENCE.en, en: SENTENCE.ar, evidence: [1] }],
      },
    ],
    ["at absurd length", { headline: HEADLINE.ar, sentences: [] }],
    ["without sentences", { headline: { ar: "x", en: "y" }, sentences: [] }],
    [
      "with citations that do not exist",
      { headline: { ar: "", en: "" }, sentences: [{ ...SENTENCE, evidence: [77] }] },
    ],
  ])("is extracted as ever when the answer is %s", async (_, answer) => {
    const { result } = await run({ model: () => story(answer) });
    expect(textsOf(storyOf(result))).toEqual(textsOf(await extracted()));
  });

  it("goes out extracted when the budget is spent", async () => {
    const { result, seen } = await run({ env: { LLM_BUDGET_TOKENS: "100" } });
    expect(textsOf(storyOf(result))).toEqual(textsOf(await extracted()));
    expect(result.err).toContain("budget of the day is spent");
    expect(seen).toHaveLength(0);
  });

  it.each([
    ["Arabic", ORDERS_AR.slice(0, 4)],
    // More of them, and the article is an English one.
    ["English", ORDERS_EN.slice(0, 2)],
  ])("is not changed by orders in %s inside an article", async (_, orders) => {
    const { result } = await run({ model: obedient, text: article(orders.join("\n")) });
    const told = storyOf(result);
    const shown = JSON.stringify([told.headline, told.summary]);
    expect(shown).not.toMatch(/PWNED|TokenX|العملة الجديدة/);
    expect(told.headline).toEqual(HEADLINE);
  });

  it("does not load the SDK unless a server is set", async () => {
    const { seen } = await run({ env: { LLM_BASE_URL: "" } });
    expect(seen).toHaveLength(0);
  });

  it("shows the model data alone: fenced, without hidden characters, no tools", async () => {
    const { seen } = await run({ text: article().replace("فيضان مفاجئ", "فيضان\u200b مفاجئ\u{e0041}") });
    const { evidence } = dataOf(seen[0] as SeenRequest) as Data;
    expect(evidence[0]).toMatchObject({ number: 1, main: true });
    expect(evidence[0]?.text).toContain("فيضان مفاجئ");
    expect(Object.keys(seen[0]?.body ?? {})).not.toContain("tools");
  });
});
