import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import type {
  SettingsBody,
  SettingsHistory,
  SettingsView,
} from "../../../api/admin/invoice-settings/types"
import { askJson, sendJson } from "../api"

const KEY = "invoice-settings"
const PATH = "/admin/invoice-settings"

const search = (seller: string) => new URLSearchParams({ seller }).toString()

/** A seller's settings as they are now. */
export const useSettings = (seller: string) =>
  useQuery({
    queryKey: [KEY, seller],
    queryFn: () => askJson<SettingsView>(`${PATH}?${search(seller)}`),
    // What is being typed is not to be loaded over.
    refetchOnWindowFocus: false,
  })

/** Who saved a seller's settings, and when. */
export const useHistory = (seller: string) =>
  useQuery({
    queryKey: [KEY, seller, "versions"],
    queryFn: () =>
      askJson<SettingsHistory>(`${PATH}/versions?${search(seller)}`),
  })

const useSaved = (seller: string) => {
  const client = useQueryClient()
  return (view: SettingsView) => {
    client.setQueryData([KEY, seller], view)
    return client.invalidateQueries({ queryKey: [KEY, seller, "versions"] })
  }
}

/** Saves settings as the newest version. */
export const useSaveSettings = (seller: string) =>
  useMutation({
    mutationFn: (body: SettingsBody) =>
      sendJson<SettingsView>(PATH, { ...body }),
    onSuccess: useSaved(seller),
  })

/** Saves an earlier version as the newest. */
export const useRestoreSettings = (seller: string, based_on: number) =>
  useMutation({
    mutationFn: (version: number) =>
      sendJson<SettingsView>(`${PATH}/versions/${version}/restore`, {
        ...{ seller_code: seller, based_on },
      }),
    onSuccess: useSaved(seller),
  })
