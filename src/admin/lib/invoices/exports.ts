import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import type {
  DocumentExport,
  ExportFormat,
  ExportList,
  ExportOpened,
} from "../../../api/admin/invoices/types"
import { addressOf, askJson, sendJson } from "../api"
import { soughtOf, type DocumentsSearch } from "./search"

const PATH = "/admin/invoices/exports"
const KEY = ["invoice-exports"]
const REFRESH_MS = 1_000

/** Whether an export is still being made. */
export const isOpen = ({ state }: DocumentExport): boolean =>
  state === "queued" || state === "running"

/** The exports of the last day; looks again while one is being made. */
export const useExports = () =>
  useQuery({
    queryKey: KEY,
    queryFn: () => askJson<ExportList>(PATH),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.exports.some(isOpen) ? REFRESH_MS : false,
  })

/** Has the documents that are listed exported. */
export const useOpenExport = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wanted: { format: ExportFormat; search: DocumentsSearch }) =>
      sendJson<ExportOpened>(PATH, {
        format: wanted.format,
        ...soughtOf(wanted.search),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

/** Where the browser fetches an export's file, however large it is. */
export const exportAddress = ({ id }: DocumentExport): string =>
  addressOf(`${PATH}/${id}/file`)
