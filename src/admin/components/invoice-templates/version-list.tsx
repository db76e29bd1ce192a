import { Badge, Button, Text, toast } from "@medusajs/ui"

import type { TemplateView } from "../../../api/admin/invoice-templates/types"
import {
  useTemplateVersion,
  type TemplateText,
} from "../../lib/invoice-templates/queries"
import { timeWords } from "../../lib/when"
import { FormSection } from "../coupon/form/form-section"

type Props = { view: TemplateView; onLoad: (text: TemplateText) => void }

/** The versions of a merchant's template; each can be put into the editor. */
export const VersionList = ({ view, onLoad }: Props) => {
  const { id, version: newest } = view.template
  const load = useTemplateVersion(id)
  const put = (version: number) =>
    load.mutate(version, {
      onSuccess: ({ template: { markup, styles } }) => {
        onLoad({ markup, styles })
        toast.info(
          `Version ${version} is in the editor. Save it to restore it.`
        )
      },
      onError: ({ message }) => toast.error(message),
    })
  return (
    <FormSection title="History">
      <ul className="divide-y" aria-label="Versions">
        {view.versions.map(({ version, title, created_at }) => (
          <li
            key={version}
            className="flex flex-wrap items-center justify-between gap-2 py-2"
          >
            <div className="flex flex-col">
              <Text size="small" weight="plus">
                {title}, version {version}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {timeWords(created_at)}
              </Text>
            </div>
            {version === newest ? (
              <Badge size="small">Newest</Badge>
            ) : (
              <Button
                size="small"
                variant="secondary"
                aria-label={`Restore version ${version}`}
                isLoading={load.isPending && load.variables === version}
                onClick={() => put(version)}
              >
                Restore
              </Button>
            )}
          </li>
        ))}
      </ul>
    </FormSection>
  )
}
