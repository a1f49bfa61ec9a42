import { createArchiveStore } from "../../src/archive/store.ts";
import { openDatabase } from "../../src/store/database.ts";
import { anArticle } from "./builders.ts";

/**
 * Run as a child process until it is killed: stores batches of ten articles, naming each batch on stdout once it is
 * stored.
 */
const [path = "", run = ""] = process.argv.slice(2);
const store = createArchiveStore(openDatabase(path), { features: ({ id }) => id });
const WORDS = "نهر مدينة ميناء قطار مدرسة سوق جسر مطر ريح بحر جبل طريق بيت حقل غابة".split(" ");

for (let batch = 0; ; batch++) {
  const articles = Array.from({ length: 10 }, (_, i) => {
    const words = Array.from({ length: 40 }, (_, w) => WORDS[(batch * 7 + i * 3 + w * (i + 1)) % WORDS.length]);
    // Every other article is a copy of the one before, so that links are at stake too.
    return anArticle({ id: `${run}-${batch}-${i}`, path: null, text: `${run} ${batch} ${i >> 1} ${words.join(" ")}` });
  });
  store.put(articles);
  process.stdout.write(`${batch}\n`);
}
