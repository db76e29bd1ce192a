import { toast } from "@medusajs/ui"

import type { TemplateView } from "../../../api/admin/invoice-templates/types"
import {
  useTemplateVersion,
  type TemplateText,
} from "../../lib/invoice-templates/queries"
import { timeWords } from "../../lib/when"
import { FormSection } from "../coupon/form/form-section"
import { VersionRows } from "../version-rows"

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
          `Version ${version} is in the editor. Save it to put it back.`
        )
      },
      onError: ({ message }) => toast.error(message),
    })
  return (
    <FormSection title="History">
      <VersionRows
        versions={view.versions.map(({ version, title, created_at }) => ({
          version,
          name: `${title}, version ${version}`,
          note: timeWords(created_at),
        }))}
        newest={{ version: newest, word: "Newest" }}
        busy={load.isPending ? load.variables : null}
        onPutBack={put}
      />
    </FormSection>
  )
}
