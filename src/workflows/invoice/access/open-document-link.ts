import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import {
  DOCUMENT_FORMATS,
  type LinkedDocument,
  type LinkProof,
} from "../../../modules/invoice/access/document-link"
import { Gone } from "../../../shared/errors"
import { documentLinks } from "./document-links"

const AGAIN =
  "Open the page of your order, which the mails about it lead to: there is a new link to each document."

const broken = () =>
  new MedusaError(
    MedusaError.Types.FORBIDDEN,
    `This link is not whole, or was changed. ${AGAIN}`,
    "link_broken"
  )

/**
 * What a signed link opens.
 *
 * @throws MedusaError FORBIDDEN `link_broken` for a link that we did not sign,
 * whether there is such a document or not
 * @throws Gone `link_expired` after its time
 */
export const openDocumentLink = async (
  container: MedusaContainer,
  address: { id: string; format: string },
  proof: LinkProof
): Promise<LinkedDocument> => {
  const format = DOCUMENT_FORMATS.find((each) => each === address.format)
  if (!format) {
    throw broken()
  }
  const document = { id: address.id, format }
  const verdict = (await documentLinks(container)).judge(document, proof)
  if (verdict === "expired") {
    throw new Gone(`This link has expired. ${AGAIN}`, "link_expired")
  }
  if (verdict === "broken") {
    throw broken()
  }
  return document
}
