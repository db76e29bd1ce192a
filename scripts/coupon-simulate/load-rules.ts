import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { resolve } from "node:path"

import type { RuleKind } from "../../src/modules/coupon/domain"
import { Fault } from "../lib/fault"
import { rootDir } from "../lib/root-dir"

const isRule = (value: unknown): value is RuleKind =>
  typeof value === "object" &&
  value !== null &&
  "role" in value &&
  (value.role === "condition" || value.role === "effect") &&
  "kind" in value &&
  "compile" in value

/**
 * The rules that a TypeScript file exports.
 *
 * @param file relative to the repository's folder
 * @throws Fault if there is none
 */
export const loadRules = (file: string): RuleKind[] => {
  const path = resolve(rootDir, file)
  if (!existsSync(path)) {
    throw new Fault(`There is no file ${path}`, "give a file of rules")
  }
  const exported: unknown = createRequire(__filename)(path)
  const rules = Object.values(exported ?? {}).filter(isRule)
  if (rules.length === 0) {
    throw new Fault(
      `${path} exports no rule`,
      "export what defineCondition or defineEffect gives"
    )
  }
  return rules
}
