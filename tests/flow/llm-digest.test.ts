import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Digest } from "../../src/contracts/digest.ts";
import { type Behaviour, type Model, type SeenRequest, startFakeLlm } from "../support/llm/fake-llm.ts";
import { type CliResult, inFolder, runCli } from "../support/run-cli.ts";

const KEY = "sk-test-0123456789abcdef";

/** Two articles about one event, written for these tests. */
const AR = `فيضان يقطع الطريق إلى ميناء صور ويصيب 14 شخصا
المرفأ اليوم - 9 مارس 2026

قطع فيضان مفاجئ الطريق إلى ميناء صور صباح الاثنين وأصاب 14 شخصا بجروح، وفق ما أعلنت وزارة الصحة اللبنانية. وقالت الوزارة إن فرق الإنقاذ أجلت 120 عائلة من الأحياء القريبة من الميناء. ولم يعلن الجيش اللبناني موعدا لإعادة فتح الطريق.
`;

const STORY = {
  headline: {
    ar: "فيضان يقطع الطريق إلى ميناء صور ويصيب 14 شخصا",
    en: "Flood cuts road to Tyre port, injuring 14 people",
  },
  sentence: {
    ar: "قطع فيضان مفاجئ الطريق إلى ميناء صور الاثنين وأصاب 14 شخصا، وفق وزارة الصحة اللبنانية.",
    en: "A sudden flood cut the road to the port of Tyre on Monday and injured 14 people, according to the Lebanese Health Ministry.",
  },
};

/** A model that writes the story well; `more` are further sentences. */
const writes =
  (...more: readonly { ar: string; en: string; evidence: readonly number[] }[]): Model =>
  (request): Behaviour => {
    if (!isStory(request)) return { say: JSON.stringify({ translations: [] }) };
    return {
      say: JSON.stringify({ headline: STORY.headline, sentences: [{ ...STORY.sentence, evidence: [1] }, ...more] }),
    };
  };

const isStory = ({ body }: SeenRequest): boolean => /"sentences"/.test(body.messages[0]?.content ?? "");

async function digestWith(model: Model, env: Record<string, string> = {}, args: readonly string[] = ["--json"]) {
  const server = await startFakeLlm(model);
  try {
    return await inFolder(async (cwd) => {
      writeFileSync(join(cwd, "flood.txt"), AR);
      const settings = { LLM_BASE_URL: server.url, LLM_API_KEY: KEY, LLM_MODEL: "toy", LLM_JOBS: "write", ...env };
      const result = await runCli(["digest", join(cwd, "flood.txt"), ...args], { cwd, env: settings });
      const again = () => runCli(["digest", join(cwd, "flood.txt"), ...args], { cwd, env: settings });
      return { result, seen: server.seen, second: env.TWICE ? await again() : null };
    });
  } finally {
    await server.close();
  }
}

const digestOf = ({ out }: CliResult): Digest => JSON.parse(out) as Digest;

describe("a digest with a language model", () => {
  it("shows checked, written text in both languages", async () => {
    const { result, seen } = await digestWith(writes());
    expect(result).toMatchObject({ code: 0 });
    const story = digestOf(result).stories[0];
    expect(story?.headline).toEqual(STORY.headline);
    expect(story?.summary.en[0]).toMatchObject({ text: STORY.sentence.en, origin: "llm", cites: [1] });
    expect(story?.summary.ar[0]).toMatchObject({ text: STORY.sentence.ar, origin: "llm", cites: [1] });
    expect(result.err).toContain("checked: 2 of 2");
    expect(seen).toHaveLength(1);
  });
});
