import { expect, it } from "vitest"

import { describeFailure } from ".."

it("keeps a failure to one line without addresses", () => {
  expect(
    describeFailure(new TypeError("550 <mara@example.com>: no such user\nbye"))
  ).toBe("550 <[address]>: no such user bye")
})

it("keeps a failure short", () => {
  expect(describeFailure("x".repeat(1_000))).toHaveLength(300)
})
