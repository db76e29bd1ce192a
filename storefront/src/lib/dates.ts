const date = { day: "numeric", month: "long" } as const
const time = { hour: "2-digit", minute: "2-digit" } as const

const utcDate = new Intl.DateTimeFormat("en-GB", {
  ...date,
  year: "numeric",
  timeZone: "UTC",
})
const utcTime = new Intl.DateTimeFormat("en-GB", {
  ...date,
  ...time,
  timeZone: "UTC",
})

/** "2026-03-04T10:00:00Z" → "4 March 2026" (UTC). */
export function formatDate(iso: string): string {
  return utcDate.format(new Date(iso))
}

/** "2026-03-04T10:05:00Z" → "4 March at 10:05 UTC". */
export function formatUtcTime(iso: string): string {
  return `${utcTime.format(new Date(iso))} UTC`
}

/**
 * A moment in the time zone of this machine: "11:05" if it is on the day of
 * `now`, else "4 March at 11:05".
 */
export function formatLocalTime(iso: string, now = new Date()): string {
  const moment = new Date(iso)
  const isToday = moment.toDateString() === now.toDateString()
  return new Intl.DateTimeFormat(
    "en-GB",
    isToday ? time : { ...date, ...time }
  ).format(moment)
}
