import { Client, GatewayIntentBits, Options, Partials } from "discord.js";
import { apiAddress } from "./rest.ts";

/** How long after the last server the bot counts as ready; a server that is down must not hold up the others. */
const GUILDS_MS = 1_500;
/** How long the gateway may take to say farewell. */
const FAREWELL_MS = 1_000;

/** No more than is needed; what is said in channels only where the operator wants mentions answered. */
const intentsFor = (mentions: boolean): readonly GatewayIntentBits[] => [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.DirectMessages,
  ...(mentions ? [GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent] : []),
];

/** Nothing is kept but servers with their channels and roles, and the bot's own membership. */
const CACHES = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings,
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 200,
  GuildInviteManager: 0,
  GuildMemberManager: { maxSize: 1, keepOverLimit: (member) => member.id === member.client.user.id },
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 200,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  UserManager: { maxSize: 1, keepOverLimit: (user) => user.id === user.client.user.id },
  VoiceStateManager: 0,
});

/**
 * The connection to the gateway, not yet made. As many shards as Discord asks for run in this process: they share one
 * archive, one store and one throttle, and cost a socket each, where a process each would cost a whole bot.
 */
export function createClient(apiRoot: string, mentions: boolean): Client {
  return new Client({
    intents: [...intentsFor(mentions)],
    shards: "auto",
    // Direct messages arrive in channels that the gateway never announced.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: CACHES,
    waitGuildTimeout: GUILDS_MS,
    rest: { api: apiAddress(apiRoot), retries: 1 },
  });
}

/** Ends a connection; the other side may be dead and never answer the farewell. */
export async function endClient(client: Client): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((done) => {
    timer = setTimeout(done, FAREWELL_MS);
  });
  await Promise.race([client.destroy(), patience]).finally(() => clearTimeout(timer));
}
