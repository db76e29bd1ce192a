const format = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
})

/** "2026-03-04T10:00:00Z" → "4 March 2026" (UTC). */
export function formatDate(iso: string): string {
  return format.format(new Date(iso))
}
