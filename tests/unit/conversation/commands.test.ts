import { describe, expect, it } from "vitest";
import { parseLine, storyNumber } from "../../../src/conversation/commands.ts";

describe("parseLine", () => {
  it.each([
    ["/story 2", { kind: "command", name: "story", argument: "2", arabic: false }],
    ["  /DIGEST  rail strike ", { kind: "command", name: "digest", argument: "rail strike", arabic: false }],
    ["/موجز الفيضان", { kind: "command", name: "digest", argument: "الفيضان", arabic: true }],
    ["/story@mujaz_bot 3", { kind: "command", name: "story", argument: "3", arabic: false }],
    ["/exit", { kind: "command", name: "quit", argument: "", arabic: false }],
    ["/nonsense", { kind: "unknown", name: "/nonsense" }],
    ["note:this is text", { kind: "question", text: "note:this is text" }],
    ["ماذا حدث في الميناء؟", { kind: "question", text: "ماذا حدث في الميناء؟" }],
  ])("%s", (line, expected) => {
    expect(parseLine(line)).toEqual(expected);
  });
});

describe("storyNumber", () => {
  it.each([
    ["2", 2],
    ["٢", 2],
    ["١٢", 12],
    ["two", null],
    ["", null],
    ["-1", null],
    ["99999", null],
  ])("%s → %s", (argument, expected) => {
    expect(storyNumber(argument)).toBe(expected);
  });
});
