import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import type {
  DocumentMails,
  DocumentSent,
} from "../../../api/admin/invoices/types"
import { askJson, isRefusal, sendJson } from "../api"
import { useWishKey } from "../wish-key"

const path = (id: string) => `/admin/invoices/${id}/mail`
const key = (id: string) => ["invoice-mails", id]

/** The order's address, and to whom a document was sent again. */
export const useDocumentMails = (id: string) =>
  useQuery({
    queryKey: key(id),
    queryFn: () => askJson<DocumentMails>(path(id)),
    staleTime: 0,
  })

/**
 * Sends a document again. An attempt whose answer was lost is repeated under
 * its key, and so is one mail.
 */
export const useSendDocument = (id: string) => {
  const client = useQueryClient()
  const { keyOf, forget } = useWishKey()
  return useMutation({
    mutationFn: (email: string) =>
      sendJson<DocumentSent>(path(id), { email, key: keyOf(email) }),
    onSuccess: forget,
    onError: (error) => {
      if (isRefusal(error)) {
        forget()
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: key(id) }),
  })
}
