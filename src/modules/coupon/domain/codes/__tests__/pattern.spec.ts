import fc from "fast-check"
import { describe, expect, it } from "vitest"

import {
  BATCH_FAULT_CODES,
  CLEAR_ALPHABET,
  GUESSES_PER_HIT,
  MOST_CODES,
  parsePattern,
  type BatchRequest,
  type CodePattern,
} from ".."

const faultsOf = (request: BatchRequest) => {
  const parsed = parsePattern(request)
  return "faults" in parsed ? parsed.faults : []
}

describe("a request for codes", () => {
  it.each<[BatchRequest, Partial<CodePattern>]>([
    [
      { count: 1 },
      { prefix: "", length: 8, alphabet: CLEAR_ALPHABET, count: 1 },
    ],
    [{ count: 100_000 }, { length: 10 }],
    [{ count: MOST_CODES }, { length: 11 }],
    [{ count: 1, prefix: null, length: null, alphabet: null }, { length: 8 }],
    [{ count: 1, prefix: " spring– " }, { prefix: "SPRING-" }],
    [{ count: 1, prefix: "a".repeat(40) }, { prefix: "A".repeat(40) }],
    [{ count: 1, prefix: "夏" }, { prefix: "夏" }],
    // Shorter than by default, and as safe as asked for.
    [{ count: 1, length: 7 }, { length: 7 }],
    [{ count: 1, length: 60 }, { length: 60 }],
    [{ count: 1, alphabet: "0123456789" }, { length: 8 }],
    [
      { count: 1, alphabet: "01" },
      { alphabet: "01", length: 27 },
    ],
    [{ count: 1, alphabet: "abc" }, { alphabet: "ABC" }],
    [{ count: 100_000, length: 10 }, { length: 10 }],
  ])("%o: %o", (request, pattern) => {
    expect(parsePattern(request)).toMatchObject({ pattern })
  })

  it.each<[BatchRequest, [string, string][]]>([
    [{ count: 0 }, [["count", "count_out_of_range"]]],
    [{ count: MOST_CODES + 1 }, [["count", "count_out_of_range"]]],
    [{ count: 1.5 }, [["count", "count_out_of_range"]]],
    [{ count: Number.NaN }, [["count", "count_out_of_range"]]],
    [{ count: 1, prefix: " " }, [["prefix", "prefix_not_a_code"]]],
    [{ count: 1, prefix: "-A" }, [["prefix", "prefix_not_a_code"]]],
    [{ count: 1, prefix: "=A" }, [["prefix", "prefix_not_a_code"]]],
    [{ count: 1, prefix: "A\u0000" }, [["prefix", "prefix_not_a_code"]]],
    [{ count: 1, prefix: "A".repeat(41) }, [["prefix", "prefix_too_long"]]],
    [{ count: 1, alphabet: "" }, [["alphabet", "alphabet_too_small"]]],
    [{ count: 1, alphabet: "A" }, [["alphabet", "alphabet_too_small"]]],
    [{ count: 1, alphabet: "Aa" }, [["alphabet", "alphabet_repeats"]]],
    [{ count: 1, alphabet: "ABC-" }, [["alphabet", "alphabet_not_letters"]]],
    [{ count: 1, alphabet: " ABC" }, [["alphabet", "alphabet_not_letters"]]],
    [{ count: 1, alphabet: "ABÄ" }, [["alphabet", "alphabet_not_letters"]]],
    [{ count: 1, length: 0 }, [["length", "length_out_of_range"]]],
    [{ count: 1, length: 61 }, [["length", "length_out_of_range"]]],
    [{ count: 1, length: 9.5 }, [["length", "length_out_of_range"]]],
    [{ count: 1, length: 6 }, [["length", "length_too_short"]]],
    [{ count: 100_000, length: 9 }, [["length", "length_too_short"]]],
    [
      { count: 0, prefix: "*", alphabet: "?" },
      [
        ["prefix", "prefix_not_a_code"],
        ["alphabet", "alphabet_not_letters"],
        ["count", "count_out_of_range"],
      ],
    ],
  ])("%o is refused: %o", (request, faults) => {
    const found = faultsOf(request).map(({ field, code }) => [field, code])
    expect(found).toEqual(faults)
  })

  it("says how to cure it", () => {
    const faults = [
      { count: 0, prefix: "*", alphabet: "?" },
      { count: 1, prefix: "A".repeat(41), alphabet: "AA" },
      { count: 1, alphabet: "A" },
      { count: 1_000, length: 61 },
      { count: 1_000, length: 8 },
    ].flatMap(faultsOf)
    expect(new Set(faults.map(({ code }) => code))).toEqual(
      new Set(BATCH_FAULT_CODES)
    )
    expect(faults.map(({ message }) => message)).toEqual([
      "The prefix cannot begin a code: start it with a letter or a digit, or leave it out.",
      "The alphabet contains more than letters from A to Z and digits: take the others out.",
      "The number of codes is not a whole number from 1 to 1000000: choose one, and make several batches for more.",
      "The prefix is too long: use at most 40 characters.",
      "A character is in the alphabet twice (upper and lower case are the same): name each once.",
      "The alphabet is too small: name at least two characters.",
      "The length is not a whole number from 1 to 60: choose 9.",
      "With 8 random characters, 1000 codes could be guessed: use at least 9.",
    ])
  })

  it("gives the shortest length at which guessing is hopeless", () => {
    const alphabets = fc
      .integer({ min: 2, max: 36 })
      .map((size) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".slice(0, size))
    const counts = fc.integer({ min: 1, max: MOST_CODES })
    fc.assert(
      fc.property(alphabets, counts, (alphabet, count) => {
        const isSafe = (length: number) =>
          BigInt(alphabet.length) ** BigInt(length) >=
          BigInt(count) * BigInt(GUESSES_PER_HIT)
        const parsed = parsePattern({ alphabet, count })
        const length = "pattern" in parsed ? parsed.pattern.length : 0
        expect(isSafe(length)).toBe(true)
        expect(length === 8 || !isSafe(length - 1)).toBe(true)

        for (const shorter of [length, length - 1, length - 2]) {
          const faults = faultsOf({ alphabet, count, length: shorter })
          expect(faults.length === 0).toBe(isSafe(shorter))
        }
      })
    )
  })
})

describe("the alphabet", () => {
  it("has twenty characters and none that is mistaken for another", () => {
    expect(new Set(CLEAR_ALPHABET).size).toBe(20)
    expect(CLEAR_ALPHABET).toMatch(/^[A-Z0-9]{20}$/)
    expect(CLEAR_ALPHABET).not.toMatch(/[0O1IL2Z5S8BUVGAE]/)
  })
})
