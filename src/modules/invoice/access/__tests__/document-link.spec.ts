import { describe, expect, it } from "vitest"

import {
  documentLinkKey,
  judgeDocumentLink,
  signDocumentPath,
  type LinkedDocument,
} from "../document-link"

const key = documentLinkKey("a secret of at least 24 letters")
const invoice: LinkedDocument = { id: "inv_1", format: "pdf" }
const EXPIRES = 1_800_000_000
const before = new Date((EXPIRES - 1) * 1000)
const after = new Date(EXPIRES * 1000)

const proofOf = (path: string) => {
  const { searchParams } = new URL(path, "http://shop.example")
  return {
    expires: searchParams.get("expires"),
    signature: searchParams.get("signature"),
  }
}

const proof = proofOf(signDocumentPath(key, invoice, EXPIRES))
const signature = proof.signature ?? ""

describe("a link to a document", () => {
  it("names the document, its form and the end, and is the same each time", () => {
    const path = signDocumentPath(key, invoice, EXPIRES)
    expect(path).toMatch(
      /^\/documents\/inv_1\/pdf\?expires=1800000000&signature=[\w-]{43}$/
    )
    expect(signDocumentPath(key, invoice, EXPIRES)).toBe(path)
  })

  it("opens its document until its end, and says then that it is expired", () => {
    expect(judgeDocumentLink(key, invoice, proof, before)).toBe("valid")
    expect(judgeDocumentLink(key, invoice, proof, after)).toBe("expired")
  })

  it("opens no other document and no other form", () => {
    for (const other of [
      { ...invoice, id: "inv_2" },
      { ...invoice, format: "xml" as const },
      { ...invoice, id: "inv_1\npdf" },
    ]) {
      expect(judgeDocumentLink(key, other, proof, before)).toBe("broken")
      expect(judgeDocumentLink(key, other, proof, after)).toBe("broken")
    }
  })

  it.each([
    ["a later end", { expires: String(EXPIRES + 1) }],
    [
      "an end that is another way to write the same",
      { expires: "01800000000" },
    ],
    ["an end in exponents", { expires: "1.8e9" }],
    ["no end", { expires: null }],
    ["two ends", { expires: [String(EXPIRES), String(EXPIRES)] }],
    ["no signature", { signature: undefined }],
    ["an empty signature", { signature: "" }],
    ["a cut signature", { signature: signature.slice(1) }],
    ["a longer signature", { signature: `${signature}A` }],
    ["a signature of something else", { signature: "A".repeat(43) }],
    ["two signatures", { signature: [signature, signature] }],
  ])("is broken with %s", (_, change) => {
    const forged = { ...proof, ...change }
    expect(judgeDocumentLink(key, invoice, forged, before)).toBe("broken")
  })

  it("is good for the shop that signed it only, and for this purpose only", () => {
    const other = documentLinkKey("another secret of 24 letters")
    expect(judgeDocumentLink(other, invoice, proof, before)).toBe("broken")
    const plain = Buffer.from("a secret of at least 24 letters")
    expect(judgeDocumentLink(plain, invoice, proof, before)).toBe("broken")
  })
})
