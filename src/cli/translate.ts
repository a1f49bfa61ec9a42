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
  const lines = new LineTranslator(context, options, translator);
  try {
    // Nothing waits for lines that have not come yet: another program may want each answer before it asks again.
    for await (const some of lineListsOf(context.stdin)) await lines.translate(some);
    // Output is one line for one line, so the word on its quality stands beside it.
    if (lines.isRough) tell(context, text(context.lang, "translate.rough"));
    if (lines.empty > 0) tell(context, text(context.lang, "cli.translate.empty", { n: lines.empty }));
  } finally {
    await translator.close();
  }
}

/** Translates lines and prints them: short ones in batches, each long one in pieces, so that none takes much memory. */
class LineTranslator {
  readonly #context: Context;
  readonly #options: TranslateOptions;
  readonly #translator: Translator;
  #isRough = false;
  #empty = 0;

  constructor(context: Context, options: TranslateOptions, translator: Translator) {
    this.#context = context;
    this.#options = options;
    this.#translator = translator;
  }

  /** Whether any of the translations is rough. */
  get isRough(): boolean {
    return this.#isRough;
  }

  /** Lines that have no translation. */
  get empty(): number {
    return this.#empty;
  }

  async translate(lines: readonly string[]): Promise<void> {
    let batch: string[] = [];
    for (const line of lines) {
      const isLong = line.length > MAX_PIECE && !this.#isKept(line);
      if (!isLong) batch.push(line);
      if (isLong || batch.length === BATCH) {
        await this.#translateBatch(batch);
        batch = [];
      }
      if (isLong) await (this.#options.json ? this.#translateWhole(line) : this.#translateInPieces(line));
    }
    if (batch.length > 0) await this.#translateBatch(batch);
  }

  async #translateBatch(lines: readonly string[]): Promise<void> {
    const answers = await this.#ask(lines);
    for (const [i, line] of lines.entries()) await this.#printOne(line, answers[i] ?? null);
  }

  /** A long line, printed piece by piece. */
  async #translateInPieces(line: string): Promise<void> {
    let isFirst = true;
    let isEmpty = true;
    for (const pieces of listsOf(linePieces(line), PIECES)) {
      const answers = await this.#ask(pieces);
      isEmpty &&= answers.every((answer) => answer === null);
      for (const [i, piece] of pieces.entries()) {
        const shown = this.#shownOf(piece, answers[i] ?? null);
        await print(this.#context, isFirst || this.#isKept(piece) ? shown : ` ${shown}`);
        isFirst = false;
      }
    }
    if (isEmpty) this.#empty++;
    await print(this.#context, "\n");
  }

  /** A long line as one record. */
  async #translateWhole(line: string): Promise<void> {
    const answers: Translation[] = [];
    for (const pieces of listsOf(linePieces(line), PIECES))
      answers.push(...(await this.#ask(pieces)).filter((answer) => answer !== null));
    await this.#printOne(line, wholeOf(answers));
  }

  async #ask(texts: readonly string[]): Promise<readonly (Translation | null)[]> {
    const { from, to } = this.#options;
    const requests = texts.map((text) => ({ text, from, to }));
    const answers = await this.#translator.translate(requests, this.#context.signal);
    this.#isRough ||= answers.some((answer) => answer?.rough === true);
    return answers;
  }

  /** Whether a text stays as it is. */
  #isKept(line: string): boolean {
    return this.#options.from === this.#options.to || line.trim() === "";
  }

  #shownOf(line: string, answer: Translation | null): string {
    return this.#isKept(line) ? line : (answer?.text.replace(/\s*\n\s*/g, " ") ?? "");
  }

  async #printOne(line: string, answer: Translation | null): Promise<void> {
    const shown = this.#shownOf(line, answer);
    const isEmpty = answer === null && !this.#isKept(line);
    if (isEmpty) this.#empty++;
    if (this.#options.json) await printJson(this.#context, asRecord(line, isEmpty ? null : shown, answer));
    else await print(this.#context, `${shown}\n`);
  }
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
