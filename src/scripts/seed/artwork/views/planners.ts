import { MATERIALS, SWATCHES } from "../palette"
import { lay, tilt } from "../piece"
import { deskPad, planner } from "../pieces/bound-paper"
import { fineliner, rollerball } from "../pieces/pens"
import { laptop, sprig } from "../pieces/props"
import { tray } from "../pieces/organisers"
import { openNotebook } from "../pieces/notebook"
import { mugFromAbove } from "../pieces/vessels"
import { fromAbove, plain, underLeaves } from "./compose"
import type { Views } from "./compose"

/** Cloth-bound planner of a year. */
export const plannerViews: Views = {
  front: (colour) =>
    fromAbove(
      "stone",
      lay(planner(colour, SWATCHES.Clay), { scale: 1.2, lift: 26 })
    ),
  angle: (colour) =>
    plain(
      "plaster",
      tilt(
        planner(colour, SWATCHES.Clay),
        { x: 600, y: 620, scale: 1.16 },
        { thickness: 66, side: colour, pages: MATERIALS.pageEdge }
      )
    ),
  context: (colour) =>
    underLeaves(
      "blush",
      lay(openNotebook(colour, "lined"), {
        x: 470,
        y: 620,
        rotate: 5,
        scale: 0.84,
        lift: 20,
      }),
      lay(fineliner(SWATCHES.Clay), {
        x: 700,
        y: 700,
        rotate: -40,
        scale: 0.82,
        lift: 10,
      }),
      lay(mugFromAbove(SWATCHES.Fog, MATERIALS.coffee), {
        x: 1020,
        y: 960,
        scale: 1.2,
        lift: 46,
      })
    ),
}

/** Pad of a day. */
export const dayPadViews: Views = {
  front: (colour) =>
    fromAbove(
      "oat",
      lay(deskPad(colour, 520, 700, 1), { scale: 1.25, lift: 20 })
    ),
  angle: (colour) =>
    plain(
      "mist",
      tilt(
        deskPad(colour, 520, 700, 1),
        { x: 600, y: 620, scale: 1.14 },
        { thickness: 34, side: MATERIALS.paper, pages: MATERIALS.paper }
      )
    ),
  context: (colour) =>
    fromAbove(
      "stone",
      lay(laptop(), { x: 180, y: 330, rotate: -4, scale: 1.1, lift: 18 }),
      lay(deskPad(colour, 520, 700, 1), {
        x: 730,
        y: 660,
        rotate: 4,
        scale: 1,
      }),
      lay(rollerball(SWATCHES.Midnight), {
        x: 860,
        y: 760,
        rotate: -52,
        scale: 0.78,
        lift: 11,
      })
    ),
}

/** Wide pad of a week. */
export const weekPadViews: Views = {
  front: (colour) =>
    fromAbove(
      "mist",
      lay(deskPad(colour, 820, 560, 7), { scale: 1.18, lift: 20 })
    ),
  angle: (colour) =>
    plain(
      "oat",
      tilt(
        deskPad(colour, 820, 560, 7),
        { x: 610, y: 640, scale: 0.98 },
        { thickness: 34, side: MATERIALS.paper, pages: MATERIALS.paper }
      )
    ),
  context: (colour) =>
    underLeaves(
      "sage",
      lay(deskPad(colour, 820, 560, 7), { x: 600, y: 780, scale: 1.08 }),
      lay(tray(SWATCHES.Oak), { x: 420, y: 230, scale: 0.86, lift: 24 }),
      lay(fineliner(SWATCHES.Pine), {
        x: 350,
        y: 210,
        rotate: 6,
        scale: 0.56,
        lift: 8,
      }),
      lay(fineliner(SWATCHES.Clay), {
        x: 340,
        y: 270,
        rotate: -4,
        scale: 0.56,
        lift: 8,
      }),
      lay(sprig(), { x: 1020, y: 260, rotate: 64, scale: 1, lift: 18 })
    ),
}
