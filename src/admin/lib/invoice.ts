import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { askJson, saveFile } from "./api"

/** An invoice or credit note of an order; the total in minor units. */
export type OrderDocument = {
  id: string
  kind: "invoice" | "credit_note"
  number: string
  issued_at: string
  total_minor: number
  currency_code: string
  has_pdf: boolean
  corrects: string | null
}

export type InvoiceState = {
  documents: OrderDocument[]
  fault: { code: string; detail: string; next_attempt_at: string } | null
}

const path = (orderId: string) => `/admin/orders/${orderId}/invoice`
const key = (orderId: string) => ["order-invoice", orderId]

/** The documents of an order, and why one is missing where it is due. */
export const useInvoice = (orderId: string) =>
  useQuery({
    queryKey: key(orderId),
    queryFn: () => askJson<InvoiceState>(path(orderId)),
  })

/** Issues what is missing now, or draws a PDF that is missing. */
export const useIssueInvoice = (orderId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => askJson<InvoiceState>(path(orderId), { method: "POST" }),
    onSettled: () => client.invalidateQueries({ queryKey: key(orderId) }),
  })
}

/** Saves the PDF on the user's machine. */
export const useDownloadInvoice = (orderId: string) =>
  useMutation({
    mutationFn: ({ id, number }: Pick<OrderDocument, "id" | "number">) =>
      saveFile(`${path(orderId)}/documents/${id}/pdf`, `${number}.pdf`),
  })
