import { z } from "@medusajs/framework/zod"

import type { CartFactName, CartFacts, Reason } from "../model"
import {
  defineCondition,
  HOLDS,
  notKnownYet,
  refuse,
  type ConditionKind,
  type Verdict,
} from "../rules"
import { idSetSchema } from "../selecting"

type Lists = { in?: ReadonlySet<string>; not_in?: ReadonlySet<string> }

const listsSchema = z
  .strictObject({ in: idSetSchema.optional(), not_in: idSetSchema.optional() })
  .refine((lists) => lists.in !== undefined || lists.not_in !== undefined, {
    message: "Give in, not_in or both.",
    params: { code: "at_least_one_of" },
  })

const folded = (
  ids: ReadonlySet<string> | undefined
): ReadonlySet<string> | undefined =>
  ids && new Set([...ids].map((id) => id.toLowerCase()))

const foldedSchema = listsSchema.transform((lists): Lists => ({
  in: folded(lists.in),
  not_in: folded(lists.not_in),
}))

/** @param ids all that the cart has; null among them is one not known */
const judge = (
  lists: Lists,
  ids: readonly (string | null)[],
  fact: CartFactName,
  reason: Reason
): Verdict => {
  if (ids.some((id) => id !== null && lists.not_in?.has(id))) {
    return refuse(reason)
  }
  const isIn = !lists.in || ids.some((id) => id !== null && lists.in?.has(id))
  // Only a hit of `in` makes up for what is not known.
  const isOpen = ids.includes(null) && (lists.not_in || !isIn)
  return isOpen ? notKnownYet(fact) : isIn ? HOLDS : refuse(reason)
}

const named = (ids: ReadonlySet<string> | undefined): string =>
  [...(ids ?? [])].join(", ")

const sayLists = (noun: string, lists: Lists): string =>
  [
    lists.in ? `${noun} is one of ${named(lists.in)}` : "",
    lists.not_in ? `${noun} is none of ${named(lists.not_in)}` : "",
  ]
    .filter((part) => part !== "")
    .join(", ")

type Membership = {
  kind: string
  fact: CartFactName
  noun: string
  reason: Reason
  /** Codes whose case means nothing. */
  is_folded?: boolean
  /** A cart can have several: then lists of two conditions may both be met. */
  is_manifold?: boolean
  /** What the cart has; null when it is not known. */
  read(cart: CartFacts): string | null | readonly (string | null)[]
}

/** A condition that something of the cart is, or is not, in a list. */
export const defineMembership = (about: Membership): ConditionKind =>
  defineCondition({
    kind: about.kind,
    schema: about.is_folded ? foldedSchema : listsSchema,
    check: (lists: Lists, { cart }) => {
      const value = about.read(cart) ?? null
      if (value === null) {
        return notKnownYet(about.fact)
      }
      const ids = typeof value === "string" ? [value] : value
      const known = about.is_folded
        ? ids.map((id) => id?.toLowerCase() ?? null)
        : ids
      return judge(lists, known, about.fact, about.reason)
    },
    says: (lists) => sayLists(about.noun, lists),
    restricts: (lists) =>
      about.is_manifold ? [] : [{ of: about.kind, ...lists }],
  })
