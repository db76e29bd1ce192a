import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"

import { INVOICE_MODULE } from "../../../modules/invoice"
import {
  readSnapshot,
  type StoredSnapshot,
} from "../../../modules/invoice/domain/read-snapshot"
import type { InvoiceSnapshot } from "../../../modules/invoice/domain/snapshot"
import { renderInvoiceHtml } from "../../../modules/invoice/rendering/template/document"
import type { InvoiceModuleService } from "../../../modules/invoice/service"
import { examineTemplate } from "../../../modules/invoice/templates/examine"
import { sampleSnapshot } from "../../../modules/invoice/templates/samples"
import { toRefused, type TemplatePreview } from "./template-types"

/** @property order number of the order whose newest document is shown */
export type PreviewInput = {
  markup: string
  styles: string
  order?: number | null
}

const snapshotOf = async (
  container: MedusaContainer,
  order: number
): Promise<InvoiceSnapshot> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: orders } = await query.graph({
    entity: "order",
    fields: ["id"],
    filters: { display_id: order },
  })
  const ids = orders.map(({ id }) => id)
  const { data: documents } = await query.graph({
    entity: "invoice",
    fields: ["snapshot"],
    filters: { order_id: ids },
    pagination: { take: 1, order: { issued_at: "DESC" } },
  })
  const [document] = ids.length > 0 ? documents : []
  if (!document) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Order ${order} has no invoice yet. Take an order that was paid.`
    )
  }
  // Written by this module, as a snapshot of one of its forms.
  return readSnapshot(document.snapshot as unknown as StoredSnapshot)
}

/**
 * How a document would look in a template that is not saved: the newest of an
 * order, or a sample. The page holds all it needs and runs no script.
 *
 * @throws MedusaError NOT_FOUND for an order without a document.
 */
export const previewTemplate = async (
  container: MedusaContainer,
  { order, ...parts }: PreviewInput
): Promise<TemplatePreview> => {
  const snapshot = order ? await snapshotOf(container, order) : sampleSnapshot
  const faults = examineTemplate({ id: "preview", ...parts })
  // What is only missing is seen best on the page.
  const isPrintable = faults.every(
    ({ part, line }) => part === "markup" && line === null
  )
  const template = { id: "preview", version: 1, title: "Preview", ...parts }
  return {
    html: isPrintable ? tryToRender(snapshot, template) : null,
    faults: faults.map(toRefused),
  }
}

// A fault without a line may also be one that no page comes of.
const tryToRender = (
  ...given: Parameters<typeof renderInvoiceHtml>
): string | null => {
  try {
    return renderInvoiceHtml(...given)
  } catch {
    return null
  }
}

/**
 * The same as PDF.
 *
 * @throws MedusaError INVALID_DATA with what is wrong where nothing can be
 * printed.
 */
export const previewTemplatePdf = async (
  container: MedusaContainer,
  input: PreviewInput
): Promise<Buffer> => {
  const { html, faults } = await previewTemplate(container, input)
  if (html === null) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      faults.map(({ field, message }) => `${field}: ${message}`).join(" ")
    )
  }
  return container
    .resolve<InvoiceModuleService>(INVOICE_MODULE)
    .previewPdf(html)
}
