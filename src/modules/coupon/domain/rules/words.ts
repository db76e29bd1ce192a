import { formatMinorUnits } from "../../../../shared/money"

const PPM_PER_PERCENT = 10_000

/** What rules are worded with. */
export type Words = {
  /** @param minor minor units of the coupon's currency */
  money(minor: number): string
  /** @param ppm millionths of the whole: 125 000 is "12.5 %" */
  percent(ppm: number): string
}

/** Words in English; amounts of a coupon without a currency stay bare. */
export const wordsFor = (currencyCode: string | null): Words => ({
  money: (minor) =>
    currencyCode ? formatMinorUnits(minor, currencyCode) : String(minor),
  percent: (ppm) => `${ppm / PPM_PER_PERCENT} %`,
})

/** A limit of units per line in words, empty without one. */
export const sayPerLine = (max_units_per_line: number | undefined): string =>
  max_units_per_line === undefined
    ? ""
    : `, at most ${counted(max_units_per_line, "unit")} of a line`

/** `1 unit`, `2 units`. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`
