import { z } from "@medusajs/framework/zod"

import {
  ISSUE_MOMENTS,
  TAX_SCHEMES,
} from "../../../workflows/invoice/settings/choices"
import { paging } from "../../validators"

// Whether a text is right says `checkSettings`, with the cure; here is only
// what no text of the form can be.
const LONGEST_TEXT = 2_000
const LONGEST_LOGO = 300_000
const MOST_LINES = 20
const MOST_VERSIONS = 1_000_000

const typed = z.string().max(LONGEST_TEXT).nullish()

const sellerCode = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[\w-]+$/, "must be `default` or the id of a sales channel")
  .default("default")

const basedOn = z.number().int().min(0).max(MOST_VERSIONS)

const Seller = z
  .object({
    name: typed,
    address_lines: z
      .array(z.string().max(LONGEST_TEXT))
      .max(MOST_LINES)
      .nullish(),
    postal_code: typed,
    city: typed,
    country_code: typed,
    vat_id: typed,
    tax_number: typed,
    register: typed,
    bank_name: typed,
    iban: typed,
    bic: typed,
    email: typed,
    phone: typed,
    website: typed,
    footer: typed,
    logo: z.string().max(LONGEST_LOGO, "must be at most 200 kB").nullish(),
    time_zone: typed,
  })
  .strict()

/** See `SettingsBody`; the fields are checked as a whole by `checkSettings`. */
export const SettingsBody = z
  .object({
    seller_code: sellerCode,
    based_on: basedOn,
    seller: Seller,
    numbering: z
      .object({
        invoice: z.string().max(LONGEST_TEXT),
        credit_note: z.string().max(LONGEST_TEXT),
      })
      .partial()
      .strict()
      .optional(),
    issue_when: z.enum(ISSUE_MOMENTS).optional(),
    payment_terms_days: z.number().nullish(),
    e_invoice: z.boolean().optional(),
    tax_scheme: z.enum(TAX_SCHEMES).optional(),
    template: z.string().max(100).optional(),
  })
  .strict()

export type SettingsBody = z.infer<typeof SettingsBody>

/** Whose settings are asked for. */
export const SettingsQuery = z.object({ seller: sellerCode }).strict()

export type SettingsQuery = z.infer<typeof SettingsQuery>

/** Which part of the history is asked for. */
export const VersionsQuery = z
  .object({
    seller: sellerCode,
    ...paging,
  })
  .strict()

export type VersionsQuery = z.infer<typeof VersionsQuery>

/** What a version is to be put back over. */
export const RestoreBody = z
  .object({ seller_code: sellerCode, based_on: basedOn })
  .strict()

export type RestoreBody = z.infer<typeof RestoreBody>
