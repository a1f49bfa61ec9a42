import type { MessageKey } from "../i18n/en.ts";
import { type Handler, whisper } from "./turn.ts";
import type { ConversationDeps, StatusInfo } from "./types.ts";

/** What is to be said of an archive without an article: it is being read, or has none. Null where it has some. */
export function emptiness({ archive, refreshedAt }: Pick<StatusInfo, "archive" | "refreshedAt">): MessageKey | null {
  if (archive.articles > 0) return null;
  return refreshedAt === null ? "chat.reading" : "ask.none.empty";
}

/** Wraps handlers that read the archive: where nothing is in it yet they would say that nothing was found. */
export function needingArchive({ engine, status }: Pick<ConversationDeps, "engine" | "status">) {
  let isFilled = false;
  return (handler: Handler): Handler =>
    async (turn) => {
      isFilled ||= (await engine.span()).articles > 0;
      const missing = isFilled ? null : emptiness(await status());
      return missing === null ? handler(turn) : whisper(turn, missing);
    };
}
