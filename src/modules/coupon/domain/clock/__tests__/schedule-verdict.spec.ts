import { describe, expect, it } from "vitest"

import { scheduleVerdict, type Schedule } from ".."

const open = { holds: true }
const ended = { holds: false, reason: { code: "ended" } }
const notYet = (from: string) => ({
  holds: false,
  reason: { code: "not_yet", from },
})
const closed = (from: string) => ({
  holds: false,
  reason: { code: "not_at_this_hour", from },
})

type Row = [now: string, verdict: unknown, schedule: Schedule, zone?: string]

const judge = (...[now, verdict, schedule, zone = "Europe/Berlin"]: Row) =>
  expect(scheduleVerdict(schedule, now, zone)).toEqual(verdict)

describe("a period", () => {
  const december: Schedule = {
    starts_at: "2026-12-01",
    ends_at: "2026-12-31",
  }
  const exact: Schedule = {
    starts_at: "2026-12-01T12:00:00Z",
    ends_at: "2026-12-01T13:30:15.250Z",
  }

  it.each<Row>([
    ["2026-11-30T22:59:59.999Z", notYet("2026-11-30T23:00:00.000Z"), december],
    ["2026-11-30T23:00:00Z", open, december],
    ["2026-12-31T22:59:59.999Z", open, december],
    ["2026-12-31T23:00:00Z", ended, december],
    // The same days in the shop of New York.
    [
      "2026-12-01T04:59:59Z",
      notYet("2026-12-01T05:00:00.000Z"),
      december,
      "America/New_York",
    ],
    ["2027-01-01T04:59:59Z", open, december, "America/New_York"],
    ["2027-01-01T05:00:00Z", ended, december, "America/New_York"],
    // Instants are the same in every zone; the end itself is outside.
    ["2026-12-01T11:59:59.999Z", notYet("2026-12-01T12:00:00.000Z"), exact],
    ["2026-12-01T12:00:00Z", open, exact, "Asia/Tokyo"],
    ["2026-12-01T14:30:15.249+01:00", open, exact],
    ["2026-12-01T14:30:15.250+01:00", ended, exact],
    // Of more digits than milliseconds, the rest is dropped.
    [
      "2026-12-01T12:00:00.1239Z",
      open,
      { starts_at: "2026-12-01T12:00:00.123000Z" },
    ],
    [
      "2026-12-01T12:00:00.1Z",
      notYet("2026-12-01T12:00:00.123Z"),
      { starts_at: "2026-12-01T12:00:00.123000Z" },
    ],
    ["1999-01-01T00:00:00Z", open, { ends_at: "2026-12-31" }],
    ["2999-01-01T00:00:00Z", open, { starts_at: "2026-12-31" }],
    ["2026-01-01T00:00:00Z", open, {}],
    [
      "2026-01-01T00:00:00Z",
      open,
      {
        starts_at: null,
        ends_at: null,
        weekdays: null,
        hours: null,
        time_zone: null,
      },
    ],
  ])("at %s gives %o", judge)

  it("follows the schedule's own zone before the shop's", () => {
    const schedule = { ...december, time_zone: "Asia/Tokyo" }
    judge("2026-11-30T15:00:00Z", open, schedule)
    judge("2026-12-31T15:00:00Z", ended, schedule)
  })

  it.each<Row>([
    // Santiago's clocks leap from midnight to one: the day starts at one.
    [
      "2026-09-06T03:59:59Z",
      notYet("2026-09-06T04:00:00.000Z"),
      { starts_at: "2026-09-06" },
      "America/Santiago",
    ],
    [
      "2026-09-06T03:59:59Z",
      open,
      { ends_at: "2026-09-05" },
      "America/Santiago",
    ],
    [
      "2026-09-06T04:00:00Z",
      ended,
      { ends_at: "2026-09-05" },
      "America/Santiago",
    ],
    // Havana's midnight comes twice: the day starts the first time.
    [
      "2026-11-01T03:59:59Z",
      notYet("2026-11-01T04:00:00.000Z"),
      { starts_at: "2026-11-01" },
      "America/Havana",
    ],
    [
      "2026-11-01T04:00:00Z",
      ended,
      { ends_at: "2026-10-31" },
      "America/Havana",
    ],
    // A day that Samoa never had.
    ["2011-12-30T09:59:59Z", open, { ends_at: "2011-12-30" }, "Pacific/Apia"],
    ["2011-12-30T10:00:00Z", ended, { ends_at: "2011-12-30" }, "Pacific/Apia"],
    ["2011-12-30T10:00:00Z", open, { starts_at: "2011-12-30" }, "Pacific/Apia"],
  ])("with dates on which the clock changes: at %s gives %o", judge)

  it.each<Row>([
    [
      "2026-07-01T15:59:59Z",
      notYet("2026-07-01T16:00:00.000Z"),
      { starts_at: "2026-07-01T18:00" },
    ],
    ["2026-07-01T16:00:29Z", open, { ends_at: "2026-07-01T18:00:30" }],
    ["2026-07-01T16:00:30Z", ended, { ends_at: "2026-07-01T18:00:30" }],
    // 02:30 is skipped: the clock leaps over it at 01:00 UTC.
    [
      "2026-03-29T00:59:00Z",
      notYet("2026-03-29T01:00:00.000Z"),
      { starts_at: "2026-03-29T02:30" },
    ],
    ["2026-03-29T01:00:00Z", ended, { ends_at: "2026-03-29T02:30" }],
    // 02:30 comes twice: starts the first time, ends the second.
    [
      "2026-10-25T00:29:00Z",
      notYet("2026-10-25T00:30:00.000Z"),
      { starts_at: "2026-10-25T02:30" },
    ],
    ["2026-10-25T01:29:59Z", open, { ends_at: "2026-10-25T02:30" }],
    ["2026-10-25T01:30:00Z", ended, { ends_at: "2026-10-25T02:30" }],
    // At the edges of what comes twice and of what is skipped.
    ["2026-10-25T00:59:59Z", open, { ends_at: "2026-10-25T02:00" }],
    ["2026-10-25T01:00:00Z", ended, { ends_at: "2026-10-25T02:00" }],
    ["2026-10-25T02:00:00Z", ended, { ends_at: "2026-10-25T03:00" }],
    ["2026-10-25T01:59:59Z", open, { ends_at: "2026-10-25T03:00" }],
    ["2026-03-29T00:59:59Z", open, { ends_at: "2026-03-29T03:00" }],
    ["2026-03-29T01:00:00Z", ended, { ends_at: "2026-03-29T03:00" }],
  ])("with local times: at %s gives %o", judge)
})

