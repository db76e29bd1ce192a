import { ArrowDownTray } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useState } from "react"

import type { DocumentExport } from "../../../api/admin/invoices/types"
import { exportAddress, isOpen, useExports } from "../../lib/invoices/exports"
import { exportWords } from "../../lib/invoices/export-words"
import { timeWords } from "../../lib/when"
import { Progress } from "../progress"

const Standing = ({ made }: { made: DocumentExport }) => {
  if (isOpen(made)) {
    const { done, total, state } = made
    return state === "queued" ? (
      <Text size="small" className="text-ui-fg-subtle">
        Waiting for its turn
      </Text>
    ) : (
      <div className="w-64">
        <Progress label="Documents exported" {...{ done, total }} />
      </div>
    )
  }
  return made.state === "done" ? (
    <Button size="small" variant="secondary" asChild>
      <a href={exportAddress(made)} download>
        <ArrowDownTray />
        Download
      </a>
    </Button>
  ) : (
    <Text size="small" className="text-ui-fg-error max-w-96" role="alert">
      Not made: {made.error}
    </Text>
  )
}

const Row = ({ made }: { made: DocumentExport }) => {
  const { title, detail } = exportWords(made)
  return (
    <li className="flex items-center justify-between gap-x-4 px-6 py-3">
      <div className="min-w-0">
        <Text size="small" weight="plus" className="[overflow-wrap:anywhere]">
          {title}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {detail} · {timeWords(made.created_at)}
        </Text>
      </div>
      <Standing made={made} />
    </li>
  )
}

// The documents below are what the page is for.
const SHOWN_AT_FIRST = 3

/** The exports of the last day, each with its file once it is made. */
export const ExportsList = () => {
  const { data } = useExports()
  const [isWhole, setWhole] = useState(false)
  const exports = data?.exports ?? []
  const shown = exports.filter(
    (made, place) => isWhole || place < SHOWN_AT_FIRST || isOpen(made)
  )
  const hidden = exports.length - shown.length
  return exports.length > 0 ? (
    <section aria-label="Exports">
      <Text size="small" weight="plus" className="px-6 pt-4">
        Exports
      </Text>
      <Text size="small" className="text-ui-fg-subtle px-6">
        Each file is kept for a day.
      </Text>
      <ul className="divide-y">
        {shown.map((made) => (
          <Row key={made.id} made={made} />
        ))}
      </ul>
      {hidden > 0 && (
        <div className="px-4 pb-3">
          <Button
            size="small"
            variant="transparent"
            onClick={() => setWhole(true)}
          >
            Show {hidden} more
          </Button>
        </div>
      )}
    </section>
  ) : null
}
