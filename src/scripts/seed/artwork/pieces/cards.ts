import { darken, lighten } from "../colour"
import type { Hex } from "../colour"
import { MATERIALS } from "../palette"
import type { Piece } from "../piece"
import { centred, oval, polygon } from "../shapes"
import { clip, fill, linear, stroke } from "../svg"
import { handwriting } from "./notebook"
import { matt } from "./marks"

/** An envelope seen from its back, with a pointed flap and a wax seal. */
export const envelope = (
  colour: Hex,
  seal?: Hex,
  width = 560,
  height = 390
): Piece => {
  const outline = centred(width, height, 6)
  const [w, h] = [width / 2, height / 2]
  const flap = polygon([
    [-w, -h],
    [w, -h],
    [14, 26],
    [-14, 26],
  ])
  return {
    outline,
    body: [
      fill(outline, matt(colour)),
      stroke(`M${-w} ${h}L-30 -4M${w} ${h}L30 -4`, darken(colour, 0.24), 2, {
        opacity: 0.6,
      }),
      clip(
        outline,
        fill(flap, darken(colour, 0.4), {
          transform: "translate(5 11)",
          opacity: 0.22,
        }),
        fill(
          flap,
          linear(
            [0, 0, 0.3, 1],
            [
              [0, lighten(colour, 0.2)],
              [1, lighten(colour, 0.04)],
            ]
          )
        ),
        stroke(flap, lighten(colour, 0.5), 2, { opacity: 0.7 })
      ),
      seal === undefined
        ? ""
        : [
            fill(oval(4, 14, 43, 41), "#2b211d", { opacity: 0.25 }),
            fill(oval(0, 8, 43, 41), matt(seal)),
            stroke(oval(0, 8, 30, 29), darken(seal, 0.3), 3),
            stroke(
              "M0 26V-8M0 8q-14 -3 -15 -15M0 14q13 -3 15 -15",
              lighten(seal, 0.25),
              3
            ),
          ].join(""),
    ].join(""),
  }
}

/** A single sheet with written lines. */
export const letterSheet = (
  colour: Hex,
  rows: number,
  width = 440,
  height = 600
): Piece => {
  const outline = centred(width, height, 3)
  return {
    outline,
    body: [
      fill(outline, matt(colour)),
      handwriting(-width / 2 + 54, -height / 2 + 100, rows, width - 150),
      stroke(outline, "#fff", 1.4, { opacity: 0.6 }),
    ].join(""),
  }
}

/** What is printed on a card. */
export type Motif = "sprig" | "sun" | "hills" | "wave"

const motifs: Record<Motif, (ink: Hex, second: Hex) => string> = {
  sprig: (ink) =>
    [
      stroke("M0 150C-6 60 8 -20 0 -130", ink, 5),
      ...[-90, -50, -10, 30, 70].flatMap((y, index) => {
        const reach = 50 + index * 7
        return [
          fill(
            `M2 ${y}q${reach * 0.5} -44 ${reach} -42q-8 44 -${reach} 42Z`,
            ink
          ),
          fill(
            `M0 ${y + 18}q-${reach * 0.5} -44 -${reach} -42q8 44 ${reach} 42Z`,
            ink,
            {
              opacity: 0.78,
            }
          ),
        ]
      }),
    ].join(""),
  sun: (ink, second) =>
    [
      fill(oval(0, -30, 84), ink),
      fill("M-150 60q75 -50 150 0t150 0v26q-75 50 -150 0t-150 0Z", second),
      fill("M-150 112q75 -50 150 0t150 0v14q-75 50 -150 0t-150 0Z", second, {
        opacity: 0.6,
      }),
    ].join(""),
  hills: (ink, second) =>
    [
      fill(oval(66, -76, 36), second),
      fill("M-160 120C-120 -20 -60 -60 -6 40C40 -40 110 -30 160 120Z", ink),
      fill("M-160 130C-90 40 -20 60 40 80S140 60 160 130Z", darken(ink, 0.22)),
    ].join(""),
  wave: (ink, second) =>
    [-90, -40, 10, 60, 110]
      .map((y, index) =>
        stroke(
          `M-140 ${y}q35 -40 70 0t70 0t70 0t70 0`,
          index % 2 === 0 ? ink : second,
          10
        )
      )
      .join(""),
}

/** A folded card or postcard with a printed motif. */
export const card = (
  paper: Hex,
  motif: Motif,
  ink: Hex,
  second: Hex = MATERIALS.brass,
  width = 400,
  height = 540
): Piece => {
  const outline = centred(width, height, 4)
  return {
    outline,
    body: [
      fill(outline, matt(paper)),
      motifs[motif](ink, second),
      stroke(outline, "#fff", 1.6, { opacity: 0.7 }),
    ].join(""),
  }
}
