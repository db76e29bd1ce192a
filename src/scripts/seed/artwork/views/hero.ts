import { MATERIALS, SWATCHES } from "../palette"
import { stand } from "../piece"
import { deskLamp } from "../pieces/lamps"
import { penCup } from "../pieces/organisers"
import { books, vase } from "../pieces/props"
import { mug } from "../pieces/vessels"
import { soft } from "../scene"
import type { Scene } from "../scene"
import { polygon } from "../shapes"
import { fill } from "../svg"
import { onTable } from "./compose"

const lampLight = soft(
  fill(
    polygon([
      [800, 250],
      [900, 210],
      [1040, 640],
      [760, 640],
    ]),
    "#fff0cc"
  ),
  30,
  0.4
)

/**
 * The picture of the shop's front page: a desk in the morning. Wide (16 to 9),
 * with quiet room on the left for words.
 */
export const heroScene = (): Scene =>
  onTable(
    "plaster",
    490,
    [lampLight],
    stand(vase(SWATCHES.Blush), { x: 1065, y: 560, scale: 0.62 }),
    stand(
      books([SWATCHES.Pine, SWATCHES.Sand, SWATCHES.Clay, SWATCHES.Slate]),
      { x: 560, y: 545, scale: 0.55 }
    ),
    stand(deskLamp(SWATCHES.Sage), { x: 730, y: 580, scale: 0.62 }, 0.6),
    stand(penCup(SWATCHES.Chalk, true), { x: 1000, y: 610, scale: 0.52 }),
    stand(
      mug(SWATCHES.Fog, {
        height: 200,
        radius: 112,
        handle: true,
        coffee: MATERIALS.coffee,
      }),
      { x: 865, y: 628, scale: 0.72 }
    )
  )
