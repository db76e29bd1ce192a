import fc from "fast-check"
import { expect, it } from "vitest"

import { keptMinor, openInvoices } from "../document-facts"
import { entry, history } from "./document-history"

const steps = fc.array(
  fc.record({
    what: fc.constantFrom("refund", "refund", "edit", "twice", "fail", "rest"),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    /** Whether documents are issued before the next thing happens. */
    settles: fc.boolean(),
  }),
  { maxLength: 8 }
)

it(
  "documents come to what the shop keeps, whenever they are issued",
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        steps,
        fc.boolean(),
        (total, happenings, givesUp) => {
          const story = history(total)
            .money(entry("captured", "pi_1", total))
            .paid()
          happenings.forEach(({ what, share, settles }, index) => {
            const kept = keptMinor(story.facts().payment)
            const part = Math.floor(kept * share)
            if (what === "refund" && part > 0) {
              story.money(entry("refunded", `r${index}`, part))
            } else if (what === "rest" && kept > 0) {
              story.money(entry("refunded", `r${index}`, kept))
            } else if (what === "edit") {
              // Only down: what is added is owed, and not paid in this order.
              story.edited(Math.ceil(story.cost() * share))
            } else if (what === "twice") {
              story.money(entry("captured", `pi_${index}x`, total))
              story.money(
                entry("refunded", `d${index}`, total, "duplicate_payment")
              )
            } else if (what === "fail" && part > 0) {
              story.money(entry("refunded", `f${index}`, part))
              story.money(entry("refund_failed", `f${index}`, part))
            }
            if (settles) story.settle()
          })
          if (givesUp) story.canceled("staff")
          story.settle()

          const { documents, payment } = story.facts()
          const open = openInvoices(documents)
          const left = open.reduce((sum, each) => sum + each.left_minor, 0)
          expect(left).toBe(
            givesUp ? 0 : Math.min(story.cost(), keptMinor(payment))
          )
          for (const { left_minor } of open) {
            expect(left_minor).toBeGreaterThanOrEqual(0)
          }
          const names = documents.map(({ kind, cause }) => `${kind} ${cause}`)
          expect(new Set(names).size).toBe(names.length)
        }
      ),
      { numRuns: 2_000 }
    )
  }
)
