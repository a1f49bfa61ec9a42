import { PermissionFlagsBits as Can } from "discord.js";
import { describe, expect, it } from "vitest";
import { commandText, slashCommands } from "../../../../adapters/discord/commands.ts";
import { sameCommands } from "../../../../adapters/discord/register.ts";
import { COMMANDS } from "../../../../src/i18n/commands.ts";
import { checkCommands } from "../../../support/discord/command-form.ts";

const named = (name: string) => slashCommands().find((c) => c.name === name);
const option = (name: string, value: string | number) => ({ name, value, type: 3 }) as never;

describe("slashCommands", () => {
  it("are such as Discord takes", () => {
    checkCommands(slashCommands());
  });

  it("have every command of the chat but leaving, in both languages", () => {
    const names = slashCommands().map((c) => c.name);
    for (const command of COMMANDS.filter((c) => c.name !== "quit")) {
      expect(names).toContain(command.name);
      expect(names).toContain(command.arabic);
    }
    expect(names).not.toContain("quit");
  });

  it("describe themselves in their own language, in full", () => {
    for (const { name, description } of slashCommands())
      expect(/\p{Script=Arabic}/u.test(description), `${name}: ${description}`).toBe(/\p{Script=Arabic}/u.test(name));
  });

  it("leave what changes things for everybody to those who manage the server", () => {
    for (const name of ["subscribe", "schedule", "timezone", "pause", "اشتراك"])
      expect(named(name)?.default_member_permissions).toBe(String(Can.ManageGuild));
    for (const name of ["digest", "help", "موجز"]) expect(named(name)?.default_member_permissions).toBeNull();
  });

  it("work in servers and in direct chats, and are for servers to install", () => {
    for (const command of slashCommands()) expect(command).toMatchObject({ contexts: [0, 1], integration_types: [0] });
  });

  it("have options with types, choices and completion", () => {
    expect(named("story")?.options?.[0]).toMatchObject({ type: 4, required: true, min_value: 1 });
    expect(named("timezone")?.options?.[0]).toMatchObject({ type: 3, autocomplete: true });
    expect(named("لغة")?.options?.[0]).toMatchObject({
      choices: [{ value: "ar" }, { value: "en" }, { value: "both" }],
    });
  });
});

describe("commandText", () => {
  it("puts options in their own order, whatever order they were filled in", () => {
    expect(
      commandText("schedule", [
        option("zone", "Asia/Beirut"),
        option("when", "daily 08:00"),
        option("recipe", "daily"),
      ]),
    ).toBe("/schedule daily daily 08:00 Asia/Beirut");
    expect(commandText("fix", [option("correction", "Right words"), option("part", 3), option("number", 2)])).toBe(
      "/fix 2 3 Right words",
    );
    expect(commandText("موعد", [option("توقيت", "بيروت"), option("موعد", "كل يوم ٨")])).toBe("/موعد كل يوم ٨ بيروت");
  });

  it("takes numbers, and leaves empty ones out", () => {
    expect(commandText("story", [option("number", 2)])).toBe("/story 2");
    expect(commandText("digest", [option("topic", "  ")])).toBe("/digest");
    expect(commandText("help", [])).toBe("/help");
  });
});

describe("sameCommands", () => {
  const stored = ({ required, ...option }: { readonly required?: boolean }) => ({
    ...option,
    ...(required ? { required } : {}),
  });
  /** As Discord gives them back: with ids, in another order, without what is empty. */
  const registered = () =>
    slashCommands()
      .toReversed()
      .map((c, i) => ({
        ...c,
        id: String(i),
        application_id: "1",
        version: "1",
        ...(c.options?.length ? { options: c.options.map(stored) } : { options: undefined }),
        contexts: [1, 0],
      })) as never as Parameters<typeof sameCommands>[1];

  it("knows its commands again", () => {
    expect(sameCommands(slashCommands(), registered())).toBe(true);
  });

  it.each([
    ["a description", (c: Record<string, unknown>) => Object.assign(c, { description: "other" })],
    ["a permission", (c: Record<string, unknown>) => Object.assign(c, { default_member_permissions: "8" })],
    [
      "an option",
      (c: Record<string, unknown>) => Object.assign(c, { options: [{ type: 3, name: "x", description: "y" }] }),
    ],
  ])("sees that %s changed", (_, change) => {
    const commands = registered();
    change(commands[0] as never);
    expect(sameCommands(slashCommands(), commands)).toBe(false);
  });

  it("sees that one is missing", () => {
    expect(sameCommands(slashCommands(), registered().slice(1))).toBe(false);
  });
});
