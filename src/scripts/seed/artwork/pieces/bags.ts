import { darken, lighten } from "../colour"
import type { Hex } from "../colour"
import { MATERIALS } from "../palette"
import type { Piece } from "../piece"
import { box, oval } from "../shapes"
import { clip, fill, linear, stroke } from "../svg"
import { weave } from "../texture"
import { folioMark, matt, rod } from "./marks"

const folds = (colour: Hex, lines: string): string =>
  [
    stroke(lines, darken(colour, 0.5), 12, { opacity: 0.1 }),
    stroke(lines, lighten(colour, 0.5), 7, {
      opacity: 0.14,
      transform: "translate(-11 -3)",
    }),
  ].join("")

const leatherPatch = (x: number, y: number, size: number): string =>
  [
    fill(
      box(x - size / 2, y - size / 2, size, size, 8),
      matt(MATERIALS.leather)
    ),
    stroke(
      box(x - size / 2 + 7, y - size / 2 + 7, size - 14, size - 14, 5),
      lighten(MATERIALS.leather, 0.4),
      2.2,
      {
        "stroke-dasharray": "7 5",
        opacity: 0.8,
      }
    ),
    folioMark(MATERIALS.leather, x, y, size / 84),
  ].join("")

/** A canvas tote that hangs from its two handles. */
export const tote = (colour: Hex, handle: Hex): Piece => {
  const body =
    "M-270 -170C-276 60 -290 240 -276 400Q-270 420 -240 422C-80 432 80 432 240 422Q270 420 276 400C290 240 276 60 270 -170Q0 -150 -270 -170Z"
  const loop = "M-130 -150C-130 -330 -70 -470 0 -470S130 -330 130 -150"
  const back = "M-112 -160C-112 -330 -60 -456 0 -456S112 -330 112 -160"
  return {
    outline: `${body}M-140 -150C-140 -335 -74 -480 0 -480S140 -335 140 -150H118C118 -330 62 -458 0 -458S-118 -330 -118 -150Z`,
    body: [
      stroke(back, darken(handle, 0.35), 24, { "stroke-linecap": "butt" }),
      fill(body, matt(colour)),
      clip(
        body,
        weave(640, 1200, 6, 0.09),
        folds(
          colour,
          "M-190 -60C-200 100 -160 260 -206 400M210 20C190 140 226 280 190 410M20 120C-10 220 30 300 4 420"
        ),
        fill(
          box(-290, -176, 580, 56),
          linear(
            [0, 0, 0, 1],
            [
              [0, darken(colour, 0.2), 0.5],
              [1, darken(colour, 0.2), 0.1],
            ]
          )
        ),
        stroke("M-290 -116Q0 -98 290 -116", lighten(colour, 0.35), 2.6, {
          "stroke-dasharray": "10 6",
          opacity: 0.8,
        })
      ),
      stroke(loop, darken(handle, 0.2), 30, { "stroke-linecap": "butt" }),
      stroke(loop, handle, 24, {
        "stroke-linecap": "butt",
        transform: "translate(-2 0)",
      }),
      fill(box(-146, -156, 32, 84, 4), matt(handle)),
      fill(box(114, -156, 32, 84, 4), matt(handle)),
      stroke(
        "M-140 -90l20 -20M-140 -110l20 20M120 -90l20 -20M120 -110l20 20",
        lighten(handle, 0.4),
        2.4
      ),
      leatherPatch(0, 20, 92),
    ].join(""),
  }
}

