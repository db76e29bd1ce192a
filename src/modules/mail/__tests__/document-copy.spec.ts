import { describe, expect, it } from "vitest"

import { mailKey } from "../domain/mail-key"
import { renderDocumentCopy } from "../rendering/document-copy"

const copyIn = (locale: string, kind: "invoice" | "credit_note" = "invoice") =>
  renderDocumentCopy({
    ...{ kind, locale, number: "INV-2026-00001", order_number: "12" },
    shop: { name: "Folio <Supply>", url: "https://folio.example" },
  })

describe("the mail that brings a document once more", () => {
  it.each([
    ["ar", "فاتورة", "إشعار دائن", "rtl"],
    ["de-AT", "Rechnung", "Rechnungskorrektur", "ltr"],
    ["en-US", "Invoice", "Credit note", "ltr"],
    ["es-MX", "Factura", "Factura rectificativa", "ltr"],
    ["fr-FR", "Facture", "Facture d’avoir", "ltr"],
    ["it-IT", "Fattura", "Nota di credito", "ltr"],
    ["ja-JP", "請求書", "返還請求書", "ltr"],
    ["nl-BE", "Factuur", "Creditfactuur", "ltr"],
    ["pl-PL", "Faktura", "Faktura korygująca", "ltr"],
    ["zh-Hans-CN", "发票", "贷项通知单", "ltr"],
  ])("speaks %s, the document's language", async (locale, own, credit, dir) => {
    const invoice = await copyIn(locale)
    expect(invoice.subject).toBe(`${own} INV-2026-00001 – Folio <Supply>`)
    expect(invoice.html).toContain(`dir="${dir}" lang="${locale}"`)
    expect(invoice.text).toMatch(/INV-2026-00001[^]*12|12[^]*INV-2026-00001/)
    const note = await copyIn(locale, "credit_note")
    expect(note.subject).toBe(`${credit} INV-2026-00001 – Folio <Supply>`)
  })

  it("is English for a language without words, and says that it is", async () => {
    const { subject, html } = await copyIn("sv-SE")
    expect(subject).toMatch(/^Invoice /)
    expect(html).toContain('lang="en-GB"')
  })

  it("tells whoever gets it nothing of the order but its number", async () => {
    const { html, text } = await copyIn("en-GB")
    expect(html.match(/href="[^"]*"/g)).toEqual([
      'href="https://folio.example"',
    ])
    expect(html).toContain("Folio &lt;Supply&gt;")
    expect(text).not.toContain("/order/")
  })

  it("forges no header with its subject", async () => {
    const { subject } = await renderDocumentCopy({
      ...{ kind: "invoice", locale: "en", order_number: "1" },
      number: "A\r\nBcc: x@example.com",
      shop: { name: "Folio\r\nX: y", url: "https://folio.example" },
    })
    expect(subject).not.toMatch(/[\r\n]/)
  })
})

describe("the key of a mail", () => {
  it.each([
    [undefined, "order_1:document-copy:inv_1:1"],
    [2, "order_1:document-copy:inv_1:2"],
    ["c0ffee", "order_1:document-copy:inv_1:c0ffee"],
  ])("tells version %s apart", (version, key) => {
    const subject = { subject_id: "order_1", topic: "inv_1" }
    expect(mailKey(subject, "document-copy", version)).toBe(key)
  })
})
