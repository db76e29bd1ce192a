import BigNumber from "bignumber.js"

import { allocate, roundMinor } from "../domain/allocate"
import type { InvoiceLine, InvoiceSnapshot } from "../domain/snapshot"
import { taxFactor, taxKey } from "../domain/tax-category"
import {
  vatCategoryOf,
  type VatCategory,
} from "../domain/e-invoice/vat-category"

/** A line before its discounts, without tax. Amounts in minor units. */
export type NetLine = {
  line: InvoiceLine
  vat: VatCategory
  net_minor: number
}

/** All that the document says of one category and rate, in minor units. */
export type VatGroup = {
  vat: VatCategory
  lines_minor: number
  /** Taken off the lines; below zero where it is added. */
  allowance_minor: number
  basis_minor: number
  tax_minor: number
}

/** The document's figures without tax, and the tax of each group. */
export type NetAmounts = { lines: NetLine[]; groups: VatGroup[] }

type Part = { lines: NetLine[]; group: VatGroup }

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0)

/**
 * One tax of the document. Its basis is the one that the document shows; what
 * the lines cost without tax before discounts is rounded once, on their sum,
 * and shared out to them, so that lines less allowance is that basis.
 */
const partOf = (
  snapshot: InvoiceSnapshot,
  tax: InvoiceSnapshot["taxes"][number]
): Part => {
  const vat = vatCategoryOf(snapshot, tax)
  const lines = snapshot.lines.filter(
    (line) => taxKey(line.tax) === taxKey(tax)
  )
  const divisor = snapshot.prices_include_tax ? taxFactor(tax) : 1
  const exact = lines.map((line) =>
    new BigNumber(line.original_minor).div(divisor)
  )
  const isDiscounted = lines.some(({ discount_minor }) => discount_minor !== 0)
  const original = isDiscounted
    ? roundMinor(
        new BigNumber(sum(lines.map((line) => line.original_minor))).div(
          divisor
        )
      )
    : tax.net_minor
  const shares = allocate(exact, original)
  return {
    lines: lines.map((line, index) => ({
      line,
      vat,
      net_minor: shares[index],
    })),
    group: {
      vat,
      lines_minor: original,
      allowance_minor: original - tax.net_minor,
      basis_minor: tax.net_minor,
      tax_minor: tax.tax_minor,
    },
  }
}

// Taxes of the same rate under several names are one in EN 16931 (BR-S-08).
const merge = (groups: readonly VatGroup[]): VatGroup[] => {
  const merged = new Map<string, VatGroup>()
  for (const group of groups) {
    const key = `${group.vat.code}|${group.vat.rate}`
    const known = merged.get(key)
    merged.set(
      key,
      known
        ? {
            vat: known.vat,
            lines_minor: known.lines_minor + group.lines_minor,
            allowance_minor: known.allowance_minor + group.allowance_minor,
            basis_minor: known.basis_minor + group.basis_minor,
            tax_minor: known.tax_minor + group.tax_minor,
          }
        : group
    )
  }
  return [...merged.values()]
}

/**
 * A document's amounts without tax, which EN 16931 wants even where prices
 * include it: to the minor unit, lines less allowances are the basis, and basis
 * and tax are what the PDF says (BR-CO-10 to BR-CO-15).
 */
export const netAmounts = (snapshot: InvoiceSnapshot): NetAmounts => {
  const parts = snapshot.taxes.map((tax) => partOf(snapshot, tax))
  const netOf = new Map(
    parts.flatMap(({ lines }) => lines.map((net) => [net.line, net] as const))
  )
  return {
    lines: snapshot.lines.flatMap((line) => netOf.get(line) ?? []),
    groups: merge(parts.map(({ group }) => group)),
  }
}
