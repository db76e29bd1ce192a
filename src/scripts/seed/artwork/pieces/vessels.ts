import { darken, lighten } from "../colour"
import type { Hex } from "../colour"
import type { Piece } from "../piece"
import { oval } from "../shapes"
import { clip, fill, linear, n, stroke } from "../svg"
import { speckles } from "../texture"
import { round } from "./marks"

/** A turned body: its half-widths at heights over the table. */
export interface Turned {
  /** From the foot to the rim: height (up) and half-width. */
  profile: [height: number, radius: number][]
  /** How much a level circle is pressed: 0.12 from the side, 0.4 from above. */
  view: number
}

/**
 * The silhouette of a turned body with its round foot. With `band` it ends at
 * the front of the top circle instead of its back: a stripe around the body.
 */
export const turnedOutline = (
  { profile, view }: Turned,
  band = false
): string => {
  const [, foot] = profile[0] ?? [0, 0]
  const [rim, mouth] = profile[profile.length - 1] ?? [0, 0]
  const curve = (points: [number, number][], side: number): string =>
    points
      .map(([height, radius], index) => {
        const before = points[index - 1]
        if (before === undefined) {
          return ""
        }
        const middle = (before[0] + height) / 2
        return `C${n(before[1] * side)} ${n(-middle)} ${n(radius * side)} ${n(-middle)} ${n(radius * side)} ${n(-height)}`
      })
      .join("")
  return [
    `M${n(-foot)} 0`,
    curve(profile, -1),
    `A${n(mouth)} ${n(mouth * view)} 0 0 ${band ? 0 : 1} ${n(mouth)} ${n(-rim)}`,
    curve([...profile].reverse(), 1),
    `A${n(foot)} ${n(foot * view)} 0 0 1 ${n(-foot)} 0Z`,
  ].join("")
}

/** The open mouth of a vessel: rim, inner wall, and what is in it. */
export const mouth = (
  colour: Hex,
  height: number,
  radius: number,
  view: number,
  filled?: { colour: Hex; depth: number }
): string => {
  const rim = oval(0, -height, radius, radius * view)
  const inner = oval(0, -height, radius * 0.93, radius * 0.93 * view)
  const level = filled === undefined ? 0 : filled.depth
  return [
    fill(rim, lighten(colour, 0.3)),
    fill(
      inner,
      linear(
        [0, 0, 1, 0.3],
        [
          [0, darken(colour, 0.5)],
          [0.6, darken(colour, 0.22)],
          [1, darken(colour, 0.06)],
        ]
      )
    ),
    filled === undefined
      ? ""
      : clip(
          inner,
          fill(
            oval(0, -height + level, radius * 0.9, radius * 0.9 * view),
            linear(
              [0, 0, 1, 1],
              [
                [0, lighten(filled.colour, 0.2)],
                [0.5, filled.colour],
                [1, darken(filled.colour, 0.3)],
              ]
            )
          )
        ),
  ].join("")
}

/** Measures of a mug. */
export interface MugShape {
  height: number
  radius: number
  handle: boolean
  coffee?: Hex
}

/** A stoneware mug: glazed above, raw clay at the foot. */
export const mug = (
  colour: Hex,
  { height, radius, handle, coffee }: MugShape,
  view = 0.16
): Piece => {
  const shape: Turned = {
    profile: [
      [0, radius * 0.8],
      [height * 0.16, radius * 0.97],
      [height * 0.55, radius],
      [height, radius * 0.96],
    ],
    view,
  }
  const body = turnedOutline(shape)
  const grip = `M${n(radius * 0.9)} ${n(-height * 0.78)}C${n(radius * 1.62)} ${n(-height * 0.84)} ${n(radius * 1.62)} ${n(-height * 0.2)} ${n(radius * 0.92)} ${n(-height * 0.26)}`
  const foot = turnedOutline(
    {
      profile: [
        [0, radius * 0.8],
        [height * 0.16, radius * 0.98],
        [height * 0.24, radius * 1.02],
      ],
      view,
    },
    true
  )
  return {
    outline: body,
    body: [
      handle ? stroke(grip, darken(colour, 0.3), radius * 0.24) : "",
      handle
        ? stroke(grip, colour, radius * 0.19, {
            transform: "translate(-3 -2)",
          })
        : "",
      handle
        ? stroke(grip, lighten(colour, 0.4), radius * 0.05, {
            transform: "translate(-4 -9)",
            opacity: 0.7,
          })
        : "",
      fill(body, round(colour)),
      clip(
        body,
        speckles(0, -height / 2, radius * 2, height, 90),
        fill(foot, round("#c9ab87")),
        stroke(
          `M${n(-radius)} ${n(-height * 0.24)}A${n(radius)} ${n(radius * view)} 0 0 0 ${n(radius)} ${n(-height * 0.24)}`,
          darken(colour, 0.3),
          3,
          { opacity: 0.35 }
        )
      ),
      mouth(
        colour,
        height,
        radius * 0.96,
        view,
        coffee === undefined
          ? undefined
          : { colour: coffee, depth: height * 0.12 * (view + 0.25) }
      ),
    ].join(""),
  }
}

/** A mug from straight above, for table scenes. */
export const mugFromAbove = (colour: Hex, coffee: Hex): Piece => {
  const handle = "M76 92C150 190 214 128 108 56"
  return {
    outline: `${oval(0, 0, 124)}M60 90L122 158L168 150L166 110L100 50Z`,
    body: [
      stroke(handle, darken(colour, 0.22), 32, {
        transform: "translate(4 4)",
      }),
      stroke(handle, lighten(colour, 0.05), 26),
      fill(
        oval(0, 0, 124),
        linear(
          [0, 0, 1, 1],
          [
            [0, lighten(colour, 0.4)],
            [0.5, colour],
            [1, darken(colour, 0.2)],
          ]
        )
      ),
      fill(
        oval(0, 0, 111),
        linear(
          [0, 0, 1, 1],
          [
            [0, darken(colour, 0.5)],
            [1, lighten(colour, 0.05)],
          ]
        )
      ),
      fill(
        oval(4, 4, 102),
        linear(
          [0, 0, 1, 1],
          [
            [0, darken(coffee, 0.25)],
            [0.6, coffee],
            [1, lighten(coffee, 0.22)],
          ]
        )
      ),
      stroke(oval(4, 4, 98), lighten(coffee, 0.35), 4, { opacity: 0.5 }),
    ].join(""),
  }
}

/** A tall steel tumbler with a lid and a cork base. */
export const tumbler = (colour: Hex, view = 0.14): Piece => {
  const outline = turnedOutline({
    profile: [
      [0, 104],
      [300, 124],
      [500, 130],
    ],
    view,
  })
  const base = turnedOutline(
    {
      profile: [
        [0, 104],
        [84, 108.5],
      ],
      view,
    },
    true
  )
  const lid = turnedOutline({
    profile: [
      [500, 133],
      [546, 128],
    ],
    view,
  })
  const lower = (d: string, by: number): string =>
    `<g transform="translate(0 ${by})">${d}</g>`
  const lidBody = turnedOutline({
    profile: [
      [0, 134],
      [48, 128],
    ],
    view,
  })
  return {
    outline: outline + lid,
    body: [
      fill(outline, round(colour, 0.34)),
      fill(base, round("#c49a6b")),
      clip(base, speckles(0, -40, 220, 90, 110)),
      lower(
        fill(lidBody, round("#34353a", 0.3)) +
          fill(oval(0, -48, 128, 128 * view), "#4a4b51") +
          fill(oval(-52, -50, 30, 30 * view + 3), "#17181a"),
        -498
      ),
    ].join(""),
  }
}
