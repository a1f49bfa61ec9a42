import type { Reading } from "./reading.ts";

/** Rare verb forms need a reason. */
export function verbFormCost(a: Reading, b: Reading): number {
  const { tense, person, number } = b.entry;
  let cost = 0;
  const licensed = (a.pos === "negation" && a.entry.form === "لم") || b.purpose || (a.pos === "that" && !a.suffix);
  if (tense === "J" && !licensed) cost += 1.2;
  // إذا نظرنا إلى: a condition wants its verb in the perfect, whoever does it.
  if (tense === "P" && a.pos === "conjunction" && /^(إذا|لو)$/.test(a.entry.form)) return cost - 0.5;
  if (person !== 3) cost += unspoken(a, b);
  // جو ووليد تحدثا هاتفيا: behind names two may do it.
  if (number === "d") cost += a.pos === "name" ? 0.4 : 0.6;
  // خسرنا: "we lost" rather than "he lost us".
  if (b.suffix === "نا" && tense === "P" && person === 3 && number === "s") cost += 1.3;
  // كافاني: in reports hardly anybody is done something to "me".
  if (b.suffix === "ني" && !isQuoted(a)) cost += 1.2;
  // حيث حرص المدرب: a clause of circumstance rather has its verb than a verbal noun.
  if (a.pos === "conjunction" && a.entry.form === "حيث" && tense === "P") cost -= 0.3;
  // يكن: a man's jussive, hardly ever several women's.
  if (number === "p" && b.entry.gender === "f") cost += 0.8;
  return b.future ? cost - 0.5 : cost;
}

/** Reports are in the third person: أزيد is rather "more" than "I increase", and أرينا no "we see us" but a name. */
function unspoken(a: Reading, { entry, suffix }: Reading): number {
  if (entry.person === 1 && /^(نا|ني)$/.test(suffix)) return 3;
  const quoted = isQuoted(a);
  // ترامب: أنهيت ثماني حروب: what follows a speaker is said in the first person.
  if (quoted && entry.tense === "P" && /^[:"«“]$/.test(a.entry.form)) return entry.number === "s" ? 0.4 : 0.1;
  return entry.person === 1 && entry.number === "s" && !quoted && a.pos !== "negation" ? 1.5 : 0.9;
}

/** What follows may be somebody's own words. */
const isQuoted = ({ pos, entry }: Reading): boolean =>
  pos === "punctuation" && entry.form !== "" && /^["«“:.،,]+$/.test(entry.form);
