import { describe, expect, it, vi } from "vitest"

import { recall } from "../recall"

describe("recall", () => {
  it("makes a thing once for each key, null too", () => {
    const keep = recall<string, string | null>(10)
    const make = vi.fn((key: string) => (key === "none" ? null : key))
    for (const key of ["a", "none", "a", "b", "none", "b"]) {
      expect(keep(key, () => make(key))).toBe(key === "none" ? null : key)
    }
    expect(make.mock.calls.flat()).toEqual(["a", "none", "b"])
  })

  it("forgets all when it is full", () => {
    const keep = recall<number, number>(2)
    keep(1, () => 10)
    keep(2, () => 20)
    expect(keep(1, () => 11)).toBe(10)
    keep(3, () => 30)
    expect(keep(3, () => 31)).toBe(30)
    expect(keep(1, () => 11)).toBe(11)
  })
})
