import { describe, expect, it } from "vitest"

import { SCHEDULE_FAULT_CODES, scheduleFaults, type Schedule } from ".."

const found = (schedule: Schedule, zone?: string) =>
  scheduleFaults(schedule, zone).map(({ field, code }) => [field, code])

describe("what is wrong with a schedule", () => {
  it.each<[Schedule, [string, string][]]>([
    [{}, []],
    [{ starts_at: "2026-12-01", ends_at: "2026-12-01" }, []],
    [
      { starts_at: "2026-12-02", ends_at: "2026-12-01" },
      [["ends_at", "ends_before_start"]],
    ],
    [
      { starts_at: "2026-12-01T10:00", ends_at: "2026-12-01T10:00" },
      [["ends_at", "ends_before_start"]],
    ],
    [
      { starts_at: "2026-12-01T10:00:00Z", ends_at: "2026-12-01T10:00:00Z" },
      [["ends_at", "ends_before_start"]],
    ],
    [
      {
        starts_at: "2026-12-01T10:00:00Z",
        ends_at: "2026-12-01T10:00:00.001Z",
      },
      [],
    ],
    [
      { starts_at: "tomorrow", ends_at: "2026-13-01" },
      [
        ["starts_at", "malformed_moment"],
        ["ends_at", "malformed_moment"],
      ],
    ],
    [{ time_zone: "Europe/Atlantis" }, [["time_zone", "unknown_time_zone"]]],
    [{ time_zone: "" }, [["time_zone", "unknown_time_zone"]]],
    [{ time_zone: "+01:00" }, [["time_zone", "unknown_time_zone"]]],
    [{ time_zone: "America/Argentina/Buenos_Aires" }, []],
    [{ weekdays: [] }, [["weekdays", "no_weekday"]]],
    [
      { weekdays: ["monday", "Funday", "sun"] },
      [
        ["weekdays.1", "unknown_weekday"],
        ["weekdays.2", "unknown_weekday"],
      ],
    ],
    [{ hours: [] }, [["hours", "no_hours"]]],
    [
      {
        hours: [
          { from: "09:00", until: "17:00" },
          { from: "9:00", until: "24:01" },
          { from: "24:00", until: "12:60" },
          { from: " 09:00", until: "10:00 " },
        ],
      },
      [
        ["hours.1.from", "malformed_hour"],
        ["hours.1.until", "malformed_hour"],
        ["hours.2.from", "malformed_hour"],
        ["hours.2.until", "malformed_hour"],
        ["hours.3.from", "malformed_hour"],
        ["hours.3.until", "malformed_hour"],
      ],
    ],
    [
      { hours: [{ from: "10:00", until: "10:00" }] },
      [["hours.0", "empty_window"]],
    ],
    [{ hours: [{ from: "23:00", until: "00:00" }] }, []],
    [{ hours: [{ from: "00:00", until: "24:00" }] }, []],
    [
      {
        starts_at: "2026-11-23",
        ends_at: "2026-11-27",
        weekdays: ["saturday", "sunday"],
      },
      [["weekdays", "never_open"]],
    ],
    [
      {
        starts_at: "2026-11-23",
        ends_at: "2026-11-28",
        weekdays: ["saturday", "sunday"],
      },
      [],
    ],
    [
      {
        starts_at: "2026-11-23T10:00",
        ends_at: "2026-11-23T12:00",
        hours: [{ from: "12:00", until: "10:00" }],
      },
      [["hours", "never_open"]],
    ],
    [{ starts_at: "2026-11-23", weekdays: ["sunday"] }, []],
    [{ ends_at: "2026-11-23", weekdays: ["sunday"] }, []],
  ])("%o: %o", (schedule, faults) => {
    expect(found(schedule, "Europe/Berlin")).toEqual(faults)
    expect(found(schedule)).toEqual(faults)
  })

  it.each([
    "2026-1-1",
    "2026-02-29",
    "2026-04-31",
    "2026-00-10",
    "2026-01-00",
    "2026-01-32",
    "1969-12-31",
    "0099-01-01",
    "12026-01-01",
    "2026-01-01T",
    "2026-01-01T24:00",
    "2026-01-01T10:60",
    "2026-01-01T10:00:60",
    "2026-01-01T10",
    "2026-01-01 10:00",
    "2026-01-01T10:00:00,5",
    "2026-01-01T10:00:00.1234567891",
    "2026-01-01T10:00+24:00",
    "2026-01-01T10:00+01:60",
    "2026-01-01T10:00+0100",
    "2026-01-01Z",
    " 2026-01-01",
    "2026-01-01\n",
    "",
  ])("no moment: %o", (text) => {
    expect(found({ starts_at: text })).toEqual([
      ["starts_at", "malformed_moment"],
    ])
  })

  it.each([
    "1970-01-01",
    "2028-02-29",
    "9999-12-31",
    "2026-01-31T23:59:59.999999999-23:59",
    "2026-01-01T10:00Z",
  ])("a moment: %o", (text) => {
    expect(found({ starts_at: text })).toEqual([])
    expect(found({ ends_at: text }, "Etc/GMT+12")).toEqual([])
  })
})

