import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"

import type {
  CouponBody,
  CouponBulkAction,
  CouponBulkResponse,
  CouponListResponse,
  CouponReport,
  CouponResponse,
  CouponView,
} from "../../../api/admin/coupons/types"
import { askJson, sendDelete, sendJson } from "../api"

const PATH = "/admin/coupons"
const KEY = "coupons"

// Core's own pages show promotions, which coupons are.
const useTouched = () => {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: [KEY] }),
      client.invalidateQueries({ queryKey: ["promotions"] }),
    ])
}

/** What the list asks for; see `CouponListQuery`. */
export type CouponsQuery = {
  q: string
  standing: string
  kind: string
  order: string
  limit: number
  offset: number
}

/** One page of the coupons and core's promotions. */
export const useCoupons = (query: CouponsQuery) => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== "") {
      search.set(name, String(value))
    }
  }
  return useQuery({
    queryKey: [KEY, "list", query],
    queryFn: () => askJson<CouponListResponse>(`${PATH}?${search.toString()}`),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
}

/** One coupon or promotion. */
export const useCoupon = (id: string) =>
  useQuery({
    queryKey: [KEY, id],
    queryFn: () => askJson<CouponResponse>(`${PATH}/${id}`),
    staleTime: 0,
    refetchOnWindowFocus: true,
  })

/** Uses, discount and revenue of the last days. */
export const useReport = (id: string, days: number) =>
  useQuery({
    queryKey: [KEY, id, "report", days],
    queryFn: () => askJson<CouponReport>(`${PATH}/${id}/report?days=${days}`),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

/** Makes a coupon, or replaces the rules of one. @param id null for a new one */
export const useSaveCoupon = (id: string | null) => {
  const touched = useTouched()
  return useMutation({
    mutationFn: (coupon: CouponBody) =>
      sendJson<CouponResponse>(id ? `${PATH}/${id}` : PATH, { ...coupon }),
    onSettled: touched,
  })
}

/** Pauses or resumes a coupon or promotion. */
export const useCouponStatus = (id: string) => {
  const touched = useTouched()
  return useMutation({
    mutationFn: (status: CouponView["status"]) =>
      sendJson<CouponResponse>(`${PATH}/${id}`, { status }),
    onSettled: touched,
  })
}

/** Makes a draft of the same rules. */
export const useDuplicate = (id: string) => {
  const touched = useTouched()
  return useMutation({
    mutationFn: () => sendJson<CouponResponse>(`${PATH}/${id}/duplicate`),
    onSettled: touched,
  })
}

/** Deletes a coupon. */
export const useDeleteCoupon = (id: string) => {
  const touched = useTouched()
  return useMutation({
    mutationFn: () => sendDelete(`${PATH}/${id}`),
    onSuccess: touched,
  })
}

/** Pauses, resumes or deletes many at once. */
export const useBulk = () => {
  const touched = useTouched()
  return useMutation({
    mutationFn: (wanted: { ids: string[]; action: CouponBulkAction }) =>
      sendJson<CouponBulkResponse>(`${PATH}/bulk`, wanted),
    onSettled: touched,
  })
}
