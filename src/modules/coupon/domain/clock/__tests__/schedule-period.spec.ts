import { describe, expect, it } from "vitest"

import { scheduleVerdict, type Schedule } from ".."
import { ended, judge, notYet, open, type Row } from "./verdict-rows"

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
    ["2026-12-31T23:00:00Z", ended("2026-12-31T23:00:00Z"), december],
    // The same days in the shop of New York.
    [
      "2026-12-01T04:59:59Z",
      notYet("2026-12-01T05:00:00.000Z"),
      december,
      "America/New_York",
    ],
    ["2027-01-01T04:59:59Z", open, december, "America/New_York"],
    [
      "2027-01-01T05:00:00Z",
      ended("2027-01-01T05:00:00Z"),
      december,
      "America/New_York",
    ],
    // Instants are the same in every zone; the end itself is outside.
    ["2026-12-01T11:59:59.999Z", notYet("2026-12-01T12:00:00.000Z"), exact],
    ["2026-12-01T12:00:00Z", open, exact, "Asia/Tokyo"],
    ["2026-12-01T14:30:15.249+01:00", open, exact],
    [
      "2026-12-01T14:30:15.250+01:00",
      ended("2026-12-01T14:30:15.250+01:00"),
      exact,
    ],
    ["2027-02-01T00:00:00Z", ended("2026-12-31T23:00:00Z"), december],
    ["2027-02-01T00:00:00Z", ended("2026-12-01T13:30:15.250Z"), exact],
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
    judge("2026-12-31T15:00:00Z", ended("2026-12-31T15:00:00Z"), schedule)
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
      ended("2026-09-06T04:00:00Z"),
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
      ended("2026-11-01T04:00:00Z"),
      { ends_at: "2026-10-31" },
      "America/Havana",
    ],
    // A day that Samoa never had.
    ["2011-12-30T09:59:59Z", open, { ends_at: "2011-12-30" }, "Pacific/Apia"],
    [
      "2011-12-30T10:00:00Z",
      ended("2011-12-30T10:00:00Z"),
      { ends_at: "2011-12-30" },
      "Pacific/Apia",
    ],
    ["2011-12-30T10:00:00Z", open, { starts_at: "2011-12-30" }, "Pacific/Apia"],
  ])("with dates on which the clock changes: at %s gives %o", judge)

  it.each<Row>([
    [
      "2026-07-01T15:59:59Z",
      notYet("2026-07-01T16:00:00.000Z"),
      { starts_at: "2026-07-01T18:00" },
    ],
    ["2026-07-01T16:00:29Z", open, { ends_at: "2026-07-01T18:00:30" }],
    [
      "2026-07-01T16:00:30Z",
      ended("2026-07-01T16:00:30Z"),
      { ends_at: "2026-07-01T18:00:30" },
    ],
    // 02:30 is skipped: the clock leaps over it at 01:00 UTC.
    [
      "2026-03-29T00:59:00Z",
      notYet("2026-03-29T01:00:00.000Z"),
      { starts_at: "2026-03-29T02:30" },
    ],
    [
      "2026-03-29T01:00:00Z",
      ended("2026-03-29T01:00:00Z"),
      { ends_at: "2026-03-29T02:30" },
    ],
    // 02:30 comes twice: starts the first time, ends the second.
    [
      "2026-10-25T00:29:00Z",
      notYet("2026-10-25T00:30:00.000Z"),
      { starts_at: "2026-10-25T02:30" },
    ],
    ["2026-10-25T01:29:59Z", open, { ends_at: "2026-10-25T02:30" }],
    [
      "2026-10-25T01:30:00Z",
      ended("2026-10-25T01:30:00Z"),
      { ends_at: "2026-10-25T02:30" },
    ],
    // At the edges of what comes twice and of what is skipped.
    ["2026-10-25T00:59:59Z", open, { ends_at: "2026-10-25T02:00" }],
    [
      "2026-10-25T01:00:00Z",
      ended("2026-10-25T01:00:00Z"),
      { ends_at: "2026-10-25T02:00" },
    ],
    [
      "2026-10-25T02:00:00Z",
      ended("2026-10-25T02:00:00Z"),
      { ends_at: "2026-10-25T03:00" },
    ],
    ["2026-10-25T01:59:59Z", open, { ends_at: "2026-10-25T03:00" }],
    ["2026-03-29T00:59:59Z", open, { ends_at: "2026-03-29T03:00" }],
    [
      "2026-03-29T01:00:00Z",
      ended("2026-03-29T01:00:00Z"),
      { ends_at: "2026-03-29T03:00" },
    ],
  ])("with local times: at %s gives %o", judge)
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

  it("judges by the time that it is given, whatever was asked before", () => {
    const schedule = { starts_at: "2026-12-01" }
    const holds = (now: string) => scheduleVerdict(schedule, now, "UTC").holds
    expect(holds("2026-11-30T23:59:59Z")).toBe(false)
    expect(holds("2026-12-01T00:00:00Z")).toBe(true)
    expect(() => holds("tomorrow")).toThrow("is no instant")
    expect(holds("2026-11-30T23:59:59Z")).toBe(false)
  })
})