describe("without a time zone", () => {
  const mixed = (
    starts_at: string,
    ends_at: string,
    hours?: [string, string]
  ) =>
    ({
      starts_at,
      ends_at,
      hours: hours && [{ from: hours[0], until: hours[1] }],
    }) satisfies Schedule

  it("refuses a date against an instant only if it is wrong everywhere", () => {
    // The first of December ends at 12:00 UTC on the second, at the latest.
    const late = mixed("2026-12-02T11:59:59Z", "2026-12-01")
    const tooLate = mixed("2026-12-02T12:00:00Z", "2026-12-01")
    expect(found(late)).toEqual([])
    expect(found(tooLate)).toEqual([["ends_at", "ends_before_start"]])
    expect(found(late, "UTC")).toEqual([["ends_at", "ends_before_start"]])
    expect(found({ ...late, time_zone: "UTC" })).toHaveLength(1)

    // It begins at 10:00 UTC on the day before, at the earliest.
    expect(found(mixed("2026-12-01", "2026-11-30T10:00:01Z"))).toEqual([])
    expect(found(mixed("2026-12-01", "2026-11-30T10:00:00Z"))).toHaveLength(1)
  })

  it("does not judge hours against instants", () => {
    const schedule = mixed("2026-12-01T10:00:00Z", "2026-12-01T11:00:00Z", [
      "13:00",
      "14:00",
    ])
    expect(found(schedule)).toEqual([])
    expect(found(schedule, "UTC")).toEqual([["hours", "never_open"]])
    expect(found(schedule, "Europe/Helsinki")).toEqual([
      ["hours", "never_open"],
    ])
    expect(found(schedule, "Africa/Nairobi")).toEqual([])
    expect(
      found(mixed("2026-12-01", "2026-12-02T11:00:00Z", ["13:00", "14:00"]))
    ).toEqual([])
    expect(
      found(mixed("2026-12-01T10:00:00Z", "2026-12-01", ["01:00", "02:00"]))
    ).toEqual([])
  })

  it("finds a window that the clock leaps over", () => {
    const schedule = mixed("2026-03-29", "2026-03-29", ["02:00", "03:00"])
    expect(found(schedule)).toEqual([])
    expect(found(schedule, "Europe/Berlin")).toEqual([["hours", "never_open"]])
  })
})

it("says what is wrong and how to cure it", () => {
  const faults = [
    { starts_at: "soon" },
    { starts_at: "2026-12-02", ends_at: "2026-12-01" },
    { time_zone: "Berlin" },
    { weekdays: [] },
    { weekdays: ["funday"] },
    { hours: [] },
    { hours: [{ from: "25:00", until: "26:00" }] },
    { hours: [{ from: "10:00", until: "10:00" }] },
    { starts_at: "2026-11-23", ends_at: "2026-11-23", weekdays: ["sunday"] },
  ].flatMap((schedule) => scheduleFaults(schedule))
  expect(new Set(faults.map(({ code }) => code))).toEqual(
    new Set(SCHEDULE_FAULT_CODES)
  )
  expect(faults.map(({ message }) => message)).toEqual([
    '"soon" is no date between 1970 and 9999: write 2026-12-31 for the whole day in the shop, 2026-12-31T18:00 for a time in the shop, or 2026-12-31T18:00:00Z for an exact instant.',
    "The end (2026-12-01) is not after the start (2026-12-02): choose a later end or an earlier start.",
    '"Berlin" is no time zone: write a name such as Europe/Berlin.',
    "No weekday is chosen, so the coupon would never be open: choose at least one, or leave the weekdays out.",
    '"funday" is no weekday: write one of monday, tuesday, wednesday, thursday, friday, saturday, sunday.',
    "No window of hours is given, so the coupon would never be open: add one, or leave the hours out.",
    '"25:00" is no time of day: write hours and minutes from 00:00 to 23:59.',
    '"26:00" is no time of day: write hours and minutes from 00:00 to 24:00.',
    "The window from 10:00 until 10:00 is empty: let it end later than it starts, or write 00:00 until 24:00 for the whole day.",
    "None of these days and hours falls between the start and the end, so the coupon would never be open: add a day or an hour, or make the period longer.",
  ])
})
