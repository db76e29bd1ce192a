import { describe, expect, it } from "vitest"

import { messageOf } from ".."

describe("messageOf", () => {
  it.each([
    [new TypeError("broken"), "broken"],
    [{ message: "a step's error", type: "not_found" }, "a step's error"],
    ["just words", "just words"],
    [undefined, "unknown failure"],
    [{ code: 7 }, "unknown failure"],
  ])("of %o is %s", (thrown, message) => {
    expect(messageOf(thrown)).toBe(message)
  })
})
