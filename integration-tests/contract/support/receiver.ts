import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

import Stripe from "stripe"
import { onTestFinished } from "vitest"

export const SECRET = "whsec_contract"

/** A webhook endpoint that keeps what it was sent. */
export interface Receiver {
  url: string
  events: Stripe.Event[]
  /** Raw deliveries, with failed ones. */
  deliveries: { body: string; signature: string; atMs: number }[]
  types(): string[]
}

/**
 * Starts a receiver that verifies every delivery as a shop does.
 *
 * @param failures how many deliveries to answer with 500 first.
 */
export const startReceiver = async (failures = 0): Promise<Receiver> => {
  const events: Stripe.Event[] = []
  const deliveries: Receiver["deliveries"] = []
  let left = failures
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8")
      const signature = String(request.headers["stripe-signature"])
      deliveries.push({ body, signature, atMs: Date.now() })
      const event = Stripe.webhooks.constructEvent(body, signature, SECRET)
      if (left > 0) {
        left -= 1
        response.writeHead(500).end()
        return
      }
      events.push(event)
      response.writeHead(200).end("{}")
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hooks/payments/stripe`,
    events,
    deliveries,
    types: () => events.map((event) => event.type).sort(),
  }
}
