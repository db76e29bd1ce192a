import { darken, lighten } from "../colour"
import type { Hex } from "../colour"
import { MATERIALS } from "../palette"
import type { Piece } from "../piece"
import { box, polygon } from "../shapes"
import { fill, linear, stroke } from "../svg"
import { rod } from "./marks"

const METAL: Hex = MATERIALS.brass

const ring = (
  x: number,
  height: number,
  width = 10,
  metal: Hex = METAL
): string => fill(box(x, -height / 2, width, height, 3), rod(metal, 0.75))

const clipOf = (x: number, metal: Hex): string =>
  [
    fill(box(x + 4, -4, 128, 9, 4), "#2b211d", { opacity: 0.3 }),
    fill(box(x, -9, 130, 10, 5), rod(metal, 0.8)),
  ].join("")

/** A capped fountain pen, lying along x, about 640 long. */
export const cappedPen = (colour: Hex, metal: Hex = METAL): Piece => {
  const outline = box(-320, -28, 640, 56, 27)
  const barrel = "M-20 -26H250Q318 -24 320 0Q318 24 250 26H-20Z"
  const cap = "M-20 -29H-270Q-318 -27 -320 0Q-318 27 -270 29H-20Z"
  return {
    outline,
    body: [
      fill(barrel, rod(colour)),
      fill(cap, rod(colour)),
      ring(-32, 60, 14, metal),
      ring(-274, 54, 7, metal),
      clipOf(-268, metal),
    ].join(""),
  }
}

/** The fountain pen without its cap; the nib points left. */
export const openPen = (colour: Hex, metal: Hex = METAL): Piece => {
  const nib = "M-196 -17C-250 -16 -280 -8 -312 0C-280 8 -250 16 -196 17Z"
  const section = "M-204 -18L-60 -24V24L-204 18Z"
  const barrel = "M-60 -26H230Q308 -24 312 0Q308 24 230 26H-60Z"
  return {
    outline:
      "M-312 0C-280 -12 -250 -18 -204 -18L-60 -26H230Q312 -22 312 0Q312 22 230 26H-60L-204 18C-250 18 -280 12 -312 0Z",
    body: [
      fill(nib, rod(metal, 0.8)),
      stroke("M-306 0H-232", darken(metal, 0.5), 2),
      fill("M-236 -5a5 5 0 1 0 0.1 0Z", darken(metal, 0.6), {
        transform: "translate(6 5)",
      }),
      fill(section, rod(darken(colour, 0.35), 0.35)),
      ring(-66, 53, 10, metal),
      fill(barrel, rod(colour)),
    ].join(""),
  }
}

/** The cap of the fountain pen on its own. */
export const penCap = (colour: Hex, metal: Hex = METAL): Piece => {
  const outline = "M150 -29H-90Q-148 -27 -150 0Q-148 27 -90 29H150Z"
  return {
    outline,
    body: [
      fill(outline, rod(colour)),
      ring(136, 60, 14, metal),
      ring(-104, 54, 7, metal),
      clipOf(-98, metal),
    ].join(""),
  }
}

/** A slim rollerball with a click top. */
export const rollerball = (colour: Hex, metal: Hex = "#b9bcbf"): Piece => {
  const body = "M-230 -21H230V21H-230Z"
  return {
    outline: "M-330 0L-290 -12L-230 -21H230L300 -8V8L230 21H-230L-290 12Z",
    body: [
      fill(box(228, -13, 66, 26, 8), rod(metal, 0.8)),
      fill("M-228 -21L-296 -10V10L-228 21Z", rod(metal, 0.8)),
      fill("M-294 -6L-330 -2V2L-294 6Z", rod(darken(metal, 0.2), 0.7)),
      fill(body, rod(colour, 0.4)),
      ring(-112, 43, 5, metal),
      ring(216, 44, 14, metal),
      clipOf(96, metal),
    ].join(""),
  }
}

