import { checkCommands } from "./command-form.ts";
import { refusal } from "./errors.ts";
import { Form } from "./form.ts";
import type { Interactions } from "./interactions.ts";
import { checkMessage } from "./message-form.ts";
import type { Messages } from "./messages.ts";
import { channelJson, type FakeChannel, findChannel, guildJson, memberJson, userJson, type World } from "./world.ts";

type Fields = Record<string, unknown>;

/** What routes work on. */
export interface RouteDeps {
  readonly world: World;
  readonly messages: Messages;
  readonly interactions: Interactions;
  readonly commands: { list: readonly Fields[]; puts: number };
  readonly gateway: { readonly shards: number; readonly flags: number; url(): string };
  /** Channels in which the bot shows that it is typing, in order. */
  readonly typing: string[];
}

type Handler = (params: readonly string[], body: Fields, query: URLSearchParams) => unknown;

/** A call of the API: with the bot's token, or with an interaction's in the path. */
export interface Route {
  readonly call: RegExp;
  readonly auth: boolean;
  readonly handle: Handler;
}

const ARCHIVE = [60, 1440, 4320, 10_080];

function threadForm(body: Fields, fields: readonly string[]): void {
  const form = new Form();
  if (form.object([], body, fields)) {
    form.text(["name"], body.name, 1, 100);
    form.oneOf(["auto_archive_duration"], body.auto_archive_duration, ARCHIVE);
  }
  form.done();
}

/** Every call that the fake answers; anything else is 404, as an unknown path is. */
export function routes(deps: RouteDeps): readonly Route[] {
  const { world, messages, interactions, commands, gateway, typing } = deps;
  const channel = (id = ""): FakeChannel => {
    const found = findChannel(world, id);
    if (!found) throw refusal(10003);
    return found;
  };
  const seen = (id = ""): FakeChannel => {
    const found = channel(id);
    messages.demand(found);
    return found;
  };
  const guild = (id = "") => {
    const found = world.guilds.get(id);
    if (!found?.members.has(world.bot.id)) throw refusal(10004);
    return found;
  };
  const self = (id = "") => {
    if (id !== world.bot.id) throw refusal(10002);
  };
  const route = (call: RegExp, handle: Handler, auth = true): Route => ({ call, auth, handle });

  return [
    route(/^GET \/gateway\/bot$/, () => ({
      url: gateway.url(),
      shards: gateway.shards,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 1, max_concurrency: 16 },
    })),
    route(/^GET \/users\/@me$/, () => userJson(world.bot)),
    route(/^GET \/applications\/@me$/, () => ({
      id: world.bot.id,
      name: world.bot.username,
      description: "",
      bot_public: true,
      flags: gateway.flags,
      owner: userJson(world.owner),
      team: null,
    })),
    route(/^GET \/applications\/(\d+)\/commands$/, ([app]) => {
      self(app);
      return commands.list;
    }),
    route(/^PUT \/applications\/(\d+)\/commands$/, ([app], body) => {
      self(app);
      checkCommands(body);
      commands.puts++;
      commands.list = (body as unknown as Fields[]).map((given) => {
        const { options, ...rest } = given;
        const kept = (options as Fields[] | undefined) ?? [];
        // As Discord does: ids and a version are added, empty lists and false flags are left out.
        return {
          id: world.id(),
          application_id: world.bot.id,
          version: world.id(),
          type: 1,
          nsfw: false,
          dm_permission: true,
          ...rest,
          ...(kept.length > 0
            ? {
                options: kept.map(({ required, autocomplete, ...o }) => ({
                  ...o,
                  ...(required ? { required } : {}),
                  ...(autocomplete ? { autocomplete } : {}),
                })),
              }
            : {}),
        };
      });
      return commands.list;
    }),
    route(/^POST \/users\/@me\/channels$/, (_, body) => {
      const found = [...world.directs.values()].find((d) => d.recipient === body.recipient_id);
      if (!found) throw refusal(10013);
      return channelJson(world, found);
    }),
    route(/^GET \/channels\/(\d+)$/, ([id]) => channelJson(world, seen(id))),
    route(/^POST \/channels\/(\d+)\/typing$/, ([id]) => {
      typing.push(seen(id).id);
    }),
    route(/^GET \/channels\/(\d+)\/messages$/, ([id], _, query) => {
      const limit = Number(query.get("limit") ?? 50);
      const form = new Form();
      form.integer(["limit"], limit, 1, 100);
      form.done();
      return messages.list(channel(id), limit, query.get("before"));
    }),
    route(/^POST \/channels\/(\d+)\/messages$/, ([id], body) => {
      const to = channel(id);
      checkMessage(body, "create");
      return messages.create(to, body);
    }),
    route(/^GET \/channels\/(\d+)\/messages\/(\d+)$/, ([id, message]) => messages.find(seen(id), message ?? "")),
    route(/^POST \/channels\/(\d+)\/messages\/(\d+)\/crosspost$/, ([id, message]) =>
      messages.publish(channel(id), message ?? ""),
    ),
    route(/^POST \/channels\/(\d+)\/messages\/(\d+)\/threads$/, ([id, message], body) => {
      threadForm(body, ["name", "auto_archive_duration", "rate_limit_per_user"]);
      return channelJson(world, messages.threadOn(channel(id), message ?? "", String(body.name)));
    }),
    route(/^POST \/channels\/(\d+)\/threads$/, ([id], body) => {
      threadForm(body, ["name", "auto_archive_duration", "rate_limit_per_user", "message", "applied_tags"]);
      const parent = channel(id);
      checkMessage(body.message, "forum", ["message"]);
      const { thread, message } = messages.forumPost(parent, String(body.name), body.message);
      return { ...channelJson(world, thread), message };
    }),
    route(/^GET \/guilds\/(\d+)$/, ([id]) => guildJson(world, guild(id))),
    route(/^GET \/guilds\/(\d+)\/members\/(\d+)$/, ([id, member]) => {
      const found = guild(id);
      if (!found.members.has(member ?? "")) throw refusal(10007);
      return memberJson(world, found, member ?? "");
    }),
    route(/^GET \/guilds\/(\d+)\/threads\/active$/, ([id]) => ({
      threads: [...guild(id).channels.values()]
        .filter((c) => c.type >= 10 && c.type <= 12 && !c.archived)
        .map((c) => channelJson(world, c)),
      members: [],
    })),
    route(
      /^POST \/interactions\/(\d+)\/([^/]+)\/callback$/,
      ([id, token], body) => interactions.callback(id ?? "", token ?? "", body),
      false,
    ),
    route(
      /^POST \/webhooks\/(\d+)\/([^/]+)$/,
      ([app, token], body) => interactions.follow(app ?? "", token ?? "", body),
      false,
    ),
    route(
      /^GET \/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/,
      ([app, token]) => interactions.original(app ?? "", token ?? ""),
      false,
    ),
    route(
      /^PATCH \/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/,
      ([app, token], body) => interactions.edit(app ?? "", token ?? "", body),
      false,
    ),
    route(
      /^DELETE \/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/,
      ([app, token]) => interactions.remove(app ?? "", token ?? ""),
      false,
    ),
  ];
}
