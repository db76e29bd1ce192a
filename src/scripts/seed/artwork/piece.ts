import { darken, lighten } from "./colour"
import type { Hex } from "./colour"
import { crisp, soft } from "./scene"
import type { Layer } from "./scene"
import { fill, group, n } from "./svg"

/**
 * One drawn object: its silhouette (which throws the shadow) and its picture.
 * Lying pieces are around the origin; standing ones stand on it, y upwards
 * being negative.
 */
export interface Piece {
  outline: string
  body: string
}

/** Where and how large a piece is. */
export interface Placing {
  x?: number
  y?: number
  rotate?: number
  scale?: number
  /** Height over the table in drawing units: longer, softer shadows. */
  lift?: number
}

const SHADOW: Hex = "#3d2c22"

const sweep = (
  outline: string,
  transform: string,
  steps: number,
  [dx, dy]: [number, number]
): string =>
  Array.from({ length: steps }, (_, index) => {
    const part = (index + 1) / steps
    return group(
      { transform: `translate(${n(dx * part)} ${n(dy * part)})` },
      fill(outline, SHADOW, { transform })
    )
  }).join("")

/**
 * A piece that lies flat, seen from above, with light from the top left.
 */
export const lay = (
  piece: Piece,
  { x = 600, y = 600, rotate = 0, scale = 1, lift = 16 }: Placing = {}
): Layer[] => {
  const transform = `translate(${n(x)} ${n(y)}) rotate(${rotate}) scale(${scale})`
  return [
    soft(
      sweep(piece.outline, transform, 5, [lift * 2.6, lift * 2.3]),
      lift * 1.3 + 3,
      0.2
    ),
    soft(
      sweep(piece.outline, transform, 2, [lift * 0.55, lift * 0.6]),
      lift * 0.3 + 2,
      0.36
    ),
    crisp(group({ transform }, piece.body)),
  ]
}

/** How the sides of a slab look. */
export interface Slab {
  thickness: number
  /** Colour of the boards (or of the whole side, without pages). */
  side: Hex
  /** Colour of the pages between the boards. */
  pages?: Hex
  /** Height of each board. */
  board?: number
}

const sideColour = (
  { side, pages, board = 5, thickness }: Slab,
  height: number
): Hex => {
  const inBoard = height < board || height >= thickness - board
  if (pages === undefined || inBoard) {
    return darken(side, 0.3)
  }
  return height % 4 < 2 ? darken(pages, 0.1) : darken(pages, 0.2)
}

/** Turned on the table and seen from the front: x to the right, y to us. */
const TURNED = "0.84 0.32 -0.6 0.52"

/**
 * A lying piece as a solid slab seen from above and in front: its picture is
 * the top face, its outline pulled down gives the sides.
 */
export const tilt = (
  piece: Piece,
  { x = 600, y = 600, scale = 1 }: Placing,
  slab: Slab
): Layer[] => {
  const at = (height: number, shrink = 1): string =>
    `matrix(${TURNED.split(" ")
      .map((part) => n4(Number(part) * scale * shrink))
      .join(" ")} ${n(x)} ${n(y - height)})`
  const slices = Array.from({ length: Math.ceil(slab.thickness) }, (_, up) => {
    const colour = sideColour(slab, up)
    const inPages =
      slab.pages !== undefined && colour !== darken(slab.side, 0.3)
    return fill(piece.outline, colour, {
      transform: at(up, inPages ? 0.975 : 1),
    })
  })
  return [
    soft(
      sweep(piece.outline, at(0), 6, [
        slab.thickness * 1.5 + 30,
        slab.thickness * 0.5 + 12,
      ]),
      14 + slab.thickness * 0.3,
      0.26
    ),
    soft(sweep(piece.outline, at(0), 2, [10, 8]), 6, 0.4),
    crisp(...slices, group({ transform: at(slab.thickness) }, piece.body)),
    crisp(
      fill(piece.outline, "none", {
        transform: at(slab.thickness),
        stroke: lighten(slab.side, 0.35),
        "stroke-width": 2,
        opacity: 0.6,
      })
    ),
  ]
}

const n4 = (value: number): string => String(Math.round(value * 1e4) / 1e4)

/**
 * A piece that stands on a table: a short dark contact and a long shadow to
 * the right that grows fainter.
 */
export const stand = (
  piece: Piece,
  { x = 600, y = 900, scale = 1 }: Placing = {},
  reach = 0.8
): Layer[] => {
  const place = `translate(${n(x)} ${n(y)})`
  const size = `scale(${scale})`
  const cast = `${place} matrix(1 0 ${-reach} ${n4(reach * 0.34)} 0 0) ${size}`
  return [
    soft(fill(piece.outline, SHADOW, { transform: cast }), 16, 0.17),
    soft(
      fill(piece.outline, SHADOW, {
        transform: `${place} translate(14 6) matrix(1 0 -0.3 0.09 0 0) ${size}`,
      }),
      9,
      0.4
    ),
    crisp(group({ transform: `${place} ${size}` }, piece.body)),
  ]
}

/** A piece that hangs on a wall: its shadow falls behind it. */
export const hang = (
  piece: Piece,
  { x = 600, y = 600, scale = 1, lift = 26 }: Placing = {}
): Layer[] => lay(piece, { x, y, scale, lift, rotate: 0 })
