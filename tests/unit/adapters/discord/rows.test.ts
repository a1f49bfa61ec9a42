import { ButtonStyle } from "discord.js";
import { describe, expect, it } from "vitest";
import { toRows } from "../../../../adapters/discord/rows.ts";
import type { Button } from "../../../../src/contracts/document.ts";
import { checkMessage } from "../../../support/discord/message-form.ts";

const stories = (count: number): readonly Button[] =>
  Array.from({ length: count }, (_, i) => ({ label: String(i + 1), action: `story:${i + 1}@0123456789abcdef` }));
const labels = (rows: ReturnType<typeof toRows>): unknown[] =>
  rows.map((row) =>
    row.components.map((c) => ("options" in c ? c.options.map((o) => o.label) : "label" in c ? c.label : null)),
  );
/** Discord takes it: the fake's own check throws otherwise. */
const taken = (rows: ReturnType<typeof toRows>) => checkMessage({ content: "x", components: rows }, "create");

describe("toRows", () => {
  it("puts the first button left for an English reader, right for an Arabic one", () => {
    expect(labels(toRows([stories(3)], "en"))).toEqual([["1", "2", "3"]]);
    expect(labels(toRows([stories(3)], "ar"))).toEqual([["3", "2", "1"]]);
  });

  it("makes a menu of more stories than a row takes, in their order", () => {
    const rows = toRows([stories(7), [{ label: "English", action: "show:en@0123456789abcdef" }]], "ar");
    expect(labels(rows)).toEqual([[["1", "2", "3", "4", "5", "6", "7"]], ["English"]]);
    taken(rows);
  });

  it("makes several menus of more stories than one takes", () => {
    const rows = toRows([stories(60)], "en");
    expect(labels(rows).map((row) => (row as unknown[][])[0]?.length)).toEqual([25, 25, 10]);
    taken(rows);
  });

  it("breaks other long rows, and makes menus where rows do not suffice", () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => ({ label: `b${i}`, action: `help:${i}` }));
    expect(labels(toRows([many(7)], "en"))).toEqual([
      ["b0", "b1", "b2", "b3", "b4"],
      ["b5", "b6"],
    ]);
    const rows = toRows([many(40)], "en");
    expect(rows).toHaveLength(2);
    taken(rows);
  });

  it("says over a menu what it opens", () => {
    const overOf = (buttons: readonly Button[]) =>
      toRows([buttons], "en").flatMap((row) => row.components.map((c) => ("placeholder" in c ? c.placeholder : null)));
    const others = Array.from({ length: 26 }, (_, i) => ({ label: `b${i}`, action: `help:${i}` }));
    const [stories7] = overOf(stories(7));
    expect(stories7).toMatch(/stor/i);
    const [mixed] = overOf([...stories(1), ...others]);
    expect(mixed).not.toBe(stories7);
  });

  it("stands out where a press changes something", () => {
    const row = [
      { label: "Yes", action: "confirm:abc" },
      { label: "No", action: "cancel:abc" },
    ];
    const styles = toRows([row], "en").flatMap((r) => r.components.map((c) => ("style" in c ? c.style : null)));
    expect(styles).toEqual([ButtonStyle.Primary, ButtonStyle.Secondary]);
  });

  it("leaves out what Discord would refuse", () => {
    const bad = [
      { label: "same", action: "help" },
      { label: "again", action: "help" },
      { label: " ", action: "status" },
      { label: "no action", action: "" },
      { label: "long", action: "x".repeat(101) },
    ];
    const rows = toRows([bad, []], "en");
    expect(labels(rows)).toEqual([["same"]]);
    taken(rows);
  });

  it("shortens labels that are too long", () => {
    const rows = toRows([[{ label: "و".repeat(200), action: "help" }]], "ar");
    expect((labels(rows) as string[][])[0]?.[0]).toHaveLength(80);
    taken(rows);
  });

  it("has none where there are none", () => {
    expect(toRows([], "en")).toEqual([]);
  });
});
