import type { Lang } from "../contracts/article.ts";
import { text } from "../i18n/text.ts";
import { CliError, type Context, print, printJson, tell } from "./context.ts";
import { lineListsOf } from "./lines.ts";
import { openTranslator } from "./translators.ts";

export interface TranslateOptions {
  readonly from: Lang;
  readonly to: Lang;
  readonly engine?: string;
  readonly json?: boolean;
}

/** Most lines that are translated together: enough for an engine that batches, few enough to show output soon. */
const BATCH = 64;

/** `mujaz translate`: one line out for one line in; an empty line stays empty, and so does one that no engine can translate. */
export async function runTranslate(context: Context, options: TranslateOptions): Promise<void> {
  const { from, to } = options;
  const translator = openTranslator(context, options.engine, { originals: false });
  if (from !== to && !translator.supports(from, to)) {
    await translator.close();
    throw new CliError(text(context.lang, "cli.translate.none", { from, to }));
  }
  let rough = false;
  const translateBatch = async (lines: readonly string[]) => {
    const results = await translator.translate(
      lines.map((line) => ({ text: line, from, to })),
      context.signal,
    );
    for (const [i, line] of lines.entries()) {
      const result = results[i] ?? null;
      rough ||= result?.rough === true;
      const shown = from === to || line.trim() === "" ? line : (result?.text.replace(/\s*\n\s*/g, " ") ?? "");
      if (options.json)
        await printJson(context, {
          source: line,
          text: shown,
          engine: result?.engine ?? null,
          rough: result?.rough ?? false,
          confidence: result?.confidence ?? null,
          flags: result?.flags ?? [],
        });
      else await print(context, `${shown}\n`);
    }
  };
  try {
    // Nothing waits for lines that have not come yet: another program may want each answer before it asks again.
    for await (const lines of lineListsOf(context.stdin))
      for (let at = 0; at < lines.length; at += BATCH) await translateBatch(lines.slice(at, at + BATCH));
    // Output is one line for one line, so the word on its quality stands beside it.
    if (rough) tell(context, text(context.lang, "translate.rough"));
  } finally {
    await translator.close();
  }
}
