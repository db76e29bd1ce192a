import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"

import { INVOICE_MODULE } from "../../../modules/invoice"
import {
  DEFAULT_SELLER,
  type SavedSettings,
} from "../../../modules/invoice/domain/settings"
import type { InvoiceModuleService } from "../../../modules/invoice/service"
import type {
  KnownSeller,
  SettingsView,
  SettingsVersion,
} from "./settings-types"

const service = (container: MedusaContainer) =>
  container.resolve<InvoiceModuleService>(INVOICE_MODULE)

const readSellers = async (
  container: MedusaContainer
): Promise<KnownSeller[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: channels } = await query.graph({
    entity: "sales_channel",
    fields: ["id", "name"],
    pagination: { take: 200, order: { name: "ASC" } },
  })
  const { data: saved } = await query.graph({
    entity: "invoice_settings",
    fields: ["seller_code"],
    filters: { version: 1 },
  })
  const codes = new Set(saved.map(({ seller_code }) => seller_code))
  return [
    { code: DEFAULT_SELLER, name: "All sales channels" },
    ...channels.map(({ id, name }) => ({ code: id, name })),
  ].map((seller) => ({ ...seller, has_settings: codes.has(seller.code) }))
}

/**
 * A seller's newest settings, and what else their page tells.
 *
 * @throws MedusaError NOT_FOUND for a seller that is no sales channel's.
 */
export const readSettingsView = async (
  container: MedusaContainer,
  sellerCode: string
): Promise<SettingsView> => {
  const sellers = await readSellers(container)
  if (!sellers.some(({ code }) => code === sellerCode)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no sales channel ${sellerCode} to make invoices for.`
    )
  }
  const invoices = service(container)
  const settings = await invoices.retrieveSettingsVersion(sellerCode)
  const [, waiting] = await invoices.listAndCountInvoiceFaults(
    { code: "seller_missing" },
    { take: 1, select: ["id"] }
  )
  return { settings, sellers, waiting_orders: waiting }
}

const emailsOf = async (
  container: MedusaContainer,
  ids: readonly string[]
): Promise<Map<string, string>> => {
  if (ids.length === 0) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "user",
    fields: ["id", "email"],
    filters: { id: [...ids] },
  })
  return new Map(data.map(({ id, email }) => [id, email]))
}

/** The versions of a seller's settings, newest first, page by page. */
export const listVersions = async (
  container: MedusaContainer,
  { seller, limit, offset }: { seller: string; limit: number; offset: number }
): Promise<{ versions: SettingsVersion[]; count: number }> => {
  const [rows, count] = await service(container).listAndCountInvoiceSettings(
    { seller_code: seller },
    {
      select: ["version", "created_at", "created_by"],
      order: { version: "DESC" },
      ...{ take: limit, skip: offset },
    }
  )
  const people = rows.flatMap(({ created_by }) => created_by ?? [])
  const emails = await emailsOf(container, [...new Set(people)])
  return {
    count,
    versions: rows.map(({ version, created_at, created_by }) => ({
      version,
      created_at: new Date(created_at).toISOString(),
      created_by: created_by && (emails.get(created_by) ?? created_by),
    })),
  }
}

/**
 * Settings as they once were.
 *
 * @throws MedusaError NOT_FOUND for a version that there never was.
 */
export const readSettingsVersion = async (
  container: MedusaContainer,
  sellerCode: string,
  version: number
): Promise<SavedSettings> => {
  const settings = await service(container).retrieveSettingsVersion(
    sellerCode,
    version
  )
  if (!settings) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no version ${version} of these settings.`
    )
  }
  return settings
}
