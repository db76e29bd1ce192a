import { Button, Container, Heading, Text } from "@medusajs/ui"
import { Link, useSearchParams } from "react-router-dom"

import { useDocuments } from "../../lib/invoices/queries"
import {
  PAGE_SIZE,
  readSearch,
  writeSearch,
  type DocumentsSearch,
} from "../../lib/invoices/search"
import { Failure, Loading } from "../section"
import { DocumentsTable } from "./documents-table"
import { DocumentsToolbar } from "./documents-toolbar"
import { ExportsList } from "./exports-list"

/** All invoices and credit notes: sought, taken along, page by page. */
export const DocumentsPage = () => {
  const [params, setParams] = useSearchParams()
  const search = readSearch(params)
  const { data, isPending, error, refetch } = useDocuments(search)
  const change = (wanted: Partial<DocumentsSearch>) =>
    setParams(
      (current) => writeSearch({ ...readSearch(current), page: 0, ...wanted }),
      { replace: true }
    )
  const count = data?.count ?? 0
  const first = search.page * PAGE_SIZE
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading>Invoices</Heading>
        <Button size="small" variant="transparent" asChild>
          <Link to="/settings/invoices">Settings</Link>
        </Button>
      </div>
      <DocumentsToolbar search={search} change={change} />
      <ExportsList />
      {isPending && (
        <div className="px-6 py-4">
          <Loading />
        </div>
      )}
      {error && (
        <div className="px-6 py-4">
          <Failure message={error.message} onRetry={() => void refetch()} />
        </div>
      )}
      {data && <DocumentsTable documents={data.invoices} />}
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle" role="status">
          {count === 0
            ? "None"
            : `${first + 1} to ${Math.min(first + PAGE_SIZE, count)} of ${count}`}
        </Text>
        <div className="flex gap-x-2">
          <Button
            size="small"
            variant="secondary"
            disabled={search.page === 0}
            onClick={() => change({ page: search.page - 1 })}
          >
            Previous
          </Button>
          <Button
            size="small"
            variant="secondary"
            disabled={first + PAGE_SIZE >= count}
            onClick={() => change({ page: search.page + 1 })}
          >
            Next
          </Button>
        </div>
      </div>
    </Container>
  )
}
