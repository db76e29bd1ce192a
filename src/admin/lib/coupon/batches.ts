import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"

import type {
  BatchBody,
  BatchList,
  BatchOpened,
  CodeFound,
  CodePage,
  CouponBatch,
} from "../../../api/admin/coupon-batches/types"
import { askJson, saveFile, sendDelete, sendJson } from "../api"

const KEY = "coupon-batches"
const BATCHES = "/admin/coupon-batches"
const REFRESH_MS = 1_000

const useTouched = () => {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: [KEY] })
}

/** The batches of a coupon and its own code; looks again while codes are made. */
export const useBatches = (couponId: string) =>
  useQuery({
    queryKey: [KEY, couponId],
    queryFn: () => askJson<BatchList>(`/admin/coupons/${couponId}/batches`),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.batches.some((batch) => batch.state === "making")
        ? REFRESH_MS
        : false,
  })

/** Has codes made. */
export const useOpenBatch = (couponId: string) => {
  const touched = useTouched()
  return useMutation({
    mutationFn: (body: BatchBody) =>
      sendJson<BatchOpened>(`/admin/coupons/${couponId}/batches`, { ...body }),
    onSuccess: touched,
  })
}

/** Takes all codes of a batch out of use. */
export const useDropBatch = (batchId: string) => {
  const touched = useTouched()
  return useMutation({
    mutationFn: () => sendDelete(`${BATCHES}/${batchId}`),
    onSuccess: touched,
  })
}

/** Saves the codes of a batch on the user's machine. */
export const useDownloadCodes = (batch: CouponBatch) =>
  useMutation({
    mutationFn: () =>
      saveFile(
        `${BATCHES}/${batch.id}/codes.csv`,
        `${batch.prefix || "codes"}-${batch.wanted}.csv`
      ),
  })

const PAGE = 20

/** The codes of a batch with their uses, page by page. @param q part of a code */
export const useCodes = (batchId: string, q: string, isOpen: boolean) =>
  useInfiniteQuery({
    queryKey: [KEY, "codes", batchId, q],
    queryFn: ({ pageParam }) => {
      const search = new URLSearchParams({ limit: String(PAGE) })
      if (q) {
        search.set("q", q)
      }
      if (pageParam) {
        search.set("after", pageParam)
      }
      return askJson<CodePage>(
        `${BATCHES}/${batchId}/codes?${search.toString()}`
      )
    },
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
    enabled: isOpen,
  })

/** Takes one code out of use, or puts it back. */
export const useDisableCode = () => {
  const touched = useTouched()
  return useMutation({
    mutationFn: ({ code, disabled }: { code: string; disabled: boolean }) =>
      sendJson<CodeFound>(`/admin/coupon-codes/${encodeURIComponent(code)}`, {
        disabled,
      }),
    onSettled: touched,
  })
}
