import type { ArchiveSpan } from "./archive.ts";
import type { Lang } from "./article.ts";
import type { Digest, DigestPeriod, SeenStory } from "./digest.ts";
import type { MessageDoc } from "./document.ts";
import type { WindowKind } from "./schedule.ts";

/** A digest that somebody wants. All of it is plain data, so that it can cross to another thread. */
export interface DigestWish {
  /** Name of a recipe; the default one where absent or unknown. */
  readonly recipe?: string;
  /** Only stories about one of these. */
  readonly topics?: readonly string[];
  /** Days that the person named (`YYYY-MM-DD` or ISO 8601), or that another digest took; wins over `window`. */
  readonly period?: DigestPeriod;
  readonly window?: WindowKind;
  /** Where the chat's last digest of this subscription ended, for `since-last` and `replay`; null at first. */
  readonly cursor?: string | null;
  /** Zone whose calendar `on-this-day`, `replay` and the days of `period` follow. */
  readonly zone?: string;
  readonly words?: number;
  readonly stories?: number;
  /** What the chat has had: left out, or shown as an update. */
  readonly seen?: readonly SeenStory[];
  /** Nobody looks before it is posted: rough translations are held back as `ROUGH` says. */
  readonly unattended?: boolean;
}

/** A digest, and where its window ended. */
export interface MadeDigest {
  readonly digest: Digest;
  /** To be given as `cursor` next time, once this digest has been posted. */
  readonly cursor: string | null;
  /** What the chat will have seen once this digest has been posted, in the digest's order. */
  readonly seen: readonly SeenStory[];
}

/** Everything that reads the archive. Slow work happens elsewhere, so that a chat never waits for another's digest. */
export interface Engine {
  digest(wish: DigestWish, signal?: AbortSignal): Promise<MadeDigest>;
  /**
   * Answers a question from the archive, or says that it is not there. `lang` is the question's; "yesterday" and the
   * dates shown follow `zone` (IANA); `topic` is what the question before was about, null at first.
   */
  answer(question: string, lang: Lang, zone: string, topic: string | null, signal?: AbortSignal): Promise<MessageDoc>;
  /** Hits as a message, with dates of `zone`. `null` when nothing was found. */
  search(text: string, lang: Lang, limit: number, zone: string, signal?: AbortSignal): Promise<MessageDoc | null>;
  span(): Promise<ArchiveSpan>;
  /** What the newest stories are about, most reported first; at most `limit`, in the language asked for. */
  topics(lang: Lang, limit: number): Promise<readonly string[]>;
  outlets(): Promise<readonly string[]>;
  /** Reads the archive's folders again; resolves when what is new can be found. */
  refresh(signal?: AbortSignal): Promise<ArchiveSpan>;
  close(): Promise<void>;
}
