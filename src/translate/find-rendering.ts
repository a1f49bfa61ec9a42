import type { Lang } from "../contracts/article.ts";
import type { TextSpan } from "../language/sentences.ts";
import { soundsAlike } from "../language/sounds-alike.ts";
import { type Token, words } from "../language/tokens.ts";
import { tokensIn } from "./text-facts.ts";

/** Two words of a longer rendering may be one in the other script ("Abd al-Rahman", عبدالرحمن). */
const MORE_WORDS = 2;
/**
 * How alike a name and its rendering sound at least; a little more than single words, since there is more to compare.
 */
const LEAST = 0.82;
/** Arabic leaves short vowels out: one spelling has at most so many letters for one of the other. */
const MOST_LETTERS = 2.2;
/** Small words within a name. */
const PARTICLES = new Set("al el bin ibn bint abu abd de la van von der di da".split(" "));

/**
 * Where a translation renders a name, found by its sound: the run of words (in English, of words with a capital letter)
 * that sounds most like the whole name.
 * @param name as the source prints it, without proclitics
 */
export function findRendering(name: string, translation: string, lang: Lang): TextSpan | null {
  const heard = words(name).join("");
  if (heard.length < 4) return null;
  const most = words(name).length + MORE_WORDS;
  const tokens = tokensIn(translation);
  let best: { readonly span: TextSpan; readonly score: number } | null = null;
  for (let from = 0; from < tokens.length; from++) {
    if (!mayBegin(tokens[from] as Token, lang)) continue;
    let joined = "";
    for (let to = from; to < tokens.length && to < from + most; to++) {
      const token = tokens[to] as Token;
      if (to > from && !mayFollow(translation, tokens[to - 1] as Token, token, lang)) break;
      joined += token.norm;
      const ratio = joined.length / heard.length;
      if (ratio > MOST_LETTERS) break;
      if (ratio < 1 / MOST_LETTERS) continue;
      const score = soundsAlike(heard, joined);
      if (score >= LEAST && (best === null || score > best.score))
        best = { span: { start: (tokens[from] as Token).start, end: token.end }, score };
    }
  }
  return best?.span ?? null;
}

const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);
const mayBegin = (token: Token, lang: Lang): boolean => lang === "ar" || isCapital(token) || token.norm === "al";

/** Words of one name stand side by side, or are joined by a hyphen or an apostrophe. */
function mayFollow(text: string, left: Token, right: Token, lang: Lang): boolean {
  if (!/^(?:[ \u00a0]|[-‐'’`])$/.test(text.slice(left.end, right.start))) return false;
  return lang === "ar" || isCapital(right) || PARTICLES.has(right.norm);
}
