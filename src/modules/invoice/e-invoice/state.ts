import type { InvoiceSnapshot } from "../domain/snapshot"
import type { EInvoiceFault } from "../domain/e-invoice/fault"
import { eInvoiceXml } from "./xml"

/** Whether a document is an e-invoice too, and why it is not. */
export type EInvoiceState =
  | { status: "off" }
  | { status: "on" }
  | { status: "impossible"; faults: EInvoiceFault[] }

/** Worked out from the snapshot alone, so that it is never stored. */
export const eInvoiceState = async (
  snapshot: InvoiceSnapshot
): Promise<EInvoiceState> => {
  if (!snapshot.e_invoice) {
    return { status: "off" }
  }
  const xml = await eInvoiceXml(snapshot)
  return xml.ok
    ? { status: "on" }
    : { status: "impossible", faults: xml.faults }
}