/** A capped fineliner; the end and the cap show the ink. */
export const fineliner = (ink: Hex): Piece => {
  const shell: Hex = "#e9e4da"
  return {
    outline: box(-290, -19, 580, 38, 14),
    body: [
      fill(box(-100, -18, 390, 36, 8), rod(shell, 0.6)),
      fill(box(-290, -20, 200, 40, 14), rod(ink, 0.4)),
      fill(box(262, -18, 28, 36, 8), rod(ink, 0.4)),
      fill(box(-270, -9, 150, 8, 4), lighten(ink, 0.25), { opacity: 0.8 }),
      fill(box(-40, -4, 130, 8, 4), darken(shell, 0.3), { opacity: 0.6 }),
    ].join(""),
  }
}

/** A hexagonal cedar pencil, sharpened, point to the left. */
export const pencil = (colour: Hex): Piece => {
  const wood: Hex = "#dcb586"
  const facet = (y: number, height: number, paint: Hex): string =>
    fill(box(-236, y, 536, height), paint)
  return {
    outline: "M-324 0L-236 -18H300V18H-236Z",
    body: [
      fill(
        polygon([
          [-324, 0],
          [-232, -18],
          [-232, 18],
        ]),
        rod(wood, 0.3)
      ),
      fill("M-324 0L-292 -6.5Q-288 0 -292 6.5Z", MATERIALS.graphite),
      facet(-18, 11, lighten(colour, 0.22)),
      facet(-8, 16, colour),
      facet(7, 11, darken(colour, 0.3)),
      fill("M-236 -18q-14 6 0 12q-16 6 0 12q-14 6 0 12h6v-36Z", colour),
      fill(box(258, -18, 14, 36), rod(MATERIALS.brass, 0.7)),
      fill(box(272, -18, 28, 36, [0, 6, 6, 0]), rod(darken(colour, 0.45), 0.3)),
      fill(box(120, -3, 84, 6, 3), lighten(colour, 0.55), { opacity: 0.8 }),
    ].join(""),
  }
}

/** A mechanical pencil with a knurled brass grip. */
export const mechanicalPencil = (colour: Hex): Piece => {
  const knurls = Array.from(
    { length: 18 },
    (_, i) => `M${-212 + i * 6} -20v40`
  ).join("")
  return {
    outline: "M-326 0L-250 -12L-216 -20H240L306 -10V10L240 20H-216L-250 12Z",
    body: [
      fill(box(236, -11, 70, 22, 6), rod(METAL, 0.8)),
      stroke("M-326 0h34", MATERIALS.graphite, 3),
      fill("M-214 -20L-258 -9L-300 -4V4L-258 9L-214 20Z", rod(METAL, 0.8)),
      fill(box(-216, -20, 116, 40, 2), rod(METAL, 0.7)),
      stroke(knurls, darken(METAL, 0.5), 1.6, { opacity: 0.55 }),
      fill(box(-102, -20, 342, 40, 3), rod(colour, 0.4)),
      clipOf(112, METAL),
    ].join(""),
  }
}

/** A brass wedge sharpener with its blade. */
export const sharpener = (metal: Hex): Piece => {
  const outline = "M-150 -74L150 -96V96L-150 74Z"
  return {
    outline,
    body: [
      fill(
        outline,
        linear(
          [0, 0, 1, 1],
          [
            [0, lighten(metal, 0.5)],
            [0.4, metal],
            [0.55, lighten(metal, 0.3)],
            [1, darken(metal, 0.35)],
          ]
        )
      ),
      stroke("M-118 -70v140M-104 -71v142M-90 -72v144", darken(metal, 0.45), 4, {
        opacity: 0.5,
      }),
      fill(
        "M-62 -58L126 -44V34L-62 10Z",
        linear(
          [0, 0, 1, 1],
          [
            [0, "#eef0f1"],
            [0.5, "#aeb4b8"],
            [1, "#878e93"],
          ]
        )
      ),
      stroke("M-62 10L126 34", "#5d6468", 3),
      fill("M20 -24a15 15 0 1 0 0.1 0Z", darken(metal, 0.15)),
      stroke("M10 -19l20 20", darken(metal, 0.6), 5),
      fill("M-62 18L126 42V66L-62 40Z", "#2b211d", { opacity: 0.32 }),
    ].join(""),
  }
}
