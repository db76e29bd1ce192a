import { expect, it } from "vitest"

import {
  longOrder,
  snapshotOf,
} from "../../rendering/__tests__/sample-snapshot"
import { readSnapshot, type StoredSnapshot } from "../read-snapshot"

it("reads an invoice of the first form as one of today's", () => {
  const today = snapshotOf(longOrder(2))
  const {
    cause: _cause,
    corrects: _corrects,
    reason: _reason,
    supplied_on: _supplied,
    notices: _notices,
    ...rest
  } = today
  const first: StoredSnapshot = {
    ...rest,
    schema: 1,
    payment: { status: "paid", paid_at: "2026-03-01T09:05:00.000Z" },
  }
  expect(readSnapshot(first)).toEqual(today)
  expect(readSnapshot(today)).toBe(today)
})
