/** JSON as it stands in a request. */
export type Json = Readonly<Record<string, unknown>>;

export interface FakeUser {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly username?: string;
  readonly language_code?: string;
}

export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly user?: FakeUser;
}

export interface KeyboardButton {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
}

/** A message as it is stored; `messages` of the fake gives these. */
export interface FakeMessage {
  readonly message_id: number;
  readonly chat: ChatJson;
  readonly from?: FakeUser;
  readonly sender_chat?: ChatJson;
  readonly date: number;
  readonly message_thread_id?: number;
  readonly is_topic_message?: true;
  readonly reply_to_message?: FakeMessage;
  readonly forum_topic_created?: Json;
  text: string;
  entities: readonly Entity[];
  keyboard: readonly (readonly KeyboardButton[])[];
  edits: number;
  readonly silent: boolean;
  readonly previews: boolean;
}

export interface ChatJson {
  readonly id: number;
  readonly type: ChatType;
  readonly title?: string;
  readonly first_name?: string;
  readonly username?: string;
  readonly is_forum?: true;
}

export type ChatType = "private" | "group" | "supergroup" | "channel";

/** A member as `getChatMember` shows it, rights included. */
export type Member = {
  readonly status: "creator" | "administrator" | "member" | "restricted" | "left" | "kicked";
} & Json;

export interface Topic {
  readonly name: string;
  closed: boolean;
  deleted: boolean;
}

export interface FakeChat {
  readonly json: ChatJson;
  readonly members: Map<number, Member>;
  readonly topics: Map<number, Topic>;
  readonly messages: FakeMessage[];
  /** The bot's own membership; in a private chat `member` or `kicked` (blocked). */
  bot: Member;
  migratedTo: number | null;
  deleted: boolean;
}
