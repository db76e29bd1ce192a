import { z } from "@medusajs/framework/zod"

import { EXPORT_FORMATS } from "../../../workflows/invoice/exports/export-types"
import { paging } from "../../validators"

const LONGEST_PERIOD_DAYS = 366

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "must be a date such as 2026-01-31")
  .refine(
    (text) => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text),
    "must be a date of the calendar"
  )

const isValidDay = (text: string): boolean => !Number.isNaN(Date.parse(text))

const date = z
  .string()
  .refine(isValidDay, "must be a date such as 2026-01-31")
  .pipe(day)

const flag = z
  .enum(["true", "false"])
  .transform((value) => value === "true")
  .optional()

const sought = {
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^\P{Cc}*$/u, "must not contain control characters")
    .optional(),
  kind: z.enum(["invoice", "credit_note"]).optional(),
}

/** See `DocumentFilter`. */
export const ListDocumentsQuery = z
  .object({
    ...sought,
    from: date.optional(),
    to: date.optional(),
    has_pdf: flag,
    has_fault: flag,
    ...paging,
  })
  .strict()

export type ListDocumentsQuery = z.infer<typeof ListDocumentsQuery>

const DAY_MS = 86_400_000

/** A period, both days included, of at most a year, and what of it. */
export const ExportBody = z
  .object({
    ...sought,
    format: z.enum(EXPORT_FORMATS),
    from: date,
    to: date,
    has_pdf: z.boolean().optional(),
    has_fault: z.boolean().optional(),
  })
  .strict()
  .refine(({ from, to }) => from <= to, "`to` must not be before `from`")
  .refine(
    ({ from, to }) =>
      Date.parse(to) - Date.parse(from) < LONGEST_PERIOD_DAYS * DAY_MS,
    "The period must be a year at most; take a longer one in parts"
  )

export type ExportBody = z.infer<typeof ExportBody>

/** Where a document is sent again; `key` makes a repeated request harmless. */
export const MailBody = z
  .object({
    email: z
      .string()
      .trim()
      .max(254)
      .email("Type an e-mail address such as name@example.com.")
      .optional(),
    key: z.string().uuid().optional(),
  })
  .strict()

export type MailBody = z.infer<typeof MailBody>
