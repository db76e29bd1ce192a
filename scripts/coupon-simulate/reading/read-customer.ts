import type {
  CompiledCoupon,
  CustomerFacts,
  UsageByCoupon,
  UsageFacts,
} from "../../../src/modules/coupon/domain"
import { foldCode } from "../../../src/modules/coupon/domain/codes"
import type { Settings } from "../document/document-schema"
import { allOf, faulty, pathOf, type Read } from "../fault"
import { readAmount } from "./decimals"

/** @param at where the setting stands in the document */
export const readCustomer = (
  customer: Settings["customer"],
  currency: string,
  at: string
): Read<CustomerFacts | null> => {
  if (!customer) {
    return { ok: true, value: null }
  }
  const { total_spent } = customer
  const spent: Read<number | null> =
    total_spent === undefined || total_spent === null
      ? { ok: true, value: null }
      : readAmount(total_spent, currency, 0, pathOf(at, "total_spent"))
  return spent.ok
    ? {
        ok: true,
        value: {
          id: customer.id ?? null,
          email: customer.email ?? null,
          group_ids: customer.group_ids ?? null,
          orders_placed: customer.orders_placed ?? null,
          total_spent_minor: spent.value,
        },
      }
    : spent
}

/** The coupon of that id or code, in whatever way the code is written. */
export const couponNamed = (
  name: string,
  coupons: readonly CompiledCoupon[]
): CompiledCoupon | undefined =>
  coupons.find(({ id }) => id === name) ??
  coupons.find(({ code }) => code !== null && code === foldCode(name))

const readUsed = (
  coupon: CompiledCoupon,
  written: NonNullable<Settings["usage"]>[string],
  currency: string,
  isKnown: boolean,
  at: string
): Read<[string, UsageFacts]> => {
  const spent = readAmount(
    written.spent,
    coupon.source.currency_code ?? currency,
    0,
    pathOf(at, "spent")
  )
  const { used, used_by_customer = isKnown ? 0 : null, used_of_code } = written
  return spent.ok
    ? {
        ok: true,
        value: [
          coupon.id,
          { used, used_by_customer, used_of_code, spent_minor: spent.value },
        ],
      }
    : spent
}

const unused = (isKnown: boolean): UsageFacts => ({
  used: 0,
  used_by_customer: isKnown ? 0 : null,
  used_of_code: 0,
  spent_minor: 0,
})

/**
 * What was used of each coupon; by default nothing.
 *
 * @param customer a limit per customer waits while it is not known who buys
 * @param at where the setting stands in the document
 */
export const readUsage = (
  usage: Settings["usage"],
  customer: Settings["customer"],
  coupons: readonly CompiledCoupon[],
  currency: string,
  at: string
): Read<UsageByCoupon> => {
  const isKnown = Boolean(customer?.id ?? customer?.email)
  const read = allOf(
    Object.entries(usage ?? {}).map(([name, written]) => {
      const coupon = couponNamed(name, coupons)
      const path = pathOf(at, name)
      return coupon
        ? readUsed(coupon, written, currency, isKnown, path)
        : faulty(
            path,
            "unknown_coupon",
            `No coupon of this document has the id or code "${name}".`
          )
    })
  )
  return read.ok
    ? {
        ok: true,
        value: new Map([
          ...coupons.map(({ id }): [string, UsageFacts] => [
            id,
            unused(isKnown),
          ]),
          ...read.value,
        ]),
      }
    : read
}
