const LOCAL = /^(\d{4}-\d\d-\d\d)?(?:T(\d\d:\d\d))?$/

/** A moment of a schedule in two fields: a day, and a time that may be empty. */
export type DayAndTime = { day: string; time: string }

/**
 * Reads a day or a local time, `2026-12-31` or `2026-12-31T18:00`; null for
 * what is neither, such as an instant with `Z`.
 */
export const splitMoment = (text: string): DayAndTime | null => {
  const match = LOCAL.exec(text)
  return match ? { day: match[1] ?? "", time: match[2] ?? "" } : null
}

/** Writes it back; a time without a day is kept, to be found wrong. */
export const joinMoment = ({ day, time }: DayAndTime): string =>
  time ? `${day}T${time}` : day
