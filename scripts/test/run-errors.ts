import { writeFileSync } from "node:fs"

/** The environment's variable that says where the errors go. */
export const ERRORS_FILE = "COUNTERFOIL_TEST_ERRORS"

type RunError = { message: string; stack?: string }

/**
 * A vitest reporter that writes down the errors outside of tests, as a JSON
 * list of texts: they fail a run, and vitest's JSON report leaves them out.
 */
export default class RunErrors {
  onTestRunEnd(_modules: unknown, errors: readonly RunError[]): void {
    const file = process.env[ERRORS_FILE]
    if (file) {
      writeFileSync(
        file,
        JSON.stringify(errors.map(({ message, stack }) => stack ?? message))
      )
    }
  }
}
