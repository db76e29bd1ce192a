import { z } from "zod"

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "")

export const addressSchema = z
  .object({
    first_name: text,
    last_name: text,
    company: text,
    address_1: text,
    address_2: text,
    postal_code: text,
    city: text,
    province: text,
    country_code: text,
    phone: text,
    metadata: z.object({ vat_id: z.unknown() }).partial().nullish(),
  })
  .transform(({ metadata, ...address }) => ({
    ...address,
    vat_id: typeof metadata?.vat_id === "string" ? metadata.vat_id : "",
  }))

/** A postal address in the API's own spelling; absent parts are "". */
export type Address = z.output<typeof addressSchema>
