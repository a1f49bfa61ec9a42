/** Subscriptions and when their digests come. */
export const schedules = {
  "subscription.topics": "Only about: {topics}.",
  "subscription.no-posts": "Nothing is posted in this chat by itself; /digest shows the digest at any time.",
  "subscription.next": "Next: {when}.",
  "subscription.missed":
    "If the bot was off: {value, select, merge {one digest for all that was missed} skip {what was missed is left out} other {what was missed comes late}}.",
  "subscription.paused":
    "Paused: {reason, select, wish {on request} kicked {the bot was removed} blocked {the bot was blocked} muted {the bot may not write} deleted {the chat was gone} thread_deleted {the topic was gone} forbidden {the platform forbade it} other {the platform refused the posts}}. /resume brings it back.",
  "schedule.daily": "every day",
  "schedule.run": "{from} to {to}",
  "schedule.days": "{n, plural, one {every {days}} other {{days}}}",
  "schedule.every-days": "{n, plural, =2 {every other day} other {every # days}}",
  "schedule.every-weeks":
    "{n, plural, =2 {every other week} other {every # weeks}} {count, plural, one {on {days}} other {on {days}}}",
  "schedule.text": "{days} at {times}, {zone} time",
  "schedule.echo": "Understood: {schedule}.",
  "schedule.next": "The next three times:",
  "schedule.confirm": "Save that? (yes / no)",
  "schedule.problem":
    "{code, select, time {“{word}” is no time of day that I understand.} zone {I am not sure about the time zone “{word}”; a city works best.} unsupported {“{word}”: I can do times of day, on days of the week or every so many days or weeks.} no_day {On which day of the week?} too_many {That is more than 24 times a day.} two_plans {One plan has the same times on all of its days; several times may stand in one: mon, thu 9:00 and 17:00.} word {I do not understand “{word}”.} other {At what time?}} Examples: daily 08:00 · weekdays 7:30 · fridays 18:00 Beirut",
} as const;
