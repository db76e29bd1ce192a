import { MATERIALS, SWATCHES } from "../palette"
import { lay, tilt } from "../piece"
import { booklet, sketchbook, wireNotebook } from "../pieces/bound-paper"
import { notebook, openNotebook } from "../pieces/notebook"
import { cappedPen, mechanicalPencil, openPen, pencil } from "../pieces/pens"
import { sprig } from "../pieces/props"
import { inkSwatch } from "../pieces/ink"
import { mugFromAbove } from "../pieces/vessels"
import { crisp } from "../scene"
import { group } from "../svg"
import { fromAbove, plain, underLeaves } from "./compose"
import type { Views } from "./compose"

const accentOf = (colour: string): (typeof SWATCHES)[keyof typeof SWATCHES] =>
  colour === SWATCHES.Clay ? SWATCHES.Midnight : SWATCHES.Clay

/** Hardcover notebook. */
export const hardcoverViews: Views = {
  front: (colour) =>
    fromAbove(
      "plaster",
      lay(notebook(colour, accentOf(colour)), { scale: 1.22, lift: 24 })
    ),
  angle: (colour) =>
    plain(
      "oat",
      tilt(
        notebook(colour, accentOf(colour)),
        { x: 590, y: 620, scale: 1.16 },
        { thickness: 52, side: colour, pages: MATERIALS.pageEdge }
      )
    ),
  context: (colour) =>
    underLeaves(
      "stone",
      lay(openNotebook(colour, "dotted"), {
        x: 520,
        y: 690,
        rotate: -7,
        scale: 0.86,
        lift: 20,
      }),
      lay(openPen(SWATCHES.Midnight), {
        x: 760,
        y: 720,
        rotate: -58,
        scale: 0.72,
        lift: 11,
      }),
      lay(mugFromAbove(SWATCHES.Chalk, MATERIALS.coffee), {
        x: 1010,
        y: 250,
        scale: 1.15,
        lift: 46,
      })
    ),
}

/** Three thin booklets. */
export const bookletViews: Views = {
  front: (colour) =>
    fromAbove(
      "sage",
      lay(booklet(SWATCHES.Sand), { x: 700, y: 560, rotate: 14, scale: 1.22 }),
      lay(booklet(SWATCHES.Chalk), { x: 600, y: 590, rotate: 3, scale: 1.22 }),
      lay(booklet(colour), { x: 490, y: 620, rotate: -9, scale: 1.22 })
    ),
  angle: (colour) =>
    plain(
      "blush",
      tilt(
        booklet(SWATCHES.Sand),
        { x: 620, y: 760, scale: 1.4 },
        { thickness: 14, side: SWATCHES.Sand, pages: MATERIALS.paper, board: 2 }
      ),
      tilt(
        booklet(SWATCHES.Chalk),
        { x: 585, y: 690, scale: 1.4 },
        {
          thickness: 14,
          side: SWATCHES.Chalk,
          pages: MATERIALS.paper,
          board: 2,
        }
      ),
      tilt(
        booklet(colour),
        { x: 610, y: 620, scale: 1.4 },
        { thickness: 14, side: colour, pages: MATERIALS.paper, board: 2 }
      )
    ),
  context: (colour) =>
    underLeaves(
      "plaster",
      lay(booklet(colour), { x: 430, y: 640, rotate: 8, scale: 1.05 }),
      lay(booklet(SWATCHES.Chalk), {
        x: 800,
        y: 700,
        rotate: -12,
        scale: 1.05,
      }),
      lay(pencil(SWATCHES.Rust), {
        x: 640,
        y: 690,
        rotate: -64,
        scale: 0.9,
        lift: 12,
      }),
      lay(sprig(), { x: 980, y: 240, rotate: 122, scale: 1.1, lift: 18 })
    ),
}

/** Wirebound notebook. */
export const wireViews: Views = {
  front: (colour) =>
    fromAbove("mist", lay(wireNotebook(colour), { scale: 1.2, lift: 22 })),
  angle: (colour) =>
    plain(
      "stone",
      tilt(
        wireNotebook(colour),
        { x: 600, y: 620, scale: 1.15 },
        { thickness: 40, side: colour, pages: MATERIALS.paper }
      )
    ),
  context: (colour) =>
    fromAbove(
      "oat",
      lay(wireNotebook(colour), { x: 520, y: 640, rotate: -10, scale: 1.02 }),
      lay(mechanicalPencil(SWATCHES.Charcoal), {
        x: 905,
        y: 640,
        rotate: -72,
        scale: 0.95,
        lift: 12,
      }),
      lay(mugFromAbove(SWATCHES.Sage, MATERIALS.coffee), {
        x: 190,
        y: 200,
        scale: 1.2,
        lift: 46,
      })
    ),
}

/** Sketchbook with a cloth spine. */
export const sketchbookViews: Views = {
  front: (colour) =>
    fromAbove("blush", lay(sketchbook(colour), { scale: 1.35, lift: 26 })),
  angle: (colour) =>
    plain(
      "sage",
      tilt(
        sketchbook(colour),
        { x: 610, y: 630, scale: 1.18 },
        { thickness: 70, side: "#c4a47d", pages: MATERIALS.paper }
      )
    ),
  context: (colour) =>
    underLeaves(
      "plaster",
      lay(openNotebook("#c4a47d", "plain"), {
        x: 600,
        y: 660,
        rotate: 6,
        scale: 0.92,
        lift: 20,
      }),
      [
        crisp(
          ...[SWATCHES.Rust, SWATCHES.Brass, SWATCHES.Sage, SWATCHES.Slate].map(
            (ink, row) =>
              group(
                {
                  transform: `rotate(6 600 660) translate(380 ${480 + row * 118}) scale(${0.62 - row * 0.05} 0.62)`,
                },
                inkSwatch(ink)
              )
          )
        ),
      ],
      lay(pencil(colour), {
        x: 800,
        y: 600,
        rotate: -48,
        scale: 0.95,
        lift: 11,
      }),
      lay(cappedPen(SWATCHES.Charcoal), {
        x: 940,
        y: 1010,
        rotate: -14,
        scale: 0.8,
        lift: 15,
      })
    ),
}
