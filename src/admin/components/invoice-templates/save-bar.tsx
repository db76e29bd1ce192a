import { Button, Input, Label, Text, toast } from "@medusajs/ui"
import { useId, useState } from "react"

import type { TemplateView } from "../../../api/admin/invoice-templates/types"
import { RefusedError } from "../../lib/api"
import { newId } from "../../lib/invoice-templates/new-id"
import {
  useSaveTemplate,
  type TemplateText,
} from "../../lib/invoice-templates/queries"
import { FaultList, type ToldFault } from "./fault-list"

type Props = {
  view: TemplateView
  text: TemplateText
  onSavedAs: (id: string) => void
}

const faultsOf = (error: Error): readonly ToldFault[] =>
  error instanceof RefusedError && error.faults.length > 0
    ? error.faults
    : [{ field: null, message: error.message }]

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
  // Not by the options of `mutate`, which go with the editor: it is made anew.
  const saveIt = async () => {
    const input = { id, title, ...text, based_on: isOwn ? template.version : 0 }
    const saved = await save.mutateAsync(input).catch(() => null)
    if (saved) {
      const { title: name, version } = saved.template
      toast.success(`${name}, version ${version}, is saved.`)
      if (saved.template.id !== template.id) {
        onSavedAs(saved.template.id)
      }
    }
  }
  const { error, variables: sent } = save
  const isOfThis = sent?.markup === text.markup && sent.styles === text.styles
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
        onClick={() => void saveIt()}
      >
        Save
      </Button>
      {error && isOfThis && (
        <div role="alert" className="basis-full">
          <Text size="small" weight="plus" className="text-ui-fg-error">
            Not saved.
          </Text>
          <FaultList faults={faultsOf(error)} />
        </div>
      )}
    </div>
  )
}
