import { expect, it } from "vitest"

import { withTimeout } from "../with-timeout"

it("answers what the work answers", async () => {
  expect(await withTimeout("Work", Promise.resolve(7), 1_000)).toBe(7)
})

it("fails as the work fails", async () => {
  const work = Promise.reject(new TypeError("broken"))
  await expect(withTimeout("Work", work, 1_000)).rejects.toThrow("broken")
})

it("does not wait for work that hangs", async () => {
  const hanging = new Promise<never>(() => undefined)
  await expect(withTimeout("Work", hanging, 5)).rejects.toThrow(
    "Work took longer than 5 ms."
  )
})
