import { ButtonStyle, ComponentType } from "discord.js";
import type { Lang } from "../../src/contracts/article.ts";
import type { Button } from "../../src/contracts/document.ts";
import { text } from "../../src/i18n/text.ts";
import { BUTTON_LABEL, CHOICE_LABEL, CHOICES, CUSTOM_ID, ROW_BUTTONS, ROWS } from "./limits.ts";
import type { Row } from "./types.ts";

/** Custom id of a menu; the chosen value is the action. Several menus of a message need different ids. */
export const MENU_ID = "menu";

const shortened = (label: string, most: number): string =>
  label.length <= most ? label : `${label.slice(0, most - 1)}…`;

const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

/** Discord lays a row out from left to right whatever the language, so for an Arabic reader the first comes last. */
function buttonRow(buttons: readonly Button[], lang: Lang): Row {
  const components = buttons.map((b) => ({
    type: ComponentType.Button as const,
    style: /^confirm(?::|$)/.test(b.action) ? (ButtonStyle.Primary as const) : (ButtonStyle.Secondary as const),
    label: shortened(b.label, BUTTON_LABEL),
    custom_id: b.action,
  }));
  return { type: ComponentType.ActionRow, components: lang === "ar" ? components.reverse() : components };
}

const isStory = (button: Button): boolean => button.action.startsWith("story:");

function menu(buttons: readonly Button[], id: string, lang: Lang): Row {
  const options = buttons.map((b) => ({ label: shortened(b.label, CHOICE_LABEL), value: b.action }));
  const placeholder = text(lang, buttons.every(isStory) ? "discord.menu.stories" : "discord.menu.more");
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: id, placeholder, options }],
  };
}

/** Discord refuses a message in which one custom id stands twice, or an empty or overlong one. */
function usable(rows: readonly (readonly Button[])[]): readonly (readonly Button[])[] {
  const seen = new Set<string>();
  const fresh = ({ action, label }: Button) => {
    if (label.trim() === "" || action === "" || action.length > CUSTOM_ID || seen.has(action)) return false;
    seen.add(action);
    return true;
  };
  return rows.map((row) => row.filter(fresh)).filter((row) => row.length > 0);
}

/**
 * Rows of buttons as Discord takes them: at most five of five. More stories than fit a row become a menu, and so does
 * everything where the rows do not suffice. Pure.
 */
export function toRows(buttons: readonly (readonly Button[])[], lang: Lang): readonly Row[] {
  const rows = usable(buttons);
  const laidOut = rows.flatMap((row, i): readonly Row[] => {
    if (row.length <= ROW_BUTTONS) return [buttonRow(row, lang)];
    if (row.every(isStory)) return chunks(row, CHOICES).map((part, j) => menu(part, `${MENU_ID}:${i}.${j}`, lang));
    return chunks(row, ROW_BUTTONS).map((part) => buttonRow(part, lang));
  });
  if (laidOut.length <= ROWS) return laidOut;
  return chunks(rows.flat(), CHOICES)
    .slice(0, ROWS)
    .map((part, j) => menu(part, `${MENU_ID}:${j}`, lang));
}
