import {
  DocumentTypeCode,
  type FacturXInvoiceInput,
  type NoteInput,
  type VatBreakdownInput,
} from "@stackforge-eu/factur-x"

import { dueMinor } from "../domain/due-minor"
import type { InvoiceSnapshot } from "../domain/snapshot"
import type { EInvoiceResult } from "../domain/e-invoice/fault"
import { allowanceInput, lineInput, major } from "./lines"
import { netAmounts, type VatGroup } from "./net-amounts"
import { addressInput, buyerInput, sellerInput } from "./parties"
import { paymentInput } from "./payment"
import { missingFor } from "../domain/e-invoice/requirements"
import { dateIn, plain } from "../domain/e-invoice/text"
import { exemptionOf } from "../domain/e-invoice/vat-category"

const sum = <T>(rows: readonly T[], amount: (row: T) => number): number =>
  rows.reduce((total, row) => total + amount(row), 0)

const notesOf = ({ seller, reason }: InvoiceSnapshot): NoteInput[] => {
  const register = plain(seller.register)
  return [
    // UNTDID 4451: REG is regulatory information.
    ...(register ? [{ content: register, subjectCode: "REG" }] : []),
    ...(reason ? [{ content: `Reason: ${reason}` }] : []),
  ]
}

const referencesOf = ({ order, corrects, seller }: InvoiceSnapshot) => [
  // The number of an order is the shop's own, hence BT-14 and not BT-13.
  { id: String(order.display_id), type: "seller-order" as const },
  ...(corrects
    ? [
        {
          id: plain(corrects.number) ?? corrects.id,
          type: "preceding" as const,
          issueDate: dateIn(corrects.issued_at, seller.time_zone),
        },
      ]
    : []),
]

const breakdownOf = (
  snapshot: InvoiceSnapshot,
  { vat, basis_minor, tax_minor }: VatGroup
): VatBreakdownInput => {
  const exemption = exemptionOf(snapshot, vat.code)
  return {
    categoryCode: vat.code,
    ratePercent: vat.rate ?? 0,
    taxableAmount: major(basis_minor, snapshot.currency_code),
    taxAmount: major(tax_minor, snapshot.currency_code),
    ...(exemption ? { exemptionReason: exemption.reason } : {}),
    ...(exemption?.code ? { exemptionReasonCode: exemption.code } : {}),
  }
}

const totalsOf = (
  { currency_code: currency, totals, payment }: InvoiceSnapshot,
  groups: readonly VatGroup[]
): FacturXInvoiceInput["totals"] => {
  const allowances = groups.filter((group) => group.allowance_minor > 0)
  const charges = groups.filter((group) => group.allowance_minor < 0)
  const basis = sum(groups, (group) => group.basis_minor)
  const tax = sum(groups, (group) => group.tax_minor)
  const due = dueMinor({ payment, totals })
  return {
    lineTotal: major(
      sum(groups, (group) => group.lines_minor),
      currency
    ),
    allowanceTotal: major(
      sum(allowances, (group) => group.allowance_minor),
      currency
    ),
    chargeTotal: major(-sum(charges, (g) => g.allowance_minor), currency),
    taxBasisTotal: major(basis, currency),
    taxTotal: major(tax, currency),
    grandTotal: major(basis + tax, currency),
    prepaidAmount: major(totals.total_minor - due, currency),
    duePayableAmount: major(due, currency),
    currency: currency.toUpperCase(),
  }
}

/**
 * What an issued document says, as the library's input for the profile EN
 * 16931. All amounts are those of the document; rounding (BT-114), which the
 * library does not know, is added to the XML.
 */
export const toEInvoiceInput = (
  snapshot: InvoiceSnapshot
): EInvoiceResult<FacturXInvoiceInput> => {
  const { seller, buyer, currency_code, supplied_on, issued_at } = snapshot
  const { lines, groups } = netAmounts(snapshot)
  const codes = groups.map(({ vat }) => vat.code)
  const faults = missingFor(snapshot, codes)
  if (faults.length > 0) {
    return { ok: false, faults }
  }
  const isOutside = codes.includes("O")
  const issuedOn = dateIn(issued_at, seller.time_zone)
  return {
    ok: true,
    value: {
      document: {
        id: snapshot.number,
        issueDate: issuedOn,
        typeCode:
          snapshot.kind === "invoice"
            ? DocumentTypeCode.COMMERCIAL_INVOICE
            : DocumentTypeCode.CREDIT_NOTE,
        notes: notesOf(snapshot),
      },
      seller: sellerInput(seller, isOutside),
      buyer: buyerInput(buyer, isOutside),
      lines: lines.map((line, index) => lineInput(line, index, currency_code)),
      allowancesCharges: groups.flatMap((group) =>
        allowanceInput(group, snapshot)
      ),
      payment: paymentInput(snapshot),
      delivery: {
        date: supplied_on?.slice(0, 10) ?? issuedOn,
        // Where goods go has to be told with such a supply (BR-IC-12).
        ...(codes.includes("K") ? { location: addressInput(buyer) } : {}),
      },
      totals: totalsOf(snapshot, groups),
      vatBreakdown: groups.map((group) => breakdownOf(snapshot, group)),
      references: referencesOf(snapshot),
    },
  }
}
