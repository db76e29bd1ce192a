import { randomUUID } from "node:crypto"

import { beforeAll, describe, expect, inject, it } from "vitest"

import type {
  DocumentList,
  DocumentMails,
  DocumentSent,
} from "../../src/api/admin/invoices/types"
import { adminClient } from "../harness/admin-client"
import { httpClient, type HttpClient } from "../harness/http-client"
import { mailInbox } from "../harness/mail-inbox"
import { storeClient } from "../harness/store-client"
import "../harness/shop-info"
import { changeStored, issuedTo, today } from "./support/listed-documents"
import { paidOrder } from "./support/lifecycle"
import { freshEmail } from "./support/purchase"
import { newCustomer } from "./support/customers"

const PATH = "/admin/invoices"

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

  it("hands out the PDF", async () => {
    const pdf = await admin.download(`${PATH}/${document.id}/pdf`)
    expect(pdf.status).toBe(200)
    expect(Buffer.from(pdf.bytes).subarray(0, 5).toString()).toBe("%PDF-")
  })

  const mailed = (id: string, body: Record<string, unknown> = {}) =>
    admin.post<DocumentSent>(`${PATH}/${id}/mail`, body)

  it("sends a document again, to the order's address or another", async () => {
    const accountant = freshEmail()
    const { status, body } = await mailed(document.id, { email: accountant })
    expect(status).toBe(200)
    expect(body.mail).toMatchObject({ recipient: accountant, status: "sent" })
    const [mail, ...more] = await mailInbox().to(accountant)
    expect(more).toEqual([])
    expect(mail?.subject).toMatch(
      // The order was placed in Germany.
      `Rechnung ${document.number} – `
    )
    expect(mail?.attachments).toMatchObject([
      { fileName: `${document.number}.pdf`, contentType: "application/pdf" },
    ])
    const pdf = await admin.download(`${PATH}/${document.id}/pdf`)
    expect(await mailInbox().attachment(mail, 0)).toEqual(pdf.bytes)
    // The order's own page is for the shopper, not for whoever gets its invoice.
    expect(mail?.html).not.toMatch(/\/order\//)

    const own = await mailed(document.id)
    expect(own.body.mail.recipient).toBe(email)
    const { body: known } = await admin.get<DocumentMails>(
      `${PATH}/${document.id}/mail`
    )
    expect(known.email).toBe(email)
    expect(known.mails.map(({ recipient }) => recipient)).toEqual([
      email,
      accountant,
    ])
    expect(known.mails[0]?.requested_by).toMatch(/^user_/)
  })

  it("is one mail for one key, however often and at once it is asked", async () => {
    const body = { email: freshEmail(), key: randomUUID() }
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => mailed(document.id, body))
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(answers.map((each) => each.body.mail.id)).size).toBe(1)
    expect((await mailed(document.id, body)).body.mail.status).toBe("sent")
    expect(await mailInbox().to(body.email)).toHaveLength(1)
    const other = { ...body, email: freshEmail() }
    expect((await mailed(document.id, other)).status).toBe(400)
    expect(await mailInbox().to(other.email)).toHaveLength(0)
    expect((await mailed(document.id, { email: body.email })).status).toBe(200)
    expect(await mailInbox().to(body.email)).toHaveLength(2)
  })

  it.each([
    [{ email: "no address" }],
    [{ email: "a@example.com\r\nBcc: b@example.com" }],
    [{ email: "a@example.com, b@example.com" }],
    [{ email: "" }],
    [{ email: 5 }],
    [{ key: "1" }],
    [{ to: "a@example.com" }],
  ])("refuses to send to %j", async (body) => {
    expect((await mailed(document.id, body)).status).toBe(400)
  })

  it("sends no document that is not there, or has no PDF yet", async () => {
    expect((await mailed("inv_nothing")).status).toBe(404)
    expect((await admin.get(`${PATH}/inv_nothing/mail`)).status).toBe(404)
    const bare = await issuedTo((await paidOrder()).cart.email)
    const [file] = await changeStored(
      bare.id,
      "file_id = null, pdf_sha256 = null"
    )
    const { status, body } = await admin.post<{ message: string }>(
      `${PATH}/${bare.id}/mail`
    )
    expect(status).toBe(400)
    expect(body.message).toContain(`The PDF of ${bare.number} is not made yet`)
    await changeStored(
      bare.id,
      `file_id = '${file?.file_id}', pdf_sha256 = '${file?.pdf_sha256}'`
    )
  })

  it("is staff's alone", async () => {
    const guest = httpClient(inject("shop").backendUrl)
    const customer = storeClient((await newCustomer()).token)
    for (const client of [guest, customer]) {
      for (const path of ["", `/${document.id}/pdf`, `/${document.id}/mail`]) {
        expect((await client.get(PATH + path)).status).toBe(401)
      }
      const sent = await client.post(`${PATH}/${document.id}/mail`)
      expect(sent.status).toBe(401)
    }
    expect((await admin.get(`${PATH}/inv_nothing/pdf`)).status).toBe(404)
  })
})
