import type { Attention } from "../../../modules/order-payment/domain"
import { urlOf, type ServiceUrls } from "./find-service-urls"

/** The parts of a ledger's line that an open matter is told by. */
export type AttentionEntry = {
  id: string
  reference: string
  kind: string
  external_id: string
  currency_code: string
  happened_at: string | Date
}

/** An open matter with the entry behind it and where to see to it. */
export type DescribedAttention = Omit<Attention, "kind"> & {
  currency_code: string
  entry_id: string | null
  since: string | Date | null
  service_url: string | null
}

/**
 * Completes open matters by their ledger's lines; pure.
 *
 * @param currencyCode the order's, for a matter whose line is not there
 */
export const describeAttention = (
  attention: readonly Attention[],
  entries: readonly AttentionEntry[],
  urls: ServiceUrls | undefined,
  currencyCode: string
): DescribedAttention[] =>
  attention.map(({ code, reference, kind, external_id, amount_minor }) => {
    const entry = entries.find(
      (each) =>
        each.reference === reference &&
        each.kind === kind &&
        each.external_id === external_id
    )
    return {
      code,
      reference,
      external_id,
      amount_minor,
      currency_code: entry?.currency_code ?? currencyCode,
      entry_id: entry?.id ?? null,
      since: entry?.happened_at ?? null,
      service_url: urlOf(urls, reference),
    }
  })
