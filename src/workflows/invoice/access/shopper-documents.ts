import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { INVOICE_MODULE } from "../../../modules/invoice"
import type { InvoiceModuleService } from "../../../modules/invoice/service"
import {
  findDocuments,
  presentDocument,
  type FoundDocument,
} from "../find-invoice"
import { documentLinks, LINK_LIFETIME } from "./document-links"
import { documentsState, type DocumentsState } from "./documents-state"

/** Addresses in the storefront, good for a day; null where there is no such file. */
export type ShopperLinks = { pdf: string | null; xml: string | null }

/** A document as its order's buyer sees it; the total in minor units. */
export type ShopperDocument = ReturnType<typeof presentDocument> & {
  links: ShopperLinks
}

/** An order's documents, and whether they are all there. */
export type FoundDocuments = {
  found: FoundDocument[]
  state: DocumentsState
}

/** Finds an order's documents, without making links. */
export const findShopperDocuments = async (
  container: MedusaContainer,
  orderId: string
): Promise<FoundDocuments> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { order_id: orderId }
  const [found, faults, payments] = await Promise.all([
    findDocuments(container, orderId),
    query.graph({ entity: "invoice_fault", fields: ["id"], filters }),
    query.graph({ entity: "order_payment", fields: ["paid_at"], filters }),
  ])
  const state = documentsState({
    documents: found,
    isPaid: Boolean(payments.data[0]?.paid_at),
    hasFault: faults.data.length > 0,
  })
  return { found, state }
}

/** Fresh links to an order's documents. The caller knows that the asker may see them. */
export const linkShopperDocuments = async (
  container: MedusaContainer,
  orderId: string,
  found: FoundDocument[]
): Promise<ShopperDocument[]> => {
  const [links, eInvoices] = await Promise.all([
    documentLinks(container),
    container
      .resolve<InvoiceModuleService>(INVOICE_MODULE)
      .findEInvoices(orderId),
  ])
  const url = (id: string, format: "pdf" | "xml") =>
    links.sign({ id, format }, LINK_LIFETIME.page).url
  return found.map((document) => ({
    ...presentDocument(document, found),
    links: {
      pdf: document.file_id ? url(document.id, "pdf") : null,
      xml: eInvoices.includes(document.id) ? url(document.id, "xml") : null,
    },
  }))
}

/** Finds an order's documents with fresh links. */
export const readShopperDocuments = async (
  container: MedusaContainer,
  orderId: string
): Promise<{
  documents: ShopperDocument[]
  documents_state: DocumentsState
}> => {
  const { found, state } = await findShopperDocuments(container, orderId)
  return {
    documents: await linkShopperDocuments(container, orderId, found),
    documents_state: state,
  }
}
