import { n } from "./svg"

/** A point of a drawing; y grows downwards. */
export type Point = [x: number, y: number]

/** A box with round corners; one radius, or four from the top left on. */
export const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number | [number, number, number, number] = 0
): string => {
  const [a, b, c, d] =
    typeof radius === "number" ? [radius, radius, radius, radius] : radius
  return [
    `M${n(x + a)} ${n(y)}H${n(x + width - b)}`,
    `A${b} ${b} 0 0 1 ${n(x + width)} ${n(y + b)}V${n(y + height - c)}`,
    `A${c} ${c} 0 0 1 ${n(x + width - c)} ${n(y + height)}H${n(x + d)}`,
    `A${d} ${d} 0 0 1 ${n(x)} ${n(y + height - d)}V${n(y + a)}`,
    `A${a} ${a} 0 0 1 ${n(x + a)} ${n(y)}Z`,
  ].join("")
}

/** A box around the origin. */
export const centred = (width: number, height: number, radius = 0): string =>
  box(-width / 2, -height / 2, width, height, radius)

/** An ellipse. */
export const oval = (cx: number, cy: number, rx: number, ry = rx): string =>
  `M${n(cx - rx)} ${n(cy)}A${n(rx)} ${n(ry)} 0 1 1 ${n(cx + rx)} ${n(cy)}A${n(rx)} ${n(ry)} 0 1 1 ${n(cx - rx)} ${n(cy)}Z`

/** Straight lines through points, closed. */
export const polygon = (points: Point[]): string =>
  `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}Z`

/** Straight lines through points, open. */
export const polyline = (points: Point[]): string =>
  `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}`

/** The horizontal lines of a ruled area, every `gap`. */
export const ruledLines = (
  x: number,
  y: number,
  width: number,
  height: number,
  gap: number
): string => {
  const count = Math.floor(height / gap)
  return Array.from(
    { length: count },
    (_, index) => `M${n(x)} ${n(y + gap * (index + 1))}h${n(width)}`
  ).join("")
}

/** The dots of a dotted page as tiny discs. */
export const dotGrid = (
  x: number,
  y: number,
  width: number,
  height: number,
  gap: number,
  radius: number
): string => {
  const dots: string[] = []
  for (let top = y + gap; top < y + height; top += gap) {
    for (let left = x + gap; left < x + width; left += gap) {
      dots.push(`M${n(left - radius)} ${n(top)}h${n(radius * 2)}`)
    }
  }
  return dots.join("")
}
