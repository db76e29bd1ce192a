"use client"

import { useRouter } from "next/navigation"
import { useEffect, useRef } from "react"
import { followOrder } from "@/lib/order/follow-order"

type Props = {
  /** Of the order's page. */
  address: string
  /** What this page shows; see `pulseOf`. */
  pulse: string
  /** Id of the heading that takes the focus if its holder vanishes. */
  headingId: string
}

/**
 * Keeps an order's page up to date while it is seen: the server renders what
 * has changed, and place and focus stay.
 */
export function LiveOrder({ address, pulse, headingId }: Props) {
  const router = useRouter()
  const shown = useRef(pulse)
  const asked = useRef("")
  const focused = useRef<Element | null>(null)

  useEffect(() => {
    shown.current = pulse
    // A button may have gone under the focus: the heading says why.
    if (focused.current && !focused.current.isConnected) {
      document.getElementById(headingId)?.focus({ preventScroll: true })
    }
    focused.current = null
  }, [pulse, headingId])

  useEffect(() => {
    let unfollow: (() => void) | null = null
    const onPulse = (next: string) => {
      // Each change is asked for once, so that a misunderstanding cannot loop.
      if (next !== shown.current && next !== asked.current) {
        asked.current = next
        focused.current = document.activeElement
        router.refresh()
      }
    }
    const leave = () => {
      unfollow?.()
      unfollow = null
    }
    // A stream takes one of the few connections that a browser has per shop.
    const followWhileSeen = () => {
      leave()
      if (document.visibilityState === "visible") {
        unfollow = followOrder(address, onPulse)
      }
    }
    followWhileSeen()
    document.addEventListener("visibilitychange", followWhileSeen)
    window.addEventListener("pagehide", leave)
    // Back from the payment page, the browser may show this page as it was.
    window.addEventListener("pageshow", followWhileSeen)
    return () => {
      leave()
      document.removeEventListener("visibilitychange", followWhileSeen)
      window.removeEventListener("pagehide", leave)
      window.removeEventListener("pageshow", followWhileSeen)
    }
  }, [address, router])

  return null
}
