import type { Backdrop } from "./palette"

/** Width and height of every drawing, in drawing units and in pixels. */
export const CANVAS = 1200

/**
 * Part of a drawing. "soft" parts are only blurs (shadows, glows) and are
 * drawn small and enlarged, which is ten times faster and looks the same.
 */
export interface Layer {
  kind: "soft" | "crisp"
  svg: string
}

/** A whole picture: a wall or table, and what is on it from back to front. */
export interface Scene {
  backdrop: Backdrop
  layers: Layer[]
}

/** A part with edges. */
export const crisp = (...svg: string[]): Layer => ({
  kind: "crisp",
  svg: svg.join(""),
})

/** A blurred part; the blur is the deviation in drawing units. */
export const soft = (svg: string, blur: number, opacity = 1): Layer => ({
  kind: "soft",
  svg:
    `<filter id="b${Math.round(blur)}" filterUnits="userSpaceOnUse" x="-200" y="-200" width="1600" height="1600">` +
    `<feGaussianBlur stdDeviation="${blur}"/></filter>` +
    `<g filter="url(#b${Math.round(blur)})" opacity="${opacity}">${svg}</g>`,
})
