import { describe, expect, it } from "vitest"

import { ageWords } from "../when"

const SINCE = "2026-11-21T12:00:00.000Z"
const after = (seconds: number) => Date.parse(SINCE) + seconds * 1000

describe("an age", () => {
  it.each([
    [-30, "just now"],
    [0, "just now"],
    [59, "just now"],
    [60, "1 minute ago"],
    [3_599, "59 minutes ago"],
    [3_600, "1 hour ago"],
    [86_399, "23 hours ago"],
    [86_400, "1 day ago"],
    [40 * 86_400, "40 days ago"],
  ])("after %i seconds is %j", (seconds, words) => {
    expect(ageWords(SINCE, after(seconds))).toBe(words)
  })
})
