import { darken, lighten } from "../colour"
import type { Hex } from "../colour"
import { MATERIALS } from "../palette"
import type { Piece } from "../piece"
import { box, centred, oval } from "../shapes"
import { clip, fill, group, linear, stroke } from "../svg"
import { weave } from "../texture"
import { folioMark, matt } from "./marks"
import { mechanicalPencil, pencil, rollerball } from "./pens"

const stitches = (d: string, on: Hex): string =>
  stroke(d, lighten(on, 0.45), 2.4, {
    "stroke-dasharray": "10 7",
    opacity: 0.75,
  })

/** A laptop sleeve in felt with a leather flap. */
export const sleeve = (felt: Hex, leather: Hex = MATERIALS.leather): Piece => {
  const [width, height] = [760, 540]
  const outline = centred(width, height, 26)
  const flap = box(
    width / 2 - 250,
    -height / 2 - 2,
    252,
    height + 4,
    [120, 26, 26, 120]
  )
  return {
    outline,
    body: [
      fill(outline, matt(felt)),
      clip(outline, weave(width, height, 4, 0.06)),
      stitches(
        box(-width / 2 + 16, -height / 2 + 16, width - 32, height - 32, 18),
        felt
      ),
      clip(
        outline,
        fill(flap, "#2b211d", { opacity: 0.3, transform: "translate(-9 9)" })
      ),
      fill(flap, matt(leather)),
      stitches(
        box(
          width / 2 - 234,
          -height / 2 + 14,
          220,
          height - 28,
          [108, 16, 16, 108]
        ),
        leather
      ),
      fill(oval(width / 2 - 204, 0, 20), matt(MATERIALS.brass)),
      stroke(oval(width / 2 - 204, 0, 12), darken(MATERIALS.brass, 0.3), 2),
      folioMark(leather, width / 2 - 84, 0, 1.3),
    ].join(""),
  }
}

/** A slim glasses case in leather, closed by a tucked flap. */
export const glassesCase = (leather: Hex): Piece => {
  const [width, height] = [620, 270]
  const outline = centred(width, height, 90)
  const flap =
    "M-310 -45Q-310 -135 -220 -135H220Q310 -135 310 -45Q240 66 0 66T-310 -45Z"
  return {
    outline,
    body: [
      fill(outline, matt(darken(leather, 0.08))),
      stitches(centred(width - 30, height - 30, 76), leather),
      clip(
        outline,
        fill(flap, "#2b211d", { opacity: 0.32, transform: "translate(6 13)" })
      ),
      fill(
        flap,
        linear(
          [0, 0, 0.4, 1],
          [
            [0, lighten(leather, 0.26)],
            [0.6, leather],
            [1, darken(leather, 0.1)],
          ]
        )
      ),
      stitches("M-292 -44Q-226 48 0 48T292 -44", leather),
      fill(box(-64, 30, 128, 52, 16), matt(darken(leather, 0.18))),
      folioMark(leather, 0, -46, 1),
    ].join(""),
  }
}

// The inner edge runs the other way round, which makes a hole of it.
const lensRing = (cx: number): string =>
  `${oval(cx, 0, 98, 84)}M${cx - 86} 0A86 72 0 1 0 ${cx + 86} 0A86 72 0 1 0 ${cx - 86} 0Z`

/** Reading glasses, open, seen from above. */
export const glasses = (frame: Hex): Piece => {
  const rims = `${oval(-110, 0, 92, 78)}${oval(110, 0, 92, 78)}`
  return {
    outline: `${lensRing(-110)}${lensRing(110)}M-244 -40L-196 -382L-186 -378L-232 -40ZM244 -40L196 -382L186 -378L232 -40Z`,
    body: [
      fill(rims, "#dfe8ea", { opacity: 0.35 }),
      stroke(rims, frame, 13),
      stroke(
        "M-22 -16Q0 -38 22 -16M-200 -24L-238 -40M200 -24L238 -40",
        frame,
        12
      ),
      stroke(
        "M-238 -40C-240 -180 -220 -300 -190 -380M238 -40C240 -180 220 -300 190 -380",
        frame,
        10
      ),
      stroke("M-160 -34Q-140 -56 -112 -58M60 -34Q80 -56 108 -58", "#fff", 7, {
        opacity: 0.7,
      }),
    ].join(""),
  }
}

