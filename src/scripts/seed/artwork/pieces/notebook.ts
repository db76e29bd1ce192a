import { darken, lighten } from "../colour"
import type { Hex } from "../colour"
import { MATERIALS } from "../palette"
import type { Piece } from "../piece"
import { box, dotGrid, ruledLines } from "../shapes"
import { clip, fill, linear, stroke } from "../svg"
import { weave } from "../texture"
import { folioMark, matt } from "./marks"

const WIDTH = 480
const HEIGHT = 680
const LEFT = -WIDTH / 2
const TOP = -HEIGHT / 2

/** How a page is printed. */
export type Ruling = "dotted" | "lined" | "plain"

/** A hardcover notebook in book cloth, closed, with an elastic band. */
export const notebook = (colour: Hex, accent: Hex): Piece => {
  const outline = box(LEFT, TOP, WIDTH, HEIGHT, [8, 20, 20, 8])
  const groove = box(LEFT + 34, TOP, 12, HEIGHT)
  const band = box(LEFT + WIDTH - 74, TOP - 2, 15, HEIGHT + 4)
  return {
    outline,
    body: [
      fill(box(LEFT + 150, -TOP - 6, 12, 54, 2), matt(accent)),
      fill(outline, matt(colour)),
      clip(outline, weave(WIDTH, HEIGHT)),
      fill(
        groove,
        linear(
          [0, 0, 1, 0],
          [
            [0, darken(colour, 0.5), 0],
            [0.4, darken(colour, 0.5), 0.55],
            [1, lighten(colour, 0.4), 0.4],
          ]
        )
      ),
      folioMark(colour, LEFT + 108, -TOP - 90),
      fill(box(LEFT + WIDTH - 68, TOP, 16, HEIGHT), darken(colour, 0.6), {
        opacity: 0.3,
      }),
      fill(band, matt(accent)),
      stroke(outline, lighten(colour, 0.4), 2, { opacity: 0.5 }),
    ].join(""),
  }
}

const rulingMarks = (
  ruling: Ruling,
  x: number,
  y: number,
  width: number,
  height: number
): string => {
  if (ruling === "plain") {
    return ""
  }
  return ruling === "dotted"
    ? stroke(dotGrid(x, y, width, height, 24, 0.2), MATERIALS.ruling, 3.4)
    : stroke(ruledLines(x, y, width, height, 30), MATERIALS.ruling, 1.6, {
        opacity: 0.8,
      })
}

/** The same notebook opened flat: two pages over the edge of the cover. */
export const openNotebook = (cover: Hex, ruling: Ruling): Piece => {
  const outline = box(-WIDTH - 8, TOP - 8, WIDTH * 2 + 16, HEIGHT + 16, 16)
  const page = (x: number, flip: boolean): string => {
    const shape = box(
      x,
      TOP,
      WIDTH,
      HEIGHT,
      flip ? [3, 14, 14, 3] : [14, 3, 3, 14]
    )
    const [near, far] = flip ? [0, 1] : [1, 0]
    return [
      fill(
        shape,
        linear(
          [near, 0, far, 0.1],
          [
            [0, darken(MATERIALS.paper, 0.34)],
            [0.05, darken(MATERIALS.paper, 0.12)],
            [0.16, MATERIALS.paper],
            [0.75, lighten(MATERIALS.paper, 0.4)],
            [1, darken(MATERIALS.paper, 0.05)],
          ]
        )
      ),
      rulingMarks(ruling, x + 40, TOP + 40, WIDTH - 80, HEIGHT - 80),
    ].join("")
  }
  const edges = [3, 6, 9].map((by) =>
    stroke(
      `M${WIDTH - 2 + by / 2} ${TOP + 14}v${HEIGHT - 28}M${-WIDTH + 2 - by / 2} ${TOP + 14}v${HEIGHT - 28}`,
      darken(MATERIALS.pageEdge, 0.16),
      1.2
    )
  )
  return {
    outline,
    body: [
      fill(outline, matt(cover)),
      ...edges,
      page(-WIDTH, false),
      page(0, true),
      fill(box(-13, TOP + 10, 9, HEIGHT + 36, 2), matt(darken(cover, 0.2)), {
        opacity: 0.9,
      }),
    ].join(""),
  }
}

/** Handwriting from afar: rows of little waves. */
export const handwriting = (
  x: number,
  y: number,
  rows: number,
  width: number,
  ink: Hex = "#34405a"
): string => {
  const line = (row: number): string => {
    const length = width * (0.72 + 0.28 * Math.abs(Math.sin(row * 2.3)))
    const letter = (index: number): string => {
      const rise = 5 + ((index * 7 + row * 5) % 4) * 2.6
      return (index * 3 + row) % 13 > 10
        ? "m13 0"
        : `c2 ${-rise} 6 ${-rise} 7 ${-1}s2 ${rise * 0.6} 6 1`
    }
    const letters = Array.from({ length: Math.floor(length / 13) }, (_, i) =>
      letter(i)
    )
    return `M${x} ${y + row * 30}${letters.join("")}`
  }
  return stroke(
    Array.from({ length: rows }, (_, row) => line(row)).join(""),
    ink,
    2,
    { opacity: 0.7 }
  )
}
