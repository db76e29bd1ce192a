/** A colour as "#rrggbb". */
export type Hex = `#${string}`

const channels = (colour: Hex): number[] =>
  [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))

/**
 * The colour between two: `amount` 0 is the first, 1 the second.
 */
export const mix = (from: Hex, to: Hex, amount: number): Hex => {
  const target = channels(to)
  const mixed = channels(from).map((channel, index) => {
    const value = channel + ((target[index] ?? channel) - channel) * amount
    return Math.round(value).toString(16).padStart(2, "0")
  })
  return `#${mixed.join("")}`
}

// Tinted instead of pure white and black: light in the room is warm, and grey
// shades would make the same object look dirty.
const SUN: Hex = "#fffaf0"
const SHADE: Hex = "#2b211d"

/** The colour in more light; `amount` 0 to 1. */
export const lighten = (colour: Hex, amount: number): Hex =>
  mix(colour, SUN, amount)

/** The colour in more shade; `amount` 0 to 1. */
export const darken = (colour: Hex, amount: number): Hex =>
  mix(colour, SHADE, amount)

/** True for colours on which a dark print would not be read. */
export const isDeep = (colour: Hex): boolean => {
  const [red = 0, green = 0, blue = 0] = channels(colour)
  return red * 0.3 + green * 0.59 + blue * 0.11 < 120
}
