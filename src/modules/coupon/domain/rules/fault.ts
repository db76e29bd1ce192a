import type { z } from "@medusajs/framework/zod"

/**
 * What is wrong in a coupon.
 *
 * @property field path, such as `effect.tiers.1.from`
 * @property code stable; zod's own, or one of a rule's
 * @property message what is wrong and how to cure it, for a person
 */
export type Fault = { field: string; code: string; message: string }

type Issue = z.core.$ZodIssue

const joined = (...parts: readonly PropertyKey[]): string =>
  parts
    .map(String)
    .filter((part) => part !== "")
    .join(".")

const faultOf = (issue: Issue, at: string): Fault[] => {
  const field = joined(at, ...issue.path)
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      field: joined(field, key),
      code: issue.code,
      message: `There is no field "${key}" here: take it out, or correct its name.`,
    }))
  }
  const own: unknown = issue.code === "custom" ? issue.params?.code : undefined
  return [
    {
      field,
      code: typeof own === "string" ? own : issue.code,
      message: issue.message,
    },
  ]
}

/** What zod found, as faults of the coupon's fields below `at`. */
export const faultsOf = (error: z.ZodError, at: string): Fault[] =>
  error.issues.flatMap((issue) => faultOf(issue, at))
