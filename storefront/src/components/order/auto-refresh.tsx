"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"

/** Milliseconds between looks: quick at first, then ever slower. */
const FIRST_WAIT = 2_000
const GROWTH = 1.4
const LAST_WAIT = 60_000

/** Asks the server for this page again from time to time, while it is seen. */
export function AutoRefresh() {
  const router = useRouter()

  useEffect(() => {
    let wait = FIRST_WAIT
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      if (document.visibilityState === "visible") {
        router.refresh()
      }
      wait = Math.min(wait * GROWTH, LAST_WAIT)
      timer = setTimeout(look, wait)
    }
    timer = setTimeout(look, wait)
    return () => clearTimeout(timer)
  }, [router])

  return null
}
