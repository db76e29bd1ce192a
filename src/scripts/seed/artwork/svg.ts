import { createHash } from "node:crypto"

import type { Hex } from "./colour"

/** What fills a shape: a colour, or a gradient with its definition. */
export type Paint = string | { url: string; markup: string }

/** Attributes of an element, written as they are. */
export type Attributes = Record<string, string | number>

/** One colour of a gradient at an offset from 0 to 1. */
export type Stop = [
  offset: number,
  colour: Hex | "#fff" | "#000",
  alpha?: number,
]

const gradient = (
  tag: "linearGradient" | "radialGradient",
  attributes: string,
  stops: Stop[]
): Paint => {
  const inner = stops
    .map(
      ([offset, colour, alpha = 1]) =>
        `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${alpha}"/>`
    )
    .join("")
  // The id follows from the content, so that equal gradients may repeat.
  const id = `p${createHash("md5").update(attributes).update(inner).digest("hex").slice(0, 10)}`
  return {
    url: `url(#${id})`,
    markup: `<${tag} id="${id}" ${attributes}>${inner}</${tag}>`,
  }
}

/**
 * A gradient along a line. By default the line is in parts of the shape's
 * box; with `absolute` it is in drawing units.
 */
export const linear = (
  [x1, y1, x2, y2]: [number, number, number, number],
  stops: Stop[],
  absolute = false
): Paint =>
  gradient(
    "linearGradient",
    `x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"${absolute ? ' gradientUnits="userSpaceOnUse"' : ""}`,
    stops
  )

/** A round gradient; centre and radius in parts of the box, or `absolute`. */
export const radial = (
  [cx, cy, r]: [number, number, number],
  stops: Stop[],
  absolute = false
): Paint =>
  gradient(
    "radialGradient",
    `cx="${cx}" cy="${cy}" r="${r}"${absolute ? ' gradientUnits="userSpaceOnUse"' : ""}`,
    stops
  )

const write = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("")

/** A filled path. */
export const fill = (
  d: string,
  paint: Paint,
  attributes: Attributes = {}
): string =>
  typeof paint === "string"
    ? `<path d="${d}" fill="${paint}"${write(attributes)}/>`
    : `${paint.markup}<path d="${d}" fill="${paint.url}"${write(attributes)}/>`

/** A drawn line of a width. */
export const stroke = (
  d: string,
  paint: Paint,
  width: number,
  attributes: Attributes = {}
): string => {
  const line = {
    "stroke-width": width,
    "stroke-linecap": "round",
    ...attributes,
  }
  return typeof paint === "string"
    ? `<path d="${d}" fill="none" stroke="${paint}"${write(line)}/>`
    : `${paint.markup}<path d="${d}" fill="none" stroke="${paint.url}"${write(line)}/>`
}

/** A group with attributes. */
export const group = (attributes: Attributes, ...children: string[]): string =>
  `<g${write(attributes)}>${children.join("")}</g>`

/** Children that show only inside a path. */
export const clip = (d: string, ...children: string[]): string => {
  const id = `c${createHash("md5").update(d).digest("hex").slice(0, 10)}`
  return `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${children.join("")}</g>`
}

/** Path data made short: one decimal is a twelfth of a visible pixel. */
export const n = (value: number): string => String(Math.round(value * 10) / 10)
