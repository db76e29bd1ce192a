import sharp from "sharp"
import { describe, expect, it } from "vitest"

import { picturesOf } from "../artwork"
import { renderScene, sceneSvg } from "../artwork/render"
import { CATALOGUE } from "../catalogue"

const scenes = CATALOGUE.flatMap(({ artwork, swatches }) =>
  picturesOf(artwork, swatches).map(({ scene }) => scene)
)

describe("the artwork", () => {
  it("draws nothing at a place that is not a number", () => {
    for (const { layers } of scenes) {
      for (const { svg } of layers) {
        expect(svg).not.toMatch(/NaN|undefined|Infinity/)
      }
    }
  })

  it("is the same in every run", async () => {
    const [again] = CATALOGUE.slice(0, 1).flatMap(({ artwork, swatches }) =>
      picturesOf(artwork, swatches).map(({ scene }) => scene)
    )
    const [first] = scenes
    if (first === undefined || again === undefined) {
      throw new Error("The catalogue is empty")
    }
    expect(await sceneSvg(again)).toEqual(await sceneSvg(first))
  })

  it("becomes a square WebP under 60 kB", async () => {
    const [first] = scenes
    if (first === undefined) {
      throw new Error("The catalogue is empty")
    }
    const image = await renderScene(first)
    const { format, width, height } = await sharp(image).metadata()
    expect({ format, width, height }).toEqual({
      format: "webp",
      width: 1200,
      height: 1200,
    })
    expect(image.length).toBeLessThan(60_000)
  })
})
