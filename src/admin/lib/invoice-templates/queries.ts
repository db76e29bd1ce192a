import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import type {
  ListedTemplate,
  TemplatePreview,
  TemplateView,
} from "../../../api/admin/invoice-templates/types"
import { askJson, sendJson } from "../api"
import { askFile } from "../ask-file"

const KEY = "invoice-templates"
const PATH = "/admin/invoice-templates"

/** What is typed into the editor. */
export type TemplateText = { markup: string; styles: string }

/** All looks that can be chosen. */
export const useTemplates = () =>
  useQuery({
    queryKey: [KEY],
    queryFn: () => askJson<{ templates: ListedTemplate[] }>(PATH),
  })

const read = (id: string, version?: number) =>
  askJson<TemplateView>(
    `${PATH}/${encodeURIComponent(id)}${version ? `?version=${version}` : ""}`
  )

/** A template in its newest version, with its history. */
export const useTemplate = (id: string) =>
  useQuery({
    queryKey: [KEY, id],
    queryFn: () => read(id),
    // What is being typed is not to be loaded over.
    refetchOnWindowFocus: false,
  })

/** Reads an earlier version into the editor. */
export const useTemplateVersion = (id: string) =>
  useMutation({ mutationFn: (version: number) => read(id, version) })

/** How a document looks in what is typed; of an order, or a sample. */
export const usePreview = (text: TemplateText, order: number | null) =>
  useQuery({
    queryKey: [KEY, "preview", text, order],
    queryFn: () =>
      sendJson<TemplatePreview>(`${PATH}/preview/preview`, { ...text, order }),
    // The page before stays until the next one is there.
    placeholderData: (before) => before,
    retry: false,
    gcTime: 0,
  })

/** The same as PDF, in a tab of its own. */
export const usePdf = () =>
  useMutation({
    mutationFn: async (body: TemplateText & { order: number | null }) => {
      const pdf = await askFile(`${PATH}/preview/preview/pdf`, body)
      window.open(URL.createObjectURL(pdf), "_blank", "noopener")
    },
  })

/** What is saved as the next version. */
export type NewVersion = TemplateText & {
  id: string
  title: string
  based_on: number
}

/** Saves the next version of a template. */
export const useSaveTemplate = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: NewVersion) =>
      sendJson<TemplateView>(`${PATH}/${encodeURIComponent(id)}`, body),
    onSuccess: async (view) => {
      client.setQueryData([KEY, view.template.id], view)
      await client.invalidateQueries({ queryKey: [KEY], exact: true })
    },
  })
}
