import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
} from "@tanstack/react-query"

import { askJson } from "./api"
import type { ListedPayment, PaymentState } from "./payment-types"

type Page = {
  order_payments: ListedPayment[]
  count: number
  limit: number
  offset: number
}

/** What the list shows. */
export type PaymentsFilter = {
  state: PaymentState[]
  q: string
  limit: number
  offset: number
}

const ask = (query: Record<string, string | number | readonly string[]>) => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const each of typeof value === "object" ? value : [String(value)]) {
      search.append(name, each)
    }
  }
  return askJson<Page>(`/admin/order-payments?${search.toString()}`)
}

/** One page of the orders' payments, newest first. */
export const usePayments = ({ state, q, limit, offset }: PaymentsFilter) =>
  useQuery({
    queryKey: ["order-payments", "list", { state, q, limit, offset }],
    queryFn: () => ask({ state, limit, offset, ...(q && { q }) }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchOnWindowFocus: true,
  })

const PAGE = 50

/** The orders with open matters, newest first, page by page. */
export const useOpenMatters = () =>
  useInfiniteQuery({
    queryKey: ["order-payments", "attention"],
    queryFn: ({ pageParam }) =>
      ask({ attention: "true", limit: PAGE, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ offset, limit, count }) =>
      offset + limit < count ? offset + limit : undefined,
    staleTime: 0,
    refetchOnWindowFocus: true,
  })

const REFRESH_MS = 60_000

/** How much waits for staff: orders with open matters, and dead letters. */
export const usePaymentCounts = () =>
  useQuery({
    queryKey: ["order-payments", "counts"],
    queryFn: () =>
      askJson<{ attention: number; dead_events: number }>(
        "/admin/order-payments/counts"
      ),
    staleTime: 0,
    refetchOnWindowFocus: true,
    refetchInterval: REFRESH_MS,
  })
