import type { SettingsView } from "../../../src/api/admin/invoice-settings/types"
import { adminClient } from "../../harness/admin-client"

const PATH = "/admin/invoice-settings"

type Settings = NonNullable<SettingsView["settings"]>
type Change = { e_invoice?: boolean; seller?: Partial<Settings["seller"]> }

const save = async (change: Change): Promise<Settings> => {
  const admin = await adminClient()
  const { body } = await admin.get<SettingsView>(PATH)
  if (!body.settings) {
    throw new Error("The seed saves settings")
  }
  const { settings } = body
  const answer = await admin.post(PATH, {
    ...{ seller_code: settings.seller_code, based_on: settings.version },
    ...{ numbering: settings.numbering, issue_when: settings.issue_when },
    ...{ tax_scheme: settings.tax_scheme, template: settings.template },
    payment_terms_days: settings.payment_terms_days,
    e_invoice: change.e_invoice ?? settings.e_invoice,
    seller: { ...settings.seller, ...change.seller },
  })
  if (!answer.ok) {
    throw new Error(`Settings: ${JSON.stringify(answer.body)}`)
  }
  return settings
}

/** Makes e-invoices of what is issued meanwhile, with other settings where told. */
export const withEInvoices = async <Result>(
  change: Change,
  act: () => Promise<Result>
): Promise<Result> => {
  const before = await save({ e_invoice: true, ...change })
  try {
    return await act()
  } finally {
    await save({ e_invoice: before.e_invoice, seller: before.seller })
  }
}
