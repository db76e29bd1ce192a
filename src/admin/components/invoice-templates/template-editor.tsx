import { useState } from "react"

import type { TemplateView } from "../../../api/admin/invoice-templates/types"
import {
  useTemplate,
  type TemplateText,
} from "../../lib/invoice-templates/queries"
import { FormSection } from "../coupon/form/form-section"
import { isOtherThing, useLeaveGuard } from "../coupon/form/use-leave-guard"
import { Failure, Loading } from "../section"
import { PreviewPane } from "./preview-pane"
import { SaveBar } from "./save-bar"
import { TextPane } from "./text-pane"
import { VersionList } from "./version-list"

type Props = { id: string; onSavedAs: (id: string) => void }

const Editor = ({
  view,
  onSavedAs,
}: Pick<Props, "onSavedAs"> & { view: TemplateView }) => {
  const { template } = view
  const [text, setText] = useState<TemplateText>({
    markup: template.markup,
    styles: template.styles,
  })
  const isChanged =
    text.markup !== template.markup || text.styles !== template.styles
  const letPass = useLeaveGuard(isChanged, isOtherThing)
  const change = (part: keyof TemplateText, value: string) =>
    setText((before) => ({ ...before, [part]: value }))
  return (
    <>
      <div className="grid gap-3 xl:grid-cols-2">
        <FormSection title="Text">
          <TextPane
            label="Page (HTML with Handlebars)"
            value={text.markup}
            rows={24}
            onChange={(value) => change("markup", value)}
          />
          <TextPane
            label="Styles (CSS)"
            value={text.styles}
            rows={12}
            onChange={(value) => change("styles", value)}
          />
          <SaveBar
            view={view}
            text={text}
            onSavedAs={(id) => {
              letPass()
              onSavedAs(id)
            }}
          />
        </FormSection>
        <PreviewPane text={text} />
      </div>
      {view.origin === "own" && <VersionList view={view} onLoad={setText} />}
    </>
  )
}

/** Edits a template beside a page that shows what is typed. */
export const TemplateEditor = ({ id, onSavedAs }: Props) => {
  const { data, isPending, error, refetch } = useTemplate(id)
  return (
    <>
      {isPending && <Loading />}
      {error && (
        <Failure message={error.message} onRetry={() => void refetch()} />
      )}
      {data && (
        <Editor
          key={`${data.template.id} ${data.template.version}`}
          view={data}
          onSavedAs={onSavedAs}
        />
      )}
    </>
  )
}
