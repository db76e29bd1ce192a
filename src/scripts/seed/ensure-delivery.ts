import {
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
} from "@medusajs/medusa/core-flows"

import { fromMinorUnits } from "../../shared/money"
import { readRows } from "./context"
import type { SeedContext } from "./context"
import type { Warehouse } from "./ensure-warehouse"
import { MARKETS } from "./markets"
import type { Market } from "./markets"
import { must } from "./must"

interface ZoneRow {
  id: string
  name: string
  shipping_options?: { name: string }[]
}

const findZone = async (
  context: SeedContext,
  setId: string,
  name: string
): Promise<ZoneRow | undefined> => {
  const zones = await readRows<ZoneRow>(
    context,
    "service_zone",
    ["id", "name", "shipping_options.name"],
    { fulfillment_set: { id: setId } }
  )
  return zones.find((zone) => zone.name === name)
}

const createZone = async (
  { container }: SeedContext,
  { fulfilmentSetId }: Warehouse,
  market: Market
): Promise<void> => {
  await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        {
          name: market.name,
          fulfillment_set_id: fulfilmentSetId,
          geo_zones: market.countries.map((country) => ({
            type: "country" as const,
            country_code: country,
          })),
        },
      ],
    },
  })
}

const ensureOptions = async (
  { container }: SeedContext,
  { profileId }: Warehouse,
  market: Market,
  zoneId: string,
  known: Set<string>
): Promise<void> => {
  const missing = market.delivery.filter(({ name }) => !known.has(name))
  if (missing.length === 0) {
    return
  }
  await createShippingOptionsWorkflow(container).run({
    input: missing.map(({ name, code, description, fee }) => ({
      name,
      price_type: "flat" as const,
      provider_id: "manual_manual",
      service_zone_id: zoneId,
      shipping_profile_id: profileId,
      type: { label: name, description, code },
      prices: [
        {
          currency_code: market.currency,
          amount: Number(fromMinorUnits(fee, market.currency)),
        },
      ],
      rules: [
        {
          attribute: "enabled_in_store",
          operator: "eq" as const,
          value: "true",
        },
        { attribute: "is_return", operator: "eq" as const, value: "false" },
      ],
    })),
  })
}

/** A service zone per market, with its ways of delivery. */
export const ensureDelivery = async (
  context: SeedContext,
  warehouse: Warehouse
): Promise<void> => {
  for (const market of MARKETS) {
    const find = () => findZone(context, warehouse.fulfilmentSetId, market.name)
    if ((await find()) === undefined) {
      await createZone(context, warehouse, market)
    }
    const zone = must(await find(), `the service zone ${market.name}`)
    const known = new Set((zone.shipping_options ?? []).map(({ name }) => name))
    await ensureOptions(context, warehouse, market, zone.id, known)
  }
}
