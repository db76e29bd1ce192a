import { describe, expect, it } from "vitest"
import { chosenVariant, variantFor } from "../choose-variant"

const variants = [
  { id: "a5-ink", choice: { size: "A5", colour: "Ink" } },
  { id: "a5-moss", choice: { size: "A5", colour: "Moss" } },
  { id: "a4-moss", choice: { size: "A4", colour: "Moss" } },
]

describe("chosenVariant", () => {
  const isSold = ({ id }: { id: string }) => id !== "a5-ink"

  it("follows the address, even to what is sold out", () => {
    expect(chosenVariant(variants, "a5-ink", isSold)?.id).toBe("a5-ink")
  })

  it("starts with something that can be bought", () => {
    expect(chosenVariant(variants, "unknown", isSold)?.id).toBe("a5-moss")
    expect(chosenVariant(variants, "", () => false)?.id).toBe("a5-ink")
    expect(chosenVariant([], "", isSold)).toBeUndefined()
  })
})

describe("variantFor", () => {
  const present = { size: "A4", colour: "Moss" }

  it("keeps the other options", () => {
    expect(variantFor(variants, present, "size", "A5")?.id).toBe("a5-moss")
  })

  it("gives way where the exact pair does not exist", () => {
    expect(variantFor(variants, present, "colour", "Ink")?.id).toBe("a5-ink")
    expect(variantFor(variants, present, "size", "A3")).toBeUndefined()
  })
})
