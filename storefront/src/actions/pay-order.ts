"use server"

import { redirect } from "next/navigation"
import { openPayment } from "@/lib/data/orders"

/** Opens the payment page of a placed order, or shows that it is paid. */
export async function payOrder(data: FormData): Promise<void> {
  const token = String(data.get("token"))
  const payUrl = await openPayment(token)
  redirect(payUrl ?? `/order/${encodeURIComponent(token)}`)
}
