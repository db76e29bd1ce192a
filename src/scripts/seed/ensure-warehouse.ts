import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createLocationFulfillmentSetWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

import { readRows } from "./context"
import type { IdRow, SeedContext } from "./context"
import { must } from "./must"

const LOCATION = "Berlin warehouse"
const FULFILMENT_SET = "Delivery from Berlin"

/** Where the goods lie and how they are sent. */
export interface Warehouse {
  locationId: string
  fulfilmentSetId: string
  profileId: string
}

interface LocationRow {
  id: string
  fulfillment_sets?: { id: string; name: string }[]
  fulfillment_providers?: IdRow[]
  sales_channels?: IdRow[]
}

const findLocation = async (
  context: SeedContext
): Promise<LocationRow | undefined> => {
  const [location] = await readRows<LocationRow>(
    context,
    "stock_location",
    [
      "id",
      "fulfillment_sets.id",
      "fulfillment_sets.name",
      "fulfillment_providers.id",
      "sales_channels.id",
    ],
    { name: LOCATION }
  )
  return location
}

const ensureLocation = async (context: SeedContext): Promise<LocationRow> => {
  const found = await findLocation(context)
  if (found !== undefined) {
    return found
  }
  await createStockLocationsWorkflow(context.container).run({
    input: {
      locations: [
        {
          name: LOCATION,
          address: {
            address_1: "Weserstraße 12",
            city: "Berlin",
            postal_code: "12047",
            country_code: "de",
          },
        },
      ],
    },
  })
  return must(await findLocation(context), "the stock location")
}

const ensureProfile = async (context: SeedContext): Promise<string> => {
  const [profile] = await readRows<IdRow>(context, "shipping_profile", ["id"], {
    type: "default",
  })
  if (profile !== undefined) {
    return profile.id
  }
  const { result } = await createShippingProfilesWorkflow(
    context.container
  ).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  return must(result[0], "the shipping profile").id
}

/**
 * The stock location in Berlin, tied to the sales channel, with a set of
 * deliveries that are carried out by hand.
 */
export const ensureWarehouse = async (
  context: SeedContext,
  channelId: string
): Promise<Warehouse> => {
  const { container } = context
  const location = await ensureLocation(context)
  const has = (rows: IdRow[] | undefined, id: string) =>
    rows?.some((row) => row.id === id) === true

  if (!has(location.sales_channels, channelId)) {
    await linkSalesChannelsToStockLocationWorkflow(container).run({
      input: { id: location.id, add: [channelId] },
    })
  }
  if (!has(location.fulfillment_providers, "manual_manual")) {
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
    })
  }
  if (!location.fulfillment_sets?.some((set) => set.name === FULFILMENT_SET)) {
    await createLocationFulfillmentSetWorkflow(container).run({
      input: {
        location_id: location.id,
        fulfillment_set_data: { name: FULFILMENT_SET, type: "shipping" },
      },
    })
  }
  const complete = must(await findLocation(context), "the stock location")
  const set = complete.fulfillment_sets?.find(
    (candidate) => candidate.name === FULFILMENT_SET
  )
  return {
    locationId: location.id,
    fulfilmentSetId: must(set, "the fulfilment set").id,
    profileId: await ensureProfile(context),
  }
}
