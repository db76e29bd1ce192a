import { useMemo, useState } from "react"

import type { Fault } from "../../../../modules/coupon/domain"
import {
  checkForm,
  drop,
  put,
  shownFaults,
  type CheckedForm,
  type Json,
  type JsonObject,
} from "../../../lib/coupon/form"
import type { FormContext } from "../fields/form-context"

const concerns = (fault: Fault, path: string): boolean =>
  fault.field === path ||
  fault.field.startsWith(`${path}.`) ||
  path.startsWith(`${fault.field}.`)

/** A form with what is judged of it. */
export type CouponForm = {
  context: FormContext
  checked: CheckedForm
  isChanged: boolean
  /** Shows all that is wrong, also where nobody has been yet. */
  showAll(): void
  /** Shows what the server found; each until its field is changed. */
  refuse(faults: readonly Fault[]): void
}

/** Keeps what is typed, judges it at once, and says where it is wrong. */
export const useCouponForm = (initial: JsonObject): CouponForm => {
  const [form, setForm] = useState(initial)
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [isSaving, setSaving] = useState(false)
  const [refused, setRefused] = useState<readonly Fault[]>([])
  const checked = useMemo(() => checkForm(form), [form])

  const changed = (path: string, next: (tree: JsonObject) => JsonObject) => {
    setForm(next)
    setRefused((faults) => faults.filter((fault) => !concerns(fault, path)))
  }
  const faults = shownFaults(checked.faults, touched, isSaving)
  const known = new Set(faults.map(({ field }) => field))
  return {
    context: {
      form,
      faults: [...faults, ...refused.filter(({ field }) => !known.has(field))],
      change: (path: string, value: Json) => {
        if (typeof value === "object" && value !== null) {
          // Other fields than those that somebody wanted to save.
          setSaving(false)
        }
        changed(path, (tree) => put(tree, path, value))
      },
      remove: (path: string) => {
        // What stood behind it has other places now.
        setTouched(new Set())
        changed(path, (tree) => drop(tree, path))
      },
      touch: (path: string) =>
        setTouched((paths) =>
          paths.has(path) ? paths : new Set([...paths, path])
        ),
    },
    checked,
    isChanged: form !== initial,
    showAll: () => setSaving(true),
    refuse: setRefused,
  }
}
