import { createServer, type Server } from "node:net"
import { afterEach, expect, it } from "vitest"
import { assertPortsFree, freePorts, isPortFree } from "../ports"

let server: Server | undefined

afterEach(() => new Promise((done) => server?.close(done) ?? done(undefined)))

const occupy = async (host: string) => {
  const [port = 0] = await freePorts(1)
  server = createServer()
  await new Promise<void>((done) => server?.listen(port, host, done))
  return port
}

it("gives different free ports", async () => {
  const ports = await freePorts(6)
  expect(new Set(ports).size).toBe(6)
  expect(await isPortFree(ports[0] ?? 0)).toBe(true)
})

it.each(["127.0.0.1", "0.0.0.0"])("sees a listener on %s", async (host) => {
  expect(await isPortFree(await occupy(host))).toBe(false)
})

it("names every busy port and its variable at once", async () => {
  const busy = await occupy("127.0.0.1")
  const [free = 0] = await freePorts(1)
  const claims = [
    { port: busy, what: "shop", variable: "STOREFRONT_PORT" },
    { port: free, what: "Medusa", variable: "BACKEND_PORT" },
    { port: free, what: "PostgreSQL", variable: "POSTGRES_PORT" },
  ]
  await expect(assertPortsFree(claims)).rejects.toThrow(
    [
      `Port ${busy} (shop, STOREFRONT_PORT) is in use`,
      `Port ${free} (PostgreSQL, POSTGRES_PORT) is claimed by the Medusa too`,
    ].join("\n")
  )
})
