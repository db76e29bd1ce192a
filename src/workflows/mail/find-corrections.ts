import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { MailSubject } from "../../modules/mail/contract"
import { CORRECTIONS, subjectOf } from "./mail-sources"

/** What *order changed* is about, where the invoice is that of an edit. */
export const findCorrections = async (
  container: MedusaContainer,
  invoiceId: string
): Promise<MailSubject[]> => {
  const { entity, fields, filters } = CORRECTIONS
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity, fields, filters: { ...filters, id: invoiceId } })
  return data.map(subjectOf)
}
