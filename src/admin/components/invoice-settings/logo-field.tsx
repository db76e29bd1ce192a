import { Button } from "@medusajs/ui"
import { useId, useState, type ChangeEvent } from "react"

import { FieldFrame } from "./field"
import { useField } from "./form-context"

const MOST_BYTES = 200_000

const readAsDataUri = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(new TypeError("This file cannot be read."))
    reader.readAsDataURL(file)
  })

/** The picture at the head of every document. */
export const LogoField = () => {
  const { value, message, faultId, change, aria } = useField("seller.logo")
  const [refused, setRefused] = useState<string | null>(null)
  const id = useId()

  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (!file) {
      return
    }
    const isRight =
      ["image/png", "image/jpeg"].includes(file.type) && file.size <= MOST_BYTES
    setRefused(
      isRight ? null : "Choose a PNG or JPEG picture of at most 200 kB."
    )
    if (isRight) {
      change(await readAsDataUri(file))
    }
  }

  return (
    <FieldFrame
      label="Logo"
      isOptional
      htmlFor={id}
      message={refused ?? message}
      faultId={faultId}
      hint="PNG or JPEG, at most 200 kB. Printed up to 34 mm wide."
    >
      <div className="flex flex-wrap items-center gap-3">
        {value && (
          <img
            src={value}
            alt="The logo as it is now"
            className="border-ui-border-base h-12 max-w-48 rounded border bg-white object-contain p-1"
          />
        )}
        <input
          {...aria}
          id={id}
          type="file"
          accept="image/png,image/jpeg"
          className="text-ui-fg-subtle txt-small"
          onChange={(event) => void choose(event)}
        />
        {value && (
          <Button
            type="button"
            size="small"
            variant="secondary"
            onClick={() => change("")}
          >
            Remove logo
          </Button>
        )}
      </div>
    </FieldFrame>
  )
}
