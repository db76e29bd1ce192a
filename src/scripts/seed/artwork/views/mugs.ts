import { MATERIALS, SWATCHES } from "../palette"
import { lay, stand } from "../piece"
import { openNotebook } from "../pieces/notebook"
import { pencil } from "../pieces/pens"
import { books, vase } from "../pieces/props"
import { mug, mugFromAbove, tumbler } from "../pieces/vessels"
import { onTable, plain, underLeaves } from "./compose"
import type { Views } from "./compose"

const MUG = { height: 330, radius: 190, handle: true }
const CUP = { height: 230, radius: 150, handle: false }

/** Stoneware mug. */
export const mugViews: Views = {
  front: (colour) =>
    onTable(
      "oat",
      730,
      stand(mug(colour, MUG), { x: 560, y: 990, scale: 1.66 })
    ),
  angle: (colour) =>
    plain(
      "sage",
      stand(mug(colour, { ...MUG, coffee: MATERIALS.coffee }, 0.42), {
        x: 550,
        y: 960,
        scale: 1.75,
      })
    ),
  context: (colour) =>
    underLeaves(
      "blush",
      lay(openNotebook(SWATCHES.Pine, "lined"), {
        x: 480,
        y: 800,
        rotate: -8,
        scale: 0.8,
      }),
      lay(pencil(SWATCHES.Butter), {
        x: 560,
        y: 820,
        rotate: -50,
        scale: 0.8,
        lift: 12,
      }),
      lay(mugFromAbove(colour, MATERIALS.coffee), {
        x: 860,
        y: 330,
        scale: 1.75,
        lift: 60,
      })
    ),
}

/** Pair of espresso cups. */
export const cupViews: Views = {
  front: (colour) =>
    onTable(
      "mist",
      720,
      stand(mug(colour, CUP), { x: 410, y: 920, scale: 1.35 }),
      stand(mug(colour, CUP), { x: 760, y: 1010, scale: 1.45 })
    ),
  angle: (colour) =>
    plain(
      "plaster",
      stand(mug(colour, { ...CUP, coffee: MATERIALS.coffee }, 0.42), {
        x: 400,
        y: 720,
        scale: 1.35,
      }),
      stand(mug(colour, { ...CUP, coffee: MATERIALS.coffee }, 0.42), {
        x: 740,
        y: 1000,
        scale: 1.5,
      })
    ),
  context: (colour) =>
    onTable(
      "stone",
      760,
      stand(vase(SWATCHES.Sage), { x: 300, y: 900, scale: 1.05 }),
      stand(mug(colour, { ...CUP, coffee: MATERIALS.coffee }), {
        x: 620,
        y: 980,
        scale: 0.95,
      }),
      stand(mug(colour, CUP), { x: 900, y: 1050, scale: 1 })
    ),
}

/** Insulated tumbler. */
export const tumblerViews: Views = {
  front: (colour) =>
    onTable(
      "blush",
      760,
      stand(tumbler(colour), { x: 580, y: 1040, scale: 1.55 }, 0.6)
    ),
  angle: (colour) =>
    plain(
      "oat",
      stand(tumbler(colour, 0.34), { x: 560, y: 1290, scale: 2.05 })
    ),
  context: (colour) =>
    onTable(
      "plaster",
      780,
      stand(books([SWATCHES.Clay, SWATCHES.Midnight, SWATCHES.Oat]), {
        x: 880,
        y: 930,
        scale: 1.1,
      }),
      stand(tumbler(colour), { x: 460, y: 1030, scale: 1.12 }, 0.6)
    ),
}
