import { createHash } from "node:crypto";
import type { Part } from "../contracts/adapter.ts";

/** A stored payload's name: the hash of its text, so that the same content is stored once for all chats. */
export const payloadHash = (value: string): string =>
  createHash("sha256").update(value).digest("base64url").slice(0, 27);

/**
 * A part as it is stored. Throws `TypeError` where its payload is not plain data and would come back as something else.
 */
export function storedPart({ payload, chars }: Part): { readonly hash: string; readonly value: string } {
  const value = JSON.stringify({ payload, chars });
  return { hash: payloadHash(value), value };
}
