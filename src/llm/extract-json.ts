/** Models that think aloud put it in such tags, before the answer. */
const THOUGHTS = /<(think|thinking|reasoning)>[\s\S]*?(?:<\/\1>|$)/gi;

/**
 * Index after the value that begins with a brace at `from`; -1 where it is not closed. Braces in strings do not count.
 */
function endOfObject(text: string, from: number): number {
  let depth = 0;
  let inString = false;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (inString) {
      if (char === "\\") at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return at + 1;
  }
  return -1;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The first whole JSON object in what a model said, with or without a code fence, thoughts or talk around it; undefined
 * where there is none. Tried once at each opening brace that could begin an object, so that it takes linear time on the
 * usual and at most `MOST_TRIES` passes on any text.
 */
export function extractJson(said: string): unknown {
  const text = said.replace(THOUGHTS, "");
  const whole = parsed(text.trim());
  if (isObject(whole)) return whole;
  let at = text.indexOf("{");
  for (let tries = 0; at !== -1 && tries < MOST_TRIES; tries++) {
    const end = endOfObject(text, at);
    const value = end === -1 ? undefined : parsed(text.slice(at, end));
    if (isObject(value)) return value;
    at = text.indexOf("{", at + 1);
  }
  return undefined;
}

/** Brackets that are tried as the beginning of the answer; a model that writes more of them has written none. */
const MOST_TRIES = 50;
