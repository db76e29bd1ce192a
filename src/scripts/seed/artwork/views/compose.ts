import { leafShadow, table, windowLight } from "../backdrop"
import type { Hex } from "../colour"
import type { Backdrop } from "../palette"
import type { Layer, Scene } from "../scene"

/** How a product is shown. */
export interface Views {
  /** The catalogue picture; drawn once per colour of the product. */
  front: (colour: Hex) => Scene
  /** Turned or close up. */
  angle: (colour: Hex) => Scene
  /** In use, among other things. */
  context: (colour: Hex) => Scene
}

/** A picture from straight above, with a window's light on the table. */
export const fromAbove = (backdrop: Backdrop, ...parts: Layer[][]): Scene => ({
  backdrop,
  layers: [windowLight(), ...parts.flat()],
})

/** A picture from above in even light. */
export const plain = (backdrop: Backdrop, ...parts: Layer[][]): Scene => ({
  backdrop,
  layers: parts.flat(),
})

/** A table scene from above under the shadow of a branch. */
export const underLeaves = (
  backdrop: Backdrop,
  ...parts: Layer[][]
): Scene => ({
  backdrop,
  layers: [windowLight(60, 0.3), leafShadow(640, 130, 24), ...parts.flat()],
})

/** A picture from the side: a wall, and a table from `edge` down. */
export const onTable = (
  backdrop: Backdrop,
  edge: number,
  ...parts: Layer[][]
): Scene => ({
  backdrop,
  layers: [windowLight(240, 0.34, 170), table(backdrop, edge), ...parts.flat()],
})
