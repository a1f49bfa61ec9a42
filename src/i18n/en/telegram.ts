/** Telegram alone. */
export const telegram = {
  "telegram.check.bot": "The bot is {name}",
  "telegram.check.token": "Telegram does not know the bot's token",
  "telegram.check.token.remedy": "Copy it once more from @BotFather (/mybots, API Token) into TELEGRAM_BOT_TOKEN.",
  "telegram.check.unreachable": "Telegram cannot be reached: {reason}",
  "telegram.check.unreachable.remedy": "Check the network, the firewall, and TELEGRAM_API_ROOT where it is set.",
  "telegram.check.privacy.on": "Privacy mode is on: in groups the bot sees commands, replies to it, and its name",
  "telegram.check.privacy.off":
    "Privacy mode is off: in groups the bot sees every message, and answers only those that are for it",
  "telegram.check.inline.on": "Inline mode is on: {name} works in every chat",
  "telegram.check.inline.off": "Inline mode is off: nobody can use {name} in a chat without the bot",
  "telegram.check.inline.remedy": "Send /setinline to @BotFather, if you want it.",
  "telegram.check.webhook.left": "A webhook is set, while this bot reads updates by itself",
  "telegram.check.webhook.left.remedy":
    "Nothing to do if nobody else uses the token: the bot removes the webhook when it starts.",
  "telegram.check.webhook.failing": "Telegram cannot deliver to the webhook: {reason}",
  "telegram.check.webhook.failing.remedy":
    "Check that TELEGRAM_WEBHOOK_URL leads to HTTP_PORT of this machine, with a valid certificate.",
  "telegram.check.chat.ok": "The bot may post",
  "telegram.check.chat.muted": "The bot is there, but may not post",
  "telegram.check.chat.lost": "The bot cannot post: {reason}",
  "telegram.check.unasked":
    "{n, plural, one {One chat was not asked about, the time was over} other {# chats were not asked about, the time was over}}",
  "telegram.remedy.add": "Add the bot again, then send /resume there.",
  "telegram.remedy.right": "Give the bot the right to send messages (in a channel: to post), then send /resume there.",
  "telegram.remedy.topic": "The topic is gone: send /subscribe in another one.",
  "telegram.remedy.gone": "The chat is gone; nothing needs to be done.",
  "telegram.remedy.write-first": "The person has to write to the bot again.",
  "telegram.inline.none": "Nothing found: ask the bot",
} as const;
