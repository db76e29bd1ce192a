import { z } from "@medusajs/framework/zod"

import {
  compileCoupon,
  couponSchema,
  type CompiledCoupon,
  type RuleKind,
  type RuleRegistry,
} from "../../../src/modules/coupon/domain"
import { foldCode } from "../../../src/modules/coupon/domain/codes"
import { allOf, faulty, pathOf, type Read } from "../fault"
import { isCurrency } from "./currency"
import { duplicatesAmong } from "./duplicates"
import { schemaFor } from "./rule-schema"
import { isFields, translate, type Fields, type Translation } from "./translate"
import { inDocumentsWords } from "./word-faults"

/** The frame of a coupon as JSON Schema; rules have their own. */
export const frameSchema = z.toJSONSchema(couponSchema, { io: "input" })

const translateRule = (
  kinds: ReadonlyMap<string, RuleKind>,
  rule: unknown,
  currency: string,
  at: string
): Translation => {
  const kind =
    isFields(rule) && typeof rule.kind === "string"
      ? kinds.get(rule.kind)
      : undefined
  return isFields(rule) && kind
    ? translate(rule, schemaFor(kind, rule), currency, at)
    : { value: rule, faults: [], has_amounts: false }
}

const folded = (code: unknown): string | null =>
  typeof code === "string" ? foldCode(code) : null

/** What may be left out: the place in the document decides. */
const defaultsOf = (written: Fields, index: number): Fields => ({
  id: folded(written.code) ?? `coupon_${index + 1}`,
  created_at: new Date(index * 1000).toISOString(),
})

const readCoupon = (
  registry: RuleRegistry,
  written: unknown,
  index: number,
  documentCurrency: string
): Read<CompiledCoupon> => {
  const at = `coupons.${index}`
  if (!isFields(written)) {
    return faulty(at, "invalid_type", "Give a coupon: an object with effect.")
  }
  const { currency_code } = written
  const currency =
    typeof currency_code === "string" && isCurrency(currency_code)
      ? currency_code
      : documentCurrency
  const frame = translate(written, frameSchema, currency, at)
  const effect = translateRule(
    registry.effects,
    written.effect,
    currency,
    pathOf(at, "effect")
  )
  const conditions = Array.isArray(written.conditions)
    ? written.conditions.map((condition, place) =>
        translateRule(
          registry.conditions,
          condition,
          currency,
          pathOf(at, "conditions", place)
        )
      )
    : null
  const parts = [frame, effect, ...(conditions ?? [])]
  const faults = parts.flatMap((part) => part.faults)
  if (faults.length > 0) {
    return { ok: false, faults }
  }
  const compiled = compileCoupon(registry, {
    ...defaultsOf(written, index),
    currency_code: parts.some(({ has_amounts }) => has_amounts)
      ? documentCurrency
      : null,
    ...(isFields(frame.value) ? frame.value : {}),
    effect: effect.value,
    conditions: conditions?.map(({ value }) => value) ?? written.conditions,
  })
  return compiled.ok
    ? { ok: true, value: compiled.coupon }
    : { ok: false, faults: inDocumentsWords(compiled.faults, at) }
}

const duplicatesOf = (coupons: readonly CompiledCoupon[]) => [
  ...duplicatesAmong(
    coupons.map(({ id }, index) => ({ name: id, path: `coupons.${index}.id` }))
  ),
  ...duplicatesAmong(
    coupons.flatMap(({ code }, index) =>
      code === null ? [] : [{ name: code, path: `coupons.${index}.code` }]
    )
  ),
]

/** Reads and checks all coupons of a document. */
export const readCoupons = (
  registry: RuleRegistry,
  written: readonly unknown[],
  currency: string
): Read<CompiledCoupon[]> => {
  const read = allOf(
    written.map((coupon, index) =>
      readCoupon(registry, coupon, index, currency)
    )
  )
  const faults = read.ok ? duplicatesOf(read.value) : []
  return faults.length > 0 ? { ok: false, faults } : read
}
