import { describe, expect, it } from "vitest"

import { handOnDocument } from "../hand-on-document"

describe("a document's link", () => {
  it("hands on the file, and nothing else of the answer", async () => {
    const answer = handOnDocument(
      new Response("%PDF-", {
        headers: {
          "content-type": "application/pdf",
          "content-disposition": 'attachment; filename="INV-1.pdf"',
          "set-cookie": "a=b",
        },
      })
    )
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toEqual({
      "cache-control": "private, no-store",
      "content-disposition": 'attachment; filename="INV-1.pdf"',
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
    })
    expect(await answer.text()).toBe("%PDF-")
  })

  it.each([
    [403, 403, "This link is not whole"],
    [404, 404, "This document is not there yet"],
    [410, 410, "This link has expired"],
    [400, 502, "cannot be fetched at the moment"],
    [500, 502, "cannot be fetched at the moment"],
    [null, 502, "cannot be fetched at the moment"],
  ])("says what a %s means, as %s", async (status, told, words) => {
    const refusal = status ? new Response("{}", { status }) : null
    const answer = handOnDocument(refusal)
    expect(answer.status).toBe(told)
    expect(answer.headers.get("cache-control")).toBe("private, no-store")
    const html = await answer.text()
    expect(html).toContain(words)
    expect(html).toMatch(/<title>[^<]+ – Folio Supply<\/title>/)
  })
})
