"use server"

import { redirect } from "next/navigation"
import { cancelOrder as cancel, type CancelOutcome } from "@/lib/data/orders"
import { orderPath, type NoteName } from "@/lib/order/notes"

const NOTE: Record<CancelOutcome, NoteName | undefined> = {
  canceled: undefined,
  already_paid: "cancel-paid",
  payment_under_way: "cancel-under-way",
  shipped: "cancel-shipped",
  failed: "cancel-failed",
}

/** Gives a placed order up; its page tells what came of it. */
export async function cancelOrder(data: FormData): Promise<void> {
  const token = String(data.get("token"))
  redirect(orderPath(token, NOTE[await cancel(token)]))
}
