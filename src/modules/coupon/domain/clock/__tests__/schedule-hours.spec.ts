import { describe, it } from "vitest"

import type { Schedule } from ".."
import {
  closed,
  ended,
  judge,
  notYet,
  open,
  otherDay,
  type Row,
} from "./verdict-rows"

describe("weekdays and hours", () => {
  const weekend: Schedule = { weekdays: ["saturday", "sunday"] }
  const office: Schedule = { hours: [{ from: "09:00", until: "17:30" }] }
  const fridayNight: Schedule = {
    weekdays: ["friday"],
    hours: [{ from: "22:00", until: "02:00" }],
  }

  it.each<Row>([
    // 2026-11-20 is a Friday.
    ["2026-11-20T22:59:59Z", otherDay("2026-11-20T23:00:00.000Z"), weekend],
    ["2026-11-20T23:00:00Z", open, weekend],
    ["2026-11-22T22:59:59Z", open, weekend],
    ["2026-11-22T23:00:00Z", otherDay("2026-11-27T23:00:00.000Z"), weekend],
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
    ["2026-11-21T01:00:00Z", otherDay("2026-11-27T21:00:00.000Z"), fridayNight],
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
      otherDay("2026-11-20T18:15:00.000Z"),
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
    judge(
      "2026-11-25T00:00:00Z",
      otherDay("2026-11-27T21:00:00.000Z"),
      schedule
    )
    judge("2026-11-28T00:00:00Z", open, schedule)
    // Open until the day after tomorrow, but never again.
    judge("2026-11-28T01:00:00Z", ended("2026-11-28T01:00:00Z"), schedule)
  })

  it("cuts a window over midnight at the end of the period", () => {
    const schedule: Schedule = {
      ends_at: "2026-12-31",
      hours: [{ from: "22:00", until: "02:00" }],
    }
    judge("2026-12-31T22:59:59Z", open, schedule)
    judge("2026-12-31T23:00:00Z", ended("2026-12-31T23:00:00Z"), schedule)
  })

  it("has ended at once when nothing opens before the end", () => {
    judge("2026-11-21T12:00:00Z", ended("2026-11-21T12:00:00Z"), {
      weekdays: ["friday"],
      ends_at: "2026-11-26",
    })
    judge("2026-11-21T12:00:00Z", otherDay("2026-11-26T23:00:00.000Z"), {
      weekdays: ["friday"],
      ends_at: "2026-11-26T23:00:00.001Z",
    })
    judge("2026-11-21T12:00:00Z", ended("2026-11-21T12:00:00Z"), {
      weekdays: ["friday"],
      ends_at: "2026-11-26T23:00:00.000Z",
    })
  })
})
