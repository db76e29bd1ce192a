import { describe, expect, it } from "vitest"

import { checkBatch, NEW_BATCH } from "../batch-form"

describe("checkBatch", () => {
  it("asks for what was typed, and leaves the rest to the server", () => {
    expect(
      checkBatch({ ...NEW_BATCH, count: " 500 ", prefix: "SPRING-" })
    ).toMatchObject({
      ok: true,
      body: { count: 500, prefix: "SPRING-" },
      example: expect.stringMatching(/^SPRING-[A-Z0-9]{8,}$/),
    })
    const whole = { count: "10", prefix: "", length: "12", alphabet: "abcdef" }
    expect(checkBatch(whole)).toMatchObject({
      body: { count: 10, length: 12, alphabet: "abcdef" },
      example: expect.stringMatching(/^[A-F]{12}$/),
    })
  })

  it.each([
    [{ count: "" }, "count"],
    [{ count: "1.5" }, "count"],
    [{ count: "2000000" }, "count"],
    [{ prefix: "=SUM(" }, "prefix"],
    [{ length: "3" }, "length"],
    [{ length: "x" }, "length"],
    [{ alphabet: "AA" }, "alphabet"],
  ])("finds what is wrong with %j", (typed, field) => {
    const checked = checkBatch({ ...NEW_BATCH, ...typed })
    expect(checked).toMatchObject({ ok: false, faults: [{ field }] })
  })
})
