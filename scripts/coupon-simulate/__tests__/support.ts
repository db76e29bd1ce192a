import { rulesWith } from "../../../src/modules/coupon/domain"
import { simulationOutputSchema } from "../answering/output-schema"
import { simulate } from "../simulate"

const registry = rulesWith()

/** Simulates, and checks that the output is of the published form. */
export const run = (document: unknown) => {
  const { exit_code, output } = simulate(JSON.stringify(document), registry)
  const { carts = [], faults = [] }: Answer = {
    ...simulationOutputSchema.parse(output),
  }
  return { exit_code, carts, faults }
}

type Output = ReturnType<typeof simulationOutputSchema.parse>
type Answer = {
  carts?: Extract<Output, { carts: unknown }>["carts"]
  faults?: Extract<Output, { faults: unknown }>["faults"]
}

/** Path and code of every fault. */
export const faultsIn = (document: unknown): string[] =>
  run(document).faults.map(({ path, code }) => `${path}: ${code}`)

/** One cart of one line at 100.00 with these coupons. */
export const onHundred = (...coupons: unknown[]) => ({
  coupons,
  carts: [{ lines: [{ unit_price: "100.00" }] }],
})

export const tenPercent = { effect: { kind: "percentage", percent: "10" } }
