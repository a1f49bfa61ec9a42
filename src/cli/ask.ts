import { textOptions } from "../../adapters/console/text-options.ts";
import type { Translator } from "../contracts/translator.ts";
import { type Asking, answerQuestion } from "../conversation/answer.ts";
import { assembleAnswer } from "../conversation/answer-result.ts";
import { bothTexts } from "../conversation/answer-texts.ts";
import type { AskResult } from "../conversation/answer-types.ts";
import { answerView } from "../conversation/answer-view.ts";
import { dayIn, type Today } from "../conversation/period-units.ts";
import { text } from "../i18n/text.ts";
import { renderText } from "../render/text.ts";
import { factsLine } from "../translate/facts.ts";
import { type Archive, openArchive } from "./archive.ts";
import { CliError, type Context, print, printJson } from "./context.ts";
import { linesOf } from "./lines.ts";
import { openTranslator } from "./translators.ts";

/** `mujaz ask`: `batch` reads a question a line from standard input. */
export interface AskOptions {
  readonly batch?: boolean;
  readonly json?: boolean;
}

/** A question answered from the archive, in both languages. */
export async function askArchive(
  question: string,
  archive: Archive,
  translator: Translator,
  asking: Asking,
  signal?: AbortSignal,
) {
  const getArticle = (id: string) => archive.get(id);
  const found = answerQuestion(
    question,
    { search: archive.search, respell: archive.respell, getArticle, span: archive.span },
    asking,
  );
  const texts = await bothTexts(found.sentences, translator, factsLine, signal);
  const result: AskResult = assembleAnswer(found, texts, getArticle);
  return { found, texts, result };
}

/** `mujaz ask QUESTION [PATH...]`, or `--batch`: one question a line. */
export async function runAsk(
  context: Context,
  question: string | null,
  paths: readonly string[],
  options: AskOptions,
): Promise<void> {
  if (!options.batch && (question ?? "").trim() === "") throw new CliError(text(context.lang, "ask.empty"), 2);
  const archive = await openArchive(context, paths);
  const translator = openTranslator(context);
  try {
    const { timeZone: zone } = context.config;
    const today = (): Today => ({ day: dayIn(zone, context.clock.now()), zone });
    const answer = async (line: string) => {
      const { found, texts, result } = await askArchive(line, archive, translator, { today: today() }, context.signal);
      if (options.json || options.batch) return printJson(context, result);
      const doc = answerView(found, texts, result.sources, found.lang, zone);
      return print(context, renderText(doc, await textOptions(context.stdout)));
    };
    if (options.batch) for await (const line of linesOf(context.stdin)) await answer(line);
    else await answer(question ?? "");
  } finally {
    await translator.close();
    archive.close();
  }
}
