import { formatMinorUnits } from "../../../src/shared/money"

/** Minor units as the page shows them. */
export const money = (minor: number, currency: string): string =>
  formatMinorUnits(minor, currency, "en")
