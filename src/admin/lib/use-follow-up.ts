import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"

const LOOKS_MS = [0, 1000, 3000, 7000, 15_000, 30_000]

/**
 * Looks at an order's money and documents again, a few times, after something
 * of the order has changed: what follows from that comes a little later.
 *
 * @param mark changes with the order; null until it is known
 */
export const useFollowUp = (orderId: string, mark: string | null): void => {
  const client = useQueryClient()
  const seen = useRef(mark)
  useEffect(() => {
    const isNews = seen.current !== null && seen.current !== mark
    seen.current = mark
    if (!isNews) {
      return
    }
    const look = () =>
      ["order-payment", "order-invoice"].forEach(
        (name) => void client.invalidateQueries({ queryKey: [name, orderId] })
      )
    const timers = LOOKS_MS.map((after) => setTimeout(look, after))
    return () => timers.forEach(clearTimeout)
  }, [client, orderId, mark])
}
