import { Text } from "@medusajs/ui"

import type { EInvoice } from "../../lib/invoice"
import { Row } from "../section"
import { SettingsLink } from "./settings-link"

const WORDS: Record<EInvoice["status"], string> = {
  on: "inside the PDF",
  off: "no, it was switched off",
  impossible: "no, something is missing",
}

/** Whether a document is an e-invoice too; where it could not be, what it lacks. */
export const EInvoiceNote = ({ state }: { state: EInvoice }) => (
  <>
    <Row name="E-invoice">{WORDS[state.status]}</Row>
    {state.status === "impossible" && (
      <ul>
        {state.faults.map(({ field, rule, message }) => (
          <li key={`${rule} ${field}`}>
            <Text size="small" className="text-ui-fg-subtle">
              {message} ({rule})
            </Text>
          </li>
        ))}
      </ul>
    )}
    {state.status === "impossible" &&
      state.faults.some(({ field }) => field.startsWith("seller.")) && (
        <Text size="small" className="text-ui-fg-subtle">
          <SettingsLink /> This document stays as it is; later ones are
          e-invoices then.
        </Text>
      )}
  </>
)