describe("weekdays and hours", () => {
  const weekend: Schedule = { weekdays: ["saturday", "sunday"] }
  const office: Schedule = { hours: [{ from: "09:00", until: "17:30" }] }
  const fridayNight: Schedule = {
    weekdays: ["friday"],
    hours: [{ from: "22:00", until: "02:00" }],
  }

  it.each<Row>([
    // 2026-11-20 is a Friday.
    ["2026-11-20T22:59:59Z", closed("2026-11-20T23:00:00.000Z"), weekend],
    ["2026-11-20T23:00:00Z", open, weekend],
    ["2026-11-22T22:59:59Z", open, weekend],
    ["2026-11-22T23:00:00Z", closed("2026-11-27T23:00:00.000Z"), weekend],
    ["2026-11-20T07:59:00Z", closed("2026-11-20T08:00:00.000Z"), office],
    ["2026-11-20T08:00:00Z", open, office],
    ["2026-11-20T16:29:59Z", open, office],
    ["2026-11-20T16:30:00Z", closed("2026-11-21T08:00:00.000Z"), office],
    // In summer the same hours are an hour earlier in UTC.
    ["2026-07-20T07:00:00Z", open, office],
    ["2026-11-20T20:59:00Z", closed("2026-11-20T21:00:00.000Z"), fridayNight],
    ["2026-11-20T21:00:00Z", open, fridayNight],
    // Saturday early belongs to Friday, Friday early to Thursday.
    ["2026-11-21T00:59:59Z", open, fridayNight],
    ["2026-11-21T01:00:00Z", closed("2026-11-27T21:00:00.000Z"), fridayNight],
    ["2026-11-20T00:30:00Z", closed("2026-11-20T21:00:00.000Z"), fridayNight],
    [
      "2026-11-20T11:00:00Z",
      closed("2026-11-20T14:00:00.000Z"),
      {
        hours: [
          { from: "15:00", until: "16:00" },
          { from: "08:00", until: "09:00" },
        ],
      },
    ],
    [
      "2026-11-20T22:59:59.999Z",
      open,
      { hours: [{ from: "00:00", until: "24:00" }] },
    ],
    [
      "2026-11-20T22:59:59Z",
      closed("2026-11-20T23:00:00.000Z"),
      { hours: [{ from: "00:00", until: "23:59" }] },
    ],
    ["1970-01-01T12:00:00Z", open, { weekdays: ["thursday"] }, "UTC"],
    [
      "2026-11-20T12:00:00Z",
      closed("2026-11-20T18:15:00.000Z"),
      { weekdays: ["saturday"] },
      "Asia/Kathmandu",
    ],
  ])("at %s gives %o", judge)

  it.each<Row>([
    // The hour from two to three is skipped on 2026-03-29 …
    [
      "2026-03-28T02:00:00Z",
      closed("2026-03-30T00:00:00.000Z"),
      { hours: [{ from: "02:00", until: "03:00" }] },
    ],
    // … so a window of that Sunday opens a week later …
    [
      "2026-03-22T02:00:00Z",
      closed("2026-04-05T00:00:00.000Z"),
      { weekdays: ["sunday"], hours: [{ from: "02:00", until: "03:00" }] },
    ],
    // … and one that reaches past three opens with the leap.
    [
      "2026-03-29T00:59:00Z",
      closed("2026-03-29T01:00:00.000Z"),
      { hours: [{ from: "02:30", until: "04:00" }] },
    ],
    // The hour from two to three comes twice on 2026-10-25.
    [
      "2026-10-25T00:30:00Z",
      closed("2026-10-25T01:00:00.000Z"),
      { hours: [{ from: "02:00", until: "02:30" }] },
    ],
    [
      "2026-10-25T00:45:00Z",
      closed("2026-10-25T01:00:00.000Z"),
      { hours: [{ from: "01:30", until: "02:30" }] },
    ],
    [
      "2026-10-25T01:29:00Z",
      open,
      { hours: [{ from: "02:00", until: "02:30" }] },
    ],
    // Half an hour comes twice on Lord Howe Island.
    [
      "2026-04-04T14:55:00Z",
      closed("2026-04-04T15:15:00.000Z"),
      { hours: [{ from: "01:45", until: "01:50" }] },
      "Australia/Lord_Howe",
    ],
  ])("when the clock changes: at %s gives %o", judge)

  it("opens first where the period and the hours meet", () => {
    const schedule: Schedule = {
      starts_at: "2026-11-25",
      ends_at: "2026-11-28",
      ...fridayNight,
    }
    judge("2026-11-01T00:00:00Z", notYet("2026-11-27T21:00:00.000Z"), schedule)
    judge("2026-11-25T00:00:00Z", closed("2026-11-27T21:00:00.000Z"), schedule)
    judge("2026-11-28T00:00:00Z", open, schedule)
    // Open until the day after tomorrow, but never again.
    judge("2026-11-28T01:00:00Z", ended, schedule)
  })

  it("cuts a window over midnight at the end of the period", () => {
    const schedule: Schedule = {
      ends_at: "2026-12-31",
      hours: [{ from: "22:00", until: "02:00" }],
    }
    judge("2026-12-31T22:59:59Z", open, schedule)
    judge("2026-12-31T23:00:00Z", ended, schedule)
  })

  it("has ended at once when nothing opens before the end", () => {
    judge("2026-11-21T12:00:00Z", ended, {
      weekdays: ["friday"],
      ends_at: "2026-11-26",
    })
    judge("2026-11-21T12:00:00Z", closed("2026-11-26T23:00:00.000Z"), {
      weekdays: ["friday"],
      ends_at: "2026-11-26T23:00:00.001Z",
    })
    judge("2026-11-21T12:00:00Z", ended, {
      weekdays: ["friday"],
      ends_at: "2026-11-26T23:00:00.000Z",
    })
  })
})

describe("what cannot be read", () => {
  it.each<[string, Schedule, string, string]>([
    ["a date", { starts_at: "soon" }, "UTC", "malformed_moment"],
    ["its zone", { time_zone: "Berlin" }, "UTC", "unknown_time_zone"],
    ["the shop's zone", {}, "Mars/Olympus", "unknown_time_zone"],
    ["no weekday", { weekdays: [] }, "UTC", "no_weekday"],
  ])("is closed, and says why: %s", (_, schedule, zone, code) => {
    const verdict = scheduleVerdict(schedule, "2026-11-20T12:00:00Z", zone)
    expect(verdict).toMatchObject({
      holds: false,
      reason: { code: "schedule_unreadable", faults: [{ code }] },
    })
  })

  it.each(["2026-11-20", "2026-11-20T12:00", "now", ""])(
    "refuses %o as the present time",
    (now) => {
      expect(() => scheduleVerdict({}, now, "UTC")).toThrow(
        `"${now}" is no instant`
      )
    }
  )
})
