import { beforeAll, describe, expect, inject, it } from "vitest"

import type {
  DocumentExport,
  DocumentList,
  ExportList,
  ExportOpened,
} from "../../src/api/admin/invoices/types"
import { adminClient } from "../harness/admin-client"
import { withDatabase } from "../harness/database"
import { httpClient, type HttpClient } from "../harness/http-client"
import "../harness/shop-info"
import { storeClient } from "../harness/store-client"
import { waitUntil } from "../harness/wait"
import { newCustomer } from "./support/customers"
import { paidOrder, refundBy } from "./support/lifecycle"
import { heldExport, workerDies } from "./support/held-export"
import { changeStored, issuedTo, today } from "./support/listed-documents"

const PATH = "/admin/invoices/exports"

type Listed = DocumentList["invoices"][number]

describe("a period's documents as a file", () => {
  let admin: HttpClient
  let invoice: Listed
  let note: Listed
  let email: string

  const open = (body: Record<string, unknown>) =>
    admin.post<ExportOpened & { message: string }>(PATH, {
      ...{ from: today(), to: today() },
      ...body,
    })

  const made = (id: string) =>
    waitUntil(
      async () => {
        const { body } = await admin.get<ExportOpened>(`${PATH}/${id}`)
        return ["done", "failed"].includes(body.export.state)
          ? body.export
          : null
      },
      { what: "an export to be made" }
    )

  const fileOf = async (id: string) => {
    const { status, headers, bytes } = await admin.download(
      `${PATH}/${id}/file`
    )
    expect(status).toBe(200)
    return { headers, content: Buffer.from(bytes) }
  }

  const exported = async (body: Record<string, unknown>) => {
    const { status, body: answer } = await open(body)
    expect(status).toBe(202)
    const done = await made(answer.export.id)
    return { ...(await fileOf(done.id)), done }
  }

  beforeAll(async () => {
    admin = await adminClient()
    const order = await paidOrder()
    email = order.cart.email
    invoice = await issuedTo(email)
    expect((await refundBy(order, 500)).status).toBe(200)
    note = await issuedTo(email, "credit_note")
  })

  it("tells figures as CSV, and those of a credit note with a minus", async () => {
    const { done, content, headers } = await exported({
      ...{ format: "csv", q: email },
    })
    expect(done).toMatchObject({
      ...{ format: "csv", q: email, from: today(), to: today(), error: null },
      ...{ state: "done", done: 2, total: 2, missing: 0 },
    })
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8")
    expect(headers.get("content-disposition")).toBe(
      `attachment; filename="documents-${today()}-${today()}.csv"`
    )
    expect(headers.get("cache-control")).toBe("private, no-store")
    const [head, ...lines] = content.toString().trimEnd().split("\r\n")
    expect(head).toMatch(/^\ufeffnumber,kind,issued_on,order,/)
    const rows = lines.map((line) => line.split(","))
    const paid = rows.find(([number]) => number === invoice.number)
    const back = rows.find(([number]) => number === note.number)
    expect(Number(paid?.at(-1))).toBe(invoice.total_minor / 100)
    expect(back?.slice(0, 3)).toEqual([note.number, "credit_note", today()])
    expect(back?.slice(-4).map(Number)).toEqual([
      ...[expect.any(Number), expect.any(Number)],
      ...[-5, -5],
    ])
    const [net = 0, tax = 0, gross] = back?.slice(-4, -1).map(Number) ?? []
    expect(net).toBeLessThan(0)
    expect(Math.round((net + tax) * 100) / 100).toBe(gross)
  })

  it("holds the PDFs as ZIP, of what was sought alone", async () => {
    const { done, content, headers } = await exported({
      ...{ format: "zip", q: email, kind: "invoice", has_pdf: true },
    })
    expect(done).toMatchObject({ kind: "invoice", done: 1, missing: 0 })
    expect(headers.get("content-type")).toBe("application/zip")
    const pdf = await admin.download(`/admin/invoices/${invoice.id}/pdf`)
    expect(content.includes(`${invoice.number}.pdf`)).toBe(true)
    expect(content.includes(Buffer.from(pdf.bytes))).toBe(true)
    expect(content.includes(`${note.number}.pdf`)).toBe(false)
    expect(content.includes("MISSING.txt")).toBe(false)
  })

  it.each([
    ["not made yet", "file_id = null, pdf_sha256 = null"],
    ["not the one that was issued", "pdf_sha256 = 'another' || pdf_sha256"],
    ["cannot be read", "file_id = 'private-nothing.pdf'"],
  ])(
    "names in the ZIP a PDF that is %s, and holds the others",
    async (_, how) => {
      const [file] = await changeStored(note.id, how)
      const { done, content } = await exported({ format: "zip", q: email })
      expect(done).toMatchObject({ state: "done", done: 2, missing: 1 })
      expect(content.includes("MISSING.txt")).toBe(true)
      expect(content.includes(`${invoice.number}.pdf`)).toBe(true)
      expect(content.includes(`${note.number}.pdf`)).toBe(false)
      await changeStored(
        note.id,
        `file_id = '${file?.file_id}', pdf_sha256 = '${file?.pdf_sha256}'`
      )
    }
  )

  it("is refused where there is nothing to export", async () => {
    const period = { from: "2020-01-01", to: "2020-01-31" }
    const { status, body } = await open({ format: "zip", ...period })
    expect(status).toBe(400)
    expect(body.message).toContain(
      "There are no such documents from 2020-01-01 to 2020-01-31."
    )
  })

  it.each([
    { from: "2026-01-02", to: "2026-01-01" },
    { from: "2020-01-01", to: "2026-01-01" },
    { from: "2026-02-30" },
    { from: "yesterday" },
    { to: undefined },
    { format: "pdf" },
    { format: undefined },
    { kind: "bill" },
    { has_pdf: "true" },
    { q: "" },
    { limit: 5 },
  ])("is refused for %j", async (change) => {
    const body = { format: "csv", from: today(), to: today(), ...change }
    expect((await admin.post(PATH, body)).status).toBe(400)
  })

  it("waits for its turn, goes on after a crash, and is made once", async () => {
    const id = await heldExport(email)
    const wish = { format: "csv", q: email, kind: "credit_note" }
    const asked = await Promise.all([open(wish), open(wish), open(wish)])
    const [first] = asked.map(({ body }) => body.export)
    expect(new Set(asked.map(({ body }) => body.export.id)).size).toBe(1)
    expect(first?.state).toBe("queued")
    const early = await admin.get<{ message: string }>(
      `${PATH}/${first?.id}/file`
    )
    expect(early.status).toBe(400)
    expect(early.body.message).toContain("not done yet")
    const { body } = await admin.get<ExportList>(PATH)
    expect(
      body.exports.find((each: DocumentExport) => each.id === id)
    ).toMatchObject({ state: "running", done: 3, total: 10 })

    // The process at it is dead: whoever comes next makes it, and the rest.
    await workerDies(id)
    await open({ format: "csv", q: email })
    expect(await made(id)).toMatchObject({ state: "done", done: 2, total: 2 })
    expect((await fileOf(id)).content.includes(`${note.number}.pdf`)).toBe(true)
    expect(await made(first?.id ?? "")).toMatchObject({ done: 1 })
  })

  it("is gone after a day", async () => {
    const { done } = await exported({ format: "csv", q: email })
    await withDatabase((db) =>
      db.query("update invoice_export set expires_at = now() where id = $1", [
        done.id,
      ])
    )
    expect((await admin.get(`${PATH}/${done.id}`)).status).toBe(404)
    expect((await admin.get(`${PATH}/${done.id}/file`)).status).toBe(404)
  })

  it("is staff's alone", async () => {
    const { done } = await exported({ format: "csv", q: email })
    const wish = { format: "csv", from: today(), to: today() }
    const guest = httpClient(inject("shop").backendUrl)
    for (const client of [guest, storeClient((await newCustomer()).token)]) {
      expect((await client.post(PATH, wish)).status).toBe(401)
      for (const path of ["", `/${done.id}`, `/${done.id}/file`]) {
        expect((await client.get(PATH + path)).status).toBe(401)
      }
    }
    expect((await admin.get(`${PATH}/invexp_nothing`)).status).toBe(404)
  })
})
