export const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const

export type Weekday = (typeof WEEKDAYS)[number]

/**
 * A part of the day by the clock on the wall, `HH:MM`. `until` is the first
 * minute outside, and may be `24:00`. A window whose `until` is not after its
 * `from` ends on the next day: 22:00 until 02:00.
 */
export type HoursWindow = { readonly from: string; readonly until: string }

/**
 * When a coupon is open. What is left out or null does not restrict.
 *
 * `starts_at` and `ends_at` are one of
 * - an instant: `2026-12-31T22:00:00Z`, with `Z` or an offset;
 * - a local date: `2026-12-31`, from its first moment, until its last one;
 * - a local time: `2026-12-31T18:00`. When the clock shows it twice, a coupon
 *   starts the first time and ends the second time.
 *
 * At `ends_at` itself the coupon has ended. A window of hours belongs to the
 * weekday that it opens on: Friday 22:00 until 02:00 holds early on Saturday.
 *
 * Hours are read off the clock. A window in the hour that is skipped in spring
 * does not open on that day; in the hour that comes twice it opens twice.
 *
 * @property time_zone IANA name; the shop's when left out
 */
export type Schedule = {
  readonly starts_at?: string | null
  readonly ends_at?: string | null
  readonly weekdays?: readonly string[] | null
  readonly hours?: readonly HoursWindow[] | null
  readonly time_zone?: string | null
}

export const SCHEDULE_FAULT_CODES = [
  "malformed_moment",
  "ends_before_start",
  "unknown_time_zone",
  "no_weekday",
  "unknown_weekday",
  "no_hours",
  "malformed_hour",
  "empty_window",
  "never_open",
] as const

export type ScheduleFaultCode = (typeof SCHEDULE_FAULT_CODES)[number]

/** @property field path inside the schedule, such as `hours.0.from` */
export type ScheduleFault = {
  readonly field: string
  readonly code: ScheduleFaultCode
  /** What is wrong and how to cure it, for a person. */
  readonly message: string
}
