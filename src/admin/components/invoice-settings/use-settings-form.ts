import { useMemo, useState } from "react"

import type {
  SavedSettings,
  SettingsFault,
} from "../../../api/admin/invoice-settings/types"
import { checkSettings } from "../../../modules/invoice/domain/checking"
import { formOf, inputOf } from "../../lib/invoice-settings/form"

/** Keeps what is typed, checks it as it is typed, and says where it is wrong. */
export const useSettingsForm = (saved: SavedSettings | null) => {
  const initial = useMemo(() => formOf(saved), [saved])
  const [form, setForm] = useState(initial)
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [isSaving, setSaving] = useState(false)
  const [refused, setRefused] = useState<readonly SettingsFault[]>([])
  const input = useMemo(() => inputOf(form), [form])
  const checked = useMemo(() => checkSettings(input), [input])
  const found = checked.ok ? [] : checked.faults
  return {
    context: {
      form,
      faults: [
        ...found.filter(({ field }) => isSaving || touched.has(field)),
        ...refused,
      ],
      change: (path: string, value: string) => {
        setForm((before) => ({ ...before, [path]: value }))
        setRefused((faults) => faults.filter(({ field }) => field !== path))
      },
      touch: (path: string) => setTouched((paths) => new Set([...paths, path])),
    },
    input,
    isRight: checked.ok,
    isChanged: Object.keys(form).some((path) => form[path] !== initial[path]),
    showAll: () => setSaving(true),
    refuse: setRefused,
  }
}
