import { MATERIALS, SWATCHES } from "../palette"
import { lay, tilt } from "../piece"
import { pouch } from "../pieces/bags"
import {
  glasses,
  glassesCase,
  pencilCase,
  penRollClosed,
  penRollOpen,
  sleeve,
} from "../pieces/cases"
import { notebook } from "../pieces/notebook"
import { cappedPen, fineliner, pencil, sharpener } from "../pieces/pens"
import { laptop, sprig } from "../pieces/props"
import { mugFromAbove } from "../pieces/vessels"
import { fromAbove, plain, underLeaves } from "./compose"
import type { Views } from "./compose"

const leatherFor = (
  colour: string
): (typeof SWATCHES)["Cognac" | "Charcoal"] =>
  colour === SWATCHES.Clay || colour === SWATCHES.Rust
    ? SWATCHES.Charcoal
    : SWATCHES.Cognac

/** Zip pouch. */
export const pouchViews: Views = {
  front: (colour) =>
    fromAbove("oat", lay(pouch(colour), { scale: 1.35, lift: 34 })),
  angle: (colour) =>
    plain(
      "mist",
      lay(pouch(colour), { x: 500, y: 760, rotate: -16, scale: 2.1, lift: 46 })
    ),
  context: (colour) =>
    underLeaves(
      "plaster",
      lay(pouch(SWATCHES.Chalk, 520, 340), {
        x: 700,
        y: 330,
        rotate: 7,
        scale: 0.9,
        lift: 24,
      }),
      lay(pouch(colour), { x: 500, y: 740, rotate: -6, scale: 1.08, lift: 32 }),
      lay(pencil(SWATCHES.Rust), {
        x: 960,
        y: 800,
        rotate: -66,
        scale: 0.85,
        lift: 13,
      }),
      lay(fineliner(SWATCHES.Pine), {
        x: 1050,
        y: 780,
        rotate: -74,
        scale: 0.85,
        lift: 13,
      })
    ),
}

/** Pen roll. */
export const penRollViews: Views = {
  front: (colour) =>
    fromAbove(
      "stone",
      lay(penRollOpen(colour, SWATCHES.Cognac), {
        x: 570,
        y: 600,
        scale: 1.1,
        lift: 18,
      })
    ),
  angle: (colour) =>
    plain(
      "blush",
      lay(penRollClosed(colour, SWATCHES.Cognac), {
        x: 580,
        y: 580,
        rotate: -18,
        scale: 1.5,
        lift: 60,
      })
    ),
  context: (colour) =>
    underLeaves(
      "oat",
      lay(notebook(SWATCHES.Midnight, SWATCHES.Clay), {
        x: 340,
        y: 520,
        rotate: -12,
        scale: 0.86,
        lift: 22,
      }),
      lay(penRollClosed(colour, SWATCHES.Cognac), {
        x: 730,
        y: 760,
        rotate: -9,
        scale: 1.1,
        lift: 50,
      }),
      lay(mugFromAbove(SWATCHES.Fog, MATERIALS.coffee), {
        x: 960,
        y: 300,
        scale: 1.2,
        lift: 46,
      })
    ),
}

/** Laptop sleeve. */
export const sleeveViews: Views = {
  front: (colour) =>
    fromAbove("sage", lay(sleeve(colour), { scale: 1.32, lift: 26 })),
  angle: (colour) =>
    plain(
      "plaster",
      tilt(
        sleeve(colour),
        { x: 600, y: 630, scale: 1.08 },
        { thickness: 30, side: colour }
      )
    ),
  context: (colour) =>
    fromAbove(
      "stone",
      lay(laptop(), { x: 640, y: 420, rotate: -5, scale: 1.02, lift: 16 }),
      lay(sleeve(colour), { x: 520, y: 760, rotate: 4, scale: 1, lift: 24 }),
      lay(glasses(SWATCHES.Charcoal), {
        x: 1010,
        y: 960,
        rotate: -24,
        scale: 0.62,
        lift: 18,
      })
    ),
}

/** Glasses case. */
export const glassesCaseViews: Views = {
  front: (colour) =>
    fromAbove("mist", lay(glassesCase(colour), { scale: 1.55, lift: 48 })),
  angle: (colour) =>
    plain(
      "oat",
      lay(glassesCase(colour), {
        x: 520,
        y: 640,
        rotate: -20,
        scale: 2.3,
        lift: 60,
      })
    ),
  context: (colour) =>
    underLeaves(
      "blush",
      lay(glassesCase(colour), {
        x: 460,
        y: 420,
        rotate: -8,
        scale: 1.08,
        lift: 40,
      }),
      lay(glasses(SWATCHES.Charcoal), {
        x: 700,
        y: 860,
        rotate: 12,
        scale: 1.05,
        lift: 22,
      }),
      lay(sprig(), { x: 260, y: 900, rotate: -62, scale: 1 })
    ),
}

/** Pencil case. */
export const pencilCaseViews: Views = {
  front: (colour) =>
    fromAbove(
      "plaster",
      lay(pencilCase(colour, leatherFor(colour)), {
        rotate: -8,
        scale: 1.4,
        lift: 52,
      })
    ),
  angle: (colour) =>
    plain(
      "sage",
      lay(pencilCase(colour, leatherFor(colour)), {
        x: 420,
        y: 660,
        rotate: -22,
        scale: 2.3,
        lift: 66,
      })
    ),
  context: (colour) =>
    underLeaves(
      "stone",
      lay(pencilCase(colour, leatherFor(colour)), {
        x: 560,
        y: 420,
        rotate: -6,
        scale: 1.12,
        lift: 44,
      }),
      lay(cappedPen(SWATCHES.Pine), {
        x: 520,
        y: 740,
        rotate: 6,
        scale: 0.9,
        lift: 16,
      }),
      lay(pencil(SWATCHES.Butter), {
        x: 620,
        y: 860,
        rotate: -4,
        scale: 0.9,
        lift: 13,
      }),
      lay(sharpener(SWATCHES.Brass), {
        x: 960,
        y: 900,
        rotate: 18,
        scale: 0.56,
        lift: 24,
      })
    ),
}
