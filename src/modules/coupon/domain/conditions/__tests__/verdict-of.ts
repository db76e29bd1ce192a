import type { CartFacts, LineFacts, RuleInput } from "../.."
import {
  cart,
  linesAt,
  outcomeOf,
  percent,
  price,
} from "../../__tests__/support/build"

export const HOLDS = "holds"

/** What a condition says: `holds`, or the reason that it gives. */
export const verdict = (
  condition: RuleInput,
  facts: Partial<CartFacts> = {},
  lines: LineFacts[] = linesAt(1000)
) => {
  const pricing = price(
    cart(lines, facts),
    percent(10, { conditions: [condition] })
  )
  const outcome = outcomeOf(pricing)
  return outcome.outcome === "applied" ? HOLDS : outcome.reason
}

/** The reason of a rule that needs a fact which the cart does not have. */
export const unknown = (fact: string) => ({ code: "not_known_yet", fact })
