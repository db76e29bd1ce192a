import { z } from "@medusajs/framework/zod"

import {
  compileCoupon,
  couponSchema,
  defineCondition,
  defineEffect,
  HOLDS,
  rulesWith,
  type Fault,
  type RuleKind,
} from "../../../../modules/coupon/domain"
import { listAt, textAt, valueAt, type Json, type JsonObject } from "./json"
import { readForm } from "./read-form"
import { isForeign } from "./write-form"
import { wordedForForm } from "./word-faults"

/** What is in the form: a coupon, or what is wrong with it. */
export type CheckedForm =
  | { ok: true; coupon: CheckedCoupon; faults: readonly [] }
  | { ok: false; faults: readonly Fault[] }

/** A coupon as the Admin API takes it. */
export type CheckedCoupon = Omit<
  z.output<typeof couponSchema>,
  "id" | "created_at"
> & { campaign_id: string | null }

const anything = z.looseObject({})

// Rules of plugins are judged by the server, which has them.
const foreignRules = (form: JsonObject): RuleKind[] => {
  const kindOf = (path: string, rule: Json | undefined): string[] =>
    isForeign(path, rule) ? [textAt(rule, "kind")] : []
  const effects = kindOf("effect", valueAt(form, "effect"))
  const conditions = listAt(form, "conditions").flatMap((rule, index) =>
    kindOf(`conditions.${index}`, rule)
  )
  return [
    ...effects.map((kind) =>
      defineEffect({
        kind,
        schema: anything,
        class: "item",
        counts_units: true,
        discount: () => ({}),
        says: () => kind,
      })
    ),
    ...[...new Set(conditions)].map((kind) =>
      defineCondition({
        kind,
        schema: anything,
        check: () => HOLDS,
        says: () => kind,
      })
    ),
  ]
}

const NEW = { id: "new", created_at: "2026-01-01T00:00:00Z" }

/**
 * Judges the form by the server's own rules. A field that cannot be read has
 * one fault, which says why, and not those that follow from it.
 */
export const checkForm = (form: JsonObject): CheckedForm => {
  const { stored, faults } = readForm(form)
  // The rules know nothing of campaigns; the server looks whether it fits.
  const { campaign_id: _campaign, ...rules } = stored
  const raw = { ...rules, ...NEW }
  const compiled = compileCoupon(rulesWith(foreignRules(form)), raw)
  if (compiled.ok && faults.length === 0) {
    const { id: _id, created_at: _at, ...coupon } = couponSchema.parse(raw)
    const campaign_id = textAt(form, "campaign_id") || null
    return { ok: true, coupon: { ...coupon, campaign_id }, faults: [] }
  }
  const known = new Set(faults.map(({ field }) => field))
  const others = compiled.ok
    ? []
    : compiled.faults.filter(({ field }) => !known.has(field))
  return { ok: false, faults: [...faults, ...others.map(wordedForForm)] }
}
