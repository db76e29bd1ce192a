import { createHash, randomBytes } from "node:crypto"
import type { AddressInfo } from "node:net"

import { SMTPServer } from "smtp-server"
import { afterEach, describe, expect, it } from "vitest"

import SmtpNotificationProvider from "../service"

type Received = { from: string; to: string[]; raw: string }

const open: { close: () => void }[] = []
afterEach(() => open.splice(0).forEach((each) => each.close()))

/** A real SMTP server that refuses recipients at `refused.example`. */
const startServer = async (): Promise<{ url: string; mails: Received[] }> => {
  const mails: Received[] = []
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo: ({ address }, _session, done) =>
      done(
        address.endsWith("@refused.example")
          ? Object.assign(new TypeError(`550 no ${address} here`), {
              responseCode: 550,
            })
          : null
      ),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on("end", () => {
        mails.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : "",
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString("latin1"),
        })
        done()
      })
    },
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  open.push({ close: () => void server.close() })
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, mails }
}

const provider = (smtp_url: string) => {
  const made = new SmtpNotificationProvider(
    {},
    { smtp_url, from: "Folio Supply <hello@folio-supply.example>" }
  )
  open.push(made)
  return made
}

const mail = (change: Record<string, unknown> = {}) => ({
  to: "mara@example.com",
  channel: "email",
  template: "order-placed",
  content: { subject: "Your order", html: "<p>Hello</p>", text: "Hello" },
  provider_data: { message_id: "<abc@folio-supply.example>" },
  ...change,
})

describe("notification-smtp", () => {
  it("hands over HTML, plain text and the Message-ID", async () => {
    const { url, mails } = await startServer()
    const { id } = await provider(url).send(mail())

    expect(id).toBe("<abc@folio-supply.example>")
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({
      from: "hello@folio-supply.example",
      to: ["mara@example.com"],
    })
    expect(mails[0]?.raw).toContain("multipart/alternative")
    expect(mails[0]?.raw).toContain("Message-ID: <abc@folio-supply.example>")
  })

  it("delivers an attachment byte by byte", async () => {
    const { url, mails } = await startServer()
    const pdf = randomBytes(50_000)
    await provider(url).send(
      mail({
        attachments: [
          {
            filename: "INV-1.pdf",
            content_type: "application/pdf",
            content: pdf.toString("base64"),
          },
        ],
      })
    )
    const part = (mails[0]?.raw ?? "")
      .split(/\r\n--/)
      .find((each) => each.includes("application/pdf"))
    const body = part?.split("\r\n\r\n")[1] ?? ""
    const arrived = Buffer.from(body, "base64")
    const hash = (bytes: Buffer) =>
      createHash("sha256").update(bytes).digest("hex")
    expect(hash(arrived)).toBe(hash(pdf))
  })

  it("tells when the server refuses, and keeps the address to itself", async () => {
    const { url, mails } = await startServer()
    const sending = provider(url).send(mail({ to: "mara@refused.example" }))
    await expect(sending).rejects.toThrow(/EENVELOPE 550/)
    await expect(sending).rejects.not.toThrow(/refused\.example/)
    expect(mails).toEqual([])
  })

  it("tells when no server is there", async () => {
    await expect(provider("smtp://127.0.0.1:1").send(mail())).rejects.toThrow(
      "did not take the mail"
    )
  })

  it("lets no text start a header or another recipient", async () => {
    const { url, mails } = await startServer()
    await provider(url).send(
      mail({
        content: {
          subject: "Order\r\nBcc: thief@example.com\r\n\r\nbody",
          text: "Hello",
        },
      })
    )
    expect(mails[0]?.to).toEqual(["mara@example.com"])
    expect(mails[0]?.raw).not.toMatch(/^Bcc:/m)
    expect(mails[0]?.raw).toContain(
      "Subject: Order Bcc: thief@example.com body"
    )
  })

  it("refuses a notification without content", async () => {
    const { url } = await startServer()
    await expect(provider(url).send(mail({ content: null }))).rejects.toThrow(
      "no subject or no content"
    )
  })

  it("refuses to start without its options", () => {
    expect(() => SmtpNotificationProvider.validateOptions({})).toThrow(
      "smtp_url and from"
    )
  })
})
