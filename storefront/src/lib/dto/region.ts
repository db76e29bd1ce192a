import { z } from "zod"

const country = z.object({ iso_2: z.string(), display_name: z.string() })

export const regionSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    currency_code: z.string(),
    countries: z.array(country).default([]),
  })
  .transform((region) => ({
    id: region.id,
    name: region.name,
    currencyCode: region.currency_code,
    countries: region.countries
      .map(({ iso_2, display_name }) => ({ code: iso_2, name: display_name }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }))

/** Where we sell, in which currency. */
export type Region = z.output<typeof regionSchema>
