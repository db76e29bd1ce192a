import { fetchFile } from "@/lib/data/files"

type Context = { params: Promise<{ path: string[] }> }

const PASSED_ON = ["content-type", "content-length", "last-modified", "etag"]

/**
 * Hands on pictures that the backend keeps on its own disk, so that their
 * addresses stay good wherever the backend runs.
 */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { path } = await params
  const file = await fetchFile(path)
  if (!file?.body) {
    return new Response("Not found", { status: 404 })
  }
  const headers = new Headers({
    "cache-control": "public, max-age=86400, stale-while-revalidate=604800",
    // An uploaded SVG or HTML file must never run in the shop's name.
    "content-security-policy": "default-src 'none'; sandbox",
  })
  for (const name of PASSED_ON) {
    const value = file.headers.get(name)
    if (value) {
      headers.set(name, value)
    }
  }
  return new Response(file.body, { headers })
}
