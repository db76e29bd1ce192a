import type { RuleRegistry } from "../../src/modules/coupon/domain"
import { answer } from "./answering/answer"
import { allOf, faulty, type DocumentFault, type Read } from "./fault"
import type { Simulation } from "./reading/read-cart"
import { readDocument, readJson } from "./reading/read-document"

/**
 * What a simulation ends with.
 *
 * @property exit_code 0 priced, 1 the document has faults, 2 it is no JSON
 * @property output for standard output, whatever happened
 */
export type SimulationEnd = {
  exit_code: 0 | 1 | 2
  output: { carts: unknown[] } | { faults: readonly DocumentFault[] }
}

const priced = (simulation: Simulation, index: number): Read<unknown> => {
  try {
    return { ok: true, value: answer(simulation) }
  } catch (error) {
    if (error instanceof RangeError) {
      return faulty(`carts.${index}`, "not_to_be_priced", `${error.message}.`)
    }
    throw error
  }
}

/**
 * Prices the carts of a document with its coupons. Pure: the same text gives
 * the same answer.
 *
 * @param text a JSON document, see docs/coupons.md
 */
export const simulate = (
  text: string,
  registry: RuleRegistry
): SimulationEnd => {
  const json = readJson(text)
  if (!json.ok) {
    return { exit_code: 2, output: { faults: json.faults } }
  }
  const read = readDocument(json.value, registry)
  const carts = read.ok ? allOf(read.value.map(priced)) : read
  return carts.ok
    ? { exit_code: 0, output: { carts: carts.value } }
    : { exit_code: 1, output: { faults: carts.faults } }
}
