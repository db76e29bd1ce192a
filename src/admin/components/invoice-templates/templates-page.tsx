import { Container, Heading, Text } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"

import { useTemplates } from "../../lib/invoice-templates/queries"
import { Failure, Loading } from "../section"
import { TemplateEditor } from "./template-editor"
import { TemplateList } from "./template-list"

/** The looks of invoices: which one is used, and an editor for one's own. */
export const TemplatesPage = () => {
  const [params, setParams] = useSearchParams()
  const { data, isPending, error, refetch } = useTemplates()
  const edited = params.get("template")
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-col gap-y-2 px-6 py-4">
        <Heading>Invoice templates</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          How invoices and credit notes look from now on. Those that are issued
          already stay as they are.
        </Text>
        {isPending && <Loading />}
        {error && (
          <Failure message={error.message} onRetry={() => void refetch()} />
        )}
        {data && (
          <TemplateList
            templates={data.templates}
            edited={edited}
            onEdit={(template) => setParams({ template })}
          />
        )}
      </Container>
      {edited && (
        <TemplateEditor
          key={edited}
          id={edited}
          onSavedAs={(template) => setParams({ template })}
        />
      )}
    </div>
  )
}
