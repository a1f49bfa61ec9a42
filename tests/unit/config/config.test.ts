import { describe, expect, it } from "vitest";
import { type Config, checkConfig, type Surroundings } from "../../../src/config/config.ts";
import { loadConfig } from "../../../src/config/load.ts";
import { ConfigError } from "../../../src/config/problems.ts";
import { SETTINGS } from "../../../src/config/settings.ts";

const around: Surroundings = { cwd: "/srv/bot", sampleArchive: "/opt/mujaz/samples", systemTimeZone: "Africa/Cairo" };
/** The settings, all of which may be used. */
function read(env: Record<string, string>): Config {
  const { config, problems } = checkConfig(env, around);
  expect(problems).toEqual([]);
  return config;
}
const problems = (env: Record<string, string>): readonly string[] =>
  checkConfig(env, around).problems.map((p) => p.said.en);

describe("checkConfig", () => {
  it("works with nothing set", () => {
    const config = read({});
    expect(config.archive).toEqual(["/opt/mujaz/samples"]);
    expect(config.storePath).toBe("/srv/bot/.mujaz/mujaz.sqlite");
    expect(config.timeZone).toBe("Africa/Cairo");
    expect(config.language).toBe("both");
    expect(config.llm).toBeNull();
  });

  it("has the defaults that the list of settings states", () => {
    const inWords = ["ARCHIVE", "STORE_URL", "OPERATOR_CHAT", "MODELS_DIR", "MODELS_URL", "TIMEZONE"];
    const stated = SETTINGS.filter(({ name, fallback }) => fallback !== "" && !inWords.includes(name));
    expect(stated.length).toBeGreaterThan(15);
    const server = { LLM_BASE_URL: "http://127.0.0.1:11434/v1", LLM_MODEL: "toy" };
    for (const { name, fallback } of stated) expect(read({ ...server, [name]: fallback }), name).toEqual(read(server));
  });

  it("takes the example of every setting, and does something with it", () => {
    const needed = { LLM_BASE_URL: "http://127.0.0.1:1/v1", LLM_MODEL: "m", LIBRETRANSLATE_URL: "http://127.0.0.1:2" };
    const set = { ...needed, LLM_PRICES: "1,2", HTTP_PORT: "1" };
    for (const { name, example } of SETTINGS)
      if (example !== "") expect(read({ ...set, [name]: example }), name).not.toEqual(read(set));
  });

  it("hands on tokens and keys as they are", () => {
    const telegram = "123456789:AAE-not_a_real-token_of_any_bot_000";
    const config = read({
      TELEGRAM_BOT_TOKEN: telegram,
      DISCORD_BOT_TOKEN: "not.a.token",
      DISCORD_MENTIONS: "on",
      LLM_BASE_URL: "http://127.0.0.1:11434/v1",
      LLM_MODEL: "toy",
      LLM_API_KEY: "sk-1",
    });
    expect(config.telegram.token).toBe(telegram);
    expect(config.discord).toMatchObject({ token: "not.a.token", mentions: true });
    expect(config.llm?.apiKey).toBe("sk-1");
    expect(read({}).discord).toMatchObject({ token: null, mentions: false });
  });

  it.each([
    { REFRESH_MINUTES: "1440" },
    { REFRESH_MINUTES: "1" },
    { WATCHDOG_DAYS: "365" },
    { HTTP_PORT: "65535" },
    { MODELS_IDLE: "10000" },
  ])("takes %o, the end of its range", (env) => {
    expect(problems(env)).toEqual([]);
  });

  it("takes folders from where it runs, separated by commas", () => {
    expect(read({ ARCHIVE: "news, /srv/more,, ../old" }).archive).toEqual(["/srv/bot/news", "/srv/more", "/srv/old"]);
  });

  it.each([
    ["a folder", "models", "/srv/bot/models"],
    ["a folder of the machine", "/srv/models", "/srv/models"],
    ["an address", "https://mirror.example.org/models", "https://mirror.example.org/models"],
    ["a file's address", "file:///srv/models", "file:///srv/models"],
  ])("takes %s as the place of models", (_, value, expected) => {
    expect(read({ MODELS_URL: value }).models.url).toBe(expected);
  });

  it.each([
    { MODELS_URL: "ftp://mirror.example.org" },
    { MODELS_URL: "https://" },
    { MODELS_IDLE: "soon" },
    { MODELS_IDLE: "-1" },
    { MODELS_IDLE: "20000" },
    { REFRESH_MINUTES: "0" },
    { REFRESH_MINUTES: "1.5" },
    { WATCHDOG_DAYS: "366" },
    { HTTP_PORT: "65536" },
    { LLM_TIMEOUT: "0" },
  ])("refuses %o", (env) => {
    expect(problems(env)).toEqual([expect.stringContaining("cannot be used: give ")]);
  });

  it("reports every problem at once, with variable, value and remedy", () => {
    const found = problems({ TIMEZONE: "Beirut", HTTP_PORT: "70000", ROUGH: "some", TELEGRAM_ADMINS: "me" });
    expect(found).toHaveLength(4);
    expect(found.join("\n")).toContain("TIMEZONE: “Beirut” cannot be used: give an IANA name such as Asia/Beirut.");
    expect(found.join("\n")).toContain("HTTP_PORT: “70000”");
  });

  it("says the same in Arabic", () => {
    const wrong = { TIMEZONE: "Beirut", TELEGRAM_BOT_TOKEN: "hunter2", REFRESH_MINUTES: "0", TRANSLATOR: "llm" };
    const error = new ConfigError(checkConfig(wrong, around).problems);
    const lines = error.lines("ar").split("\n");
    expect(lines).toContain("TIMEZONE: القيمة «Beirut» غير صالحة: اكتب اسما من أسماء IANA، مثل Asia/Beirut.");
    expect(lines).toContain("REFRESH_MINUTES: القيمة «0» غير صالحة: اكتب عدد دقائق من 1 إلى 1440.");
    expect(lines.find((line) => line.startsWith("TELEGRAM_BOT_TOKEN"))).toMatch(
      /^TELEGRAM_BOT_TOKEN: قيمته غير صالحة: /,
    );
    expect(lines.find((line) => line.startsWith("LLM_BASE_URL"))).toContain("ناقص");
    expect(error.lines("ar")).not.toContain("hunter2");
    expect(error.lines("en")).toBe(error.message);
  });

  it("never shows a secret", () => {
    const secret = "123:not-a-real-token";
    const found = problems({ TELEGRAM_BOT_TOKEN: secret, DISCORD_BOT_TOKEN: "hunter2" }).join("\n");
    expect(found).toContain("TELEGRAM_BOT_TOKEN: its value cannot be used");
    expect(found).not.toContain(secret);
    expect(found).not.toContain("hunter2");
  });

  it("shows no password of an address", () => {
    const found = problems({ STORE_URL: "redis://bot:hunter2@host", TELEGRAM_API_ROOT: "ftp://bot:hunter2@host" });
    expect(found).toHaveLength(2);
    expect(found.join("\n")).toContain("redis://…@host");
    expect(found.join("\n")).not.toContain("hunter2");
  });

  it("shows the start of a value that is long", () => {
    const [found = ""] = problems({ TIMEZONE: "x".repeat(5000) });
    expect(found).toContain(`“${"x".repeat(80)}”`);
    expect(found.length).toBeLessThan(200);
  });

  it("has the default of a setting that cannot be used", () => {
    const { config } = checkConfig({ TIMEZONE: "Beirut", DATA_DIR: "/d", HTTP_PORT: "x" }, around);
    expect(config).toEqual(read({ DATA_DIR: "/d" }));
  });

  it("names the setting that another one needs", () => {
    expect(problems({ LLM_BASE_URL: "http://127.0.0.1:11434/v1" })[0]).toMatch(/^LLM_MODEL: missing/);
  });

  it("reads what a language model may do and cost", () => {
    const server = { LLM_BASE_URL: "http://127.0.0.1:11434/v1", LLM_MODEL: "toy" };
    expect(read(server).llm).toMatchObject({
      jobs: ["translate", "write"],
      budget: { tokens: 500_000, money: null },
      prices: null,
      timeoutMs: 60_000,
    });
    const set = {
      LLM_JOBS: "none",
      LLM_BUDGET_TOKENS: "0",
      LLM_BUDGET_MONEY: "0.5",
      LLM_PRICES: "0.15, 0.6",
      LLM_TIMEOUT: "5",
    };
    expect(read({ ...server, ...set }).llm).toMatchObject({
      jobs: [],
      budget: { tokens: null, money: 0.5 },
      prices: { input: 0.15, output: 0.6 },
      timeoutMs: 5_000,
    });
    expect(problems({ ...server, LLM_BUDGET_MONEY: "1" })[0]).toMatch(/^LLM_PRICES: missing/);
    expect(problems({ ...server, LLM_JOBS: "summarise" })[0]).toContain("translate, write");
  });

  it("asks for the address of the engine that is named", () => {
    expect(problems({ TRANSLATOR: "llm" })[0]).toMatch(/^LLM_BASE_URL: missing/);
    expect(problems({ TRANSLATOR: "libretranslate" })[0]).toMatch(/^LIBRETRANSLATE_URL: missing/);
    const set = {
      TRANSLATOR: "libretranslate",
      LIBRETRANSLATE_URL: "http://127.0.0.1:5000",
      LIBRETRANSLATE_API_KEY: "k",
    };
    expect(read(set).libreTranslate).toEqual({ url: "http://127.0.0.1:5000", apiKey: "k" });
  });

  it("asks for a port where Telegram is to call the bot", () => {
    expect(problems({ TELEGRAM_WEBHOOK_URL: "https://news.example.org/t" })[0]).toMatch(/^HTTP_PORT: missing/);
    expect(problems({ TELEGRAM_WEBHOOK_URL: "http://news.example.org", HTTP_PORT: "8080" })[0]).toContain("https://");
  });

  it("tells its trouble to the first administrator unless another chat is named", () => {
    expect(read({}).operatorChat).toBeNull();
    expect(read({ TELEGRAM_ADMINS: "12, 34" }).operatorChat).toEqual({ platform: "telegram", chat: "12" });
    expect(read({ TELEGRAM_ADMINS: "12", OPERATOR_CHAT: "discord:99" }).operatorChat).toEqual({
      platform: "discord",
      chat: "99",
    });
    expect(problems({ OPERATOR_CHAT: "me" })).toHaveLength(1);
  });

  it("counts an empty value as not set", () => {
    expect(read({ DATA_DIR: "  ", TIMEZONE: "" }).dataDir).toBe("/srv/bot/.mujaz");
  });

  it.each([
    ["ar", "ar"],
    ["ar_EG:en", "ar"],
    ["en_GB.UTF-8", "en"],
    ["de:en", "en"],
    ["both", "both"],
  ])("takes the desktop's LANGUAGE=%s as %s", (value, expected) => {
    expect(read({ LANGUAGE: value }).language).toBe(expected);
  });

  it.each([
    ["sqlite:/var/lib/m.sqlite", "/var/lib/m.sqlite"],
    ["sqlite:///var/lib/m.sqlite", "/var/lib/m.sqlite"],
    ["file:m.sqlite", "/srv/bot/m.sqlite"],
  ])("reads STORE_URL=%s", (value, expected) => {
    expect(read({ STORE_URL: value }).storePath).toBe(expected);
  });

  it("refuses a store that is no SQLite file", () => {
    expect(problems({ STORE_URL: "postgres://localhost/mujaz" })[0]).toMatch(/^STORE_URL: /);
  });
});

describe("loadConfig", () => {
  it("takes UTC where TZ names no zone", () => {
    const before = process.env.TZ;
    try {
      process.env.TZ = ":";
      expect(loadConfig({}, "/nowhere/at/all").config.timeZone).toBe("UTC");
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});
