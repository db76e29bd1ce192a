import { Button, Input, Label, toast } from "@medusajs/ui"
import { useId, useState } from "react"

import type { TemplateView } from "../../../api/admin/invoice-templates/types"
import { newId } from "../../lib/invoice-templates/new-id"
import {
  useSaveTemplate,
  type TemplateText,
} from "../../lib/invoice-templates/queries"

type Props = {
  view: TemplateView
  text: TemplateText
  onSavedAs: (id: string) => void
}

/**
 * Saves what is typed as the next version, or, of a template that came with the
 * shop, as one of the merchant's own.
 */
export const SaveBar = ({ view, text, onSavedAs }: Props) => {
  const field = useId()
  const { template, origin } = view
  const isOwn = origin === "own"
  const [title, setTitle] = useState(isOwn ? template.title : "")
  const save = useSaveTemplate()
  const id = isOwn ? template.id : newId(title)
  const isSame =
    text.markup === template.markup &&
    text.styles === template.styles &&
    title === template.title
  const saveIt = () =>
    save.mutate(
      { id, title, ...text, based_on: isOwn ? template.version : 0 },
      {
        onSuccess: ({ template: saved }) => {
          toast.success(`${saved.title}, version ${saved.version}, is saved.`)
          onSavedAs(saved.id)
        },
        onError: ({ message }) => toast.error(message),
      }
    )
  return (
    <div className="flex flex-wrap items-end gap-2">
      <div className="flex flex-col gap-y-1">
        <Label size="small" htmlFor={field}>
          {isOwn ? "Name" : "Save a copy as"}
        </Label>
        <Input
          id={field}
          size="small"
          maxLength={80}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
      </div>
      <Button
        size="small"
        disabled={id === "" || title.trim() === "" || (isOwn && isSame)}
        isLoading={save.isPending}
        onClick={saveIt}
      >
        Save
      </Button>
    </div>
  )
}
