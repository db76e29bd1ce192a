import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"

import { afterEach, describe, expect, it } from "vitest"

import { waitUntil } from "../../../../../integration-tests/harness/wait"
import { EventStream, type EventStreamOptions } from "../event-stream"

let server: Server | null = null
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

const serve = async (options: EventStreamOptions, delayMs = 0) => {
  const streams: EventStream[] = []
  let ended = 0
  server = createServer((_req, res) => {
    setTimeout(() => {
      const stream = new EventStream(res, options)
      stream.send("order", { lost: "as it is not open yet" })
      stream.open(() => (ended += 1))
      streams.push(stream)
    }, delayMs)
  }).listen(0, "127.0.0.1")
  await new Promise((resolve) => server?.once("listening", resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, streams, ended: () => ended }
}

describe("a stream of events", () => {
  it("says how to come back, sends events and heartbeats, and ends", async () => {
    const { url, streams, ended } = await serve({ heartbeatMs: 30 })
    const answer = await fetch(url)
    expect(answer.headers.get("content-type")).toContain("text/event-stream")
    expect(answer.headers.get("cache-control")).toContain("no-transform")

    const [stream] = streams
    stream?.send("order", { payment_state: "paid", note: "two\nlines" })
    setTimeout(() => {
      stream?.end()
      stream?.end()
      stream?.send("order", { lost: "as it is over" })
    }, 200)
    const text = await answer.text()
    expect(text.replaceAll(":\n\n", "")).toBe(
      'retry: 2000\n\nevent: order\ndata: {"payment_state":"paid","note":"two\\nlines"}\n\n'
    )
    expect(text).toMatch(/\n\n:\n\n/)
    expect(ended()).toBe(1)
  })

  it("ends by itself after its lifetime", async () => {
    const { url, ended } = await serve({ lifetimeMs: 30 })
    expect(await (await fetch(url)).text()).toBe("retry: 2000\n\n")
    expect(ended()).toBe(1)
  })

  it("ends when the other side goes", async () => {
    const { url, ended } = await serve({})
    const gone = new AbortController()
    await fetch(url, { signal: gone.signal })
    expect(ended()).toBe(0)
    gone.abort()
    await waitUntil(() => ended() === 1)
  })

  it("ends at once when the other side went before it began", async () => {
    const { url, ended } = await serve({}, 100)
    await fetch(url, { signal: AbortSignal.timeout(20) }).catch(() => undefined)
    await waitUntil(() => ended() === 1)
  })
})
