import {
  parseMoment,
  startInstant,
} from "../../../src/modules/coupon/domain/clock/moment"
import { timeZoneOf } from "../../../src/modules/coupon/domain/clock/time-zone"
import { faulty, pathOf, type Read } from "../fault"

/** When a cart is priced and by which clock, ISO 8601 and IANA. */
export type Clock = { now: string; time_zone: string }

const EXAMPLES =
  '"2026-12-01T18:30" by the shop\'s clock, or "2026-12-01T17:30:00Z"'

/** @param at where the cart's settings stand; faults name the field in it */
export const readClock = (
  { now, time_zone }: Clock,
  at: string
): Read<Clock> => {
  const zone = timeZoneOf(time_zone)
  if (zone === null) {
    return faulty(
      pathOf(at, "time_zone"),
      "unknown_time_zone",
      `"${time_zone}" is no time zone: write an IANA name such as Europe/Berlin.`
    )
  }
  const moment = parseMoment(now)
  return moment === null
    ? faulty(
        pathOf(at, "now"),
        "malformed_moment",
        `"${now}" is no time: write ${EXAMPLES}.`
      )
    : {
        ok: true,
        value: {
          now: new Date(startInstant(moment, zone)).toISOString(),
          time_zone,
        },
      }
}

/** What a cart is asked for if a coupon of the document has a schedule. */
export const nowIsNeeded = (at: string) =>
  faulty(
    pathOf(at, "now"),
    "now_needed",
    `A coupon has a schedule: say when the cart is priced, such as ${EXAMPLES}.`
  )
