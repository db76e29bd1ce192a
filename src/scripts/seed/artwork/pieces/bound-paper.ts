import { darken, lighten } from "../colour"
import type { Hex } from "../colour"
import { MATERIALS } from "../palette"
import type { Piece } from "../piece"
import { box, centred, ruledLines } from "../shapes"
import { clip, fill, group, linear, stroke } from "../svg"
import { weave } from "../texture"
import { folioMark, matt } from "./marks"

/** A board-covered book on a wire, closed. */
export const wireNotebook = (colour: Hex, width = 500, height = 680): Piece => {
  const [left, top] = [-width / 2, -height / 2]
  const cover = box(left, top, width, height, [6, 18, 18, 6])
  const loops = Array.from({ length: Math.floor(height / 30) - 2 }, (_, i) => {
    const y = top + 40 + i * 30
    return [
      fill(box(left + 13, y - 4, 13, 9, 4), "#2b211d", { opacity: 0.55 }),
      fill(
        box(left - 19, y - 4, 40, 6, 3),
        linear(
          [0, 0, 0, 1],
          [
            [0, "#f3efe6"],
            [0.5, "#a79a83"],
            [1, "#5d5547"],
          ]
        )
      ),
    ].join("")
  })
  return {
    outline: cover,
    body: [
      fill(cover, matt(colour)),
      stroke(cover, lighten(colour, 0.4), 2, { opacity: 0.55 }),
      folioMark(colour, -left - 74, -top - 84),
      ...loops,
    ].join(""),
  }
}

/** A sketchbook: kraft boards, cloth spine and a paper label. */
export const sketchbook = (spine: Hex, width = 620, height = 480): Piece => {
  const [left, top] = [-width / 2, -height / 2]
  const cover = box(left, top, width, height, [6, 12, 12, 6])
  const kraft: Hex = "#c4a47d"
  const cloth = box(left, top, 96, height, [6, 0, 0, 6])
  return {
    outline: cover,
    body: [
      fill(cover, matt(kraft)),
      clip(cover, weave(width, height, 7, 0.04)),
      fill(cloth, matt(spine)),
      clip(cloth, weave(width, height)),
      fill(box(left + 94, top, 5, height), "#2b211d", { opacity: 0.22 }),
      fill(box(-30, -70, 250, 120, 3), matt(MATERIALS.paper)),
      stroke("M-6 -28h160M-6 0h110M-6 26h136", darken(kraft, 0.2), 3, {
        opacity: 0.7,
      }),
      folioMark(MATERIALS.paper, 186, -26, 0.62),
      stroke(cover, lighten(kraft, 0.4), 2, { opacity: 0.5 }),
    ].join(""),
  }
}

/** A thin stitched booklet with a paper cover. */
export const booklet = (colour: Hex, width = 400, height = 560): Piece => {
  const [left, top] = [-width / 2, -height / 2]
  const cover = box(left, top, width, height, [3, 10, 10, 3])
  return {
    outline: cover,
    body: [
      fill(cover, matt(colour)),
      fill(
        box(left, top, 26, height),
        linear(
          [0, 0, 1, 0],
          [
            [0, darken(colour, 0.3), 0.7],
            [1, darken(colour, 0.3), 0],
          ]
        )
      ),
      stroke(`M${left + 5} ${top + 30}v${height - 60}`, MATERIALS.paper, 3.4, {
        "stroke-dasharray": "18 12",
      }),
      folioMark(colour, -left - 62, -top - 70, 0.85),
      stroke(cover, lighten(colour, 0.4), 1.6, { opacity: 0.5 }),
    ].join(""),
  }
}

/** A glued pad with a header and a grid of a week or a day. */
export const deskPad = (
  accent: Hex,
  width: number,
  height: number,
  columns: number
): Piece => {
  const sheet = centred(width, height, 5)
  const [left, top] = [-width / 2 + 34, -height / 2 + 128]
  const [inner, tall] = [width - 68, height - 170]
  const dividers = Array.from(
    { length: Math.max(columns - 1, 0) },
    (_, i) => `M${left + (inner / columns) * (i + 1)} ${top}v${tall}`
  ).join("")
  const headings = Array.from({ length: columns }, (_, i) =>
    fill(
      box(left + (inner / columns) * i + 10, top + 10, 46, 9, 4),
      darken(MATERIALS.ruling, 0.25)
    )
  )
  return {
    outline: sheet,
    body: [
      fill(sheet, matt(MATERIALS.paper)),
      fill(box(-width / 2, -height / 2, width, 30, [5, 5, 0, 0]), matt(accent)),
      folioMark(MATERIALS.paper, left + 18, -height / 2 + 78, 0.72),
      fill(box(left + 54, -height / 2 + 64, 150, 12, 6), accent),
      fill(
        box(left + 54, -height / 2 + 84, 90, 8, 4),
        darken(MATERIALS.ruling, 0.05)
      ),
      stroke(`M${left} ${top}h${inner}`, darken(MATERIALS.ruling, 0.3), 2),
      stroke(
        ruledLines(left, top + 14, inner, tall - 10, 34),
        MATERIALS.ruling,
        1.4,
        {
          opacity: 0.55,
        }
      ),
      stroke(dividers, MATERIALS.ruling, 1.8),
      ...headings,
      stroke(sheet, "#fff", 1.6, { opacity: 0.8 }),
    ].join(""),
  }
}

/** A planner in cloth with a paper band and two ribbons. */
export const planner = (colour: Hex, accent: Hex): Piece => {
  const [width, height] = [500, 660]
  const cover = centred(width, height, 16)
  const band = box(-width / 2 - 2, 60, width + 4, 150)
  return {
    outline: cover,
    body: [
      fill(box(-90, height / 2 - 8, 11, 60, 2), matt(accent)),
      fill(box(-66, height / 2 - 8, 11, 42, 2), matt(darken(colour, 0.3))),
      fill(cover, matt(colour)),
      clip(cover, weave(width, height, 6)),
      fill(box(-width / 2 + 30, -height / 2, 8, height), "#2b211d", {
        opacity: 0.2,
      }),
      group(
        {},
        fill(box(-width / 2, 208, width, 7), "#2b211d", { opacity: 0.2 }),
        fill(band, matt(MATERIALS.paper)),
        folioMark(MATERIALS.paper, -width / 2 + 92, 135, 1.1),
        fill(box(-70, 112, 210, 14, 7), accent),
        fill(box(-70, 140, 140, 10, 5), darken(MATERIALS.ruling, 0.1))
      ),
      stroke(cover, lighten(colour, 0.4), 2, { opacity: 0.5 }),
    ].join(""),
  }
}
