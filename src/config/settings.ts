/** One setting of the environment: what it means, its default and an example; `.env.example` is checked against this list. */
export interface Setting {
  readonly name: string;
  readonly meaning: string;
  readonly fallback: string;
  readonly example: string;
  /** The value never appears in an error, a log or a message. */
  readonly secret?: boolean;
}

/** All settings, in the order of `.env.example`. */
export const SETTINGS = [
  {
    name: "ARCHIVE",
    meaning: "Folders or files with articles, comma-separated",
    fallback: "the sample archive",
    example: "/srv/news,/srv/more",
  },
  {
    name: "DATA_DIR",
    meaning: "Folder of the store; created when missing",
    fallback: ".mujaz",
    example: "/var/lib/mujaz",
  },
  {
    name: "STORE_URL",
    meaning: "SQLite file of the store",
    fallback: "sqlite:DATA_DIR/mujaz.sqlite",
    example: "sqlite:/var/lib/mujaz/mujaz.sqlite",
  },
  { name: "TELEGRAM_BOT_TOKEN", meaning: "Token of the Telegram bot", fallback: "", example: "", secret: true },
  {
    name: "TELEGRAM_API_ROOT",
    meaning: "Address of a local Bot API server",
    fallback: "https://api.telegram.org",
    example: "http://127.0.0.1:8081",
  },
  {
    name: "TELEGRAM_ADMINS",
    meaning: "Telegram user ids of the operators, comma-separated",
    fallback: "",
    example: "12345678",
  },
  { name: "DISCORD_BOT_TOKEN", meaning: "Token of the Discord bot", fallback: "", example: "", secret: true },
  {
    name: "DISCORD_API_ROOT",
    meaning: "Address of Discord's API",
    fallback: "https://discord.com/api",
    example: "http://127.0.0.1:8082/api",
  },
  {
    name: "TRANSLATOR",
    meaning: "Translation engine: auto (best there is), builtin or off",
    fallback: "auto",
    example: "builtin",
  },
  {
    name: "MODELS_DIR",
    meaning: "Folder of installed translation models",
    fallback: "DATA_DIR/models",
    example: "/srv/models",
  },
  {
    name: "MODELS_URL",
    meaning: "Where translation models are fetched from",
    fallback: "",
    example: "https://mirror.example.org/models",
  },
  {
    name: "ROUGH",
    meaning: "Rough translations in unattended posts: off, headlines or all",
    fallback: "headlines",
    example: "all",
  },
  {
    name: "LLM_BASE_URL",
    meaning: "Address of an OpenAI-compatible server",
    fallback: "",
    example: "http://127.0.0.1:11434/v1",
  },
  { name: "LLM_API_KEY", meaning: "Key for that server", fallback: "", example: "", secret: true },
  { name: "LLM_MODEL", meaning: "Model name on that server", fallback: "", example: "qwen3:8b" },
  {
    name: "TIMEZONE",
    meaning: "IANA time zone of dates and schedules",
    fallback: "the system's",
    example: "Asia/Beirut",
  },
  { name: "LANGUAGE", meaning: "Language of texts and help: ar, en or both", fallback: "both", example: "ar" },
  { name: "HTTP_PORT", meaning: "Port of the status page; 0 is off", fallback: "0", example: "8080" },
  {
    name: "LOG_LEVEL",
    meaning: "How much is logged: silent, error, warn, info or debug",
    fallback: "warn",
    example: "info",
  },
] as const satisfies readonly Setting[];

/** Name of a setting, which is its variable. */
export type SettingName = (typeof SETTINGS)[number]["name"];
