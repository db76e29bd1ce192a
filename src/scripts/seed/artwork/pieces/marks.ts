import { darken, isDeep, lighten } from "../colour"
import type { Hex } from "../colour"
import { group, linear, stroke } from "../svg"
import type { Paint } from "../svg"

/** The house mark, a folded sheet, pressed into a surface. */
export const folioMark = (on: Hex, x: number, y: number, scale = 1): string => {
  const ink = isDeep(on) ? lighten(on, 0.38) : darken(on, 0.34)
  return group(
    {
      transform: `translate(${x} ${y}) scale(${scale})`,
      opacity: 0.75,
      "stroke-linejoin": "round",
    },
    stroke("M-18 -25H6L18 -12V25H-18Z", ink, 3.2),
    stroke("M6 -25V-12H18", ink, 3.2),
    stroke("M-8 4H8M-8 13H3", ink, 2.6)
  )
}

/** A matt surface that lies in the light. */
export const matt = (colour: Hex): Paint =>
  linear(
    [0, 0, 1, 1],
    [
      [0, lighten(colour, 0.16)],
      [0.45, colour],
      [1, darken(colour, 0.14)],
    ]
  )

/** A lying rod with the light on its upper side. */
export const rod = (colour: Hex, gloss = 0.5): Paint =>
  linear(
    [0, 0, 0, 1],
    [
      [0, darken(colour, 0.12)],
      [0.16, lighten(colour, 0.12)],
      [0.28, lighten(colour, gloss)],
      [0.42, colour],
      [0.85, darken(colour, 0.42)],
      [1, darken(colour, 0.25)],
    ]
  )

/** A standing round body with the light on its left side. */
export const round = (colour: Hex, gloss = 0.26): Paint =>
  linear(
    [0, 0, 1, 0],
    [
      [0, darken(colour, 0.1)],
      [0.1, lighten(colour, 0.06)],
      [0.27, lighten(colour, gloss)],
      [0.5, colour],
      [0.84, darken(colour, 0.34)],
      [1, darken(colour, 0.22)],
    ]
  )