/** A pencil case: a soft tube with a zip along its back. */
export const pencilCase = (colour: Hex, leather: Hex): Piece => {
  const [width, height] = [700, 230]
  const outline = centred(width, height, 60)
  return {
    outline,
    body: [
      fill(
        outline,
        linear(
          [0, 0, 0.1, 1],
          [
            [0, darken(colour, 0.05)],
            [0.28, lighten(colour, 0.28)],
            [0.55, colour],
            [1, darken(colour, 0.34)],
          ]
        )
      ),
      clip(
        outline,
        weave(width, height, 6, 0.08),
        fill(box(-width / 2, -height / 2, 86, height), matt(leather)),
        fill(
          box(width / 2 - 86, -height / 2, 86, height),
          matt(darken(leather, 0.12))
        ),
        stitches(
          `M${-width / 2 + 76} ${-height / 2}v${height}M${width / 2 - 76} ${-height / 2}v${height}`,
          leather
        )
      ),
      stroke(
        `M${-width / 2 + 90} -40H${width / 2 - 90}`,
        darken(colour, 0.45),
        26,
        {
          "stroke-linecap": "butt",
          opacity: 0.8,
        }
      ),
      stroke(`M${-width / 2 + 90} -40H${width / 2 - 90}`, MATERIALS.brass, 10, {
        "stroke-dasharray": "5 4",
        "stroke-linecap": "butt",
      }),
      fill(box(180, -52, 40, 24, 7), matt(MATERIALS.brass)),
      fill(box(212, -48, 92, 17, 8), matt(leather)),
      folioMark(leather, -width / 2 + 40, 0, 0.9),
    ].join(""),
  }
}

const toolAt = (piece: Piece, x: number, tip: number): string =>
  group(
    { transform: `translate(${x} ${tip}) rotate(90) scale(0.86)` },
    piece.body
  )

/** A pen roll, opened: cloth, a row of leather slots, tools in them. */
export const penRollOpen = (cloth: Hex, leather: Hex): Piece => {
  const [width, height] = [860, 640]
  const outline = centred(width, height, 18)
  const slotTop = 20
  const slots = Array.from(
    { length: 7 },
    (_, i) => `M${-width / 2 + 60 + i * 108} ${slotTop}V${height / 2 - 16}`
  ).join("")
  const band = box(
    -width / 2 + 16,
    slotTop,
    width - 150,
    height / 2 - slotTop - 14,
    8
  )
  const tools = [
    pencil("#b5664a"),
    rollerball("#2b3853"),
    pencil("#3a5145"),
    mechanicalPencil("#3a3b40"),
    pencil("#e2c46f"),
  ]
  return {
    outline,
    body: [
      fill(outline, matt(cloth)),
      clip(outline, weave(width, height, 6, 0.08)),
      stitches(centred(width - 28, height - 28, 12), cloth),
      ...tools.map((tool, i) =>
        toolAt(tool, -width / 2 + 114 + i * 108, 20 - (i % 2) * 26)
      ),
      fill(band, "#2b211d", { opacity: 0.26, transform: "translate(3 -7)" }),
      fill(band, matt(leather)),
      stitches(`M${-width / 2 + 24} ${slotTop + 14}h${width - 166}`, leather),
      stroke(slots, darken(leather, 0.4), 4, { opacity: 0.5 }),
      stitches(slots, leather),
      stroke(`M${width / 2} 60q60 20 110 -20t70 30`, darken(leather, 0.2), 15),
    ].join(""),
  }
}

/** The pen roll, rolled up and tied. */
export const penRollClosed = (cloth: Hex, leather: Hex): Piece => {
  const [width, height] = [620, 220]
  const outline = centred(width, height, 40)
  return {
    outline,
    body: [
      fill(
        outline,
        linear(
          [0, 0, 0, 1],
          [
            [0, darken(cloth, 0.04)],
            [0.26, lighten(cloth, 0.28)],
            [0.55, cloth],
            [1, darken(cloth, 0.4)],
          ]
        )
      ),
      clip(outline, weave(width, height, 6, 0.08)),
      stroke(
        `M${-width / 2 + 20} 44H${width / 2 - 20}`,
        darken(cloth, 0.5),
        4,
        { opacity: 0.5 }
      ),
      fill(box(-70, -height / 2 - 3, 34, height + 6, 3), matt(leather)),
      fill(
        box(-30, -height / 2 - 3, 34, height + 6, 3),
        matt(darken(leather, 0.1))
      ),
      fill(box(-74, -20, 86, 44, 12), matt(lighten(leather, 0.08))),
      stroke("M4 10q60 40 60 110t50 80", darken(leather, 0.1), 15),
      folioMark(cloth, 200, -10, 0.9),
    ].join(""),
  }
}
