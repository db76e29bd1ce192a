import { z } from "@medusajs/framework/zod"

import type {
  CompiledCoupon,
  RuleRegistry,
} from "../../../src/modules/coupon/domain"
import { faultsOf } from "../../../src/modules/coupon/domain/rules"
import {
  documentSchema,
  type Settings,
  type SimulationDocument,
} from "../document/document-schema"
import { allOf, faulty, type DocumentFault, type Read } from "../fault"
import { duplicatesAmong } from "./duplicates"
import { DEFAULTS, readCart, type Simulation } from "./read-cart"
import { readCoupons } from "./read-coupons"
import { inDocumentsWords } from "./word-faults"

// The only unions of the schema are amounts.
const shapeFaults = (error: z.ZodError): DocumentFault[] =>
  inDocumentsWords(faultsOf(error, ""), "").map((fault) =>
    fault.code === "invalid_union"
      ? { ...fault, code: "malformed_amount" }
      : fault
  )

/** The same fault of a setting is found in every cart that it holds for. */
const eachOnce = (faults: readonly DocumentFault[]): DocumentFault[] => [
  ...new Map(
    faults.map((each) => [`${each.path} ${each.code}`, each])
  ).values(),
]

const refused = (faults: readonly DocumentFault[]): Read<never> => ({
  ok: false,
  faults: eachOnce(faults),
})

/** Reads the text of a document as JSON. A byte order mark is no fault. */
export const readJson = (text: string): Read<unknown> => {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, "")) }
  } catch (error) {
    const why = error instanceof Error ? error.message : ""
    return faulty(
      "",
      "unreadable_json",
      `This is no JSON: ${why}. Give one JSON document on standard input.`
    )
  }
}

/** Without what speaks of coupons. */
const withoutCoupons = <T extends Settings>(settings: T): T => ({
  ...settings,
  codes: undefined,
  usage: undefined,
})

const readCarts = (
  document: SimulationDocument,
  coupons: readonly CompiledCoupon[]
): Read<Simulation[]> => {
  const read = allOf(
    document.carts.map((cart, index) =>
      readCart(document, cart, index, coupons)
    )
  )
  const twice = read.ok
    ? duplicatesAmong(
        read.value.map(({ id }, index) => ({
          name: id,
          path: `carts.${index}.id`,
        }))
      )
    : []
  return twice.length > 0 ? { ok: false, faults: twice } : read
}

/** Reads all carts of a document, or tells all that is wrong with it. */
export const readDocument = (
  written: unknown,
  registry: RuleRegistry
): Read<readonly Simulation[]> => {
  const parsed = documentSchema.safeParse(written)
  if (!parsed.success) {
    return refused(shapeFaults(parsed.error))
  }
  const document = parsed.data
  const coupons = readCoupons(
    registry,
    document.coupons,
    document.currency_code ?? DEFAULTS.currency_code
  )
  if (coupons.ok) {
    const carts = readCarts(document, coupons.value)
    return carts.ok ? carts : refused(carts.faults)
  }
  // The carts' own faults are told in the same breath.
  const bare = withoutCoupons(document)
  const carts = readCarts(
    { ...bare, carts: bare.carts.map(withoutCoupons) },
    []
  )
  return refused([...coupons.faults, ...(carts.ok ? [] : carts.faults)])
}
