"use client"

import { useContext } from "react"
import { FormContext } from "@/components/forms/form-context"

/** Opens the second address. */
export function BillingTick({ isTicked }: { isTicked: boolean }) {
  const { values } = useContext(FormContext).state
  // A box that is not ticked is not posted: look at whether anything was.
  const wasPosted = Object.keys(values).length > 0
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3">
      <input
        type="checkbox"
        name="billing_differs"
        value="yes"
        defaultChecked={wasPosted ? Boolean(values.billing_differs) : isTicked}
        className="size-5 accent-accent"
      />
      The invoice goes to another address
    </label>
  )
}
