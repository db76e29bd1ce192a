import { describe, expect, it } from "vitest"

import { documentsState } from "../documents-state"

const invoice = { kind: "invoice", file_id: "file_1" }
const undrawn = { kind: "invoice", file_id: null }
const creditNote = { kind: "credit_note", file_id: "file_2" }

describe("an order's documents are", () => {
  it.each([
    ["complete", "before it is paid", [], false, false],
    ["preparing", "when it is paid and has none", [], true, false],
    ["preparing", "while its invoice is drawn", [undrawn], true, false],
    ["preparing", "with one of two drawn", [invoice, undrawn], true, false],
    ["complete", "with all of them drawn", [invoice, creditNote], true, false],
    ["complete", "with a pending invoice", [invoice], false, false],
    ["delayed", "when the invoice cannot be issued", [], true, true],
    ["delayed", "when a further one cannot be", [invoice], true, true],
  ] as const)("%s %s", (state, _, documents, isPaid, hasFault) => {
    expect(documentsState({ documents, isPaid, hasFault })).toBe(state)
  })
})
