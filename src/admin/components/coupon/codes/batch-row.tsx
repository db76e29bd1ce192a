import { ArrowDownTray } from "@medusajs/icons"
import { Badge, Button, Text, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"

import type { CouponBatch } from "../../../../api/admin/coupon-batches/types"
import { useDownloadCodes, useDropBatch } from "../../../lib/coupon/batches"
import { timeWords } from "../../../lib/when"
import { Progress } from "../../progress"
import { CodesList } from "./codes-list"

const Drop = ({ batch }: { batch: CouponBatch }) => {
  const confirm = usePrompt()
  const { mutateAsync, isPending } = useDropBatch(batch.id)
  const run = async () => {
    const isSure = await confirm({
      title: `Take ${batch.made.toLocaleString()} codes out of use?`,
      description:
        "None of them can be entered any more. This cannot be undone.",
      confirmText: "Take out of use",
      cancelText: "Back",
    })
    if (isSure) {
      await mutateAsync().catch((error: Error) => toast.error(error.message))
    }
  }
  return (
    <Button
      size="small"
      variant="transparent"
      isLoading={isPending}
      onClick={() => void run()}
    >
      Take out of use
    </Button>
  )
}

const Download = ({ batch }: { batch: CouponBatch }) => {
  const { mutate, isPending } = useDownloadCodes(batch)
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={isPending}
      disabled={batch.state === "making"}
      onClick={() =>
        mutate(undefined, { onError: (error) => toast.error(error.message) })
      }
    >
      <ArrowDownTray />
      CSV
    </Button>
  )
}

/** A batch of codes: how far it is, its file, and its codes. */
export const BatchRow = ({ batch }: { batch: CouponBatch }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <li className="flex flex-col gap-y-2 py-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="flex flex-col">
          <Text size="small" weight="plus">
            {batch.wanted.toLocaleString()} codes
            {batch.prefix && (
              <>
                {" "}
                beginning with <span className="font-mono">{batch.prefix}</span>
              </>
            )}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {timeWords(batch.created_at)}
          </Text>
        </div>
        <div className="flex items-center gap-x-2">
          {batch.state === "failed" && (
            <Badge size="small" color="red">
              Stopped
            </Badge>
          )}
          <Drop batch={batch} />
          <Button
            size="small"
            variant="secondary"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? "Hide codes" : "Show codes"}
          </Button>
          <Download batch={batch} />
        </div>
      </div>
      {batch.state !== "ready" && (
        <Progress label="Codes made" done={batch.made} total={batch.wanted} />
      )}
      {batch.state === "failed" && (
        <Text size="small" className="text-ui-fg-error">
          No more codes of this kind could be found. Those that are there can be
          used; make the others with more random characters.
        </Text>
      )}
      {isOpen && <CodesList batchId={batch.id} />}
    </li>
  )
}
