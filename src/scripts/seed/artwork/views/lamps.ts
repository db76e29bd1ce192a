import type { Hex } from "../colour"
import { SWATCHES } from "../palette"
import { stand } from "../piece"
import { clampLamp, deskLamp, mushroomLamp } from "../pieces/lamps"
import { penCup } from "../pieces/organisers"
import { books, shelf, vase } from "../pieces/props"
import { mug } from "../pieces/vessels"
import { crisp, soft } from "../scene"
import type { Layer } from "../scene"
import { oval, polygon } from "../shapes"
import { fill, group } from "../svg"
import { onTable } from "./compose"
import type { Views } from "./compose"

const glow = (x: number, y: number, size: number, strength = 0.6): Layer =>
  soft(fill(oval(x, y, size), "#ffe3ac"), 70, strength)

const beam = (
  from: [number, number],
  to: [number, number],
  width: number
): Layer =>
  soft(
    fill(
      polygon([
        [from[0] - 90, from[1]],
        [from[0] + 90, from[1]],
        [to[0] + width, to[1]],
        [to[0] - width, to[1]],
      ]),
      "#fff0cc"
    ),
    34,
    0.42
  )

const board = (y: number, wood: Hex = SWATCHES.Oak): Layer =>
  crisp(
    group({ transform: `translate(600 ${y})` }, shelf(wood, 1240).body),
    fill(`M0 ${y + 44}H1200V1200H0Z`, "#2b211d", { opacity: 0.1 })
  )

/** Jointed desk lamp. */
export const deskLampViews: Views = {
  front: (colour) =>
    onTable(
      "plaster",
      800,
      [beam([700, 470], [830, 1010], 210)],
      stand(deskLamp(colour), { x: 520, y: 1020, scale: 1.12 }, 0.6)
    ),
  angle: (colour) =>
    onTable(
      "mist",
      1120,
      [glow(700, 720, 240, 0.5)],
      [...stand(deskLamp(colour), { x: 180, y: 1780, scale: 2.1 })]
    ),
  context: (colour) =>
    onTable(
      "blush",
      820,
      [beam([560, 560], [680, 1010], 190)],
      stand(books([SWATCHES.Pine, SWATCHES.Sand, SWATCHES.Clay]), {
        x: 950,
        y: 930,
      }),
      stand(deskLamp(colour), { x: 400, y: 980, scale: 0.95 }, 0.6),
      stand(mug(SWATCHES.Chalk, { height: 200, radius: 112, handle: true }), {
        x: 740,
        y: 1040,
      })
    ),
}

/** Lamp that clamps to a shelf. */
export const clampLampViews: Views = {
  front: (colour) => ({
    backdrop: "sage",
    layers: [
      beam([810, 430], [840, 850], 260),
      board(860),
      ...stand(clampLamp(colour), { x: 520, y: 900, scale: 1.2 }, 0.25),
    ],
  }),
  angle: (colour) => ({
    backdrop: "oat",
    layers: [
      glow(720, 640, 230, 0.55),
      ...stand(clampLamp(colour), { x: 230, y: 1500, scale: 2.1 }, 0.3),
    ],
  }),
  context: (colour) => ({
    backdrop: "stone",
    layers: [
      beam([660, 440], [700, 850], 260),
      board(860, SWATCHES.Walnut),
      ...stand(
        books([SWATCHES.Midnight, SWATCHES.Oat, SWATCHES.Sage, SWATCHES.Rust]),
        { x: 960, y: 862, scale: 0.95 },
        0.3
      ),
      ...stand(
        penCup(SWATCHES.Chalk, true),
        { x: 690, y: 862, scale: 0.72 },
        0.3
      ),
      ...stand(clampLamp(colour), { x: 380, y: 900, scale: 1.16 }, 0.25),
    ],
  }),
}

/** Rechargeable table lamp with a mushroom shade. */
export const tableLampViews: Views = {
  front: (colour) =>
    onTable(
      "terracotta",
      760,
      [glow(600, 620, 300, 0.5)],
      stand(mushroomLamp(colour), { x: 600, y: 1010, scale: 1.42 }, 0.5)
    ),
  angle: (colour) =>
    onTable(
      "dusk",
      1000,
      [glow(560, 700, 320, 0.6)],
      stand(mushroomLamp(colour, 0.26), { x: 560, y: 1360, scale: 2.05 }, 0.5)
    ),
  context: (colour) =>
    onTable(
      "dusk",
      780,
      [glow(430, 620, 300, 0.65)],
      stand(vase(SWATCHES.Clay), { x: 850, y: 900, scale: 0.95 }),
      stand(mushroomLamp(colour), { x: 430, y: 960, scale: 1.02 }, 0.5),
      stand(mug(SWATCHES.Sage, { height: 190, radius: 108, handle: true }), {
        x: 760,
        y: 1060,
      })
    ),
}
