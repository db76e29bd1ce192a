import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"

import type {
  CouponBody,
  PreviewCart,
  PreviewResponse,
  WhatIfResponse,
} from "../../../api/admin/coupons/types"
import { sendJson } from "../api"

const PAUSE_MS = 400

/** A value once it has not changed for a moment. */
export const useSettled = <T>(value: T): T => {
  const [settled, setSettled] = useState(value)
  const text = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS)
    return () => clearTimeout(timer)
    // As text: what is made anew on every turn is the same if it says the same.
  }, [text])
  return settled
}

/** What the coupon does to a cart, asked anew as either changes. */
export const usePreview = (
  coupon: CouponBody | null,
  cart: PreviewCart | null
) => {
  const asked = useSettled({ coupon, cart })
  return useQuery({
    queryKey: ["coupon-preview", asked],
    queryFn: () => sendJson<PreviewResponse>("/admin/coupons/preview", asked),
    enabled: asked.coupon !== null && asked.cart !== null,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  })
}

/** What the coupon would have done to past orders. */
export const useWhatIf = () =>
  useMutation({
    mutationFn: (wanted: { coupon: CouponBody; orders: number }) =>
      sendJson<WhatIfResponse>("/admin/coupons/what-if", wanted),
  })
