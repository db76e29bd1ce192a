import { MATERIALS } from "../palette"
import { lay, stand, tilt } from "../piece"
import { letterSheet } from "../pieces/cards"
import {
  cartridge,
  cartridgeBox,
  inkBottle,
  inkFromAbove,
  inkSwatch,
} from "../pieces/ink"
import { openPen } from "../pieces/pens"
import { sheet } from "../pieces/props"
import { crisp } from "../scene"
import { group } from "../svg"
import { fromAbove, onTable, plain, underLeaves } from "./compose"
import type { Views } from "./compose"

/** Bottled ink. */
export const bottleViews: Views = {
  front: (colour) =>
    onTable(
      "oat",
      720,
      stand(inkBottle(colour), { x: 590, y: 970, scale: 1.95 })
    ),
  angle: (colour) =>
    plain(
      "plaster",
      lay(sheet(MATERIALS.paper, 760, 520), {
        x: 660,
        y: 760,
        rotate: -8,
        lift: 6,
      }),
      [
        crisp(
          group(
            { transform: "translate(690 880) rotate(-8) scale(1.2)" },
            inkSwatch(colour)
          )
        ),
      ],
      stand(inkBottle(colour, 0.42), { x: 480, y: 720, scale: 1.35 })
    ),
  context: (colour) =>
    underLeaves(
      "stone",
      lay(letterSheet(MATERIALS.paper, 10), {
        x: 460,
        y: 640,
        rotate: -8,
        scale: 1.4,
        lift: 6,
      }),
      lay(inkFromAbove(colour), { x: 960, y: 330, scale: 1.5, lift: 50 }),
      lay(openPen(colour, MATERIALS.steel), {
        x: 790,
        y: 770,
        rotate: -40,
        scale: 1.05,
        lift: 15,
      })
    ),
}

/** Ink cartridges in a box. */
export const cartridgeViews: Views = {
  front: (colour) =>
    fromAbove(
      "mist",
      lay(cartridgeBox(colour), {
        x: 560,
        y: 470,
        rotate: -8,
        scale: 1.6,
        lift: 40,
      }),
      lay(cartridge(colour), {
        x: 480,
        y: 860,
        rotate: -16,
        scale: 1.3,
        lift: 22,
      }),
      lay(cartridge(colour), {
        x: 780,
        y: 830,
        rotate: 10,
        scale: 1.3,
        lift: 22,
      })
    ),
  angle: (colour) =>
    plain(
      "oat",
      tilt(
        cartridgeBox(colour),
        { x: 600, y: 600, scale: 1.75 },
        { thickness: 110, side: MATERIALS.paper }
      )
    ),
  context: (colour) =>
    fromAbove(
      "blush",
      lay(openPen(colour), {
        x: 620,
        y: 420,
        rotate: -18,
        scale: 1.3,
        lift: 24,
      }),
      ...[0, 1, 2].map((row) =>
        lay(cartridge(colour), {
          x: 380 + row * 70,
          y: 680 + row * 120,
          rotate: -18 + row * 5,
          scale: 1.2,
          lift: 20,
        })
      ),
      lay(cartridgeBox(colour), {
        x: 890,
        y: 850,
        rotate: 9,
        scale: 1,
        lift: 32,
      })
    ),
}
