import { MATERIALS, SWATCHES } from "../palette"
import { lay } from "../piece"
import { sketchbook } from "../pieces/bound-paper"
import { openNotebook } from "../pieces/notebook"
import { mechanicalPencil, pencil, sharpener } from "../pieces/pens"
import { sheet } from "../pieces/props"
import { crisp } from "../scene"
import { oval } from "../shapes"
import { fill, group, stroke } from "../svg"
import { fromAbove, plain, underLeaves } from "./compose"
import type { Views } from "./compose"

const SET = [
  SWATCHES.Pine,
  SWATCHES.Rust,
  SWATCHES.Butter,
  SWATCHES.Midnight,
  SWATCHES.Sage,
  SWATCHES.Blush,
]

/** A curl of cedar that came out of the sharpener. */
const shaving = (x: number, y: number, turn: number, edge: string): string =>
  group(
    { transform: `translate(${x} ${y}) rotate(${turn})` },
    fill("M0 0C20 -46 84 -56 112 -14C84 -30 40 -22 22 18Z", "#e3c193"),
    stroke("M0 0C20 -46 84 -56 112 -14", edge, 5),
    fill(oval(14, 8, 7, 5), "#c79c66")
  )

/** Cedar pencils. */
export const pencilViews: Views = {
  front: () =>
    fromAbove(
      "oat",
      ...SET.map((colour, row) =>
        lay(pencil(colour), {
          x: 600 + (row % 2) * 30,
          y: 290 + row * 122,
          rotate: -10,
          scale: 1.4,
          lift: 20,
        })
      )
    ),
  angle: () =>
    plain(
      "mist",
      ...SET.slice(0, 4).map((colour, row) =>
        lay(pencil(colour), {
          x: 900 + row * 20,
          y: 190 + row * 240,
          rotate: -24,
          scale: 2.3,
          lift: 36,
        })
      )
    ),
  context: () =>
    underLeaves(
      "plaster",
      lay(sketchbook(SWATCHES.Slate), {
        x: 480,
        y: 500,
        rotate: -6,
        scale: 1.1,
        lift: 22,
      }),
      lay(pencil(SWATCHES.Rust), {
        x: 520,
        y: 470,
        rotate: -28,
        scale: 0.92,
        lift: 13,
      }),
      lay(pencil(SWATCHES.Pine), {
        x: 640,
        y: 930,
        rotate: 8,
        scale: 0.95,
        lift: 13,
      }),
      lay(sharpener(SWATCHES.Brass), {
        x: 1000,
        y: 780,
        rotate: 20,
        scale: 0.5,
        lift: 24,
      }),
      [
        crisp(
          shaving(880, 880, 20, SWATCHES.Pine),
          shaving(1000, 940, 80, SWATCHES.Pine)
        ),
      ]
    ),
}

/** Mechanical pencil. */
export const mechanicalViews: Views = {
  front: (colour) =>
    fromAbove(
      "blush",
      lay(mechanicalPencil(colour), { rotate: -38, scale: 1.62, lift: 32 })
    ),
  angle: (colour) =>
    plain(
      "oat",
      lay(mechanicalPencil(colour), {
        x: 860,
        y: 450,
        rotate: -35,
        scale: 2.7,
        lift: 50,
      })
    ),
  context: (colour) =>
    underLeaves(
      "mist",
      lay(openNotebook(SWATCHES.Charcoal, "dotted"), {
        x: 560,
        y: 680,
        rotate: 5,
        scale: 0.92,
      }),
      lay(mechanicalPencil(colour), {
        x: 760,
        y: 680,
        rotate: -52,
        scale: 0.95,
        lift: 14,
      }),
      lay(sheet(MATERIALS.paper, 190, 120, 14), {
        x: 1030,
        y: 200,
        rotate: -14,
        lift: 20,
      })
    ),
}

/** Brass sharpener. */
export const sharpenerViews: Views = {
  front: (colour) =>
    fromAbove(
      "stone",
      lay(sharpener(colour), { rotate: -14, scale: 2.1, lift: 44 })
    ),
  angle: (colour) =>
    plain(
      "blush",
      lay(sharpener(colour), {
        x: 560,
        y: 640,
        rotate: 24,
        scale: 3.1,
        lift: 60,
      })
    ),
  context: (colour) =>
    fromAbove(
      "plaster",
      lay(pencil(SWATCHES.Midnight), {
        x: 660,
        y: 380,
        rotate: -16,
        scale: 1.25,
        lift: 18,
      }),
      lay(pencil(SWATCHES.Butter), {
        x: 560,
        y: 560,
        rotate: -10,
        scale: 1.25,
        lift: 18,
      }),
      lay(sharpener(colour), {
        x: 440,
        y: 850,
        rotate: 14,
        scale: 1,
        lift: 34,
      }),
      [
        crisp(
          shaving(700, 800, 10, SWATCHES.Midnight),
          shaving(760, 940, 70, SWATCHES.Butter),
          shaving(620, 960, 150, SWATCHES.Midnight)
        ),
      ]
    ),
}
