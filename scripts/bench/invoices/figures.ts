/** What a figure is to be, at most or at least. */
export type Aim = { at_most: number } | { at_least: number }

/** One figure of the bench. */
export type Figure = {
  name: string
  value: number
  unit: "ms" | "/s" | "MB" | ""
  aim: Aim | null
}

const isMet = (value: number, aim: Aim): boolean =>
  "at_most" in aim ? value <= aim.at_most : value >= aim.at_least

const aimed = ({ value, aim }: Figure): string => {
  if (!aim) {
    return ""
  }
  const bound = "at_most" in aim ? `≤ ${aim.at_most}` : `≥ ${aim.at_least}`
  return `aim ${bound} ${isMet(value, aim) ? "✓" : "✗"}`
}

const rounded = (value: number): string =>
  value.toFixed(Number.isInteger(value) || value >= 100 ? 0 : 1)

/** Lines of a table, for a person. */
export const figureTable = (figures: readonly Figure[]): string[] => {
  const names = Math.max(...figures.map(({ name }) => name.length))
  return figures.map((figure) =>
    [
      figure.name.padEnd(names),
      rounded(figure.value).padStart(8),
      figure.unit.padEnd(2),
      aimed(figure),
    ]
      .join("  ")
      .trimEnd()
  )
}
