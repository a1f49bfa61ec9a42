/** `text.slice(start, end)`, UTF-16 offsets. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

const END = /[.!?؟…؛]+["”»'’)\]]*(?=\s|$)|\n|\.(?=[\u0621-\u064a]{2})/g;
const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sen|Rep|Gov|St|Jr|Sr|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)|\b[A-Za-z]|(?:^|\s)[\u0621-\u064A])\.$/;

/** Sentences of a text: trimmed spans in order that never cross a line end and cover all that is not white space. */
export function splitSentences(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  let from = 0;
  const push = (to: number): void => {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(text.charAt(start))) start++;
    while (end > start && /\s/.test(text.charAt(end - 1))) end--;
    if (end > start) spans.push({ start, end });
    from = to;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0] !== "\n" && ABBREVIATION.test(text.slice(Math.max(from, end - 12), end))) continue;
    push(end);
  }
  push(text.length);
  return spans;
}
