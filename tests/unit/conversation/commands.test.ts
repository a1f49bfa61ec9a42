import { describe, expect, it } from "vitest";
import { parseAction, parseLine, storyNumber } from "../../../src/conversation/commands.ts";

describe("parseLine", () => {
  it.each([
    ["/story 2", { kind: "command", name: "story", argument: "2", arabic: false }],
    ["  /DIGEST  rail strike ", { kind: "command", name: "digest", argument: "rail strike", arabic: false }],
    ["/موجز الفيضان", { kind: "command", name: "digest", argument: "الفيضان", arabic: true }],
    ["/story@mujaz_bot 3", { kind: "command", name: "story", argument: "3", arabic: false }],
    ["/exit", { kind: "command", name: "quit", argument: "", arabic: false }],
    ["\u200f/موجز", { kind: "command", name: "digest", argument: "", arabic: true }],
    ["موجز", { kind: "command", name: "digest", argument: "", arabic: true }],
    ["Help", { kind: "command", name: "help", argument: "", arabic: false }],
    ["/story2", { kind: "command", name: "story", argument: "2", arabic: false }],
    ["/قصة٢", { kind: "command", name: "story", argument: "٢", arabic: true }],
    ["story 2", { kind: "command", name: "story", argument: "2", arabic: false }],
    ["مصادر ٣", { kind: "command", name: "sources", argument: "٣", arabic: true }],
    ["story of 2", { kind: "question", text: "story of 2" }],
    ["digest 2", { kind: "question", text: "digest 2" }],
    ["/nonsense2", { kind: "unknown", name: "/nonsense2" }],
    ["forget", { kind: "question", text: "forget" }],
    ["/nonsense", { kind: "unknown", name: "/nonsense" }],
    ["note:this is text", { kind: "question", text: "note:this is text" }],
    ["ماذا حدث في الميناء؟", { kind: "question", text: "ماذا حدث في الميناء؟" }],
  ])("%s", (line, expected) => {
    expect(parseLine(line)).toEqual(expected);
  });
});

describe("parseAction", () => {
  it.each([
    ["help", { name: "help", argument: "", digest: null }],
    ["story:2@0123456789abcdef", { name: "story", argument: "2", digest: "0123456789abcdef" }],
    ["story:2-en@0123456789abcdef", { name: "story", argument: "2-en", digest: "0123456789abcdef" }],
    [
      "timezone:America/Argentina/Buenos_Aires",
      { name: "timezone", argument: "America/Argentina/Buenos_Aires", digest: null },
    ],
    ["missed:late.0123456789abcdef", { name: "missed", argument: "late.0123456789abcdef", digest: null }],
    ["story:2@xyz", null],
    ["Story:2", null],
    ["story:../../etc", { name: "story", argument: "../../etc", digest: null }],
    ["story: 2", null],
    ["story:2\n", null],
    [`story:${"9".repeat(80)}`, null],
    ["", null],
  ])("%s", (action, expected) => {
    expect(parseAction(action)).toEqual(expected);
  });
});

describe("storyNumber", () => {
  it.each([
    ["2", 2],
    ["٢", 2],
    ["١٢", 12],
    ["#2", 2],
    ["۲.", 2],
    ["two", null],
    ["", null],
    ["-1", null],
    ["99999", null],
  ])("%s → %s", (argument, expected) => {
    expect(storyNumber(argument)).toBe(expected);
  });
});
