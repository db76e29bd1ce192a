import { beforeAll, describe, expect, inject, it } from "vitest"

import type { DocumentList } from "../../src/api/admin/invoices/types"
import { adminClient } from "../harness/admin-client"
import { withDatabase } from "../harness/database"
import { httpClient, type HttpClient } from "../harness/http-client"
import "../harness/shop-info"
import { waitUntil } from "../harness/wait"
import { paidOrder } from "./support/lifecycle"

const PATH = "/admin/invoices"

const today = (): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Berlin" }).format(
    new Date()
  )

describe("the merchant's list of documents", () => {
  let admin: HttpClient
  let document: DocumentList["invoices"][number]
  let email: string

  const list = async (query: Record<string, string>) => {
    const { status, body } = await admin.get<DocumentList>(
      `${PATH}?${new URLSearchParams(query)}`
    )
    expect(status).toBe(200)
    return body.invoices.map(({ number }) => number)
  }

  const issuedTo = (buyer: string) =>
    waitUntil(
      async () => {
        const { body } = await admin.get<DocumentList>(
          `${PATH}?has_pdf=true&q=${encodeURIComponent(buyer)}`
        )
        return body.invoices[0] ?? null
      },
      { what: "the invoice and its PDF" }
    )

  beforeAll(async () => {
    admin = await adminClient()
    const order = await paidOrder()
    email = order.cart.email
    document = await issuedTo(email)
  })

  it("finds a document by its number, order, buyer, kind and day", async () => {
    const { number, display_id } = document
    expect(document).toMatchObject({
      ...{ kind: "invoice", email, issued_on: today(), currency_code: "eur" },
      ...{ has_pdf: true, fault: null },
    })
    expect(await list({ q: number })).toEqual([number])
    expect(await list({ q: `#${display_id}` })).toContain(number)
    expect(await list({ q: email, kind: "invoice" })).toEqual([number])
    expect(await list({ q: email, kind: "credit_note" })).toEqual([])
    expect(await list({ q: email, from: today(), to: today() })).toEqual([
      number,
    ])
    expect(await list({ q: email, to: "2020-01-01" })).toEqual([])
    expect(await list({ q: email, has_pdf: "false" })).toEqual([])
    expect(await list({ q: email, has_fault: "true" })).toEqual([])
    // What a search of databases takes for any text is a text here.
    expect(await list({ q: "%_%" })).toEqual([])
  })

  it.each(["limit=0", "from=2026-02-30", "from=x", "kind=bill", "q=", "x=1"])(
    "refuses to list %s",
    async (query) => {
      expect((await admin.get(`${PATH}?${query}`)).status).toBe(400)
    }
  )

  it("hands out the PDF, and the figures and PDFs of a period", async () => {
    const pdf = await admin.download(`${PATH}/${document.id}/pdf`)
    expect(pdf.status).toBe(200)
    expect(Buffer.from(pdf.bytes).subarray(0, 5).toString()).toBe("%PDF-")

    const period = `from=${today()}&to=${today()}`
    const csv = await admin.download(`${PATH}/export.csv?${period}`)
    const text = Buffer.from(csv.bytes).toString()
    expect(text.startsWith("\ufeffnumber,kind,issued_on,")).toBe(true)
    expect(text).toContain(`\r\n${document.number},invoice,${today()},`)

    const zip = await admin.download(`${PATH}/export.zip?${period}`)
    expect(zip.status).toBe(200)
    const bytes = Buffer.from(zip.bytes)
    expect(bytes.includes(`${document.number}.pdf`)).toBe(true)
    expect(bytes.includes(Buffer.from(pdf.bytes))).toBe(true)
  })

  it("names in the ZIP what cannot be had, and hands out the rest", async () => {
    const kept = document
    const lost = await issuedTo((await paidOrder()).cart.email)
    const mark = (change: string) =>
      withDatabase(async (db) => {
        await db.query("begin; set local session_replication_role = replica")
        await db.query(`update invoice set ${change} where id = $1`, [lost.id])
        await db.query("commit")
      })
    await mark("pdf_sha256 = 'another' || pdf_sha256")
    const period = `from=${today()}&to=${today()}`
    const zip = await admin.download(`${PATH}/export.zip?${period}`)
    const bytes = Buffer.from(zip.bytes)
    expect(bytes.includes("MISSING.txt")).toBe(true)
    expect(bytes.includes(`${kept.number}.pdf`)).toBe(true)
    expect(bytes.includes(`${lost.number}.pdf`)).toBe(false)
    await mark("pdf_sha256 = replace(pdf_sha256, 'another', '')")
  })

  it.each([
    "from=2026-01-02&to=2026-01-01",
    "from=2020-01-01&to=2026-01-01",
    "from=2026-01-01",
  ])("refuses to export %s", async (period) => {
    for (const as of ["csv", "zip"]) {
      const { status } = await admin.get(`${PATH}/export.${as}?${period}`)
      expect(status).toBe(400)
    }
  })

  it("is staff's alone", async () => {
    const guest = httpClient(inject("shop").backendUrl)
    const period = `from=${today()}&to=${today()}`
    for (const path of [
      PATH,
      `${PATH}/${document.id}/pdf`,
      `${PATH}/export.csv?${period}`,
      `${PATH}/export.zip?${period}`,
    ]) {
      expect((await guest.get(path)).status).toBe(401)
    }
    expect((await admin.get(`${PATH}/inv_nothing/pdf`)).status).toBe(404)
  })
})
