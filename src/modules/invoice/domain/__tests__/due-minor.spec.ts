import { expect, it } from "vitest"

import { buildInvoiceDraft } from "../build-draft"
import { dueMinor } from "../due-minor"
import { germanOrder, settings } from "./fixtures"

it.each([
  [{ paid_at: "2026-03-01T09:05:00.000Z", received_minor: 1000 }, 0],
  [{ paid_at: null, received_minor: 1000 }, 680],
  [{ paid_at: null, received_minor: 0 }, 1680],
  [{ paid_at: null }, 1680],
])("an invoice over 16.80 with %o asks for %i", (payment, due) => {
  const draft = buildInvoiceDraft(
    germanOrder(),
    { ...payment, total_minor: 1680 },
    settings
  )
  expect(draft.ok && dueMinor(draft.value)).toBe(due)
})
