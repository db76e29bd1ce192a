import { darken, lighten } from "../colour"
import type { Hex } from "../colour"
import type { Piece } from "../piece"
import { box, centred, oval, polygon } from "../shapes"
import { clip, fill, group, linear, stroke } from "../svg"
import { speckles, woodGrain } from "../texture"
import { matt, round } from "./marks"
import { mouth, turnedOutline } from "./vessels"

/** A wooden tray from above, with one low wall between two wells. */
export const tray = (wood: Hex, width = 760, height = 380): Piece => {
  const outline = centred(width, height, 46)
  const well = (x: number, across: number): string => {
    const shape = box(x, -height / 2 + 26, across, height - 52, 26)
    return [
      fill(
        shape,
        linear(
          [0, 0, 1, 1],
          [
            [0, darken(wood, 0.42)],
            [0.22, darken(wood, 0.14)],
            [0.7, lighten(wood, 0.06)],
            [1, lighten(wood, 0.22)],
          ]
        )
      ),
      clip(
        shape,
        group(
          { transform: `translate(${x + across / 2} 0)` },
          woodGrain(across, height, 4, 0.13)
        )
      ),
      stroke(
        `M${x + 26} ${height / 2 - 27}H${x + across - 26}`,
        lighten(wood, 0.5),
        3,
        { opacity: 0.6 }
      ),
    ].join("")
  }
  const left = -width / 2 + 26
  const first = width * 0.56
  return {
    outline,
    body: [
      fill(outline, matt(wood)),
      clip(outline, woodGrain(width, height, 2)),
      stroke(outline, lighten(wood, 0.5), 3, { opacity: 0.7 }),
      well(left, first),
      well(left + first + 22, width - 52 - first - 22),
    ].join(""),
  }
}

/** Things that stand in a pen cup, drawn before its front wall. */
const standingPens = (height: number): string => {
  const stick = (
    x: number,
    lean: number,
    top: number,
    colour: Hex,
    point: boolean
  ): string =>
    group(
      { transform: `translate(${x} ${-height + 30}) rotate(${lean})` },
      fill(box(-11, -top, 22, top + 40, point ? 0 : 9), round(colour, 0.4)),
      point
        ? [
            fill(
              polygon([
                [-11, -top],
                [11, -top],
                [0, -top - 46],
              ]),
              round("#dcb586")
            ),
            fill(
              polygon([
                [-4, -top - 30],
                [4, -top - 30],
                [0, -top - 46],
              ]),
              "#46474b"
            ),
          ].join("")
        : fill(box(-12, -top + 34, 24, 8), round("#bd9a55", 0.7))
    )
  return [
    stick(-48, -9, 190, "#b5664a", true),
    stick(-14, -2, 240, "#3a5145", false),
    stick(22, 4, 170, "#e2c46f", true),
    stick(52, 12, 214, "#2b3853", false),
  ].join("")
}

/** A round pen cup in stoneware, with or without pens in it. */
export const penCup = (colour: Hex, pens: boolean, view = 0.16): Piece => {
  const [height, radius] = [330, 142]
  const shell = turnedOutline({
    profile: [
      [0, radius * 0.96],
      [height, radius],
    ],
    view,
  })
  const front = `M${-radius} ${-height}A${radius} ${radius * view} 0 0 0 ${radius} ${-height}V40H${-radius}Z`
  const ribs = Array.from({ length: 13 }, (_, i) => {
    const x = Math.sin(((i - 6) / 7) * (Math.PI / 2)) * radius
    return `M${x} ${-height + 40}V40`
  }).join("")
  return {
    outline: pens
      ? `${shell}M-110 -${height}L-90 -${height + 180}L100 -${height + 200}L110 -${height}Z`
      : shell,
    body: [
      fill(shell, round(colour)),
      mouth(colour, height, radius, view),
      pens ? standingPens(height) : "",
      clip(
        shell,
        fill(front, round(colour)),
        stroke(ribs, darken(colour, 0.4), 3, { opacity: 0.28 }),
        stroke(ribs, lighten(colour, 0.5), 2, {
          opacity: 0.3,
          transform: "translate(4 0)",
        }),
        speckles(0, -height / 2, radius * 2, height, 60)
      ),
      stroke(
        `M${-radius} ${-height}A${radius} ${radius * view} 0 0 0 ${radius} ${-height}`,
        lighten(colour, 0.45),
        7
      ),
    ].join(""),
  }
}

const plank = (
  d: string,
  wood: Hex,
  seed: number,
  w: number,
  h: number
): string =>
  [
    fill(d, matt(wood)),
    clip(d, group({ transform: "translate(0 -200)" }, woodGrain(w, h, seed))),
    stroke(d, lighten(wood, 0.4), 2, { opacity: 0.5 }),
  ].join("")

/** A stepped letter stand: three boards on a foot, letters between them. */
export const letterStand = (wood: Hex, letters: boolean): Piece => {
  const board = (
    x: number,
    y: number,
    width: number,
    height: number,
    seed: number
  ): string =>
    plank(
      box(x, y - height, width, height, 14),
      darken(wood, 0.05 * seed),
      seed,
      width + 200,
      900
    )
  const paper = (
    x: number,
    y: number,
    w: number,
    h: number,
    tilt: number,
    colour: Hex
  ): string =>
    group(
      { transform: `rotate(${tilt} ${x} ${y})` },
      fill(box(x, y - h, w, h, 4), matt(colour)),
      stroke(box(x, y - h, w, h, 4), darken(colour, 0.25), 1.5, {
        opacity: 0.5,
      })
    )
  return {
    outline: box(-260, -470, 520, 470, 14),
    body: [
      board(-240, -60, 480, 410, 3),
      letters ? paper(-190, -60, 330, 480, -3, "#f3ece0") : "",
      letters ? paper(-120, -60, 320, 430, 2, "#d9aa98") : "",
      fill(box(-240, -330, 480, 270), "#2b211d", { opacity: 0.12 }),
      board(-250, -40, 500, 270, 2),
      letters ? paper(-200, -40, 360, 300, 1, "#e8e1d2") : "",
      fill(box(-250, -200, 500, 160), "#2b211d", { opacity: 0.12 }),
      board(-260, 0, 520, 150, 1),
      fill(oval(0, -76, 20, 20), darken(wood, 0.5)),
      stroke(oval(0, -76, 20, 20), lighten(wood, 0.3), 2.5),
    ].join(""),
  }
}
