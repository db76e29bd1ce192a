import { Button, Input, Label, toast } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

import type { ExportFormat } from "../../../api/admin/invoices/types"
import { useOpenExport } from "../../lib/invoices/exports"
import type { DocumentsSearch } from "../../lib/invoices/search"

type Props = {
  search: DocumentsSearch
  change: (wanted: Partial<DocumentsSearch>) => void
}

const Labelled = (props: {
  label: string
  children: (id: string) => ReactNode
}) => {
  const id = useId()
  return (
    <div className="flex flex-col gap-y-1">
      <Label size="xsmall" htmlFor={id}>
        {props.label}
      </Label>
      {props.children(id)}
    </div>
  )
}

const SELECT =
  "txt-compact-small bg-ui-bg-field border-ui-border-base h-7 rounded-md border px-2"

type Choices = readonly (readonly [value: string, label: string])[]

const Choice = (props: {
  label: string
  value: string
  choices: Choices
  onChoose: (value: string) => void
}) => (
  <Labelled label={props.label}>
    {(id) => (
      <select
        id={id}
        className={SELECT}
        value={props.value}
        onChange={(event) => props.onChoose(event.target.value)}
      >
        {props.choices.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    )}
  </Labelled>
)

const KINDS: Choices = [
  ["", "All"],
  ["invoice", "Invoices"],
  ["credit_note", "Credit notes"],
]

const PDFS: Choices = [
  ["", "All"],
  ["with", "With PDF"],
  ["without", "Without PDF"],
  ["fault", "Needs attention"],
]

const Day = ({ at, search, change }: Props & { at: "from" | "to" }) => (
  <Labelled label={at === "from" ? "From" : "To"}>
    {(id) => (
      <Input
        id={id}
        size="small"
        type="date"
        value={search[at]}
        onChange={(event) => change({ [at]: event.target.value })}
      />
    )}
  </Labelled>
)

const Export = ({ search }: { search: DocumentsSearch }) => {
  const { mutate, isPending, variables } = useOpenExport()
  const isPeriod = search.from !== "" && search.to !== ""
  const open = (format: ExportFormat) =>
    mutate(
      { format, search },
      { onError: ({ message }) => toast.error(message) }
    )
  return (
    <div className="ml-auto flex items-end gap-x-2">
      {(["csv", "zip"] as const).map((format) => (
        <Button
          key={format}
          size="small"
          variant="secondary"
          disabled={!isPeriod}
          title={isPeriod ? undefined : "Choose a period first: from and to"}
          isLoading={isPending && variables.format === format}
          onClick={() => open(format)}
        >
          {format === "csv" ? "Export figures (CSV)" : "Export PDFs (ZIP)"}
        </Button>
      ))}
    </div>
  )
}

/** What is sought in the list, and a period to take along. */
export const DocumentsToolbar = (props: Props) => {
  const { search, change } = props
  return (
    <div className="flex flex-wrap items-end gap-3 px-6 py-4">
      <Labelled label="Search">
        {(id) => (
          <Input
            id={id}
            size="small"
            type="text"
            className="w-64"
            placeholder="Number, order, buyer or e-mail"
            value={search.q}
            onChange={(event) => change({ q: event.target.value })}
          />
        )}
      </Labelled>
      <Choice
        label="Kind"
        value={search.kind}
        choices={KINDS}
        onChoose={(kind) => change({ kind })}
      />
      <Choice
        label="PDF"
        value={search.pdf}
        choices={PDFS}
        onChoose={(pdf) => change({ pdf })}
      />
      <Day at="from" {...props} />
      <Day at="to" {...props} />
      <Export search={search} />
    </div>
  )
}
