import {
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query"

import { askJson, sendJson } from "./api"

/** A message of a payment service that could not be applied. */
export type DeadEvent = {
  id: string
  provider: string
  type: string
  order_id: string | null
  order_display_id: number | null
  attempts: number
  detail: string | null
  happened_at: string
}

type Page = {
  payment_events: DeadEvent[]
  count: number
  limit: number
  offset: number
}

const KEY = ["order-payments", "dead-events"]
const PAGE = 50

/** The payment services' messages that were given up, page by page. */
export const useDeadEvents = () =>
  useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam }) =>
      askJson<Page>(
        `/admin/payment-events?status=dead&limit=${PAGE}&offset=${pageParam}`
      ),
    initialPageParam: 0,
    getNextPageParam: ({ offset, limit, count }) =>
      offset + limit < count ? offset + limit : undefined,
    staleTime: 0,
    refetchOnWindowFocus: true,
  })

/** Tries a message again. */
export const useReplay = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      sendJson(`/admin/payment-events/${encodeURIComponent(id)}/replay`),
    onSettled: () => client.invalidateQueries({ queryKey: ["order-payments"] }),
  })
}
