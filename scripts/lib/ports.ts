import { createServer } from "node:net"
import { Fault } from "./fault"

/** A port that something of ours will listen on. */
export type PortClaim = { port: number; what: string; variable: string }

/** Whether both IPv4 and IPv6 listeners find `port` free on this machine. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of ["127.0.0.1", "0.0.0.0", "::"]) {
    if (!(await canListen(port, host))) {
      return false
    }
  }
  return true
}

/**
 * Checks all claims at once.
 * @throws Fault that names every busy or doubly claimed port and its variable
 */
export async function assertPortsFree(
  claims: readonly PortClaim[]
): Promise<void> {
  const problems = await Promise.all(
    claims.map(async (claim, index) => {
      const twin = claims.findIndex(({ port }) => port === claim.port)
      if (twin !== index) {
        return `${describe(claim)} is claimed by the ${claims[twin]?.what} too`
      }
      return (await isPortFree(claim.port))
        ? undefined
        : `${describe(claim)} is in use`
    })
  )
  const found = problems.filter((problem) => problem !== undefined)
  if (found.length > 0) {
    throw new Fault(
      found.join("\n"),
      "stop what uses it, or set the variable to a free port in .env"
    )
  }
}

/** `count` different ports that are free now, chosen by the system. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => listen(0, "127.0.0.1"))
  )
  return Promise.all(
    servers.map(async (server) => {
      const address = server.address()
      await new Promise((done) => server.close(done))
      return typeof address === "object" && address ? address.port : 0
    })
  )
}

const describe = ({ port, what, variable }: PortClaim) =>
  `Port ${port} (${what}, ${variable})`

async function canListen(port: number, host: string): Promise<boolean> {
  try {
    const server = await listen(port, host)
    await new Promise((done) => server.close(done))
    return true
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : ""
    // A machine without IPv6 cannot have a listener there either.
    return code === "EAFNOSUPPORT" || code === "EADDRNOTAVAIL"
  }
}

function listen(port: number, host: string) {
  const server = createServer()
  return new Promise<typeof server>((resolve, reject) => {
    server.once("error", reject)
    server.listen({ port, host, exclusive: true }, () => resolve(server))
  })
}
