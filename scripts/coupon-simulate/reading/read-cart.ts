import type {
  CartFacts,
  CompiledCoupon,
  UsageByCoupon,
} from "../../../src/modules/coupon/domain"
import type {
  Settings,
  SimulationDocument,
  WrittenCart,
} from "../document/document-schema"
import { allOf, faulty, pathOf, type Read } from "../fault"
import { couponNamed, readCustomer, readUsage } from "./read-customer"
import { readLines, readShipping } from "./read-lines"
import { nowIsNeeded, readClock } from "./read-now"

/** A cart that is ready to be priced. */
export type Simulation = {
  readonly id: string
  readonly locale: string
  readonly cart: CartFacts
  readonly coupons: readonly CompiledCoupon[]
  readonly usage: UsageByCoupon
}

/** What holds where a document says nothing. */
export const DEFAULTS = {
  currency_code: "eur",
  time_zone: "UTC",
  locale: "en-GB",
  /** Only where no coupon has a schedule, so that nothing depends on it. */
  now: "2026-01-01T12:00:00Z",
} as const

/** Coupons that apply by themselves, and those whose codes were entered. */
const readEntered = (
  codes: readonly string[] | undefined,
  coupons: readonly CompiledCoupon[],
  at: string
): Read<readonly CompiledCoupon[]> => {
  if (!codes) {
    return { ok: true, value: coupons }
  }
  const entered = allOf(
    codes.map((code, index): Read<CompiledCoupon> => {
      const coupon = couponNamed(code, coupons)
      return coupon
        ? { ok: true, value: coupon }
        : faulty(
            pathOf(at, index),
            "unknown_code",
            `No coupon of this document has the code "${code}".`
          )
    })
  )
  return entered.ok
    ? {
        ok: true,
        value: coupons.filter(
          (coupon) => coupon.code === null || entered.value.includes(coupon)
        ),
      }
    : entered
}

const hasSchedule = ({ source }: CompiledCoupon): boolean =>
  source.conditions.some(({ kind }) => kind === "schedule")

/** Reads one cart with the document's settings below its own. */
export const readCart = (
  document: SimulationDocument,
  written: WrittenCart,
  index: number,
  coupons: readonly CompiledCoupon[]
): Read<Simulation> => {
  const cartAt = `carts.${index}`
  const settings: Settings = { ...document, ...written }
  const at = (name: keyof Settings): string =>
    name in written ? pathOf(cartAt, name) : name
  const currency = settings.currency_code ?? DEFAULTS.currency_code
  const entered = readEntered(settings.codes, coupons, at("codes"))
  const clock =
    settings.now === undefined && coupons.some(hasSchedule)
      ? nowIsNeeded("")
      : readClock(
          {
            now: settings.now ?? DEFAULTS.now,
            time_zone: settings.time_zone ?? DEFAULTS.time_zone,
          },
          "now" in written || "time_zone" in written ? cartAt : ""
        )
  const customer = readCustomer(settings.customer, currency, at("customer"))
  const lines = readLines(written, currency, document.category_parents, cartAt)
  const shipping = readShipping(written, currency, cartAt)
  const usage = readUsage(
    settings.usage,
    settings.customer,
    coupons,
    currency,
    at("usage")
  )
  if (
    !entered.ok ||
    !clock.ok ||
    !customer.ok ||
    !lines.ok ||
    !shipping.ok ||
    !usage.ok
  ) {
    const reads = [entered, clock, customer, lines, shipping, usage]
    return {
      ok: false,
      faults: reads.flatMap((read) => (read.ok ? [] : read.faults)),
    }
  }
  return {
    ok: true,
    value: {
      id: written.id ?? `cart_${index + 1}`,
      locale: settings.locale ?? DEFAULTS.locale,
      coupons: entered.value,
      usage: usage.value,
      cart: {
        currency_code: currency,
        lines: lines.value,
        shipping: shipping.value,
        region_id: settings.region_id ?? null,
        country_code: settings.country_code ?? null,
        sales_channel_id: settings.sales_channel_id ?? null,
        payment_provider_id: settings.payment_provider_id ?? null,
        customer: customer.value,
        ...clock.value,
      },
    },
  }
}
