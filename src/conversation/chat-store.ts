import type { Digest } from "../contracts/digest.ts";
import { type ChatSettings, type ChatStore, type KeptDigest, LENGTHS } from "./types.ts";

/** The part of Keyv that a key space needs. */
export interface KeySpace {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown, ttlMs?: number): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}

/** A digest is remembered for its buttons and for `/story 2` this long. */
const DIGEST_TTL_MS = 30 * 24 * 3_600_000;

const isZone = (value: unknown): value is string => typeof value === "string" && value !== "";
const isShow = (value: unknown): value is ChatSettings["show"] => value === "ar" || value === "en" || value === "both";
const isLength = (value: unknown): value is ChatSettings["length"] =>
  typeof value === "string" && Object.hasOwn(LENGTHS, value);

/** Each setting by itself: one of another form, as another version may have left, counts as not chosen. */
function settingsOf(value: unknown, defaults: ChatSettings): ChatSettings {
  const stored = (value ?? {}) as Partial<Record<keyof ChatSettings, unknown>>;
  return {
    show: isShow(stored.show) ? stored.show : defaults.show,
    length: isLength(stored.length) ? stored.length : defaults.length,
    timeZone: isZone(stored.timeZone) ? stored.timeZone : defaults.timeZone,
  };
}

const isDigest = (value: unknown): value is Digest => (value as Digest | undefined)?.schema === "mujaz.digest/1";

function keptDigest(value: unknown): KeptDigest | null {
  const { digest, topics } = (value ?? {}) as Partial<KeptDigest>;
  return isDigest(digest) ? { digest, topics: Array.isArray(topics) ? topics : [] } : null;
}

/**
 * Key spaces: `chat-settings` by chat (kept for good), `digest` by digest (30 days), `chat-digest` by chat, which names
 * the chat's last one. A value of another form counts as absent.
 */
export function createChatStore(space: (name: string) => KeySpace, defaults: ChatSettings): ChatStore {
  const settings = space("chat-settings");
  const digests = space("digest");
  const last = space("chat-digest");
  const digest = async (id: string) => keptDigest(await digests.get(id));
  return {
    settings: async (chat) => settingsOf(await settings.get(chat), defaults),
    async saveSettings(chat, value) {
      await settings.set(chat, value);
    },
    digest,
    async lastDigest(chat) {
      const id = await last.get(chat);
      return typeof id === "string" ? digest(id) : null;
    },
    async saveDigest(chat, kept) {
      await digests.set(kept.digest.id, kept, DIGEST_TTL_MS);
      if (chat !== null) await last.set(chat, kept.digest.id, DIGEST_TTL_MS);
    },
  };
}
