import { describe, expect, it } from "vitest";
import { looksLikeOrder } from "../../../src/llm/orders.ts";
import { NEWS, ORDERS_AR, ORDERS_EN } from "../../support/llm/hostile.ts";

describe("looksLikeOrder", () => {
  it.each([...ORDERS_EN, ...ORDERS_AR])("knows an order: %s", (text) => expect(looksLikeOrder(text)).toBe(true));
  it.each(NEWS)("lets news pass: %s", (text) => expect(looksLikeOrder(text)).toBe(false));
});
