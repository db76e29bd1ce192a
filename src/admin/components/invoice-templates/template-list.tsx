import { Badge, Button, Text, toast } from "@medusajs/ui"

import type { ListedTemplate } from "../../../api/admin/invoice-templates/types"
import { useChosenTemplate } from "../../lib/invoice-templates/choose"

type Props = {
  templates: readonly ListedTemplate[]
  edited: string | null
  onEdit: (id: string) => void
}

/** All templates, the one in use marked. */
export const TemplateList = ({ templates, edited, onEdit }: Props) => {
  const { isKnown, chosen, choose } = useChosenTemplate()
  const use = (id: string, title: string) =>
    choose.mutate(id, {
      onSuccess: () => toast.success(`${title} is used from now on.`),
      onError: ({ message }) => toast.error(message),
    })
  return (
    <ul className="divide-y" aria-label="Templates">
      {templates.map(({ id, title, version, origin }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-2 py-2"
        >
          <div className="flex flex-col">
            <Text size="small" weight="plus">
              {title}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {origin === "code" ? "came with the shop" : `version ${version}`}
            </Text>
          </div>
          <div className="flex items-center gap-x-2">
            {chosen === id ? (
              <Badge size="small" color="green">
                In use
              </Badge>
            ) : (
              <Button
                size="small"
                variant="secondary"
                aria-label={`Use ${title}`}
                disabled={!isKnown}
                isLoading={choose.isPending && choose.variables === id}
                onClick={() => use(id, title)}
              >
                Use
              </Button>
            )}
            <Button
              size="small"
              variant="secondary"
              aria-label={`Edit ${title}`}
              disabled={edited === id}
              onClick={() => onEdit(id)}
            >
              Edit
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}
