import { createContext, useContext } from "react"

import type { SettingsFault } from "../../../api/admin/invoice-settings/types"
import type { SettingsForm } from "../../lib/invoice-settings/form"

export type SettingsFormContext = {
  form: SettingsForm
  faults: readonly SettingsFault[]
  change(path: string, value: string): void
  touch(path: string): void
}

export const FormContext = createContext<SettingsFormContext>({
  form: {},
  faults: [],
  change: () => undefined,
  touch: () => undefined,
})

/** A field of the form: what is typed, what is wrong, and how to change it. */
export const useField = (path: string) => {
  const { form, faults, change, touch } = useContext(FormContext)
  const message = faults.find(({ field }) => field === path)?.message ?? null
  const faultId = `${path.replace(/\./g, "-")}-fault`
  return {
    value: form[path] ?? "",
    message,
    faultId,
    change: (value: string) => change(path, value),
    touch: () => touch(path),
    // What ties a field to its fault for screen readers.
    aria: {
      "aria-invalid": message !== null,
      "aria-describedby": message === null ? undefined : faultId,
    },
  }
}
