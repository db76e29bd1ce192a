import type { SettingsView } from "../../../src/api/admin/invoice-settings/types"
import { adminClient } from "../../harness/admin-client"
import { withDatabase } from "../../harness/database"

const PATH = "/admin/invoice-settings"

type Settings = NonNullable<SettingsView["settings"]>

/** The settings that hold now. */
export const currentSettings = async (): Promise<Settings> => {
  const admin = await adminClient()
  const { body } = await admin.get<SettingsView>(PATH)
  if (!body.settings) {
    throw new Error("The seed saves settings")
  }
  return body.settings
}

/** Saves settings with some things changed, over the version `based_on`. */
export const saveSettings = async (
  settings: Settings,
  change: Partial<
    Pick<Settings, "issue_when" | "payment_terms_days" | "e_invoice">
  > = {},
  based_on = settings.version
) => {
  const admin = await adminClient()
  return admin.post<SettingsView>(PATH, {
    ...{ seller_code: settings.seller_code, based_on },
    ...{ seller: settings.seller, numbering: settings.numbering },
    ...{ issue_when: settings.issue_when, e_invoice: settings.e_invoice },
    payment_terms_days: settings.payment_terms_days,
    ...{ tax_scheme: settings.tax_scheme, template: settings.template },
    ...change,
  })
}

const unguarded = (statement: string): Promise<void> =>
  withDatabase(async (db) => {
    await db.query("begin; set local session_replication_role = replica")
    await db.query(statement)
    await db.query("commit")
  })

/** Lets there be no settings, as in a shop that is new, while something is done. */
export const withoutSettings = async <T>(act: () => Promise<T>): Promise<T> => {
  await unguarded(`
    create table settings_aside as table invoice_settings;
    delete from invoice_settings`)
  try {
    return await act()
  } finally {
    await unguarded(`
      delete from invoice_settings;
      insert into invoice_settings select * from settings_aside;
      drop table settings_aside`)
  }
}
