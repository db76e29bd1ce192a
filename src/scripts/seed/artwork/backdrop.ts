import { darken, lighten } from "./colour"
import { BACKDROPS } from "./palette"
import type { Backdrop } from "./palette"
import { CANVAS, crisp, soft } from "./scene"
import type { Layer } from "./scene"
import { polygon } from "./shapes"
import { fill, group, linear, n, radial } from "./svg"

const FRAME = polygon([
  [0, 0],
  [CANVAS, 0],
  [CANVAS, CANVAS],
  [0, CANVAS],
])

/** Plaster with light from the top left and a little unevenness. */
export const plaster = (backdrop: Backdrop): string => {
  const base = BACKDROPS[backdrop]
  const mottling = [
    [0.85, 0.3, 0.35],
    [0.4, 0.9, 0.5],
  ].map(([cx = 0, cy = 0, r = 0]) =>
    fill(
      FRAME,
      radial(
        [cx, cy, r],
        [
          [0, lighten(base, 0.5), 0.28],
          [1, lighten(base, 0.5), 0],
        ]
      )
    )
  )
  return [
    fill(
      FRAME,
      radial(
        [0.18, 0.1, 1.25],
        [
          [0, lighten(base, 0.45)],
          [0.45, base],
          [1, darken(base, 0.2)],
        ]
      )
    ),
    ...mottling,
  ].join("")
}

/** A wall meets a table: a soft edge at a height, the table a bit darker. */
export const table = (backdrop: Backdrop, edge = 760): Layer => {
  const base = BACKDROPS[backdrop]
  return crisp(
    fill(
      polygon([
        [0, edge],
        [CANVAS, edge],
        [CANVAS, CANVAS],
        [0, CANVAS],
      ]),
      linear(
        [0, 0, 1, 1],
        [
          [0, lighten(base, 0.3), 0.9],
          [0.5, darken(base, 0.05), 0.9],
          [1, darken(base, 0.24), 0.9],
        ]
      )
    ),
    fill(
      polygon([
        [0, edge - 26],
        [CANVAS, edge - 26],
        [CANVAS, edge],
        [0, edge],
      ]),
      linear(
        [0, 0, 0, 1],
        [
          [0, darken(base, 0.3), 0],
          [1, darken(base, 0.3), 0.22],
        ]
      )
    )
  )
}

/** Sun through a window: slanted panes of light on the wall or table. */
export const windowLight = (x = 120, strength = 0.4, width = 190): Layer => {
  const pane = (left: number, top: number, bottom: number): string =>
    fill(
      polygon([
        [left + top * 0.62, top],
        [left + width + top * 0.62, top],
        [left + width + bottom * 0.62, bottom],
        [left + bottom * 0.62, bottom],
      ]),
      "#fffaf0"
    )
  const panes = [0, 1, 2].flatMap((column) => {
    const left = x - 260 + column * (width + 34)
    return [pane(left, -40, 390), pane(left, 424, 900)]
  })
  return soft(panes.join(""), 13, strength)
}

/** The shadow of a branch by the window. */
export const leafShadow = (x: number, y: number, rotate = 0): Layer => {
  const leaves = Array.from({ length: 9 }, (_, index) => {
    const side = index % 2 === 0 ? 1 : -1
    const along = index * 58
    return `<ellipse cx="${n(along + 30)}" cy="${n(side * 46)}" rx="62" ry="21" transform="rotate(${side * 38} ${n(along)} 0)"/>`
  })
  return soft(
    group(
      { transform: `translate(${x} ${y}) rotate(${rotate})`, fill: "#3d2c22" },
      `<path d="M-20 -4h560v7h-560z"/>`,
      ...leaves
    ),
    11,
    0.13
  )
}
