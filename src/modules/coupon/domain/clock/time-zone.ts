import { recall } from "../../../../shared/recall"

const SECOND = 1_000
const DAY = 86_400_000
// Offsets are worked out for so many days at a time, then kept.
const CHUNK_DAYS = 64
const CHUNK = CHUNK_DAYS * DAY
// Enough for every zone, and for a century of one.
const MOST_KEPT = 600

/** A change of the clock; offsets in milliseconds east of UTC. */
export type Transition = {
  readonly at: number
  readonly before: number
  readonly after: number
}

/** Instants are milliseconds since 1970 in UTC. */
export type TimeZone = {
  /** Milliseconds to add to an instant for what the clock shows. */
  readonly offsetAt: (instant: number) => number
  /** Changes of the clock later than `after`, up to and with `until`. */
  readonly transitionsBetween: (after: number, until: number) => Transition[]
}

type Chunk = {
  readonly offset: number
  readonly transitions: readonly Transition[]
}

const readOffset = (format: Intl.DateTimeFormat, instant: number): number => {
  const parts = format.formatToParts(instant)
  const shown = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value)
  const local = Date.UTC(
    shown("year"),
    shown("month") - 1,
    shown("day"),
    shown("hour"),
    shown("minute"),
    shown("second")
  )
  return local - Math.floor(instant / SECOND) * SECOND
}

// Looks once a day, which finds every change: no zone changes its clock and
// changes it back within one.
const readChunk = (read: (instant: number) => number, start: number): Chunk => {
  const transitions: Transition[] = []
  const offset = read(start - 1)
  let known = { at: start - 1, offset }
  const probes = Array.from({ length: CHUNK_DAYS }, (_, n) => start + n * DAY)
  for (const at of [...probes, start + CHUNK - 1]) {
    const seen = read(at)
    if (seen !== known.offset) {
      let before = known.at
      let after = at
      while (after - before > 1) {
        const middle = Math.floor((before + after) / 2)
        if (read(middle) === known.offset) {
          before = middle
        } else {
          after = middle
        }
      }
      transitions.push({ at: after, before: known.offset, after: seen })
    }
    known = { at, offset: seen }
  }
  return { offset, transitions }
}

const makeZone = (format: Intl.DateTimeFormat): TimeZone => {
  const keptChunk = recall<number, Chunk>(MOST_KEPT)
  const read = (instant: number) => readOffset(format, instant)
  const chunk = (index: number): Chunk =>
    keptChunk(index, () => readChunk(read, index * CHUNK))

  return {
    offsetAt: (instant) => {
      const { offset, transitions } = chunk(Math.floor(instant / CHUNK))
      let found = offset
      for (const { at, after } of transitions) {
        if (at <= instant) {
          found = after
        }
      }
      return found
    },
    transitionsBetween: (after, until) => {
      const found: Transition[] = []
      const last = Math.floor(until / CHUNK)
      for (let index = Math.floor(after / CHUNK); index <= last; index++) {
        for (const each of chunk(index).transitions) {
          if (each.at > after && each.at <= until) {
            found.push(each)
          }
        }
      }
      return found
    },
  }
}

const formatOf = (name: string): Intl.DateTimeFormat | null => {
  try {
    return new Intl.DateTimeFormat("en-US", {
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
      timeZone: name,
    })
  } catch {
    return null
  }
}

const keptZone = recall<string, TimeZone | null>(MOST_KEPT)

/**
 * The time zone of an IANA name, or null for what the platform does not know.
 * A bare offset (`+01:00`) is no name: it would miss the change of the clock.
 */
export const timeZoneOf = (name: string): TimeZone | null =>
  keptZone(name, () => {
    const format = /^[A-Za-z]/.test(name) ? formatOf(name) : null
    return format && makeZone(format)
  })
