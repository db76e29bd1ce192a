import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"

import type { DocumentList } from "../../../api/admin/invoices/types"
import { askJson, saveFile } from "../api"
import { apiQuery, type DocumentsSearch } from "./search"

const PATH = "/admin/invoices"

/** Invoices and credit notes by what is sought. */
export const useDocuments = (search: DocumentsSearch) =>
  useQuery({
    queryKey: ["invoices", search],
    queryFn: () => askJson<DocumentList>(`${PATH}?${apiQuery(search)}`),
    placeholderData: keepPreviousData,
  })

/** Saves a document's PDF on the user's machine. */
export const useDownloadPdf = () =>
  useMutation({
    mutationFn: ({ id, number }: { id: string; number: string }) =>
      saveFile(`${PATH}/${id}/pdf`, `${number.replace(/[^\w.-]/g, "-")}.pdf`),
  })
