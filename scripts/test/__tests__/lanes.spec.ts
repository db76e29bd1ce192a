import { describe, expect, it } from "vitest"
import { allProjects, lanesOf, stages } from "../lanes"

describe("lanes", () => {
  it("hold every project once", () => {
    expect([...allProjects].sort()).toEqual([
      "browser",
      "contract",
      "documents",
      "faults",
      "http",
      "torture",
      "unit",
    ])
  })

  it("are whole where nothing is named", () => {
    expect(lanesOf(stages.withShop, [])).toEqual(stages.withShop)
  })

  it("are only what is named", () => {
    expect(lanesOf(stages.quick, ["torture", "faults"])).toEqual([])
    expect(lanesOf(stages.withShop, ["torture", "faults"])).toEqual([
      [["faults"], ["torture"]],
    ])
  })
})
