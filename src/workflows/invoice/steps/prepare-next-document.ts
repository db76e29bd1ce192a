import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"

import { buildCreditNote } from "../../../modules/invoice/domain/build-credit-note"
import { buildInvoiceDraft } from "../../../modules/invoice/domain/build-draft"
import { keptMinor } from "../../../modules/invoice/domain/document-facts"
import { dueDate } from "../../../modules/invoice/domain/due-date"
import type { NumberFormat } from "../../../modules/invoice/domain/invoice-number"
import {
  nextDocument,
  type DueCreditNote,
} from "../../../modules/invoice/domain/next-document"
import { DEFAULT_SETTINGS } from "../../../modules/invoice/domain/settings"
import type { InvoiceDraft } from "../../../modules/invoice/domain/snapshot"
import { TEMPLATE_VERSION } from "../../../modules/invoice/domain/template-version"
import { toMinorUnits } from "../../../shared/money"
import { nameAutomaticCoupons } from "../../coupon/automatic-names"
import { readDocumentFacts, type DocumentReading } from "../read-document-facts"

export const prepareNextDocumentStepId = "prepare-next-document"

/** A document to be issued, and how many it was reckoned from. */
export type PreparedDocument = {
  draft: InvoiceDraft
  number_format: NumberFormat
  after: number
}

// The frozen total holds until staff edit the order; then core's lines do.
const costOf = ({ facts, order, placed_minor }: DocumentReading): number =>
  facts.edits.length === 0
    ? placed_minor
    : toMinorUnits(
        Number(order.item_total) + Number(order.shipping_total),
        order.currency_code
      )

const draftInvoice = async (
  container: MedusaContainer,
  reading: DocumentReading,
  cause: string
): Promise<InvoiceDraft> => {
  const { facts, order, settings } = reading
  const total_minor = costOf(reading)
  const { payment } = facts
  // An edit may have made it dearer than what was paid; a refund did not.
  const isEdited = facts.edits.length > 0 && facts.documents.length > 0
  const covers = !isEdited || keptMinor(payment) >= total_minor
  await nameAutomaticCoupons(container, order)
  const drafted = buildInvoiceDraft(
    order,
    {
      cause,
      total_minor,
      paid_at: covers ? payment.paid_at : null,
      received_minor: isEdited ? Math.max(0, keptMinor(payment)) : 0,
      due_on: settings ? dueDate(settings, new Date()) : null,
    },
    settings
  )
  if (!drafted.ok) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      drafted.error.message,
      drafted.error.code
    )
  }
  return drafted.value
}

const draftCreditNote = async (
  container: MedusaContainer,
  reading: DocumentReading,
  due: DueCreditNote
): Promise<InvoiceDraft> => {
  const { documents } = reading
  const original = documents.find(({ record }) => record.id === due.corrects_id)
  if (!original) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `There is no document ${due.corrects_id} to credit.`
    )
  }
  if (due.reason === "correction") {
    // Nothing is taken back before what replaces it adds up.
    await draftInvoice(container, reading, due.cause)
  }
  const earlier = documents.filter(
    ({ record }) => record.corrects_id === due.corrects_id
  )
  return buildCreditNote(
    { id: original.record.id, snapshot: original.snapshot },
    earlier.map(({ snapshot }) => snapshot),
    {
      ...due,
      template_version: reading.settings?.template_version ?? TEMPLATE_VERSION,
    }
  )
}

/**
 * Works out the document that an order gets next, if any, and refuses where
 * it would be wrong.
 */
export const prepareNextDocumentStep = createStep(
  prepareNextDocumentStepId,
  async ({ order_id }: { order_id: string }, { container }) => {
    const reading = await readDocumentFacts(container, order_id)
    const due = reading && nextDocument(reading.facts)
    if (!reading || !due) {
      return new StepResponse<PreparedDocument | null>(null)
    }
    const draft =
      due.kind === "invoice"
        ? await draftInvoice(container, reading, due.cause)
        : await draftCreditNote(container, reading, due)
    const { numbering } = reading.settings ?? DEFAULT_SETTINGS
    return new StepResponse<PreparedDocument | null>({
      draft,
      number_format: numbering[draft.kind],
      after: reading.documents.length,
    })
  }
)
