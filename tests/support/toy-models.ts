import { dictionaryModel, type ModelFiles } from "../../bench/models/dictionary-model.ts";

/** A few dozen words, enough for headlines and the self-test of either direction. */
const WORDS: readonly (readonly [ar: string, en: string])[] = [
  ["أعلنت", "announced"],
  ["الحكومة", "government"],
  ["في", "in"],
  ["القاهرة", "Cairo"],
  ["اليوم", "today"],
  ["مقتل", "death"],
  ["شخصا", "people"],
  ["انفجار", "explosion"],
  ["عاجل", "breaking"],
  ["ارتفعت", "rose"],
  ["أسعار", "prices"],
  ["النفط", "oil"],
  ["الوزير", "minister"],
  ["لم", "not"],
  ["يصل", "arrive"],
  ["من", "from"],
  ["دمشق", "Damascus"],
  ["وقال", "said"],
];

const models = new Map<string, ModelFiles>();

/** A model that the real engine runs, translating word for word; `en-ar` knows the same words the other way round. */
export function toyModel(pair: "ar-en" | "en-ar"): ModelFiles {
  let model = models.get(pair);
  if (!model) {
    const extra: [string, string][] = [["government", "حكومة"]];
    const back = WORDS.filter(([, en]) => en !== "government").map(([ar, en]) => [en, ar] as [string, string]);
    model = dictionaryModel(pair === "ar-en" ? WORDS : [...back, ...extra]);
    models.set(pair, model);
  }
  return model;
}
