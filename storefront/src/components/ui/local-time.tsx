"use client"

import { useSyncExternalStore } from "react"
import { formatLocalTime, formatUtcTime } from "@/lib/dates"

const never = () => () => {}

/** A moment in the visitor's own time; without JavaScript in UTC. */
export function LocalTime({ iso }: { iso: string }) {
  const isBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false
  )
  return (
    <time dateTime={iso}>
      {isBrowser ? formatLocalTime(iso) : formatUtcTime(iso)}
    </time>
  )
}
