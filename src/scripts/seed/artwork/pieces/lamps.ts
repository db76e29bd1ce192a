import { darken, lighten } from "../colour"
import type { Hex } from "../colour"
import { MATERIALS } from "../palette"
import type { Piece } from "../piece"
import { box, oval } from "../shapes"
import { fill, linear, radial, stroke } from "../svg"
import { round } from "./marks"
import { turnedOutline } from "./vessels"

const bulbGlow = (cx: number, cy: number, rx: number, ry: number): string =>
  fill(
    oval(cx, cy, rx, ry),
    radial(
      [0.5, 0.5, 0.6],
      [
        [0, "#fffdf4"],
        [0.5, "#ffedc4"],
        [1, "#f1c989"],
      ]
    )
  )

/** A desk lamp: round foot, two arms with brass joints, a cone shade. */
export const deskLamp = (colour: Hex, view = 0.16): Piece => {
  const foot = turnedOutline({
    profile: [
      [0, 150],
      [34, 146],
    ],
    view,
  })
  const arm = "M0 -30L-120 -420L110 -640"
  // The shade is drawn upright around its bulb, then turned to the desk.
  const shade = "M-52 -92Q0 -118 52 -92L150 74Q0 118 -150 74Z"
  const shadeAt = "translate(176 -610) rotate(-32)"
  const joint = (x: number, y: number, size: number): string =>
    [
      fill(oval(x, y, size), round(MATERIALS.brass, 0.7)),
      fill(oval(x, y, size * 0.45), darken(MATERIALS.brass, 0.35)),
    ].join("")
  return {
    outline: `${foot}M-12 -30L-134 -420L100 -650L124 -634L-104 -416L14 -30ZM70 -640L150 -720L330 -600L190 -500Z`,
    body: [
      fill(foot, round(colour)),
      fill(oval(0, -34, 146, 146 * view), lighten(colour, 0.14)),
      fill(oval(0, -38, 26, 26 * view), round(MATERIALS.brass)),
      stroke(arm, darken(colour, 0.35), 22, { "stroke-linejoin": "round" }),
      stroke(arm, colour, 15, {
        "stroke-linejoin": "round",
        transform: "translate(-2 -1)",
      }),
      stroke(arm, lighten(colour, 0.45), 3.5, {
        "stroke-linejoin": "round",
        transform: "translate(-6 -3)",
        opacity: 0.8,
      }),
      joint(-120, -420, 25),
      joint(0, -44, 17),
      `<g transform="${shadeAt}">`,
      bulbGlow(0, 76, 138, 30),
      fill(shade, round(colour, 0.34)),
      fill("M-150 74Q0 118 150 74Q0 50 -150 74Z", "#ffe9bd"),
      fill(oval(0, 82, 64, 13), "#fffef8"),
      fill(box(-26, -128, 52, 34, 10), round(MATERIALS.brass, 0.7)),
      "</g>",
      joint(112, -640, 20),
    ].join(""),
  }
}

/** A clamp lamp: a jaw on the table's edge, a bow, a dome shade. */
export const clampLamp = (colour: Hex): Piece => {
  const bow = "M0 -60C-30 -360 -10 -560 190 -570"
  const dome = "M-130 60C-130 -60 -70 -112 0 -112S130 -60 130 60Q0 96 -130 60Z"
  return {
    outline:
      "M-60 0h120v-70h-120ZM-12 -60C-44 -380 -20 -580 190 -582L194 -560C0 -540 -6 -380 14 -60ZM90 -480C90 -600 150 -640 220 -640S350 -600 350 -480Z",
    body: [
      fill(box(-62, -66, 124, 40, 10), round(colour)),
      fill(box(-62, -30, 34, 118, 8), round(darken(colour, 0.1))),
      fill(box(-62, 70, 110, 26, 8), round(colour)),
      fill(box(14, 40, 18, 34, 3), round(MATERIALS.brass, 0.7)),
      fill(oval(23, 40, 32, 9), round(MATERIALS.brass, 0.7)),
      stroke(bow, darken(colour, 0.35), 20),
      stroke(bow, colour, 14, { transform: "translate(-2 -2)" }),
      stroke(bow, lighten(colour, 0.45), 3.5, {
        transform: "translate(-5 -4)",
        opacity: 0.8,
      }),
      '<g transform="translate(222 -506) rotate(8)">',
      fill(box(-24, -140, 48, 36, 10), round(MATERIALS.brass, 0.7)),
      fill(dome, round(colour, 0.34)),
      fill("M-130 60Q0 96 130 60Q0 34 -130 60Z", "#ffe9bd"),
      fill(oval(0, 64, 56, 10), "#fffef8"),
      "</g>",
    ].join(""),
  }
}

/** A portable table lamp with a mushroom shade that glows. */
export const mushroomLamp = (colour: Hex, view = 0.16): Piece => {
  const stem = turnedOutline({
    profile: [
      [0, 128],
      [30, 122],
      [90, 44],
      [330, 36],
    ],
    view,
  })
  const shade =
    "M-236 -330C-236 -470 -130 -560 0 -560S236 -470 236 -330Q0 -262 -236 -330Z"
  return {
    outline: `${stem}${shade}`,
    body: [
      fill(stem, round(colour, 0.3)),
      fill(
        "M-46 -90h92l-8 -230h-76Z",
        linear(
          [0, 0, 0, 1],
          [
            [0, "#ffe2a8", 0.75],
            [1, "#ffe2a8", 0],
          ]
        )
      ),
      fill(shade, round(colour, 0.36)),
      fill(
        "M-236 -330C-236 -400 -210 -450 -170 -490L170 -490C210 -450 236 -400 236 -330Q0 -262 -236 -330Z",
        linear(
          [0, 0, 0, 1],
          [
            [0, "#ffe0a3", 0],
            [1, "#ffe0a3", 0.5],
          ]
        )
      ),
      fill(
        "M-236 -330Q0 -262 236 -330Q0 -376 -236 -330Z",
        radial(
          [0.5, 0.4, 0.55],
          [
            [0, "#fffdf2"],
            [0.6, "#ffe6b4"],
            [1, "#eec07e"],
          ]
        )
      ),
      fill(box(-40, -344, 80, 40), round(darken(colour, 0.2))),
    ].join(""),
  }
}
