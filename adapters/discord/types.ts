import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from "discord.js";

/** Buttons and menus under a message. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** One message as Discord takes it, without what depends on the call (nonce, flags, mentions). */
export interface DiscordPayload {
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Row[];
}
