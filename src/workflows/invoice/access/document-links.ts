import type { MedusaContainer } from "@medusajs/framework/types"

import { INVOICE_MODULE } from "../../../modules/invoice"
import type { LinkedDocument } from "../../../modules/invoice/access/document-link"
import type { DocumentLinks } from "../../../modules/invoice/access/document-links"
import type { InvoiceModuleService } from "../../../modules/invoice/service"

const MINUTE = 60
const HOUR = 60 * MINUTE

/**
 * How long a link is good for, in seconds, by where it stands: a page may be
 * left open until tomorrow, a mail is read within days, and a redirect is
 * followed at once (ADR-0017).
 */
export const LINK_LIFETIME = {
  page: 24 * HOUR,
  mail: 7 * 24 * HOUR,
  redirect: 5 * MINUTE,
} as const

/** Signed links to documents, for those who may see them. */
export const documentLinks = (
  container: MedusaContainer
): Promise<DocumentLinks> =>
  container.resolve<InvoiceModuleService>(INVOICE_MODULE).documentLinks()

/** The link to a PDF that a mail carries, and until when it is good. */
export const mailedLink = async (
  container: MedusaContainer,
  id: string
): Promise<{ url: string; until: Date }> => {
  const links = await documentLinks(container)
  const { url, until } = links.sign({ id, format: "pdf" }, LINK_LIFETIME.mail)
  return { url, until }
}

/** Where a document is answered to a redirect, below `/store`. */
export const redirectPath = async (
  container: MedusaContainer,
  document: LinkedDocument
): Promise<string> =>
  (await documentLinks(container)).sign(document, LINK_LIFETIME.redirect).path
