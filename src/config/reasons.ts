import type { Lang } from "../contracts/article.ts";
import type { MessageKey } from "../i18n/en.ts";
import { type MessageValues, text } from "../i18n/text.ts";

/** A text in both languages: logs are English, and people read theirs. */
export type Said = Readonly<Record<Lang, string>>;

/** A text of the catalogue in both languages. */
export const said = (key: MessageKey, values: MessageValues = {}): Said => ({
  ar: text("ar", key, values),
  en: text("en", key, values),
});

/** A reason as the schema library hands it on, which knows strings alone. */
export const because = (key: MessageKey, values: MessageValues = {}): string => JSON.stringify([key, values]);

/** The reason behind a message of `because`; null for a message of the schema library's own. */
export function reasonIn(message: string): Said | null {
  if (!message.startsWith('["')) return null;
  const [key, values] = JSON.parse(message) as [MessageKey, MessageValues];
  return said(key, values);
}
