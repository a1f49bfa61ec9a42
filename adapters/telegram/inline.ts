import type { InlineQuery, InlineQueryResultArticle } from "grammy/types";
import type { Handlers, InlineCard } from "../../src/contracts/adapter.ts";
import { text } from "../../src/i18n/text.ts";
import type { Call } from "./calls.ts";
import { MAX_INLINE_RESULTS } from "./limits.ts";
import { localeOf } from "./read.ts";
import { renderTelegram } from "./render.ts";

/** Seconds for which the server may give the same answer to the same person. */
const CACHE_SECONDS = 60;
/** Bytes of a result's id and of an offset. @see https://core.telegram.org/bots/api#inlinequeryresultarticle */
const MAX_ID_BYTES = 64;

/** A card as a result. Its message has no buttons: where it ends up, nobody has to have let the bot in. */
function resultOf(card: InlineCard): readonly InlineQueryResultArticle[] {
  const payload = renderTelegram(card.doc)[0]?.payload;
  if (payload === undefined || Buffer.byteLength(card.id) > MAX_ID_BYTES || card.id === "") return [];
  const content = {
    message_text: payload.text,
    link_preview_options: { is_disabled: true },
    ...(payload.entities.length > 0 ? { entities: [...payload.entities] } : {}),
  };
  return [
    { type: "article", id: card.id, title: card.title, description: card.description, input_message_content: content },
  ];
}

/** Story cards for `@bot topic`, page by page. */
export async function answerInline(
  call: Call,
  handlers: Pick<Handlers, "inline">,
  query: InlineQuery,
  signal: AbortSignal,
): Promise<void> {
  const lang = localeOf(query.from) ?? "en";
  const page = await handlers.inline(query.query, query.offset, lang);
  const results = page.cards.flatMap(resultOf).slice(0, MAX_INLINE_RESULTS);
  const isEmpty = results.length === 0 && query.offset === "";
  await call(
    "answerInlineQuery",
    {
      inline_query_id: query.id,
      results,
      cache_time: CACHE_SECONDS,
      // The cards are in the language of the person who asks.
      is_personal: true,
      next_offset: Buffer.byteLength(page.next) <= MAX_ID_BYTES ? page.next : "",
      ...(isEmpty ? { button: { text: text(lang, "telegram.inline.none"), start_parameter: "inline" } } : {}),
    },
    signal,
  );
}
