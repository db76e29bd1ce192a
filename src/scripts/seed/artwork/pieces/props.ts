import { darken, lighten } from "../colour"
import type { Hex } from "../colour"
import { MATERIALS } from "../palette"
import type { Piece } from "../piece"
import { box, centred, oval } from "../shapes"
import { clip, fill, group, linear, stroke } from "../svg"
import { woodGrain } from "../texture"
import { matt, round } from "./marks"
import { mouth, turnedOutline } from "./vessels"

const LEAF = "M0 0C23 -30 66 -30 88 0C66 30 23 30 0 0Z"

/** A sprig of eucalyptus that lies on the table. */
export const sprig = (leaf: Hex = MATERIALS.leaf): Piece => {
  const places = Array.from({ length: 10 }, (_, index) => {
    const side = index % 2 === 0 ? -1 : 1
    const size = 1.05 - index * 0.055
    return {
      index,
      transform: `translate(${-190 + index * 40} ${side * 6}) rotate(${side * 50}) scale(${size})`,
    }
  })
  const leaves = places.map(({ index, transform }) =>
    group(
      { transform },
      fill(
        LEAF,
        linear(
          [0, 0, 1, 1],
          [
            [0, lighten(leaf, 0.32)],
            [1, darken(leaf, index % 3 === 0 ? 0.16 : 0.02)],
          ]
        )
      ),
      stroke("M4 0H74", lighten(leaf, 0.4), 1.6, { opacity: 0.7 })
    )
  )
  return {
    outline:
      "M-250 -2Q0 8 230 -2L100 -60L-40 -70L-196 -66L-120 0L-170 66L-20 70L120 56L0 10Z",
    body: [stroke("M-250 0Q0 10 230 0", darken(leaf, 0.3), 5), ...leaves].join(
      ""
    ),
  }
}

/** A stack of sheets or a cutting mat to put things on. */
export const sheet = (
  colour: Hex,
  width: number,
  height: number,
  radius = 4
): Piece => {
  const outline = centred(width, height, radius)
  return {
    outline,
    body:
      fill(outline, matt(colour)) +
      stroke(outline, "#fff", 1.6, { opacity: 0.45 }),
  }
}

/** A laptop, closed, from above. */
export const laptop = (metal: Hex = "#c3c5c6"): Piece => {
  const outline = centred(700, 490, 28)
  return {
    outline,
    body: [
      fill(outline, matt(metal)),
      stroke(outline, "#fff", 2.4, { opacity: 0.7 }),
      fill(oval(0, 0, 26), darken(metal, 0.14)),
    ].join(""),
  }
}

/** A vase with dry grasses, standing. */
export const vase = (colour: Hex, view = 0.16): Piece => {
  const body = turnedOutline({
    profile: [
      [0, 66],
      [110, 108],
      [220, 40],
      [262, 46],
    ],
    view,
  })
  const stems = [
    [-150, -560],
    [-70, -640],
    [10, -600],
    [90, -650],
    [160, -520],
  ].map(([x = 0, y = 0], index) =>
    [
      stroke(`M0 -250Q${x * 0.2} ${y * 0.7} ${x} ${y}`, "#a98f63", 4),
      group(
        { transform: `translate(${x} ${y}) rotate(${x * 0.12})` },
        fill(
          "M0 60C-24 20 -18 -60 0 -110C18 -60 24 20 0 60Z",
          linear(
            [0, 0, 1, 1],
            [
              [0, lighten("#d6bd8d", 0.3)],
              [1, index % 2 === 0 ? "#bb9e69" : "#a98a55"],
            ]
          )
        )
      ),
    ].join("")
  )
  return {
    outline: `${body}M-30 -250L-180 -620L190 -640L30 -250Z`,
    body: [
      ...stems,
      fill(body, round(colour)),
      mouth(colour, 262, 45, view),
    ].join(""),
  }
}

/** A standing row of books with cloth spines. */
export const books = (colours: Hex[]): Piece => {
  const spines = colours.map((colour, index) => {
    const [width, height] = [
      58 + ((index * 17) % 26),
      300 + ((index * 53) % 90),
    ]
    return { colour, width, height }
  })
  const total = spines.reduce((sum, { width }) => sum + width + 3, 0)
  const bodies = spines.map(({ colour, width, height }, index) => {
    const x = spines
      .slice(0, index)
      .reduce((sum, spine) => sum + spine.width + 3, -total / 2)
    return [
      fill(box(x, -height, width, height, 5), round(colour, 0.2)),
      fill(
        box(x + width * 0.3, -height + 44, width * 0.4, 60, 3),
        lighten(colour, 0.4),
        {
          opacity: 0.6,
        }
      ),
    ].join("")
  })
  return { outline: box(-total / 2, -340, total, 340), body: bodies.join("") }
}

/** A shelf or table board, standing view: its front edge. */
export const shelf = (wood: Hex, width: number): Piece => {
  const edge = box(-width / 2, 0, width, 44, 4)
  return {
    outline: edge,
    body: [
      fill(edge, matt(wood)),
      clip(edge, woodGrain(width, 100, 5)),
      stroke(`M${-width / 2} 2h${width}`, lighten(wood, 0.5), 4),
    ].join(""),
  }
}
