import { useMutation, useQueryClient } from "@tanstack/react-query"

import type { SettingsView } from "../../../api/admin/invoice-settings/types"
import { DEFAULT_SELLER } from "../../../modules/invoice/domain/settings"
import { useSettings, useSaveSettings } from "../invoice-settings/queries"

/** Which template is in use, and a way to use another one. */
export const useChosenTemplate = () => {
  const client = useQueryClient()
  const { data } = useSettings(DEFAULT_SELLER)
  const save = useSaveSettings(DEFAULT_SELLER)
  const settings: SettingsView["settings"] = data?.settings ?? null
  const choose = useMutation({
    mutationFn: async (template: string) => {
      if (!settings) {
        throw new TypeError("Save the seller's data first, under Invoices.")
      }
      const { seller, numbering, issue_when, payment_terms_days } = settings
      const { e_invoice, tax_scheme, version } = settings
      return save.mutateAsync({
        ...{ seller_code: DEFAULT_SELLER, based_on: version },
        ...{ seller, numbering, issue_when, payment_terms_days },
        ...{ e_invoice, tax_scheme, template },
      })
    },
    onSettled: () =>
      client.invalidateQueries({ queryKey: ["invoice-settings"] }),
  })
  return {
    isKnown: data !== undefined,
    chosen: settings?.template ?? null,
    choose,
  }
}
