/** What the running bot tells its operator. */
export const runningBot = {
  "start.no-archive": "No readable article in {path}. Put articles there, or set ARCHIVE to a folder that has some.",
  "bot.reading": "Reading the archive…",
  "bot.archive": "The archive has {articles, plural, one {# article} other {# articles}}.",
  "bot.archive.empty":
    "The archive is empty: {path}. Put articles there, or set ARCHIVE; the bot looks again by itself.",
  "bot.archive.failed": "The archive cannot be read: {reason}",
  "bot.archive.ended":
    "The process that reads it ended before its time ({how}); memory may have run out. The bot tries again by itself, and what was read is kept.",
  "bot.connected": "{platform}: connected as {name}.",
  "bot.not-connected": "{platform}: not connected. {reason}",
  "bot.tried-again":
    "{platform}: tried again in {seconds, plural, one {# second} other {# seconds}}, then with longer pauses.",
  "bot.none-reached":
    "No platform can be reached yet. I keep trying; digests that fall due wait as long as their grace.",
  "bot.none-connected":
    "Every platform refused the token that is set for it. Correct it and start again. See: mujaz doctor",
  "bot.ready": "Ready. Stop with Ctrl-C.",
  "bot.health": "Health page: http://{host}:{port}/health",
  "bot.port-taken": "The port {port} of HTTP_PORT cannot be used ({reason}). Give another one, or 0 for none.",
  "bot.stopping": "Stopping: finishing what is under way.",
  "operator.paused":
    "{chat} gets no digests any more: {reason, select, kicked {the bot was removed from it. Add the bot again, then send /resume there} blocked {the person blocked the bot. When they write to it again, /resume brings the digests back} muted {the bot may not write there. Give it the right to post, then send /resume there} deleted {it is not there any more. If it was moved, subscribe again} thread_deleted {the topic or thread was deleted. Subscribe again in another one} rejected {the platform refused the digests again and again. See the log, then send /resume there} other {the bot has no right to post there. Give it the right, then send /resume there}}.",
  "operator.undecided.skipped":
    "{chat}: the connection broke while a digest was posted ({date}, {time}), and nobody can know whether it arrived. It is not posted again, as UNDECIDED_POSTS says. Look into the chat.",
  "operator.undecided.repeated":
    "{chat}: the connection broke while a digest was posted ({date}, {time}), and nobody can know whether it arrived. It was posted again, as UNDECIDED_POSTS says; it may stand there twice.",
  "operator.failed":
    "{chat}: the digest of {date}, {time} was given up: {reason, select, expired {the platform could not be reached in time} engine {it could not be made} other {the platform refused it}}. {message}",
  "operator.unplannable":
    "The subscription {subscription} cannot be planned: {reason, select, zone {there is no time zone {detail}. Set another one in the chat with /timezone} other {it cannot be read. Subscribe again in the chat}}.",
  "operator.role":
    "Another process on the same store posts the digests ({holder}); this one answers only. If it should not run, stop it.",
  "operator.store-back": "The store {path} takes changes again; what waited is posted now.",
  "operator.store-replaced":
    "The store {path} was deleted or replaced while the bot runs. What is noted from now on is lost when the bot stops: stop it, put the file back that you want, and start it again.",
  "operator.archive": "The archive’s folders could not be read into the store; it is tried again. {reason}",
  "operator.platform": "{platform}: the bot hears nothing any more, and this does not mend itself. {reason}",
  "operator.recipes": "A recipe was changed and has mistakes; the recipes from before stay in force.\n{problems}",
  "operator.quiet.posts":
    "{days, plural, one {No digest was posted for a day.} other {No digest was posted for # days.}} See /status, or run: mujaz doctor",
  "operator.quiet.articles":
    "{days, plural, one {No new article was read for a day.} other {No new article was read for # days.}} Check what fills the archive’s folders.",
  "operator.no-model":
    "Digests are posted without a translation model: of a rough translation only sure headlines and the facts are shown (ROUGH). For whole sentences, run: mujaz models install ar-en en-ar",
  "operator.report": "Somebody reports an error in a digest ({chat}, story {story}): {headline}",
} as const;
