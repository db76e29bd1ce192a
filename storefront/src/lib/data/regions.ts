import "server-only"
import { cache } from "react"
import { z } from "zod"
import { getEnv } from "@/config/env"
import { callStore } from "@/lib/api/call-store"
import { regionSchema, type Region } from "@/lib/dto/region"
import { readRegionId } from "@/lib/session/region-cookie"
import { cacheTags, CATALOGUE_SECONDS } from "./cache-tags"

const answer = z.object({ regions: z.array(regionSchema) })

/** Every region that we sell in, in the order that staff made them. */
export const listRegions = cache(async (): Promise<Region[]> => {
  const { regions } = await callStore(answer, "/store/regions", {
    query: {
      fields: "id,name,currency_code,countries.iso_2,countries.display_name",
      limit: 50,
      order: "created_at",
    },
    cache: { tags: [cacheTags.regions], seconds: CATALOGUE_SECONDS },
  })
  return regions
})

/** The region that this visitor chose, else the shop's default. */
export const getRegion = cache(async (): Promise<Region> => {
  const [regions, chosenId] = await Promise.all([listRegions(), readRegionId()])
  const country = getEnv().STOREFRONT_DEFAULT_COUNTRY
  const region =
    regions.find(({ id }) => id === chosenId) ??
    regions.find(({ countries }) =>
      countries.some(({ code }) => code === country)
    ) ??
    regions.at(0)
  if (!region) {
    throw new Error("The shop has no region: add one in the admin dashboard.")
  }
  return region
})
