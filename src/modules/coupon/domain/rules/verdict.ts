import type { CartFactName, Reason } from "../model"

/** Whether a condition holds, and if not, what is missing. */
export type Verdict =
  { readonly holds: true } | { readonly holds: false; readonly reason: Reason }

export const HOLDS: Verdict = { holds: true }

export const refuse = (reason: Reason): Verdict => ({ holds: false, reason })

/** A fact is missing: a rule that needs it does not hold, nor its opposite. */
export const notKnownYet = (fact: CartFactName): Verdict =>
  refuse({ code: "not_known_yet", fact })
