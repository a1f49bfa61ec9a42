import { createBuiltin } from "../src/translate/builtin/builtin.ts";
import { median, type Outcome } from "./figures.ts";
import { mixedSentences, samplePool } from "./sample-text.ts";
import { createRandom } from "./synthetic.ts";

const SENTENCES = 3000;
const ROUNDS = 5;
const LIMIT = 3000;

/** Sentences a second of the built-in translator, on the sample archive's Arabic sentences in halves joined anew. */
export async function benchTranslate(): Promise<Outcome> {
  const mixed = mixedSentences(await samplePool("ar"), createRandom(3));
  const builtin = createBuiltin();
  const rates: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const requests = Array.from({ length: SENTENCES }, () => ({
      text: mixed(),
      from: "ar" as const,
      to: "en" as const,
    }));
    const before = performance.now();
    await builtin.translate(requests);
    if (round > 0) rates.push(SENTENCES / ((performance.now() - before) / 1000));
  }
  await builtin.close();
  const name = `built-in translator, median of ${ROUNDS}`;
  return { figures: [{ name, value: median(rates), unit: "/s", limit: LIMIT, better: "higher" }], notes: [] };
}
