import { MATERIALS, SWATCHES } from "../palette"
import { lay } from "../piece"
import { letterSheet } from "../pieces/cards"
import { notebook, openNotebook } from "../pieces/notebook"
import {
  cappedPen,
  fineliner,
  openPen,
  penCap,
  rollerball,
} from "../pieces/pens"
import { sheet } from "../pieces/props"
import { inkFromAbove } from "../pieces/ink"
import { tray } from "../pieces/organisers"
import { fromAbove, plain, underLeaves } from "./compose"
import type { Views } from "./compose"

const FINELINER_INKS = [
  SWATCHES.Midnight,
  SWATCHES.Pine,
  SWATCHES.Clay,
  SWATCHES.Brass,
  SWATCHES.Plum,
]

/** Fountain pen. */
export const fountainPenViews: Views = {
  front: (colour) =>
    fromAbove(
      "plaster",
      lay(cappedPen(colour), {
        x: 560,
        y: 480,
        rotate: -32,
        scale: 1.4,
        lift: 30,
      }),
      lay(openPen(colour), {
        x: 650,
        y: 760,
        rotate: -32,
        scale: 1.4,
        lift: 30,
      })
    ),
  angle: (colour) =>
    plain(
      "stone",
      lay(openPen(colour), {
        x: 800,
        y: 500,
        rotate: -40,
        scale: 2.6,
        lift: 50,
      })
    ),
  context: (colour) =>
    underLeaves(
      "oat",
      lay(letterSheet(MATERIALS.paper, 9), {
        x: 500,
        y: 560,
        rotate: -5,
        scale: 1.4,
        lift: 6,
      }),
      lay(openPen(colour), {
        x: 740,
        y: 720,
        rotate: -44,
        scale: 1.05,
        lift: 16,
      }),
      lay(penCap(colour), {
        x: 1010,
        y: 900,
        rotate: -70,
        scale: 1.05,
        lift: 16,
      }),
      lay(inkFromAbove(colour), { x: 1010, y: 240, scale: 1.05, lift: 40 })
    ),
}

/** Rollerball. */
export const rollerballViews: Views = {
  front: (colour) =>
    fromAbove(
      "mist",
      lay(rollerball(colour), {
        x: 600,
        y: 600,
        rotate: -38,
        scale: 1.62,
        lift: 32,
      })
    ),
  angle: (colour) =>
    plain(
      "blush",
      lay(rollerball(colour), {
        x: 820,
        y: 470,
        rotate: -35,
        scale: 2.7,
        lift: 50,
      })
    ),
  context: (colour) =>
    fromAbove(
      "stone",
      lay(notebook(SWATCHES.Pine, SWATCHES.Clay), {
        x: 520,
        y: 640,
        rotate: -8,
        scale: 1.12,
        lift: 24,
      }),
      lay(rollerball(colour), {
        x: 560,
        y: 560,
        rotate: -58,
        scale: 0.98,
        lift: 18,
      }),
      lay(sheet(MATERIALS.paper, 260, 260), {
        x: 1010,
        y: 300,
        rotate: 9,
        lift: 8,
      }),
      lay(sheet(SWATCHES.Butter, 240, 240), {
        x: 1020,
        y: 320,
        rotate: 2,
        lift: 8,
      })
    ),
}

/** Fineliners in a set. */
export const finelinerViews: Views = {
  front: () =>
    fromAbove(
      "sage",
      ...FINELINER_INKS.map((ink, row) =>
        lay(fineliner(ink), {
          x: 600 + (row % 2) * 26,
          y: 330 + row * 135,
          rotate: -12,
          scale: 1.45,
          lift: 22,
        })
      )
    ),
  angle: () =>
    plain(
      "plaster",
      ...FINELINER_INKS.map((ink, row) =>
        lay(fineliner(ink), {
          x: 720 + row * 40,
          y: 170 + row * 215,
          rotate: -26,
          scale: 2.3,
          lift: 36,
        })
      )
    ),
  context: () =>
    underLeaves(
      "blush",
      lay(openNotebook(SWATCHES.Slate, "plain"), {
        x: 500,
        y: 720,
        rotate: -4,
        scale: 0.8,
      }),
      lay(tray(SWATCHES.Oak), { x: 700, y: 240, scale: 0.95, lift: 26 }),
      ...FINELINER_INKS.slice(0, 3).map((ink, row) =>
        lay(fineliner(ink), {
          x: 640,
          y: 170 + row * 66,
          rotate: 2 - row * 3,
          scale: 0.62,
          lift: 9,
        })
      ),
      lay(fineliner(SWATCHES.Plum), {
        x: 720,
        y: 760,
        rotate: -48,
        scale: 0.85,
        lift: 13,
      })
    ),
}
