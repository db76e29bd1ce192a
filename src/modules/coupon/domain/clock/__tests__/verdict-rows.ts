import { expect } from "vitest"

import { scheduleVerdict, type Schedule } from ".."

export const open = { holds: true }
export const ended = (at: string) => ({
  holds: false,
  reason: { code: "ended", at: new Date(at).toISOString() },
})
export const notYet = (from: string) => ({
  holds: false,
  reason: { code: "not_yet", from },
})
export const closed = (from: string) => ({
  holds: false,
  reason: { code: "not_at_this_hour", from },
})
export const otherDay = (from: string) => ({
  holds: false,
  reason: { code: "not_on_this_day", from },
})

/** `now`, the verdict, the schedule, the shop's time zone (Berlin). */
export type Row = [
  now: string,
  verdict: unknown,
  schedule: Schedule,
  zone?: string,
]

export const judge = (
  ...[now, verdict, schedule, zone = "Europe/Berlin"]: Row
) => expect(scheduleVerdict(schedule, now, zone)).toEqual(verdict)
