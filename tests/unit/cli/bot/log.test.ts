import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { createLog, type LogSettings } from "../../../../src/cli/bot/log.ts";

const TELEGRAM = `123456789:${"Ab-_".repeat(9)}`;
const DISCORD = `${"Mx".repeat(13)}.Gabcde.${"z9".repeat(19)}`;

function logInto(lines: string[], level: LogSettings["logLevel"] = "debug", apiKey: string | null = null) {
  const output = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const telegram = { token: TELEGRAM, apiRoot: "", admins: [], webhookUrl: null };
  return createLog(
    {
      logLevel: level,
      telegram,
      discord: { token: DISCORD, apiRoot: "", mentions: false },
      llm: null,
      libreTranslate: { url: "http://localhost/", apiKey },
    },
    output,
  );
}

describe("createLog", () => {
  it("writes a line of JSON with level, time, message and details", () => {
    const lines: string[] = [];
    logInto(lines).info("posted", { chat: "telegram:1", parts: 2 });
    expect(JSON.parse(lines[0] as string)).toMatchObject({
      level: "info",
      msg: "posted",
      chat: "telegram:1",
      parts: 2,
    });
    expect(Number.isNaN(Date.parse(JSON.parse(lines[0] as string).time))).toBe(false);
  });

  it("keeps quiet below its level", () => {
    const lines: string[] = [];
    logInto(lines, "warn").info("nobody asked");
    expect(lines).toEqual([]);
  });

  it("shows no token, wherever it hides", () => {
    const lines: string[] = [];
    const log = logInto(lines);
    const cause = new Error(`request to https://api.telegram.org/bot${TELEGRAM}/sendMessage failed`);
    log.error("trouble", { error: new Error("no answer", { cause }), deep: { list: [{ auth: `Bot ${DISCORD}` }] } });
    log.warn(`https://x/${encodeURIComponent(TELEGRAM)} ${Buffer.from(DISCORD).toString("base64")}`);
    log.warn("https://discord.com/api/webhooks/123456789/aW50ZXJhY3Rpb246abcdefghij/messages");
    const all = lines.join("");
    for (const secret of [TELEGRAM, DISCORD, "aW50ZXJhY3Rpb246", encodeURIComponent(TELEGRAM)])
      expect(all).not.toContain(secret);
    expect(all).toContain("no answer");
    expect(all).toContain("[redacted]");
  });

  it("shows no secret that a line of JSON spells otherwise", () => {
    const lines: string[] = [];
    logInto(lines, "info", 'pass"word\\long enough').info('refused: pass"word\\long enough');
    expect(JSON.parse(lines[0] as string).msg).toBe("refused: [redacted]");
  });

  it("shows no token of another bot either", () => {
    const lines: string[] = [];
    logInto(lines).info("987654321:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawx");
    expect(lines.join("")).not.toContain("AAHdq");
  });
});
