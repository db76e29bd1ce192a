import { darken, lighten } from "../colour"
import type { Hex } from "../colour"
import { MATERIALS } from "../palette"
import type { Piece } from "../piece"
import { box, centred, oval } from "../shapes"
import { clip, fill, linear, radial, stroke } from "../svg"
import { folioMark, matt, rod, round } from "./marks"
import { turnedOutline } from "./vessels"

/** A round glass bottle of ink with a wooden cap and a label. */
export const inkBottle = (ink: Hex, view = 0.16): Piece => {
  const glass = turnedOutline({
    profile: [
      [0, 150],
      [40, 176],
      [150, 176],
      [215, 92],
      [250, 84],
    ],
    view,
  })
  const pool = turnedOutline({
    profile: [
      [10, 140],
      [46, 162],
      [148, 162],
    ],
    view,
  })
  const cap = turnedOutline({
    profile: [
      [0, 96],
      [84, 96],
    ],
    view,
  })
  const label = `M-150 -150Q0 ${-150 + 330 * view} 150 -150V-56Q0 ${-56 + 330 * view} -150 -56Z`
  return {
    outline: `${glass}M-96 -240h192v-90h-192Z`,
    body: [
      fill(
        glass,
        linear(
          [0, 0, 1, 0],
          [
            [0, lighten(ink, 0.45)],
            [0.12, lighten(ink, 0.7)],
            [0.5, lighten(ink, 0.42)],
            [1, lighten(ink, 0.25)],
          ]
        ),
        { opacity: 0.85 }
      ),
      fill(pool, round(darken(ink, 0.12), 0.14)),
      clip(glass, fill(label, round(MATERIALS.paper, 0.4))),
      folioMark(MATERIALS.paper, -46, -96 + view * 150, 0.72),
      fill(box(-8, -112 + view * 160, 84, 9, 4), ink),
      fill(box(-8, -94 + view * 160, 54, 7, 3), darken(MATERIALS.ruling, 0.1)),
      stroke("M-162 -60V-150Q-150 -176 -112 -196", "#fff", 9, {
        opacity: 0.55,
      }),
      `<g transform="translate(0 -246)">${fill(cap, round("#c99f6c", 0.3))}${stroke(
        "M-96 -24Q0 -8 96 -24M-96 -52Q0 -36 96 -52",
        "#6b4526",
        2,
        { opacity: 0.3 }
      )}${fill(oval(0, -84, 96, 96 * view), lighten("#c99f6c", 0.28))}${stroke(
        oval(0, -84, 58, 58 * view),
        "#8d6236",
        2,
        { opacity: 0.4 }
      )}</g>`,
    ].join(""),
  }
}

/** The bottle from straight above, cap off: a disc of ink in glass. */
export const inkFromAbove = (ink: Hex): Piece => ({
  outline: oval(0, 0, 110),
  body: [
    fill(oval(0, 0, 110), matt(lighten(ink, 0.55)), { opacity: 0.95 }),
    fill(oval(0, 0, 94), matt(darken(ink, 0.05))),
    fill(oval(0, 0, 58), matt(lighten(ink, 0.75))),
    fill(oval(0, 0, 48), darken(ink, 0.35)),
    stroke("M-82 -34A90 90 0 0 1 -20 -86", "#fff", 8, { opacity: 0.6 }),
  ].join(""),
})

/** A brush stroke of ink on paper, lighter where the ink pooled less. */
export const inkSwatch = (ink: Hex): string =>
  [
    fill(
      "M-230 -40C-120 -70 60 -52 236 -58C250 -20 244 30 226 52C90 66 -110 44 -226 58C-250 26 -246 -16 -230 -40Z",
      linear(
        [0, 0, 1, 0.2],
        [
          [0, darken(ink, 0.1)],
          [0.35, ink],
          [0.7, lighten(ink, 0.3)],
          [1, darken(ink, 0.05)],
        ]
      )
    ),
    fill(
      "M-230 -40C-120 -70 60 -52 236 -58C100 -40 -100 -50 -220 10Z",
      "#fff",
      { opacity: 0.12 }
    ),
  ].join("")

/** A sliding paper box of cartridges. */
export const cartridgeBox = (ink: Hex): Piece => {
  const outline = centred(430, 230, 6)
  return {
    outline,
    body: [
      fill(outline, matt(MATERIALS.paper)),
      fill(box(-215, -115, 130, 230, [6, 0, 0, 6]), matt(ink)),
      folioMark(ink, -150, 0, 1.1),
      fill(box(-50, -32, 190, 14, 7), ink),
      fill(box(-50, -4, 130, 10, 5), darken(MATERIALS.ruling, 0.1)),
      fill(box(-50, 18, 150, 10, 5), MATERIALS.ruling),
      stroke(outline, "#fff", 2, { opacity: 0.7 }),
    ].join(""),
  }
}

/** One ink cartridge, lying along x. */
export const cartridge = (ink: Hex): Piece => ({
  outline: "M-110 -19H70L84 -11H112V11H84L70 19H-110Z",
  body: [
    fill(
      "M-100 -19H70L84 -11H112V11H84L70 19H-100Q-112 18 -112 0T-100 -19Z",
      rod(lighten(ink, 0.3), 0.8),
      { opacity: 0.75 }
    ),
    fill(box(-100, -13, 150, 27, 10), rod(ink, 0.4)),
    fill(
      oval(-70, -8, 30, 4),
      radial(
        [0.5, 0.5, 0.5],
        [
          [0, "#fff", 0.8],
          [1, "#fff", 0],
        ]
      )
    ),
  ].join(""),
})
