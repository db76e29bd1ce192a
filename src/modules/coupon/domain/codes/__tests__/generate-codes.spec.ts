import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { CLEAR_ALPHABET, foldCode, generateCodes, type BatchRequest } from ".."

type Options = Parameters<typeof generateCodes>[0]
const codesOf = (options: Options) => [...generateCodes(options)].flat()

/** Random bytes that repeat the given ones. */
const repeating =
  (...values: number[]) =>
  (size: number) =>
    Uint8Array.from({ length: size }, (_, n) => values[n % values.length] ?? 0)

describe("generated codes", () => {
  it("are as many as asked for, unique, and as they will be typed", () => {
    const requests = fc.record({
      prefix: fc.constantFrom("", "spring-", "été", "ΟΔΟΣ", "ß"),
      alphabet: fc.constantFrom(CLEAR_ALPHABET, "0123456789", "abcdef"),
      count: fc.integer({ min: 1, max: 300 }),
      chunk: fc.integer({ min: 1, max: 100 }),
    })
    fc.assert(
      fc.property(requests, (request) => {
        const chunks = [...generateCodes(request)]
        const codes = chunks.flat()
        expect(new Set(codes).size).toBe(request.count)
        expect(codes).toHaveLength(request.count)
        const sizes = chunks.map((each) => each.length)
        expect(sizes.slice(0, -1).every((size) => size === request.chunk)).toBe(
          true
        )
        expect(sizes.every((size) => size >= 1 && size <= request.chunk)).toBe(
          true
        )
        const prefix = foldCode(request.prefix) ?? ""
        const allowed = request.alphabet.toUpperCase()
        for (const code of codes) {
          expect(foldCode(code)).toBe(code)
          expect(code.startsWith(prefix)).toBe(true)
          const rest = [...code.slice(prefix.length)]
          expect(rest.every((each) => allowed.includes(each))).toBe(true)
        }
      }),
      { numRuns: 40 }
    )
  })

  it("are a hundred thousand, chunk by chunk", () => {
    const sizes = [...generateCodes({ count: 100_000 })].map(
      (chunk) => chunk.length
    )
    expect(sizes).toEqual(Array.from({ length: 100 }, () => 1_000))
  })

  it("have the length asked for behind the prefix", () => {
    const codes = codesOf({ prefix: "GIFT", length: 12, count: 20 })
    expect(codes.every((code) => code.length === 16)).toBe(true)
  })

  it("use every character equally often", () => {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0"
    // Each byte once: of 256 values, the 13 beyond 9 × 27 are thrown away.
    const all = Array.from({ length: 256 }, (_, n) => n)
    const [code] = codesOf({
      alphabet,
      length: 54,
      count: 1,
      random: repeating(...all.reverse()),
    })
    const uses = [...alphabet].map(
      (each) => (code ?? "").split(each).length - 1
    )
    expect(uses).toEqual(Array.from(alphabet, () => 2))
  })

  it("come from the random bytes alone", () => {
    const random = repeating(0, 1, 2, 20, 239, 240, 255)
    const request = { length: 7, count: 1, random }
    expect(codesOf(request)).toEqual(["3463Y34"])
  })

  it("leave out what is taken", () => {
    const alphabet = "01"
    const bytes = [...Array.from({ length: 29 }, () => 0), 1]
    const request = {
      alphabet,
      length: 29,
      count: 3,
      random: repeating(...bytes),
    }
    const [first, second, third] = codesOf(request)
    const taken = new Set([first, third])
    const codes = codesOf({
      ...request,
      taken: { has: (code) => taken.has(code) },
    })
    expect(codes).toContain(second)
    expect(codes).toHaveLength(3)
    expect(codes.some((code) => taken.has(code))).toBe(false)
  })

  it("are made only as far as they are asked for", () => {
    let asked = 0
    const random = (size: number) => {
      asked += size
      return Uint8Array.from({ length: size }, (_, n) => (n * 7 + asked) % 256)
    }
    const codes = generateCodes({ count: 1_000_000, chunk: 10, random })
    expect(codes.next().value).toHaveLength(10)
    expect(asked).toBeLessThan(100_000)
  })

  it.each<[BatchRequest, string]>([
    [{ count: 100_000, length: 6 }, "use at least 10"],
    [{ count: 0 }, "not a whole number from 1"],
    [{ count: 1, prefix: "=" }, "The prefix cannot begin a code"],
  ])("are refused for %o", (request, message) => {
    expect(() => codesOf(request)).toThrow(RangeError)
    expect(() => codesOf(request)).toThrow(message)
  })

  it("are refused from a source that is broken", () => {
    const stuck = { count: 2, random: repeating(1) }
    expect(() => codesOf(stuck)).toThrow("only codes that exist")
    const unusable = { count: 1, random: repeating(255) }
    expect(() => codesOf(unusable)).toThrow("gave no use")
    const full = { count: 1, taken: { has: () => true } }
    expect(() => codesOf(full)).toThrow("only codes that exist")
  })

  it("bear a thousand repeats on end, and not one more", () => {
    const takenFor = (refusals: number) => {
      let asked = 0
      return { has: () => ++asked <= refusals }
    }
    expect(codesOf({ count: 1, taken: takenFor(1_000) })).toHaveLength(1)
    expect(() => codesOf({ count: 1, taken: takenFor(1_001) })).toThrow()
  })
})
