import { SWATCHES } from "../palette"
import { lay, stand, tilt } from "../piece"
import { deskLamp } from "../pieces/lamps"
import { letterStand, penCup, tray } from "../pieces/organisers"
import { cappedPen, fineliner, pencil, sharpener } from "../pieces/pens"
import { books, laptop, vase } from "../pieces/props"
import { mug } from "../pieces/vessels"
import { fromAbove, onTable, plain } from "./compose"
import type { Views } from "./compose"

/** Wooden desk tray. */
export const trayViews: Views = {
  front: (colour) =>
    fromAbove("plaster", lay(tray(colour), { scale: 1.28, lift: 36 })),
  angle: (colour) =>
    plain(
      "sage",
      tilt(
        tray(colour),
        { x: 610, y: 620, scale: 1.16 },
        { thickness: 62, side: colour }
      )
    ),
  context: (colour) =>
    fromAbove(
      "mist",
      lay(laptop(), { x: 1010, y: 330, rotate: 3, scale: 1, lift: 18 }),
      lay(tray(colour), { x: 520, y: 760, rotate: -3, scale: 1.12, lift: 32 }),
      lay(cappedPen(SWATCHES.Midnight), {
        x: 400,
        y: 690,
        rotate: -2,
        scale: 0.62,
        lift: 9,
      }),
      lay(pencil(SWATCHES.Rust), {
        x: 395,
        y: 780,
        rotate: -6,
        scale: 0.62,
        lift: 8,
      }),
      lay(fineliner(SWATCHES.Pine), {
        x: 400,
        y: 860,
        rotate: 1,
        scale: 0.62,
        lift: 8,
      }),
      lay(sharpener(SWATCHES.Brass), {
        x: 790,
        y: 750,
        rotate: 12,
        scale: 0.42,
        lift: 16,
      })
    ),
}

/** Stoneware pen cup. */
export const penCupViews: Views = {
  front: (colour) =>
    onTable(
      "blush",
      740,
      stand(penCup(colour, true), { x: 590, y: 1000, scale: 1.55 })
    ),
  angle: (colour) =>
    plain(
      "mist",
      stand(penCup(colour, false, 0.42), { x: 560, y: 950, scale: 1.9 })
    ),
  context: (colour) =>
    onTable(
      "oat",
      760,
      stand(deskLamp(SWATCHES.Charcoal), { x: 240, y: 900, scale: 0.86 }, 0.5),
      stand(books([SWATCHES.Slate, SWATCHES.Sand]), {
        x: 960,
        y: 900,
        scale: 1.05,
      }),
      stand(penCup(colour, true), { x: 660, y: 1020, scale: 1.12 })
    ),
}

/** Stepped letter stand. */
export const letterStandViews: Views = {
  front: (colour) =>
    onTable(
      "sage",
      740,
      stand(letterStand(colour, true), { x: 590, y: 1010, scale: 1.5 })
    ),
  angle: (colour) =>
    onTable(
      "plaster",
      760,
      stand(letterStand(colour, false), { x: 590, y: 1010, scale: 1.5 })
    ),
  context: (colour) =>
    onTable(
      "mist",
      770,
      stand(letterStand(colour, true), { x: 400, y: 950, scale: 1.05 }),
      stand(vase(SWATCHES.Chalk), { x: 830, y: 900, scale: 1 }),
      stand(mug(SWATCHES.Clay, { height: 200, radius: 112, handle: true }), {
        x: 900,
        y: 1060,
      })
    ),
}
