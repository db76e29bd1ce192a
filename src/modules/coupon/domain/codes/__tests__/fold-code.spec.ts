import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { anyCharacter } from "../../../../../shared/__tests__/support/any-character"
import { CODE_FAULT_CODES, foldCode, MOST_CODE_CHARACTERS, readCode } from ".."

describe("the same code", () => {
  it.each([
    ["WELCOME10", "WELCOME10"],
    ["welcome10", "WELCOME10"],
    ["  Welcome10\t\r\n", "WELCOME10"],
    ["\u00a0welcome10\u3000", "WELCOME10"],
    ["wel\u200bcome\u200d10\ufeff", "WELCOME10"],
    ["wel\u00adcome10", "WELCOME10"],
    ["\u202ewelcome10\u202c", "WELCOME10"],
    ["welcome\u115f\u3164\u034f\ufe0f10", "WELCOME10"],
    ["welcome\u280010", "WELCOME10"],
    ["WEL COME\n10", "WELCOME10"],
    ["ｗｅｌｃｏｍｅ１０", "WELCOME10"],
    ["𝐖𝐞𝐥𝐜𝐨𝐦𝐞①⓪", "WELCOME10"],
    ["ﬁrst", "FIRST"],
    ["SUMMER-10", "SUMMER-10"],
    ["summer – 10", "SUMMER-10"],
    ["summer—10", "SUMMER-10"],
    ["summer−10", "SUMMER-10"],
    ["summer‑10", "SUMMER-10"],
    ["straße", "STRASSE"],
    ["STRAẞE", "STRASSE"],
    ["fırst", "FIRST"],
    ["FİRST", "FIRST"],
    ["fi\u0307rst", "FIRST"],
    ["cafe\u0301", "CAFÉ"],
    ["ΟΔΟΣ", "ΟΔΟΣ"],
    ["οδος", "ΟΔΟΣ"],
    ["ᾳ", "ΑΙ"],
    ["İ\u0307", "I"],
    ["скидка", "СКИДКА"],
    ["割引10", "割引10"],
    ["🎁", "🎁"],
    ["10%", "10%"],
    ["=1+1", "=1+1"],
  ])("%o is %o", (typed, code) => {
    expect(foldCode(typed)).toBe(code)
    expect(readCode(typed)).toEqual({ code })
  })

  it("keeps apart what a dash tells apart", () => {
    expect(foldCode("A-B1")).not.toBe(foldCode("AB-1"))
  })
})

describe("no code", () => {
  it.each([
    ["", "code_empty"],
    ["   \n", "code_empty"],
    ["\u200b\ufeff", "code_empty"],
    ["..", "code_without_letter"],
    ["—", "code_without_letter"],
    ["\u0301", "code_without_letter"],
    ["ABC\u0000", "code_control_character"],
    ["ABC\u001b[1m", "code_control_character"],
    ["ABC\u007f", "code_control_character"],
    ["ABC\ud800", "code_control_character"],
    ["ABC\ue000", "code_control_character"],
    ["ABC\u0378", "code_control_character"],
    ["A".repeat(MOST_CODE_CHARACTERS + 1), "code_too_long"],
    ["\u200b".repeat(1_001), "code_too_long"],
    // One character that folds to eighteen.
    ["ﷺ".repeat(7), "code_too_long"],
  ])("%o: %s", (typed, code) => {
    expect(foldCode(typed)).toBeNull()
    expect(readCode(typed)).toMatchObject({ fault: { code } })
  })

  it("allows the longest code, counted in characters", () => {
    expect(foldCode("a".repeat(MOST_CODE_CHARACTERS))).toHaveLength(100)
    expect(foldCode("🎁".repeat(MOST_CODE_CHARACTERS))).toHaveLength(200)
    expect(foldCode(`A${" ".repeat(999)}`)).toBe("A")
  })

  it("says how to cure it", () => {
    const messages = ["", "A".repeat(101), "A\u0000", "."].map((typed) => {
      const read = readCode(typed)
      return "fault" in read ? [read.fault.code, read.fault.message] : null
    })
    expect(messages).toEqual([
      ["code_empty", "There is no code: type at least one letter or digit."],
      ["code_too_long", "The code is too long: use at most 100 characters."],
      [
        "code_control_character",
        "The code contains a character that cannot be shown: use letters, digits and dashes.",
      ],
      [
        "code_without_letter",
        "The code consists of punctuation only: use at least one letter or digit.",
      ],
    ])
    expect(messages.map((each) => each?.[0])).toEqual(CODE_FAULT_CODES)
  })
})

const anyText = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(
      ..."aZ9 -–ßẞıİiσςΣ\u0307\u0301\u0345\u0308ᾳᾼŉǰΐﬄ\u200d\u2800\u1100\u1161ｶﾞ\u0000"
    ),
    maxLength: 30,
  })
)

describe("for any text", () => {
  it("folding twice changes nothing", () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const code = foldCode(typed)
        expect(code === null || foldCode(code) === code).toBe(true)
      }),
      { numRuns: 2_000 }
    )
  })

  it("case, form and surroundings make no difference", () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const code = foldCode(typed)
        for (const form of ["NFC", "NFD", "NFKC", "NFKD"]) {
          expect(foldCode(typed.normalize(form))).toBe(code)
        }
        // An iota below is a letter in capitals: marks behind it are then its.
        if (!typed.normalize("NFKD").includes("\u0345")) {
          expect(foldCode(typed.toUpperCase())).toBe(code)
          expect(foldCode(typed.toLowerCase())).toBe(code)
        }
        expect(foldCode(`\u2003\u200b${typed} \u200f\n`)).toBe(code)
      }),
      { numRuns: 2_000 }
    )
  })

  it("a code is short and can be shown", () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const code = foldCode(typed) ?? "A"
        expect(Array.from(code).length).toBeLessThanOrEqual(100)
        expect(code).not.toMatch(/[\s\p{C}\p{Default_Ignorable_Code_Point}]/u)
      })
    )
  })
})
