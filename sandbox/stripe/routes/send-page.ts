import type { Response } from "express"

/** Sends a page that loads nothing and runs nothing. */
export const sendPage = (
  response: Response,
  status: number,
  page: string
): void => {
  response
    .status(status)
    .set({
      "Cache-Control": "no-store",
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      "Referrer-Policy": "no-referrer",
    })
    .type("html")
    .send(page)
}

/** The fields of a form, as text. */
export const asText = (body: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body ?? {}).map(([key, value]) => [key, String(value)])
  )
