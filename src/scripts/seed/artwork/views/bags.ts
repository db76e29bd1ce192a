import type { Hex } from "../colour"
import { SWATCHES } from "../palette"
import { hang, lay } from "../piece"
import { backpack, peg, tote } from "../pieces/bags"
import { sleeve } from "../pieces/cases"
import { notebook } from "../pieces/notebook"
import { crisp } from "../scene"
import type { Layer } from "../scene"
import { box } from "../shapes"
import { clip, fill, group } from "../svg"
import { woodGrain } from "../texture"
import { matt } from "../pieces/marks"
import { fromAbove, plain, underLeaves } from "./compose"
import type { Views } from "./compose"

const rail = (y: number, pegs: number[], wood: Hex = SWATCHES.Oak): Layer[] => {
  const plank = box(-30, -44, 1260, 88, 8)
  return [
    ...lay(
      {
        outline: plank,
        body:
          fill(plank, matt(wood)) +
          clip(
            plank,
            group({ transform: "translate(600 0)" }, woodGrain(1260, 88, 6))
          ),
      },
      { x: 0, y, lift: 12 }
    ),
    ...pegs.flatMap((x) => lay(peg(wood), { x, y, lift: 24 })),
  ]
}

/** Canvas tote. */
export const toteViews: Views = {
  front: (colour) =>
    fromAbove(
      "plaster",
      hang(tote(colour, SWATCHES.Cognac), {
        x: 600,
        y: 630,
        scale: 1.15,
        lift: 30,
      }),
      lay(peg(SWATCHES.Oak), { x: 600, y: 100, scale: 1.1, lift: 22 })
    ),
  angle: (colour) =>
    plain(
      "stone",
      lay(tote(colour, SWATCHES.Cognac), {
        x: 640,
        y: 720,
        rotate: -10,
        scale: 1.9,
        lift: 44,
      })
    ),
  context: (colour) => ({
    backdrop: "sage",
    layers: [
      ...rail(220, [150, 450, 900]),
      ...hang(tote(colour, SWATCHES.Cognac), {
        x: 450,
        y: 690,
        scale: 1,
        lift: 36,
      }),
      ...hang(tote(SWATCHES.Chalk, SWATCHES.Charcoal), {
        x: 900,
        y: 640,
        scale: 0.9,
        lift: 36,
      }),
      crisp(group({ transform: "translate(450 220)" }, peg(SWATCHES.Oak).body)),
      crisp(group({ transform: "translate(900 220)" }, peg(SWATCHES.Oak).body)),
    ],
  }),
}

/** Roll-top backpack. */
export const backpackViews: Views = {
  front: (colour) =>
    fromAbove(
      "mist",
      hang(backpack(colour), { x: 600, y: 610, scale: 1.3, lift: 34 })
    ),
  angle: (colour) =>
    plain(
      "oat",
      lay(backpack(colour), { x: 660, y: 760, rotate: 8, scale: 2.1, lift: 46 })
    ),
  context: (colour) =>
    underLeaves(
      "stone",
      lay(backpack(colour), {
        x: 420,
        y: 620,
        rotate: -6,
        scale: 1.08,
        lift: 40,
      }),
      lay(notebook(SWATCHES.Clay, SWATCHES.Midnight), {
        x: 910,
        y: 760,
        rotate: 8,
        scale: 0.66,
        lift: 18,
      }),
      lay(sleeve(SWATCHES.Fog), {
        x: 960,
        y: 260,
        rotate: -6,
        scale: 0.62,
        lift: 14,
      })
    ),
}
