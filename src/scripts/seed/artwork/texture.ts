import { seededRandom } from "./random"
import { group, n, stroke } from "./svg"

/** The weave of book cloth or canvas over a box around the origin. */
export const weave = (
  width: number,
  height: number,
  gap = 5,
  strength = 0.07
): string => {
  const threads: string[] = []
  for (let x = -width / 2; x < width / 2; x += gap) {
    threads.push(`M${n(x)} ${n(-height / 2)}v${n(height)}`)
  }
  const rows: string[] = []
  for (let y = -height / 2; y < height / 2; y += gap) {
    rows.push(`M${n(-width / 2)} ${n(y)}h${n(width)}`)
  }
  return group(
    { opacity: strength },
    stroke(threads.join(""), "#fff", 1.2),
    stroke(rows.join(""), "#2b211d", 1.2)
  )
}

/** Wavy wood grain over a box around the origin. */
export const woodGrain = (
  width: number,
  height: number,
  seed = 1,
  strength = 0.16
): string => {
  const random = seededRandom(seed)
  const lines: string[] = []
  for (let y = -height / 2; y < height / 2; y += 9 + random() * 12) {
    const bend = (random() - 0.5) * 16
    lines.push(
      `M${n(-width / 2)} ${n(y)}q${n(width * 0.3)} ${n(bend)} ${n(width * 0.5)} ${n(bend * 0.3)}t${n(width * 0.5)} ${n(-bend * 0.4)}`
    )
  }
  return stroke(lines.join(""), "#5b3a1f", 2, { opacity: strength })
}

/** The dark specks of stoneware glaze over a box around a point. */
export const speckles = (
  cx: number,
  cy: number,
  width: number,
  height: number,
  count = 70
): string => {
  const random = seededRandom(count + Math.round(width))
  const dots = Array.from({ length: count }, () => {
    const x = cx + (random() - 0.5) * width
    const y = cy + (random() - 0.5) * height
    return `M${n(x)} ${n(y)}h${n(0.4 + random() * 1.6)}`
  })
  return stroke(dots.join(""), "#3b2c22", 3.2, { opacity: 0.3 })
}
