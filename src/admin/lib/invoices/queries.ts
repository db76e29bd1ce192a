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

/** Saves a period's figures or PDFs on the user's machine. */
export const useExport = () =>
  useMutation({
    mutationFn: (wanted: {
      as: "csv" | "zip"
      from: string
      to: string
      kind: string
    }) => {
      const { as, from, to, kind } = wanted
      const query = new URLSearchParams({ from, to, ...(kind && { kind }) })
      return saveFile(
        `${PATH}/export.${as}?${query}`,
        `documents-${from}-${to}.${as}`
      )
    },
  })
