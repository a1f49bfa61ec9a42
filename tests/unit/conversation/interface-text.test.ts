import { describe, expect, it } from "vitest";
import { interfaceText } from "../../../src/conversation/interface-text.ts";

const commands = (...asked: Parameters<typeof interfaceText>) =>
  interfaceText(...asked).flatMap((span) => (span.kind === "text" && span.command ? [span.text] : []));

describe("interfaceText", () => {
  it("marks the commands that a text names", () => {
    expect(commands("en", "chat.no-digest")).toEqual(["/digest"]);
    expect(commands("ar", "chat.unknown", { command: "/رقص" })).toEqual(["/help"]);
    expect(commands("ar", "chat.subscriptions.empty")).toEqual(["/subscribe"]);
  });

  it("does not mark what somebody typed", () => {
    expect(commands("en", "chat.search.none", { text: "/forget" })).toEqual([]);
    expect(commands("en", "chat.search.none", { text: "to /forget me" })).toEqual([]);
    expect(commands("en", "chat.story.usage", { command: "/story" })).toEqual(["/story"]);
    expect(commands("en", "chat.unknown", { command: "/evil" })).toEqual(["/help"]);
  });

  it("loses nothing of the text", () => {
    const text = interfaceText("en", "chat.zone.none", { text: "x" }).map((span) => ("text" in span ? span.text : ""));
    expect(text.join("")).toBe("I know no time zone “x”. Name a city or a country, for example /timezone Beirut.");
  });
});
