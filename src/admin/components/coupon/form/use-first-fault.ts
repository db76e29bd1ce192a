import { useEffect, useRef, useState } from "react"

/**
 * Brings who wanted to save to the first thing that is wrong.
 *
 * @returns `form` for the form element; `seek` once its faults are to be shown
 */
export const useFirstFault = () => {
  const form = useRef<HTMLFormElement>(null)
  const [sought, setSought] = useState(0)
  useEffect(() => {
    if (sought > 0) {
      form.current
        ?.querySelector<HTMLElement>("[aria-invalid=true], [data-fault]")
        ?.focus()
    }
  }, [sought])
  return { form, seek: () => setSought((times) => times + 1) }
}
