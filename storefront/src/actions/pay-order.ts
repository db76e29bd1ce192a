"use server"

import { redirect } from "next/navigation"
import { isRefusal } from "@/lib/api/store-error"
import { openPayment } from "@/lib/data/orders"
import { orderPath } from "@/lib/order/notes"

/**
 * Opens the payment page of a placed order. If it was paid or cancelled
 * meanwhile, its own page tells so.
 */
export async function payOrder(data: FormData): Promise<void> {
  redirect(await wayToPay(String(data.get("token"))))
}

async function wayToPay(token: string): Promise<string> {
  try {
    return (await openPayment(token)) ?? orderPath(token)
  } catch (error) {
    return isRefusal(error)
      ? orderPath(token)
      : orderPath(token, "pay-unavailable")
  }
}
