import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { askJson, saveFile } from "./api"

export type InvoiceState = {
  invoice: {
    id: string
    number: string
    issued_at: string
    has_pdf: boolean
  } | null
  fault: { code: string; detail: string; next_attempt_at: string } | null
}

const path = (orderId: string) => `/admin/orders/${orderId}/invoice`
const key = (orderId: string) => ["order-invoice", orderId]

/** The invoice of an order, and why there is none where one is due. */
export const useInvoice = (orderId: string) =>
  useQuery({
    queryKey: key(orderId),
    queryFn: () => askJson<InvoiceState>(path(orderId)),
  })

/** Issues the invoice now, or draws a PDF that is missing. */
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
    mutationFn: (number: string) =>
      saveFile(`${path(orderId)}/pdf`, `${number}.pdf`),
  })
