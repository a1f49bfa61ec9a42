import { answers } from "./en/answers.ts";
import { archive } from "./en/archive.ts";
import { buttons } from "./en/buttons.ts";
import { chat } from "./en/chat.ts";
import { commandLine } from "./en/command-line.ts";
import { corrections } from "./en/corrections.ts";
import { digest } from "./en/digest.ts";
import { discord } from "./en/discord.ts";
import { doctor } from "./en/doctor.ts";
import { languageModel } from "./en/language-model.ts";
import { runningBot } from "./en/running-bot.ts";
import { schedules } from "./en/schedules.ts";
import { settings } from "./en/settings.ts";
import { telegram } from "./en/telegram.ts";
import { translation } from "./en/translation.ts";

/** English interface texts (ICU MessageFormat), a file a part; the first word of a key says which. */
export const en = {
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
} as const;

/** Key of an interface text. */
export type MessageKey = keyof typeof en;
