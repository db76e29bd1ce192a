import { Button, Input, Label, Text, toast } from "@medusajs/ui"
import { useId, useState } from "react"

import { usePdf, usePreview } from "../../lib/invoice-templates/queries"
import type { TemplateText } from "../../lib/invoice-templates/queries"
import { useSettled } from "../../lib/use-settled"
import { FormSection } from "../coupon/form/form-section"
import { Failure } from "../section"
import { FaultList } from "./fault-list"
import { Sheet } from "./sheet"

const TYPING_MS = 400

/** The number of an order, or null where it is none yet. */
const orderOf = (typed: string): number | null =>
  /^[1-9]\d{0,9}$/.test(typed.trim()) ? Number(typed) : null

/** Shows what is typed on a sample, or on the newest document of an order. */
export const PreviewPane = ({ text }: { text: TemplateText }) => {
  const id = useId()
  const [typed, setTyped] = useState("")
  const settled = useSettled(text, TYPING_MS)
  const order = useSettled(orderOf(typed), TYPING_MS)
  const { data, error, refetch } = usePreview(settled, order)
  const pdf = usePdf()
  return (
    <FormSection
      title="Preview"
      aside={
        <div className="flex items-center gap-x-2">
          <Label size="small" htmlFor={id}>
            of order no.
          </Label>
          <Input
            id={id}
            size="small"
            inputMode="numeric"
            placeholder="a sample"
            className="w-24"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <Button
            size="small"
            variant="secondary"
            isLoading={pdf.isPending}
            onClick={() =>
              pdf.mutate(
                { ...text, order: orderOf(typed) },
                { onError: ({ message }) => toast.error(message) }
              )
            }
          >
            As PDF
          </Button>
        </div>
      }
    >
      {error && (
        <Failure message={error.message} onRetry={() => void refetch()} />
      )}
      <div role="status" aria-label="What is wrong" className="empty:hidden">
        {data && data.faults.length > 0 && <FaultList faults={data.faults} />}
      </div>
      {data && data.html === null && (
        <Text size="small" className="text-ui-fg-subtle">
          There is nothing to be seen until this is mended.
        </Text>
      )}
      {data?.html && <Sheet html={data.html} />}
    </FormSection>
  )
}