/** A roll-top backpack with leather straps, from the front. */
export const backpack = (colour: Hex): Piece => {
  const leather = MATERIALS.leather
  const body =
    "M-230 -250Q-246 60 -262 330Q-260 400 -190 404Q0 414 190 404Q260 400 262 330Q246 60 230 -250Z"
  const roll =
    "M-238 -340Q-250 -250 -236 -232Q0 -214 236 -232Q250 -250 238 -340Q0 -364 -238 -340Z"
  const pocket =
    "M-190 90Q-200 240 -204 330Q-200 352 -172 354Q0 362 172 354Q200 352 204 330Q200 240 190 90Q0 104 -190 90Z"
  const strap = (x: number): string =>
    [
      fill(box(x - 21, -352, 42, 310, 6), matt(leather)),
      stroke(
        `M${x - 14} -346V-52M${x + 14} -346V-52`,
        lighten(leather, 0.4),
        2,
        {
          "stroke-dasharray": "8 6",
          opacity: 0.7,
        }
      ),
      stroke(box(x - 31, -140, 62, 48, 8), MATERIALS.brass, 8),
      stroke(`M${x} -140v36`, lighten(MATERIALS.brass, 0.4), 6),
    ].join("")
  return {
    outline: `${body}${roll}M-60 -350C-60 -440 60 -440 60 -350Z`,
    body: [
      stroke("M-52 -330C-60 -436 60 -436 52 -330", darken(leather, 0.3), 24),
      stroke("M-52 -330C-60 -436 60 -436 52 -330", leather, 17),
      fill(body, matt(colour)),
      clip(
        body,
        weave(640, 1000, 6, 0.08),
        folds(
          colour,
          "M-206 -120C-220 40 -180 120 -224 330M214 -80C200 60 236 160 210 340"
        ),
        fill(
          "M-262 -250H262V-150Q0 -190 -262 -150Z",
          linear(
            [0, 0, 0, 1],
            [
              [0, "#2b211d", 0.34],
              [1, "#2b211d", 0],
            ]
          )
        )
      ),
      fill(pocket, "#2b211d", { opacity: 0.2, transform: "translate(7 9)" }),
      fill(pocket, matt(lighten(colour, 0.05))),
      clip(pocket, weave(640, 1000, 6, 0.08)),
      stroke("M-188 122Q0 136 188 122", MATERIALS.brass, 5, {
        "stroke-dasharray": "4 3",
      }),
      fill(oval(172, 128, 11, 14), MATERIALS.brass),
      fill(box(166, 134, 11, 52, 5), matt(leather)),
      fill(roll, matt(lighten(colour, 0.04))),
      clip(roll, weave(640, 1000, 6, 0.08)),
      stroke("M-234 -300Q0 -322 234 -300", darken(colour, 0.4), 4, {
        opacity: 0.4,
      }),
      strap(-130),
      strap(130),
      leatherPatch(0, 236, 86),
    ].join(""),
  }
}

/** A wall peg in oak, seen from the front. */
export const peg = (wood: Hex): Piece => ({
  outline: oval(0, 0, 34),
  body: [
    fill(oval(0, 0, 34), matt(wood)),
    fill(oval(-3, -4, 25), matt(lighten(wood, 0.18))),
    stroke("M-16 -8q14 -8 28 0M-18 4q16 -8 32 0", darken(wood, 0.4), 2, {
      opacity: 0.4,
    }),
  ].join(""),
})

/** A flat zip pouch with a leather pull. */
export const pouch = (colour: Hex, width = 620, height = 420): Piece => {
  const [w, h] = [width / 2, height / 2]
  const outline = `M${-w + 10} ${-h + 12}Q${-w - 6} 0 ${-w + 6} ${h - 26}Q${-w + 10} ${h} ${-w + 44} ${h + 2}Q0 ${h + 12} ${w - 44} ${h + 2}Q${w - 10} ${h} ${w - 6} ${h - 26}Q${w + 6} 0 ${w - 10} ${-h + 12}Q0 ${-h - 4} ${-w + 10} ${-h + 12}Z`
  const zip = `M${-w + 22} ${-h + 40}Q0 ${-h + 26} ${w - 22} ${-h + 40}`
  return {
    outline,
    body: [
      fill(outline, matt(colour)),
      clip(
        outline,
        weave(width + 40, height + 60, 6, 0.09),
        folds(
          colour,
          `M${-w * 0.6} ${-h * 0.3}C${-w * 0.4} 0 ${-w * 0.7} ${h * 0.4} ${-w * 0.5} ${h}M${w * 0.5} ${-h * 0.2}C${w * 0.7} 0 ${w * 0.5} ${h * 0.5} ${w * 0.64} ${h}`
        ),
        stroke(zip, darken(colour, 0.4), 34, {
          "stroke-linecap": "butt",
          opacity: 0.75,
        }),
        stroke(zip, MATERIALS.brass, 11, {
          "stroke-dasharray": "5 4",
          "stroke-linecap": "butt",
        }),
        stroke(
          `M${-w} ${-h + 66}Q0 ${-h + 52} ${w} ${-h + 66}`,
          lighten(colour, 0.4),
          2.2,
          {
            "stroke-dasharray": "9 6",
            opacity: 0.7,
          }
        )
      ),
      fill(box(w - 96, -h + 26, 36, 18, 6), rod(MATERIALS.brass, 0.7)),
      fill(box(w - 88, -h + 36, 20, 98, 9), "#2b211d", {
        opacity: 0.3,
        transform: "translate(5 6)",
      }),
      fill(box(w - 88, -h + 36, 20, 98, 9), matt(MATERIALS.leather)),
      leatherPatch(-w + 92, h - 82, 62),
    ].join(""),
  }
}
