import { Button, Text } from "@medusajs/ui"
import { useState } from "react"

import { actorWords, entryWords } from "../../lib/entry-words"
import type { Badge } from "../../lib/payment-words"
import type { PaymentEntry } from "../../lib/payment-types"
import { timeWords } from "../../lib/when"
import { ServiceLink } from "./service-link"

const DOTS: Record<Badge["color"], string> = {
  green: "bg-ui-tag-green-icon",
  orange: "bg-ui-tag-orange-icon",
  blue: "bg-ui-tag-blue-icon",
  red: "bg-ui-tag-red-icon",
  grey: "bg-ui-tag-neutral-icon",
}

const Line = ({ entry }: { entry: PaymentEntry }) => {
  const { title, color, amount, detail } = entryWords(entry)
  return (
    <li className="flex gap-x-3">
      <span
        aria-hidden
        className={`mt-1.5 size-2 shrink-0 rounded-full ${DOTS[color]}`}
      />
      <div className="flex min-w-0 flex-1 flex-col">
        <div className="flex items-start justify-between gap-x-3">
          <Text size="small" weight="plus">
            {title}
          </Text>
          {amount && (
            <Text size="small" className="whitespace-nowrap tabular-nums">
              {amount}
            </Text>
          )}
        </div>
        {detail && (
          <Text size="small" className="text-ui-fg-subtle break-words">
            {detail}
          </Text>
        )}
        <Text size="xsmall" className="text-ui-fg-subtle">
          {actorWords(entry.actor)} ·{" "}
          <time dateTime={entry.happened_at}>
            {timeWords(entry.happened_at)}
          </time>
          {entry.service_url && (
            <>
              {" · "}
              <ServiceLink url={entry.service_url} isSmall>
                See there
              </ServiceLink>
            </>
          )}
        </Text>
      </div>
    </li>
  )
}

const FIRST = 6

/** What happened to the money of an order, newest first. */
export const PaymentTimeline = ({ entries }: { entries: PaymentEntry[] }) => {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? entries : entries.slice(0, FIRST)
  if (entries.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        Nothing has happened yet.
      </Text>
    )
  }
  return (
    <>
      <ol aria-label="Payment timeline" className="flex flex-col gap-y-4">
        {shown.map((entry) => (
          <Line key={entry.id} entry={entry} />
        ))}
      </ol>
      {shown.length < entries.length && (
        <Button
          size="small"
          variant="transparent"
          onClick={() => setWhole(true)}
        >
          Show all {entries.length}
        </Button>
      )}
    </>
  )
}
