import type { Lang } from "../contracts/article.ts";
import type { Button, MessageDoc } from "../contracts/document.ts";
import { formatDate } from "../i18n/dates.ts";
import type { MessageKey } from "../i18n/en.ts";
import { MONTH_NAMES, monthNamesOf } from "../i18n/months.ts";
import { type MessageValues, text } from "../i18n/text.ts";
import { block, plain, strong } from "../render/spans.ts";
import { zoneLabel, zoneName } from "./find-zone.ts";
import { type ChatSettings, LENGTHS } from "./types.ts";

/** Marks the choice in force. */
const CHOSEN = "✓ ";

/** What a chat has chosen, with a button for every other choice. */
export function settingsView(settings: ChatSettings, lang: Lang): MessageDoc {
  const { show, length, timeZone } = settings;
  const months = settings.months ?? monthNamesOf(timeZone);
  const line = (key: MessageKey, values: MessageValues) => block("item", lang, [plain(text(lang, key, values))]);
  const button = (label: string, action: string, chosen: boolean): Button => ({
    label: `${chosen ? CHOSEN : ""}${label}`,
    action,
  });
  const blocks = [
    block("title", lang, [strong(text(lang, "chat.settings.title"))]),
    line("chat.language.set", { value: show }),
    line("chat.length.set", { value: length }),
    line("chat.zone.now", { zone: zoneLabel(timeZone, lang) }),
    line("chat.months.set", { value: months }),
  ];
  const shows = { ar: "العربية", en: "English", both: "العربية / English" } as const;
  return {
    sections: [{ story: null, blocks }],
    buttons: [
      (["ar", "en", "both"] as const).map((value) => button(shows[value], `language:${value}`, value === show)),
      (Object.keys(LENGTHS) as (keyof typeof LENGTHS)[]).map((value) =>
        button(text(lang, "button.length", { value }), `length:${value}`, value === length),
      ),
      MONTH_NAMES.map((value) => button(sampleMonth(value), `months:${value}`, value === months)),
    ],
  };
}

/** A month that shows at once which names are meant: August has another one in each. */
const sampleMonth = (names: (typeof MONTH_NAMES)[number]): string =>
  formatDate("2024-08", "ar", "UTC", names).replace(/\s*\d+.*$/, "");

/** Zones that go by a name, or nearly so: a button each. */
export function zoneChoiceView(zones: readonly string[], lang: Lang): MessageDoc {
  const lines = zones.map((zone) => block("item", lang, [plain(zoneLabel(zone, lang))]));
  return {
    sections: [{ story: null, blocks: [block("text", lang, [plain(text(lang, "chat.zone.which"))]), ...lines] }],
    buttons: zones.map((zone) => [{ label: zoneName(zone, lang), action: `timezone:${zone}` }]),
  };
}
