import { MATERIALS, SWATCHES } from "../palette"
import { lay, tilt } from "../piece"
import { card, envelope, letterSheet } from "../pieces/cards"
import { openPen, penCap } from "../pieces/pens"
import { inkFromAbove } from "../pieces/ink"
import { sprig } from "../pieces/props"
import { fromAbove, plain, underLeaves } from "./compose"
import type { Views } from "./compose"

/** Letter paper with envelopes. */
export const letterSetViews: Views = {
  front: (colour) =>
    fromAbove(
      "blush",
      lay(letterSheet(MATERIALS.paper, 0), {
        x: 700,
        y: 500,
        rotate: 8,
        scale: 1.2,
        lift: 10,
      }),
      lay(letterSheet(colour, 0), {
        x: 660,
        y: 530,
        rotate: 2,
        scale: 1.2,
        lift: 10,
      }),
      lay(envelope(colour, SWATCHES.Rust), {
        x: 500,
        y: 760,
        rotate: -8,
        scale: 1.14,
      })
    ),
  angle: (colour) =>
    plain(
      "stone",
      tilt(
        envelope(colour),
        { x: 640, y: 760, scale: 1.3 },
        { thickness: 16, side: colour, pages: colour, board: 1 }
      ),
      tilt(
        envelope(colour),
        { x: 620, y: 690, scale: 1.3 },
        { thickness: 16, side: colour, pages: colour, board: 1 }
      ),
      tilt(
        envelope(colour, SWATCHES.Rust),
        { x: 600, y: 610, scale: 1.3 },
        { thickness: 16, side: colour, pages: colour, board: 1 }
      )
    ),
  context: (colour) =>
    underLeaves(
      "plaster",
      lay(letterSheet(MATERIALS.paper, 13), {
        x: 470,
        y: 640,
        rotate: -6,
        scale: 1.25,
        lift: 8,
      }),
      lay(envelope(colour, SWATCHES.Rust), {
        x: 900,
        y: 900,
        rotate: 11,
        scale: 0.86,
      }),
      lay(openPen(SWATCHES.Pine), {
        x: 760,
        y: 600,
        rotate: -52,
        scale: 0.85,
        lift: 12,
      }),
      lay(inkFromAbove(SWATCHES.Pine), { x: 990, y: 260, scale: 1, lift: 40 })
    ),
}

/** Folded cards with a printed sprig. */
export const thankYouViews: Views = {
  front: (colour) =>
    fromAbove(
      "sage",
      lay(envelope(SWATCHES.Sand), { x: 700, y: 690, rotate: 10, scale: 1.1 }),
      lay(card(MATERIALS.paper, "sprig", colour), {
        x: 500,
        y: 580,
        rotate: -6,
        scale: 1.24,
        lift: 18,
      })
    ),
  angle: (colour) =>
    plain(
      "oat",
      tilt(
        card(MATERIALS.paper, "sprig", colour),
        { x: 590, y: 640, scale: 1.5 },
        {
          thickness: 44,
          side: MATERIALS.paper,
          pages: MATERIALS.paper,
          board: 1,
        }
      )
    ),
  context: (colour) =>
    underLeaves(
      "blush",
      lay(card(MATERIALS.paper, "sprig", colour), {
        x: 400,
        y: 480,
        rotate: -10,
        scale: 0.9,
      }),
      lay(card(SWATCHES.Chalk, "hills", SWATCHES.Pine, SWATCHES.Butter), {
        x: 770,
        y: 560,
        rotate: 6,
        scale: 0.9,
      }),
      lay(envelope(SWATCHES.Sand, SWATCHES.Rust), {
        x: 540,
        y: 920,
        rotate: -3,
        scale: 0.95,
      }),
      lay(sprig(), { x: 1040, y: 930, rotate: -70, scale: 1.05 })
    ),
}

/** Postcards in four motifs. */
export const postcardViews: Views = {
  front: () =>
    fromAbove(
      "mist",
      lay(card("#eadfcb", "wave", SWATCHES.Slate, SWATCHES.Sky), {
        x: 380,
        y: 400,
        rotate: -7,
        scale: 0.86,
      }),
      lay(card("#e6cfc2", "sun", SWATCHES.Rust, SWATCHES.Plum), {
        x: 800,
        y: 390,
        rotate: 5,
        scale: 0.86,
      }),
      lay(card("#d9decf", "hills", SWATCHES.Pine, SWATCHES.Butter), {
        x: 420,
        y: 820,
        rotate: 4,
        scale: 0.86,
      }),
      lay(card(MATERIALS.paper, "sprig", SWATCHES.Moss), {
        x: 810,
        y: 830,
        rotate: -5,
        scale: 0.86,
      })
    ),
  angle: () =>
    plain(
      "plaster",
      tilt(
        card("#d9decf", "hills", SWATCHES.Pine, SWATCHES.Butter),
        { x: 590, y: 640, scale: 1.5 },
        {
          thickness: 34,
          side: MATERIALS.paper,
          pages: MATERIALS.paper,
          board: 1,
        }
      )
    ),
  context: () =>
    underLeaves(
      "stone",
      lay(card("#e6cfc2", "sun", SWATCHES.Rust, SWATCHES.Plum), {
        x: 400,
        y: 620,
        rotate: -12,
        scale: 1.05,
      }),
      lay(card("#eadfcb", "wave", SWATCHES.Slate, SWATCHES.Sky), {
        x: 780,
        y: 700,
        rotate: 8,
        scale: 1.05,
      }),
      lay(openPen(SWATCHES.Clay), {
        x: 610,
        y: 960,
        rotate: -10,
        scale: 0.9,
        lift: 13,
      }),
      lay(penCap(SWATCHES.Clay), {
        x: 1000,
        y: 240,
        rotate: -36,
        scale: 0.9,
        lift: 13,
      })
    ),
}
