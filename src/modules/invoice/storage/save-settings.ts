import type { SettingsFault } from "../domain/checking"
import type { SqlRunner } from "../../../shared/sql"
import { findNumberingFaults } from "./numbering-faults"
import { addVersion, wakeWaitingForSeller, type NewSettings } from "./settings"

/** The version that was added, what is wrong, or that another came first. */
export type SettingsOutcome =
  | { is: "saved"; version: number }
  | { is: "refused"; faults: SettingsFault[] }
  | { is: "overtaken" }

/** Adds a version, inside the caller's transaction. */
export const saveSettings = async (
  sql: SqlRunner,
  settings: NewSettings,
  now: Date
): Promise<SettingsOutcome> => {
  // One at a time: two sellers may choose the same series at once.
  await sql.execute(
    `lock table invoice_settings in share row exclusive mode`,
    []
  )
  const faults = await findNumberingFaults(
    sql,
    settings.seller_code,
    settings.settings,
    now
  )
  if (faults.length > 0) {
    return { is: "refused", faults }
  }
  const version = await addVersion(sql, settings)
  if (version === null) {
    return { is: "overtaken" }
  }
  await wakeWaitingForSeller(sql)
  return { is: "saved", version }
}
