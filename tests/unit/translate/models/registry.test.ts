import { describe, expect, it } from "vitest";
import { findModel } from "../../../../src/translate/models/registry.ts";
import { recordsOf, storeOf } from "../../../support/model-server.ts";

const WEB = new URL("https://registry.example/v1/records");
const find = (registry: unknown) => findModel(registry, "ar-en", WEB);

describe("a registry of models", () => {
  it("gives the newest release, and never a trial, a phone's or a later engine's", () => {
    const as = (version: string, change: object = {}) =>
      recordsOf("ar-en", version).data.map((r) => ({ ...r, ...change }));
    const data = [
      ...as("2.9"),
      ...as("3.0"),
      ...as("3.10", { filter_expression: "env.appinfo.OS != 'Android'" }),
      ...as("3.2"),
      ...as("3.11a1"),
      ...as("4.0"),
      ...as("3.12", { filter_expression: "env.channel == 'nightly'" }),
      ...as("3.13", { filter_expression: "env.appinfo.OS == 'Android'" }),
      ...as("3.14").slice(0, 1),
    ];
    expect(find({ data })).toMatchObject({ version: "3.10" });
    expect(() => find({ data: as("4.0") })).toThrow(expect.objectContaining({ problem: "absent" }));
  });

  it("takes a pair of vocabularies for one", () => {
    const data = recordsOf("ar-en").data.flatMap((r) =>
      r.fileType === "vocab"
        ? [
            { ...r, fileType: "srcvocab" },
            { ...r, fileType: "trgvocab" },
          ]
        : [r],
    );
    expect(find({ data }).files.map(({ role }) => role)).toEqual([
      "model",
      "shortlist",
      "source-vocabulary",
      "target-vocabulary",
    ]);
  });

  it("knows what is no registry from one without the model", () => {
    for (const registry of [null, 3, [], "<html>", { data: 4 }])
      expect(() => find(registry)).toThrow(expect.objectContaining({ problem: "unreadable" }));
    for (const registry of [{ data: [] }, { data: [null, 3, {}] }, { models: {} }, { models: { "ar-en": [{}] } }])
      expect(() => find(registry)).toThrow(expect.objectContaining({ problem: "absent" }));
  });

  it("never follows a name out of its folder, nor a location to this machine", () => {
    const data = recordsOf("ar-en").data.map((r) => ({ ...r, name: `../../${r.name}` }));
    expect(find({ data }).files.every(({ name }) => !name.includes("/"))).toBe(true);
    const named = (name: string) => ({ data: recordsOf("ar-en").data.map((r) => ({ ...r, name })) });
    expect(() => find(named(".."))).toThrow(expect.objectContaining({ problem: "absent" }));
    const at = (location: string) => ({
      data: recordsOf("ar-en").data.map((r) => ({ ...r, attachment: { ...r.attachment, location } })),
    });
    for (const location of ["file:///etc/passwd", "http://plain.example/x", "data:text/plain,x"])
      expect(() => find(at(location))).toThrow(expect.objectContaining({ problem: "unreadable" }));
    expect(() => find({ ...storeOf("ar-en").registry, baseUrl: "file:///etc" })).toThrow(
      expect.objectContaining({ problem: "unreadable" }),
    );
  });

  it("prefers the size that takes the least memory at about the same quality", () => {
    const { registry } = storeOf("ar-en");
    const [, entry] = registry.models["ar-en"] ?? [];
    const models = { "ar-en": ["tiny", "base", "base-memory"].map((architecture) => ({ ...entry, architecture })) };
    expect(find({ models }).architecture).toBe("base-memory");
    const phone = { ...entry, releaseStatus: "Release Android" };
    expect(() => find({ models: { "ar-en": [phone] } })).toThrow(expect.objectContaining({ problem: "absent" }));
  });
});
