import { expect, it } from "vitest"

import { documentsNote } from "../documents-note"

const document = (pdf: string | null) => ({
  id: "inv_1",
  kind: "invoice" as const,
  number: "INV-2026-00001",
  issuedAt: "2026-11-22T09:00:00.000Z",
  total: 10,
  currencyCode: "eur",
  corrects: null,
  pdf,
  xml: null,
})
const ready = document("/documents/inv_1/pdf")

it.each([
  ["complete", [], null],
  ["complete", [ready], null],
  ["preparing", [], /^Your invoice is being made/],
  ["preparing", [document(null)], /^Your invoice is being made/],
  ["preparing", [ready, document(null)], /^A document is being made/],
  ["delayed", [], /^Your invoice takes longer/],
  ["delayed", [ready], /^A document takes longer/],
] as const)("%s with %j", (documentsState, documents, words) => {
  const note = documentsNote({ documents: [...documents], documentsState })
  if (words) {
    expect(note).toMatch(words)
  } else {
    expect(note).toBeNull()
  }
})
