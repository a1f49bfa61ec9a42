import { pino, stdSerializers } from "pino";
import type { Config } from "../../config/config.ts";
import type { Log } from "../../contracts/log.ts";
import { redactor } from "./redact.ts";

/** What the log needs of the settings. */
export type LogSettings = Pick<Config, "logLevel" | "telegram" | "discord" | "llm" | "libreTranslate">;

/**
 * A line of JSON an event (pino), without any secret: the whole line goes through the redactor, causes of errors too.
 * Lines are written at once, so that the last ones before a crash are there.
 */
export function createLog(settings: LogSettings, output: NodeJS.WritableStream): Log {
  const { telegram, discord, llm, libreTranslate } = settings;
  const clean = redactor([telegram.token, discord.token, llm?.apiKey ?? null, libreTranslate?.apiKey ?? null]);
  const logger = pino(
    {
      level: settings.logLevel,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: stdSerializers.errWithCause },
    },
    { write: (line: string) => void output.write(clean(line)) },
  );
  return {
    debug: (message, details = {}) => logger.debug(details, message),
    info: (message, details = {}) => logger.info(details, message),
    warn: (message, details = {}) => logger.warn(details, message),
    error: (message, details = {}) => logger.error(details, message),
  };
}
