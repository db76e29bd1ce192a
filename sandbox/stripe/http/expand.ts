import { copyOf } from "../resources/copy"
import type { SandboxState } from "../state"
import { StripeApiError } from "./errors"
import { toList } from "./lists"

type Json = Record<string, unknown>

interface Expandable {
  /** The kind of object that appears; "list:" before it for a list of them. */
  to: string
  read(owner: Json, state: SandboxState): unknown
}

const MAX_DEPTH = 4
const FIRST_PAGE = 10

const reference = (
  field: string,
  to: string,
  table: (state: SandboxState) => Record<string, unknown>
): Expandable => ({
  to,
  read: (owner, state) => table(state)[String(owner[field])],
})

const intent = reference(
  "payment_intent",
  "payment_intent",
  (state) => state.payment_intents
)
const method = reference(
  "payment_method",
  "payment_method",
  (state) => state.payment_methods
)
const chargeIn = (field: string) =>
  reference(field, "charge", (state) => state.charges)

/** What each kind of object can carry whole instead of by id. */
const EXPANDABLE: Record<string, Record<string, Expandable>> = {
  "checkout.session": {
    payment_intent: intent,
    line_items: {
      to: "list:item",
      read: ({ id }, state) => {
        const lines = state.line_items[String(id)] ?? []
        return toList(
          lines.slice(0, FIRST_PAGE),
          `/v1/checkout/sessions/${String(id)}/line_items`,
          lines.length > FIRST_PAGE
        )
      },
    },
  },
  payment_intent: {
    latest_charge: chargeIn("latest_charge"),
    payment_method: method,
  },
  charge: {
    payment_intent: intent,
    refunds: {
      to: "list:refund",
      read: ({ id }, state) =>
        toList(
          Object.values(state.refunds).filter((r) => r.charge === id),
          `/v1/charges/${String(id)}/refunds`
        ),
    },
  },
  dispute: { charge: chargeIn("charge"), payment_intent: intent },
  refund: {
    charge: chargeIn("charge"),
    payment_intent: intent,
    payment_method: method,
  },
}

const refuse = (path: string) =>
  new StripeApiError(`This property cannot be expanded (${path}).`, {
    param: "expand",
  })

/**
 * Refuses what cannot be expanded, before a request acts.
 *
 * @param object what will be answered, such as "list:refund".
 * @throws StripeApiError for an unknown property, or one too deep.
 */
export const checkExpand = (object: string, paths: readonly string[]): void => {
  for (const path of paths) {
    const steps = path.split(".")
    if (steps.filter((step) => step !== "data").length > MAX_DEPTH) {
      throw new StripeApiError(
        `You cannot expand more than ${MAX_DEPTH} levels of a property. Property: ${path}`,
        { param: "expand" }
      )
    }
    let at = object
    for (const step of steps) {
      const next =
        step === "data" && at.startsWith("list:")
          ? at.slice("list:".length)
          : EXPANDABLE[at]?.[step]?.to
      if (next === undefined) {
        throw refuse(path)
      }
      at = next
    }
  }
}

const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const expandPath = (
  owner: Json,
  [field, ...rest]: string[],
  state: SandboxState
): void => {
  if (field === undefined) {
    return
  }
  if (owner.object === "list" && Array.isArray(owner.data)) {
    for (const entry of owner.data) {
      expandPath(entry, rest, state)
    }
    return
  }
  if (!isJson(owner[field])) {
    const found = EXPANDABLE[String(owner.object)]?.[field]?.read(owner, state)
    owner[field] = found === undefined ? null : copyOf(found)
  }
  const child = owner[field]
  if (isJson(child)) {
    expandPath(child, rest, state)
  }
}

/**
 * A copy of an answer with the asked-for references replaced by objects.
 *
 * @param paths as in `expand[]`, checked by `checkExpand` before.
 */
export const expand = (
  answer: object,
  paths: readonly string[],
  state: SandboxState
): Json => {
  const copy: Json = { ...copyOf(answer) }
  for (const path of paths) {
    expandPath(copy, path.split("."), state)
  }
  return copy
}
