import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const template = z.object({
  id: z.string(),
  version: z.number().int().positive(),
  title: z.string().min(1),
  markup: z.string(),
  styles: z.string(),
})

const schema = z.object({
  chromium_path: z.string().min(1).optional(),
  data_dir: z.string().min(1),
  link_secret: z.string().min(1),
  storefront_url: z.url(),
  pages: z.number().int().min(1).max(64).optional(),
  templates: z.array(template).default([]),
})

/** Options of the module in medusa-config.ts; see its README. */
export type InvoiceModuleOptions = z.infer<typeof schema>

/** @throws MedusaError naming the option that is wrong. */
export const parseOptions = (options: unknown): InvoiceModuleOptions => {
  const parsed = schema.safeParse(options)
  if (!parsed.success) {
    const issues = parsed.error.issues
      .map(({ path, message }) => `${path.join(".")}: ${message}`)
      .join("; ")
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The invoice module's options are not right: ${issues}.`
    )
  }
  return parsed.data
}
