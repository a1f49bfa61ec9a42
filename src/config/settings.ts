/**
 * One setting of the environment: what it means, its default and an example; `.env.example` is checked against this
 * list.
 */
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
  {
    name: "TELEGRAM_WEBHOOK_URL",
    meaning: "Public https address that Telegram calls instead of being polled; it must lead to HTTP_PORT",
    fallback: "",
    example: "https://news.example.org/telegram",
  },
  { name: "DISCORD_BOT_TOKEN", meaning: "Token of the Discord bot", fallback: "", example: "", secret: true },
  {
    name: "DISCORD_API_ROOT",
    meaning: "Address of Discord's API",
    fallback: "https://discord.com/api",
    example: "http://127.0.0.1:8082/api",
  },
  {
    name: "DISCORD_MENTIONS",
    meaning: "Answer mentions in Discord channels, on or off; needs the Message Content intent",
    fallback: "off",
    example: "on",
  },
  {
    name: "OPERATOR_CHAT",
    meaning: "Where the bot tells its operator about trouble: platform and chat id",
    fallback: "the first of TELEGRAM_ADMINS",
    example: "telegram:12345678",
  },
  {
    name: "UNDECIDED_POSTS",
    meaning: "A post that nobody can know to have arrived: skip it, or repeat it and risk that it stands there twice",
    fallback: "skip",
    example: "repeat",
  },
  {
    name: "WATCHDOG_DAYS",
    meaning: "Days without a post or a new article after which the operator is told; 0 is never",
    fallback: "3",
    example: "7",
  },
  {
    name: "REFRESH_MINUTES",
    meaning: "Minutes between looks into the archive's folders while the bot runs",
    fallback: "10",
    example: "60",
  },
  {
    name: "TRANSLATOR",
    meaning: "Translation engine: auto (best there is), builtin, llm, libretranslate or off",
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
    meaning: "Where translation models are fetched from: an address, or a folder with copies",
    fallback: "Mozilla's registry",
    example: "https://mirror.example.org/models",
  },
  {
    name: "MODELS_IDLE",
    meaning: "Minutes without work after which the translation engine gives its memory back; 0 is never",
    fallback: "10",
    example: "2",
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
    name: "LLM_JOBS",
    meaning: "What the language model does: translate, write, both comma-separated, or none",
    fallback: "translate,write",
    example: "write",
  },
  {
    name: "LLM_BUDGET_TOKENS",
    meaning: "Tokens that the language model may use in a day; 0 is no bound",
    fallback: "500000",
    example: "2000000",
  },
  {
    name: "LLM_BUDGET_MONEY",
    meaning: "Money that the language model may cost in a day, by LLM_PRICES; 0 is no bound",
    fallback: "0",
    example: "0.50",
  },
  {
    name: "LLM_PRICES",
    meaning: "Price of a million tokens read and of a million written, comma-separated",
    fallback: "",
    example: "0.15,0.60",
  },
  {
    name: "LLM_TIMEOUT",
    meaning: "Seconds of silence after which the language model's server is given up",
    fallback: "60",
    example: "180",
  },
  {
    name: "LIBRETRANSLATE_URL",
    meaning: "Address of a LibreTranslate server",
    fallback: "",
    example: "http://127.0.0.1:5000",
  },
  { name: "LIBRETRANSLATE_API_KEY", meaning: "Key for that server", fallback: "", example: "", secret: true },
  {
    name: "TIMEZONE",
    meaning: "IANA time zone of dates and schedules",
    fallback: "the system's",
    example: "Asia/Beirut",
  },
  { name: "LANGUAGE", meaning: "Language of texts and help: ar, en or both", fallback: "both", example: "ar" },
  {
    name: "HTTP_PORT",
    meaning: "Port of the health page and of Telegram's webhook; 0 is off",
    fallback: "0",
    example: "8080",
  },
  { name: "HTTP_HOST", meaning: "Address on which that port listens", fallback: "127.0.0.1", example: "0.0.0.0" },
  {
    name: "LOG_LEVEL",
    meaning: "How much is logged: silent, error, warn, info or debug",
    fallback: "warn",
    example: "info",
  },
] as const satisfies readonly Setting[];

/** Name of a setting, which is its variable. */
export type SettingName = (typeof SETTINGS)[number]["name"];
