import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"

/** A request as the stand-in got it. */
export type Seen = {
  method: string
  path: string
  acl: string | undefined
  cacheControl: string | undefined
  isSigned: boolean
}

const bodyOf = async (req: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of req) {
    chunks.push(Buffer.from(chunk))
  }
  return Buffer.concat(chunks)
}

const textOf = (header: string | string[] | undefined) =>
  Array.isArray(header) ? header.join() : header

/**
 * Speaks as much of S3 as keeping and fetching files takes, with the bucket in
 * the path. It checks no signature; it notes whether there was one.
 */
export const fakeS3 = async () => {
  const objects = new Map<string, Buffer>()
  const seen: Seen[] = []
  const server = createServer((req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? "/", "http://s3")
    const path = decodeURIComponent(pathname)
    seen.push({
      method: req.method ?? "",
      path,
      acl: textOf(req.headers["x-amz-acl"]),
      cacheControl: req.headers["cache-control"],
      isSigned:
        Boolean(req.headers.authorization) ||
        searchParams.has("X-Amz-Signature"),
    })
    void bodyOf(req).then((body) => {
      if (req.method === "PUT") {
        objects.set(path, body)
      }
      if (req.method === "POST") {
        const keys = [...body.toString().matchAll(/<Key>(.*?)<\/Key>/g)]
        keys.forEach(([, key]) =>
          objects.delete(`${path.replace(/\/$/, "")}/${key}`)
        )
        res.setHeader("content-type", "application/xml").end("<DeleteResult/>")
        return
      }
      const object = objects.get(path)
      res.statusCode = object ? 200 : 404
      res.end(req.method === "GET" ? object : undefined)
    })
  })
  await new Promise<void>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve())
  )
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    seen,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
