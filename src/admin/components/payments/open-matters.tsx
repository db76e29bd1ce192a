import { Button, Table, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"

import { formatMinorUnits } from "../../../shared/money"
import { groupMatters, type OpenMatter } from "../../lib/open-matters"
import { useOpenMatters } from "../../lib/order-payments"
import { ATTENTION_WORDS } from "../../lib/payment-words"
import { ageWords } from "../../lib/when"
import { HandledButton } from "../payment/attention-notes"
import { ServiceLink } from "../payment/service-link"
import { Failure, Loading, Section } from "../section"
import { TableHead } from "../table-head"

const Matter = ({ payment, matter }: OpenMatter) => (
  <Table.Row>
    <Table.Cell>
      <Link
        to={`/orders/${payment.order_id}`}
        className="text-ui-fg-base hover:underline"
      >
        #{payment.display_id ?? "?"}
      </Link>
    </Table.Cell>
    <Table.Cell>{payment.email ?? "–"}</Table.Cell>
    <Table.Cell>
      {formatMinorUnits(matter.amount_minor, matter.currency_code)}
    </Table.Cell>
    <Table.Cell>
      {matter.since ? ageWords(matter.since, Date.now()) : "–"}
    </Table.Cell>
    <Table.Cell>
      {matter.service_url && <ServiceLink url={matter.service_url} />}
    </Table.Cell>
    <Table.Cell>
      <div className="flex flex-col items-end py-1">
        {matter.entry_id && (
          <HandledButton orderId={payment.order_id} entryId={matter.entry_id} />
        )}
      </div>
    </Table.Cell>
  </Table.Row>
)

const NAMES = ["Order", "Customer", "Amount", "Since", "Payment service"]

const Matters = ({ matters }: { matters: OpenMatter[] }) => (
  <Table>
    <TableHead names={NAMES} buttons="Mark as handled" />
    <Table.Body>
      {matters.map((each) => (
        <Matter
          key={`${each.payment.order_id} ${each.matter.reference} ${each.matter.external_id}`}
          {...each}
        />
      ))}
    </Table.Body>
  </Table>
)

/** What staff should look after in the orders' payments, by kind. */
export const OpenMatters = () => {
  const list = useOpenMatters()
  const payments = list.data?.pages.flatMap((page) => page.order_payments)
  const groups = groupMatters(payments ?? [])
  return (
    <>
      {list.isPending && (
        <Section title="Orders">
          <Loading />
        </Section>
      )}
      {list.error && (
        <Section title="Orders">
          <Failure
            message={list.error.message}
            onRetry={() => void list.refetch()}
          />
        </Section>
      )}
      {list.data && groups.length === 0 && (
        <Section title="Orders">
          <Text size="small" className="text-ui-fg-subtle">
            Nothing waits for you: every payment is as it should be.
          </Text>
        </Section>
      )}
      {groups.map(({ code, matters }) => (
        <Section key={code} title={ATTENTION_WORDS[code].group}>
          <Text size="small" className="text-ui-fg-subtle">
            {ATTENTION_WORDS[code].matter} {ATTENTION_WORDS[code].todo}
          </Text>
          <Matters matters={matters} />
        </Section>
      ))}
      {list.hasNextPage && (
        <div className="px-6 py-4">
          <Button
            size="small"
            variant="secondary"
            isLoading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            Show more orders
          </Button>
        </div>
      )}
    </>
  )
}
