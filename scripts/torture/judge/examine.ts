import { runDoctor } from "../../doctor/run-doctor"
import type { Finding } from "./finding"

/**
 * The shop's own examination: all that it calls a violation, without patience,
 * as nothing is under way any more.
 */
export const examine = async (databaseUrl: string): Promise<Finding[]> => {
  const findings = await runDoctor(databaseUrl, {
    patienceMinutes: 0,
    confirmAfterMs: 0,
  })
  return findings.filter(({ severity }) => severity === "violation")
}
