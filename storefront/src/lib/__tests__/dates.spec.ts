import { expect, it } from "vitest"
import { formatDate, formatLocalTime, formatUtcTime } from "../dates"

it("writes days and moments for those whose time zone is unknown", () => {
  expect(formatDate("2026-03-04T23:30:00Z")).toBe("4 March 2026")
  expect(formatUtcTime("2026-03-04T09:05:00Z")).toBe("4 March at 09:05 UTC")
})

it("writes a moment of today by its time, others with their day", () => {
  const now = new Date(2026, 2, 4, 9, 0)
  const at = (...[day, hour]: [number, number]) =>
    new Date(2026, 2, day, hour, 5).toISOString()
  expect(formatLocalTime(at(4, 11), now)).toBe("11:05")
  expect(formatLocalTime(at(5, 11), now)).toBe("5 March at 11:05")
})
