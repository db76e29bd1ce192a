import { describe, expect, it } from "vitest"
import { mediaUrl } from "../media-url"

describe("mediaUrl", () => {
  it.each([
    ["http://localhost:9000/static/a b.png", "/media/a%20b.png"],
    ["https://old.example/static/x/y.webp", "/media/x/y.webp"],
    ["/static/z.png", "/media/z.png"],
  ])("serves %s from this shop", (stored, served) => {
    expect(mediaUrl(stored)).toBe(served)
  })

  it("leaves other hosts alone, and nothing as nothing", () => {
    expect(mediaUrl("https://bucket.example/a.png")).toBe(
      "https://bucket.example/a.png"
    )
    expect(mediaUrl(null)).toBeNull()
    expect(mediaUrl("")).toBeNull()
  })
})
