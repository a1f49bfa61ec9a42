import { describe, expect, it } from "vitest";
import { completeZone, findZone, zoneName } from "../../../src/conversation/find-zone.ts";
import { ZONE_NAMES } from "../../../src/conversation/zone-names.ts";

describe("findZone", () => {
  it.each([
    ["Asia/Beirut", "Asia/Beirut"],
    ["asia/beirut", "Asia/Beirut"],
    ["بيروت", "Asia/Beirut"],
    ["توقيت القاهرة", "Africa/Cairo"],
    ["مصر", "Africa/Cairo"],
    ["الرياض", "Asia/Riyadh"],
    ["Saudi Arabia", "Asia/Riyadh"],
    ["new york", "America/New_York"],
    ["Beirut time", "Asia/Beirut"],
    ["UTC", "UTC"],
    ["gmt", "UTC"],
    ["غرينتش", "UTC"],
    ["UTC+3", "Etc/GMT-3"],
  ])("%s", (text, zone) => {
    expect(findZone(text)).toEqual({ kind: "one", zone });
  });

  it("asks back where a name means several zones", () => {
    expect(findZone("عمان")).toEqual({ kind: "several", zones: ["Asia/Amman", "Asia/Muscat"] });
    expect(findZone("USA").kind).toBe("several");
  });

  it.each([
    ["Bierut", "Asia/Beirut"],
    ["القاهره.", "Africa/Cairo"],
    ["Cario", "Africa/Cairo"],
    ["دمشك", "Asia/Damascus"],
  ])("suggests for %s", (text, zone) => {
    const found = findZone(text);
    expect(found.kind === "one" ? [found.zone] : found.kind === "none" ? [] : found.zones).toContain(zone);
  });

  it.each(["", "x", "😀", "Mars/City", "UTC+99", "‮", "a".repeat(10_000)])("knows none in %j", (text) => {
    expect(findZone(text).kind).toBe("none");
  });
});

describe("zoneName", () => {
  it("is read back as the same zone, in either language", () => {
    for (const zone of [...Intl.supportedValuesOf("timeZone"), ...ZONE_NAMES.map((z) => z.zone), "UTC", "Etc/GMT-3"])
      for (const lang of ["ar", "en"] as const)
        expect([zone, findZone(zoneName(zone, lang))]).toEqual([zone, { kind: "one", zone }]);
  });
});

describe("zones with an Arabic name", () => {
  it("exist", () => {
    for (const { zone } of ZONE_NAMES) expect(() => new Intl.DateTimeFormat("en", { timeZone: zone })).not.toThrow();
  });
});

describe("completeZone", () => {
  it("begins with what is typed", () => {
    expect(completeZone("beir", 5)[0]).toBe("Asia/Beirut");
    expect(completeZone("القا", 5)).toContain("Africa/Cairo");
    expect(completeZone("عمان", 5)).toEqual(["Asia/Amman", "Asia/Muscat"]);
  });
});
