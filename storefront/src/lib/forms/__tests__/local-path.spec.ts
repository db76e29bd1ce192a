import { expect, it } from "vitest"
import { localPath } from "../local-path"

it.each(["https://evil.example", "//evil.example", "/\\evil.example", null])(
  "never leads to %s",
  (value) => {
    expect(localPath(value)).toBe("/")
  }
)

it("leads back to pages of this shop", () => {
  expect(localPath("/products/pen")).toBe("/products/pen")
})
