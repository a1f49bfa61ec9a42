import { looseEntry, type Reading, reading } from "./reading.ts";
import { fact, type Word, wordAt } from "./vocabulary.ts";

/** Ministries that headlines call by their field alone. */
const FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    الصحة: "Health Ministry",
    التعليم: "Education Ministry",
    التربية: "Education Ministry",
    التجارة: "Commerce Ministry",
    العدل: "Justice Ministry",
    العمل: "Labour Ministry",
    الإسكان: "Housing Ministry",
    النقل: "Transport Ministry",
    الزراعة: "Agriculture Ministry",
    الإعلام: "Information Ministry",
    الثقافة: "Culture Ministry",
    السياحة: "Tourism Ministry",
    الكهرباء: "Electricity Ministry",
    البيئة: "Environment Ministry",
    التخطيط: "Planning Ministry",
    الأوقاف: "Endowments Ministry",
    الطاقة: "Energy Ministry",
    البترول: "Oil Ministry",
  }),
);

/** What a body does and a field does not: trade does not close shops. */
const DEED =
  /^(announce|close|warn|deny|fine|seize|record|launch|reveal|ban|allow|cancel|confirm|stress|open|suspend|issue|inaugurate|begin|start|study|approve|reject|demand|call|sign|name|respond|honour|organise|distribute|receive|appoint|dismiss|refer|clarify|explain|urge|discuss|plan|intend|prevent|set|extend|postpone|detect|monitor|investigate|threaten|pledge|publish|obtain|appeal|stop|assign|license|renew|prepare|register|adopt)\b/;

const fieldOf = fact(({ kind, text }) => (kind === "arabic" ? FIELDS.get(text) : undefined));

/** تعلن, أغلقت: a woman's form, as a ministry has it, of what a body does. */
const isItsDeed = fact(({ readings: [first] }) => {
  if (first?.pos !== "verb" || first.conjunction || first.suffix || first.entry.gender !== "f") return false;
  return first.entry.number === "s" && first.entry.person === 3 && DEED.test(first.entry.verb?.base ?? "");
});

/** Below the price of the everyday word. */
const MINISTRY = -1.2;

/** التعليم تعلن, "الصحة": at the start of a headline the field stands for its ministry where it acts or speaks. */
export function ministry(words: readonly Word[], at: number): Reading | null {
  const word = words[at];
  const english = word && fieldOf(word);
  if (!english) return null;
  const marked = isMark(wordAt(words, at - 1)) && isMark(wordAt(words, at + 1));
  const start = marked ? at - 1 : at;
  const after = wordAt(words, marked ? at + 2 : at + 1);
  if (start > 0 && !/^(:|\.{2,})$/.test(wordAt(words, start - 1)?.text ?? "")) return null;
  const acts = after !== undefined && (after.text === ":" || (after.kind === "arabic" && isItsDeed(after)));
  if (!acts) return null;
  return reading(
    looseEntry("name", word.text, `the ${english}`, { number: "s", gender: "f", type: "government-body" }),
    MINISTRY,
  );
}

const isMark = (word: Word | undefined): boolean => word?.kind === "other" && /^["«»“”]$/.test(word.text);
