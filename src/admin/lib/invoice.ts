import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { askJson, saveFile } from "./api"

/** Whether a document is an e-invoice too, and what it lacks where it cannot be. */
export type EInvoice =
  | { status: "on" | "off" }
  | {
      status: "impossible"
      faults: { field: string; rule: string; message: string }[]
    }

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
  e_invoice: EInvoice
}

/** Why a document is missing, and when it is tried again by itself. */
export type InvoiceFault = {
  code: string
  detail: string
  next_attempt_at: string
}

export type InvoiceState = {
  documents: OrderDocument[]
  /** Whether another document is on its way, or in trouble. */
  is_due: boolean
  fault: InvoiceFault | null
}

const path = (orderId: string) => `/admin/orders/${orderId}/invoice`
const key = (orderId: string) => ["order-invoice", orderId]

const SOON_MS = 2_000
const LATER_MS = 30_000

const isUnfinished = ({ documents, is_due, fault }: InvoiceState): boolean =>
  is_due || fault !== null || documents.some(({ has_pdf }) => !has_pdf)

/**
 * The documents of an order, and why one is missing where it is due; looks
 * again until all are there.
 */
export const useInvoice = (orderId: string) =>
  useQuery({
    queryKey: key(orderId),
    queryFn: () => askJson<InvoiceState>(path(orderId)),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data && isUnfinished(data) && (data.fault ? LATER_MS : SOON_MS),
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

/** Saves the XML of an e-invoice on the user's machine. */
export const useDownloadXml = () =>
  useMutation({
    mutationFn: ({ id, number }: Pick<OrderDocument, "id" | "number">) =>
      saveFile(`/admin/invoices/${id}/xml`, `${number}.xml`),
  })
