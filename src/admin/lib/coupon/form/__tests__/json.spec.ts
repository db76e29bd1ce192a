import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { drop, put, valueAt, type JsonObject } from ".."
import { joinMoment, splitMoment } from "../moments"

const tree: JsonObject = {
  name: "x",
  effect: { tiers: [{ from: "1" }, { from: "2" }, { from: "3" }] },
}

describe("the tree of a form", () => {
  it("is changed at a path, and nowhere else", () => {
    const changed = put(tree, "effect.tiers.1.from", "9")
    expect(changed).toEqual({
      name: "x",
      effect: { tiers: [{ from: "1" }, { from: "9" }, { from: "3" }] },
    })
    expect(valueAt(tree, "effect.tiers.1.from")).toBe("2")
  })

  it("gets what stands on the way", () => {
    expect(put({}, "applies_to.exclude.tags", ["t"])).toEqual({
      applies_to: { exclude: { tags: ["t"] } },
    })
  })

  it.each([
    [
      "effect.tiers.1",
      { name: "x", effect: { tiers: [{ from: "1" }, { from: "3" }] } },
    ],
    ["effect", { name: "x" }],
    ["effect.tiers.9", tree],
    ["nowhere.at.all", tree],
    ["__proto__.toString", tree],
  ])("loses what is at %s", (path, left) => {
    expect(drop(tree, path)).toEqual(left)
  })

  it("finds again what was put there", () => {
    const key = fc.stringMatching(/^[a-z]{1,3}$/)
    const path = fc.array(key, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(path, fc.string(), (keys, text) => {
        const at = keys.join(".")
        const changed = put(tree, at, text)
        expect(valueAt(changed, at)).toBe(text)
        expect(valueAt(drop(changed, at), at)).toBeUndefined()
      })
    )
  })
})

describe("splitMoment", () => {
  it.each([
    ["", { day: "", time: "" }],
    ["2026-12-31", { day: "2026-12-31", time: "" }],
    ["2026-12-31T18:00", { day: "2026-12-31", time: "18:00" }],
    ["T18:00", { day: "", time: "18:00" }],
  ])("reads %j, and it is written back", (text, moment) => {
    expect(splitMoment(text)).toEqual(moment)
    expect(joinMoment(moment)).toBe(text)
  })

  it.each(["2026-12-31T18:00:00Z", "2026-12-31T18:00+01:00", "soon"])(
    "leaves %s as text",
    (text) => {
      expect(splitMoment(text)).toBeNull()
    }
  )
})
