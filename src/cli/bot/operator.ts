import type { Adapter, Target } from "../../contracts/adapter.ts";
import type { Lang } from "../../contracts/article.ts";
import type { Clock } from "../../contracts/clock.ts";
import type { Log } from "../../contracts/log.ts";
import type { MessageKey } from "../../i18n/en.ts";
import { type MessageValues, text } from "../../i18n/text.ts";
import { block, plain } from "../../render/spans.ts";

/** What the operator is told, as a text of the catalogue. */
export interface Notice {
  readonly key: MessageKey;
  readonly values: MessageValues;
}

/** How the operator is reached. */
export interface OperatorOptions {
  /** Null where nobody is named: then the log alone hears it. */
  readonly chat: Target | null;
  readonly adapters: ReadonlyMap<string, Adapter>;
  readonly lang: Lang;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Tells the one who runs the bot what needs a hand. */
export interface Operator {
  /** Never rejects: a notice that cannot be sent stands in the log. */
  tell(notice: Notice): Promise<void>;
}

/** The same notice is told and logged again only after this long: trouble that goes on must not become a flood. */
const AGAIN_AFTER_MS = 6 * 3_600_000;

/** Notices that are remembered for that. */
const MOST_REMEMBERED = 500;

/** An operator reached through one of the platforms. */
export function createOperator({ chat, adapters, lang, clock, log, signal }: OperatorOptions): Operator {
  const toldAt = new Map<string, number>();
  const isNews = (said: string): boolean => {
    const now = clock.now().getTime();
    const before = toldAt.get(said);
    if (before !== undefined && now - before < AGAIN_AFTER_MS) return false;
    toldAt.delete(said);
    toldAt.set(said, now);
    if (toldAt.size > MOST_REMEMBERED) toldAt.delete(toldAt.keys().next().value as string);
    return true;
  };
  return {
    async tell({ key, values }) {
      const said = text(lang, key, values);
      if (!isNews(said)) return;
      log.warn(text("en", key, values), { notice: key });
      const adapter = chat && adapters.get(chat.platform);
      if (!chat || !adapter) return;
      const blocks = said.split("\n").map((line) => block("text", lang, [plain(line)]));
      try {
        for (const part of adapter.render({ sections: [{ story: null, blocks }], buttons: [] }))
          await adapter.send(chat, part, signal);
      } catch (error) {
        log.error("The operator could not be told. Open a chat with the bot, or set OPERATOR_CHAT.", { error });
      }
    },
  };
}
