import type { Digest } from "../contracts/digest.ts";
import { type ChatSettings, type ChatStore, LENGTHS } from "./types.ts";

/** The part of Keyv that a key space needs. */
export interface KeySpace {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown, ttlMs?: number): Promise<unknown>;
}

/** A digest is remembered for `/story 2` this long. */
const DIGEST_TTL_MS = 30 * 24 * 3_600_000;

function isSettings(value: unknown): value is ChatSettings {
  const { show, length } = (value ?? {}) as Partial<ChatSettings>;
  return (show === "ar" || show === "en" || show === "both") && length !== undefined && Object.hasOwn(LENGTHS, length);
}

const isDigest = (value: unknown): value is Digest => (value as Digest | undefined)?.schema === "mujaz.digest/1";

/**
 * Two key spaces, each keyed by chat: `chat-settings` (kept for good) and `chat-digest` (30 days).
 * A value of another form, as an older version may have left, counts as absent.
 */
export function createChatStore(space: (name: string) => KeySpace, defaults: ChatSettings): ChatStore {
  const settings = space("chat-settings");
  const digests = space("chat-digest");
  return {
    async settings(chat) {
      const value = await settings.get(chat);
      return isSettings(value) ? value : defaults;
    },
    async saveSettings(chat, value) {
      await settings.set(chat, value);
    },
    async lastDigest(chat) {
      const value = await digests.get(chat);
      return isDigest(value) ? value : null;
    },
    async saveDigest(chat, digest) {
      await digests.set(chat, digest, DIGEST_TTL_MS);
    },
  };
}
