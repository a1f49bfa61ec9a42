import type { ArchiveSpan } from "../contracts/archive.ts";
import type { Lang } from "../contracts/article.ts";
import type { Place } from "../contracts/conversation.ts";
import type { Digest } from "../contracts/digest.ts";
import type { Show } from "../render/document.ts";

/** How long the stories of a chat's digests are, in words a story and language; null is as the recipe says. */
export const LENGTHS = { short: 30, normal: null, long: 120 } as const;

/** Name of a length that a chat may choose. */
export type Length = keyof typeof LENGTHS;

/** What a chat has chosen; kept in the store. */
export interface ChatSettings {
  readonly show: Show;
  readonly length: Length;
  /** IANA name. */
  readonly timeZone: string;
}

/** A digest as it is kept for its buttons: with the topics it was made for. */
export interface KeptDigest {
  readonly digest: Digest;
  readonly topics: readonly string[];
}

/** What is stored about chats; survives restarts. `chat` is `platform:id`. */
export interface ChatStore {
  settings(chat: string): Promise<ChatSettings>;
  saveSettings(chat: string, settings: ChatSettings): Promise<void>;
  /** The digest that `/story 2` means: the last one of the chat. */
  lastDigest(chat: string): Promise<KeptDigest | null>;
  /** The digest that a button names. */
  digest(id: string): Promise<KeptDigest | null>;
  /** Keeps a digest for its buttons, and as the chat's last one where `chat` is given. */
  saveDigest(chat: string | null, kept: KeptDigest): Promise<void>;
}

/** Name of a chat in the store: settings belong to the whole chat, not to one of its threads. */
export const chatKey = ({ platform, chat }: Pick<Place, "platform" | "chat">): string => `${platform}:${chat}`;

/** What `/status` tells. */
export interface StatusInfo {
  readonly archive: ArchiveSpan;
}

/**
 * The language of the interface for a chat that shows both: that of what was typed, else that of the person's program,
 * else English.
 */
export const interfaceLang = (show: Show, typed: Lang | null, locale: Lang | null): Lang =>
  show === "both" ? (typed ?? locale ?? "en") : show;
