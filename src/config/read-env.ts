import { withDefaults } from "./env-defaults"
import { envFault, type EnvFault } from "./env-faults"
import { checkRules } from "./env-rules"
import { envSchema, type Env, type EnvName, type EnvSource } from "./env-schema"

/** Either the settings, or everything that is wrong with them. */
export type EnvResult =
  { ok: true; env: Env } | { ok: false; faults: EnvFault[] }

/** Reads settings from `source`; pure, and complete in what it finds wrong. */
export function readEnv(source: EnvSource): EnvResult {
  const complete = withDefaults(source)
  const parsed = envSchema.safeParse(complete)
  const faults = [
    ...(parsed.success ? [] : parsed.error.issues.map(toFault(complete))),
    ...checkRules(complete),
  ]
  if (!parsed.success || faults.length > 0) {
    return { ok: false, faults }
  }
  return { ok: true, env: parsed.data }
}

const isName = (name: unknown): name is EnvName =>
  typeof name === "string" && name in envSchema.shape

function toFault(source: EnvSource) {
  return (issue: {
    path: PropertyKey[]
    code?: string
    message: string
  }): EnvFault => {
    const [name] = issue.path
    if (!isName(name)) {
      return envFault("NODE_ENV", issue.message)
    }
    if (!source[name]) {
      return envFault(name, "is missing")
    }
    const isEnum = issue.code === "invalid_value"
    return envFault(name, isEnum ? "is none of its values" : issue.message)
  }
}
