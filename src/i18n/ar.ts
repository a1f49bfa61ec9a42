import { answers } from "./ar/answers.ts";
import { archive } from "./ar/archive.ts";
import { buttons } from "./ar/buttons.ts";
import { chat } from "./ar/chat.ts";
import { commandLine } from "./ar/command-line.ts";
import { corrections } from "./ar/corrections.ts";
import { digest } from "./ar/digest.ts";
import { discord } from "./ar/discord.ts";
import { doctor } from "./ar/doctor.ts";
import { languageModel } from "./ar/language-model.ts";
import { runningBot } from "./ar/running-bot.ts";
import { schedules } from "./ar/schedules.ts";
import { settings } from "./ar/settings.ts";
import { telegram } from "./ar/telegram.ts";
import { translation } from "./ar/translation.ts";
import type { MessageKey } from "./en.ts";

/**
 * Arabic interface texts (ICU MessageFormat, all six plural forms). Digits are Western, as in the JSON and in most news
 * sites.
 */
export const ar: Readonly<Record<MessageKey, string>> = {
  ...digest,
  ...chat,
  ...buttons,
  ...answers,
  ...schedules,
  ...corrections,
  ...archive,
  ...runningBot,
  ...doctor,
  ...translation,
  ...languageModel,
  ...commandLine,
  ...telegram,
  ...discord,
  ...settings,
};
