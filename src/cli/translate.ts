import type { Lang } from "../contracts/article.ts";
import type { Translation, Translator } from "../contracts/translator.ts";
import { text } from "../i18n/text.ts";
import { CliError, type Context, print, printJson, tell } from "./context.ts";
import { linePieces, MAX_PIECE } from "./line-pieces.ts";
import { lineListsOf } from "./lines.ts";
import type { EngineName } from "./options.ts";
import { openTranslator } from "./translators.ts";

export interface TranslateOptions {
  readonly from: Lang;
  readonly to: Lang;
  readonly engine?: EngineName;
  readonly json?: boolean;
}

/** Most lines that are translated together: enough for an engine that batches, few enough to show output soon. */
const BATCH = 64;
/** Most pieces of a long line that are translated together: as much text as a batch of long sentences. */
const PIECES = 8;

/**
 * `mujaz translate`: one line out for one line in; an empty line stays empty, and so does one that no engine can
 * translate.
 */
export async function runTranslate(context: Context, options: TranslateOptions): Promise<void> {
  const { from, to } = options;
  const translator = openTranslator(context, options.engine, { originals: false });
  if (from !== to && !translator.supports(from, to)) {
    await translator.close();
    throw new CliError(text(context.lang, "cli.translate.none", { from, to }));
  }
  const writer = createWriter(context, options, translator);
  try {
    // Nothing waits for lines that have not come yet: another program may want each answer before it asks again.
    for await (const lines of lineListsOf(context.stdin)) await writer.translate(lines);
    // Output is one line for one line, so the word on its quality stands beside it.
    if (writer.isRough()) tell(context, text(context.lang, "translate.rough"));
    if (writer.leftEmpty() > 0) tell(context, text(context.lang, "cli.translate.empty", { n: writer.leftEmpty() }));
  } finally {
    await translator.close();
  }
}

/** Translates lines and prints them: short ones in batches, each long one in pieces, so that none takes much memory. */
function createWriter(context: Context, { from, to, json }: TranslateOptions, translator: Translator) {
  let rough = false;
  let empty = 0;
  const ask = async (texts: readonly string[]): Promise<readonly (Translation | null)[]> => {
    const requests = texts.map((piece) => ({ text: piece, from, to }));
    const answers = await translator.translate(requests, context.signal);
    rough ||= answers.some((answer) => answer?.rough === true);
    return answers;
  };
  const isKept = (line: string): boolean => from === to || line.trim() === "";
  const shownOf = (line: string, answer: Translation | null): string =>
    isKept(line) ? line : (answer?.text.replace(/\s*\n\s*/g, " ") ?? "");
  const printOne = async (line: string, answer: Translation | null): Promise<void> => {
    const shown = shownOf(line, answer);
    if (answer === null && !isKept(line)) empty++;
    if (json) await printJson(context, asRecord(line, isKept(line) || answer !== null ? shown : null, answer));
    else await print(context, `${shown}\n`);
  };
  const translateBatch = async (lines: readonly string[]): Promise<void> => {
    const answers = await ask(lines);
    for (const [i, line] of lines.entries()) await printOne(line, answers[i] ?? null);
  };
  const translateLong = async (line: string): Promise<void> => {
    const answers: Translation[] = [];
    let isFirst = true;
    let isEmpty = true;
    for (const pieces of listsOf(linePieces(line), PIECES)) {
      const given = await ask(pieces);
      isEmpty &&= given.every((answer) => answer === null);
      if (json) answers.push(...given.filter((answer) => answer !== null));
      else
        for (const [i, piece] of pieces.entries()) {
          const shown = shownOf(piece, given[i] ?? null);
          await print(context, isFirst || isKept(piece) ? shown : ` ${shown}`);
          isFirst = false;
        }
    }
    if (json) return printOne(line, wholeOf(answers));
    if (isEmpty) empty++;
    await print(context, "\n");
  };
  return {
    isRough: () => rough,
    leftEmpty: () => empty,
    async translate(lines: readonly string[]): Promise<void> {
      let batch: string[] = [];
      for (const line of lines) {
        const isLong = line.length > MAX_PIECE && !isKept(line);
        if (!isLong) batch.push(line);
        if (isLong || batch.length === BATCH) {
          await translateBatch(batch);
          batch = [];
        }
        if (isLong) await translateLong(line);
      }
      if (batch.length > 0) await translateBatch(batch);
    },
  };
}

function* listsOf<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let list: T[] = [];
  for (const item of items) {
    list.push(item);
    if (list.length < size) continue;
    yield list;
    list = [];
  }
  if (list.length > 0) yield list;
}

/** The translation of a line from those of its pieces; it is as good as its worst one. */
function wholeOf(pieces: readonly Translation[]): Translation | null {
  const worst = pieces.reduce<Translation | null>(
    (low, piece) => (sureness(piece) < sureness(low) ? piece : low),
    null,
  );
  if (worst === null) return null;
  const flags = new Map(pieces.flatMap((piece) => piece.flags).map((flag) => [`${flag.kind} ${flag.detail}`, flag]));
  return { ...worst, text: pieces.map((piece) => piece.text.trim()).join(" "), flags: [...flags.values()] };
}

/** Rough pieces are below all others. */
const sureness = (piece: Translation | null): number =>
  piece === null ? Number.POSITIVE_INFINITY : (piece.confidence ?? 1) + (piece.rough ? 0 : 1);

const asRecord = (source: string, shown: string | null, answer: Translation | null) => ({
  source,
  text: shown,
  engine: answer?.engine ?? null,
  rough: answer?.rough ?? false,
  confidence: answer?.confidence ?? null,
  flags: answer?.flags ?? [],
});
