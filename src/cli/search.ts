import type { SearchHit } from "../contracts/archive.ts";
import { text } from "../i18n/text.ts";
import { mended } from "../language/slips.ts";
import { openArchive } from "./archive.ts";
import { CliError, type Context, forTerminal, print, printJson, tell } from "./context.ts";
import { linesOf } from "./lines.ts";

/** `mujaz search`: `limit` is the most hits of a query, `batch` reads a query a line from standard input. */
export interface SearchOptions {
  readonly limit: number;
  readonly batch?: boolean;
  readonly json?: boolean;
}

const asText = (hits: readonly SearchHit[]): string =>
  hits
    .map(
      (h, i) =>
        `${i + 1}. ${h.title ?? h.path ?? h.articleId}${h.outlet ? ` · ${h.outlet}` : ""}\n   ${h.snippet.replace(/\s+/g, " ")}\n`,
    )
    .join("");

/** `mujaz search TEXT [PATH...]`, or `--batch`: one question a line. */
export async function runSearch(
  context: Context,
  query: string | null,
  paths: readonly string[],
  options: SearchOptions,
): Promise<void> {
  if (!options.batch && (query ?? "").trim() === "") throw new CliError(text(context.lang, "search.empty"), 2);
  const archive = await openArchive(context, paths);
  try {
    const answer = async (line: string) => {
      const hits = line.trim() === "" ? [] : archive.search(line, options.limit);
      if (options.json || options.batch) return printJson(context, { hits });
      const meant = mended(line, archive.respell(line));
      if (meant !== line) tell(context, text(context.lang, "ask.read-as", { question: meant }));
      const shown = hits.length > 0 ? asText(hits) : `${text(context.lang, "chat.search.none", { text: line })}\n`;
      return print(context, forTerminal(shown));
    };
    if (options.batch) for await (const line of linesOf(context.stdin)) await answer(line);
    else await answer(query ?? "");
  } finally {
    archive.close();
  }
}
