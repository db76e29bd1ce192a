import { describe, expect, it } from "vitest"

import { instantsShowing, startOfDay } from "../local-time"
import { parseMoment } from "../moment"
import { timeZoneOf, type TimeZone } from "../time-zone"

const zoneNamed = (name: string): TimeZone => {
  const zone = timeZoneOf(name)
  if (!zone) {
    throw new Error(`${name} is no time zone`)
  }
  return zone
}

const BERLIN = zoneNamed("Europe/Berlin")
const CHANGE = Date.parse("2026-03-29T01:00:00Z")
const HOUR = 3_600_000

const iso = (instant: number) => new Date(instant).toISOString().slice(0, 19)

describe("the instants at which a clock shows a time", () => {
  it.each([
    { what: "a usual one", local: "2026-06-01T12:00", at: ["06-01T10:00:00"] },
    {
      what: "before a leap",
      local: "2026-03-29T01:59",
      at: ["03-29T00:59:00"],
    },
    { what: "leapt over", local: "2026-03-29T02:00", at: ["03-29T01:00:00"] },
    { what: "leapt over", local: "2026-03-29T02:59", at: ["03-29T01:00:00"] },
    { what: "after a leap", local: "2026-03-29T03:00", at: ["03-29T01:00:00"] },
    { what: "long after", local: "2026-03-29T12:00", at: ["03-29T10:00:00"] },
    {
      what: "not yet twice",
      local: "2026-10-25T01:59",
      at: ["10-24T23:59:00"],
    },
    {
      what: "shown twice",
      local: "2026-10-25T02:00",
      at: ["10-25T00:00:00", "10-25T01:00:00"],
    },
    {
      what: "shown twice",
      local: "2026-10-25T02:59",
      at: ["10-25T00:59:00", "10-25T01:59:00"],
    },
    { what: "once again", local: "2026-10-25T03:00", at: ["10-25T02:00:00"] },
  ])("$what, $local", ({ local, at }) => {
    const found = instantsShowing(BERLIN, Date.parse(`${local}Z`))
    expect(found.map(iso)).toEqual(at.map((each) => `2026-${each}`))
  })

  it("begin a day later where midnight is leapt over", () => {
    const day = Date.parse("2026-03-08T00:00:00Z") / (24 * HOUR)
    const start = startOfDay(zoneNamed("America/Havana"), day)
    expect(iso(start)).toBe("2026-03-08T05:00:00")
  })
})

describe("changes of the clock", () => {
  const change = { at: CHANGE, before: HOUR, after: 2 * HOUR }

  it.each([
    [CHANGE - 1, CHANGE, [change]],
    [CHANGE, CHANGE + 1, []],
    [CHANGE - HOUR, CHANGE - 1, []],
    [CHANGE - 100 * 24 * HOUR, CHANGE + 100 * 24 * HOUR, [change]],
  ])("between %i and %i", (after, until, changes) => {
    expect(BERLIN.transitionsBetween(after, until)).toEqual(changes)
  })

  it("count from their very instant", () => {
    expect(BERLIN.offsetAt(CHANGE - 1)).toBe(HOUR)
    expect(BERLIN.offsetAt(CHANGE)).toBe(2 * HOUR)
  })
})

describe("an instant", () => {
  it.each([
    ["2026-11-21T12:00:00Z", "2026-11-21T12:00:00.000Z"],
    ["2026-11-21T12:00+00:00", "2026-11-21T12:00:00.000Z"],
    ["2026-11-21T12:00:00+05:30", "2026-11-21T06:30:00.000Z"],
    ["2026-11-21T12:00:00-03:30", "2026-11-21T15:30:00.000Z"],
    ["2026-11-21T12:00:07.5Z", "2026-11-21T12:00:07.500Z"],
    ["2026-11-21T12:00:07.123456789Z", "2026-11-21T12:00:07.123Z"],
  ])("%s is %s", (text, instant) => {
    expect(parseMoment(text)).toEqual({
      kind: "instant",
      at: Date.parse(instant),
    })
  })

  it.each(["2026-11-21T12:00:00+24:00", "2026-11-21T12:00:00+01:60"])(
    "is not %s",
    (text) => {
      expect(parseMoment(text)).toBeNull()
    }
  )
})
