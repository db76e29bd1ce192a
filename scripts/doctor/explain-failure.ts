import { Fault } from "../lib/fault"
import { messageOf } from "../../src/shared/errors"
import type { FoundDatabase } from "./find-database"

/** Codes of PostgreSQL for a table, a column or a schema that is not there. */
const NOT_OURS = new Set(["42P01", "42703", "3F000"])

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error
    ? String(error.code)
    : ""

/** Why a database could not be examined, and the cure. */
export function explainFailure(
  error: unknown,
  { name, cure }: FoundDatabase
): Fault {
  if (error instanceof Fault) {
    return error
  }
  const message = messageOf(error)
  if (NOT_OURS.has(codeOf(error))) {
    return new Fault(
      `${name} is not a database of this version of the shop: ${message}`,
      "start the shop once, which brings its tables up to date"
    )
  }
  if (codeOf(error) === "57014") {
    return new Fault(
      `${name} took too long to answer`,
      "ask again when there is less to do, or look at a copy"
    )
  }
  // Trying several addresses of a host fails without a message of its own.
  return new Fault(`${name} does not answer: ${message || codeOf(error)}`, cure)
}
