import { describe, expect, it } from "vitest";
import { runOnSamples } from "../support/run-cli.ts";

/** What the program says to the lines of one conversation, after its first digest. */
async function talk(...lines: readonly string[]): Promise<string> {
  const { code, out, err } = await runOnSamples(["start"], `${lines.join("\n")}\n`);
  expect([code, err]).toEqual([0, ""]);
  return out.slice(out.indexOf("rough machine translation"));
}

describe("the console", () => {
  it("takes a subscription in English, and asks before it keeps it", async () => {
    const said = await talk("/subscribe weekly fridays 18:00 Beirut", "yes", "/schedule", "/unsubscribe", "/schedule");
    expect(said).toContain("Understood: every Friday at 18:00, Beirut time.");
    expect(said).toContain("Friday 20 March, 18:00\nFriday 27 March, 18:00\nFriday 3 April, 18:00\n");
    expect(said).toContain("Saved: every Friday at 18:00, Beirut time.\nNothing is posted in this chat by itself");
    expect(said).toContain("The week (weekly)\nevery Friday at 18:00, Beirut time\n");
    expect(said.slice(said.indexOf("has ended"))).toContain("Nothing comes here on schedule");
  });

  it("takes one in Arabic", async () => {
    const said = await talk("/موعد كل يوم الساعة ٨ مساء", "نعم", "/انسني", "نعم");
    expect(said).toContain("فهمت: كل يوم الساعة 20:00 بتوقيت غرينتش.");
    expect(said).toContain("السبت 14 مارس الساعة 20:00");
    expect(said).toContain("حُفظ: كل يوم الساعة 20:00");
    expect(said).toContain("حُذف: آخر موجز، اشتراك واحد.");
  });

  it("takes a correction, and the next digest has it", async () => {
    const rough = "≈ Trains returned to work in Morocco on Friday morning.";
    const right = "Trains were running again in Morocco on Friday morning.";
    const said = await talk("/fix 3", `/fix 3 1 ${right}`, "/digest", "/صحح ٣");
    const again = said.slice(said.lastIndexOf("Kept. Digests from now on say:"));
    expect(said).toContain(`1. عادت القطارات إلى العمل في المغرب صباح اليوم الجمعة.\n${rough.slice(2)}\n`);
    expect(again).toContain(`[2] ${right} [3]`);
    expect(again).not.toContain(rough);
    expect(again).toContain(`${right}\nترجمة محرر\n`);
  });

  it("puts a name into the glossary, and other texts follow", async () => {
    const said = await talk("/fix 2 2 With the score level, Yasine Ben Salem decided it.", "yes", "/digest");
    expect(said).toContain("Shall ياسين بن سالم always be written “Yasine Ben Salem”?");
    expect(said.slice(said.indexOf("In the glossary"))).toMatch(/≈ .*Yasine Ben Salem/);
  });

  it("is not held back when a pipe asks a lot at once", async () => {
    const said = await talk(...Array.from({ length: 30 }, () => "/story 99"));
    expect(said.match(/There is no story 99/g)).toHaveLength(30);
  });
});
