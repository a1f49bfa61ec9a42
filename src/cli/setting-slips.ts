import { parseEnv } from "node:util";
import { settingsFile } from "../config/load.ts";
import { linesWithoutSetting, misspeltSettings } from "../config/misspelt.ts";
import type { Lang } from "../contracts/article.ts";
import { text } from "../i18n/text.ts";

/** Something in `.env` that nobody reads, which would be passed over in silence. */
export interface SettingSlip {
  /** Without a full stop. */
  readonly what: string;
  readonly remedy: string;
}

/** Names of `.env` that are nearly a setting's, such as `LANGUAG`, and lines that set nothing. */
export function settingSlips(cwd: string, lang: Lang): readonly SettingSlip[] {
  const file = settingsFile(cwd);
  const names = misspeltSettings(Object.keys(parseEnv(file))).map(({ written, meant }) => ({
    what: text(lang, "doctor.settings.unknown", { written }),
    remedy: text(lang, "doctor.settings.remedy", { meant }),
  }));
  const lines = linesWithoutSetting(file).map((line) => ({
    what: text(lang, "doctor.settings.line", { line }),
    remedy: text(lang, "doctor.settings.line.remedy"),
  }));
  return [...names, ...lines];
}
