import { Button, Table, Text, toast } from "@medusajs/ui"
import { Link } from "react-router-dom"

import {
  useDeadEvents,
  useReplay,
  type DeadEvent,
} from "../../lib/payment-events"
import { ageWords } from "../../lib/when"
import { Failure, Loading, Section } from "../section"
import { TableHead } from "../table-head"

const Replay = ({ id }: { id: string }) => {
  const { mutate, isPending } = useReplay()
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={isPending}
      onClick={() =>
        mutate(id, {
          onSuccess: () => toast.success("It is tried again now."),
          onError: (error) => toast.error(error.message),
        })
      }
    >
      Replay
    </Button>
  )
}

const Dead = ({ event }: { event: DeadEvent }) => (
  <Table.Row>
    <Table.Cell>{event.type}</Table.Cell>
    <Table.Cell>
      {event.order_display_id ? (
        <Link
          to={`/orders/${event.order_id}`}
          className="text-ui-fg-base hover:underline"
        >
          #{event.order_display_id}
        </Link>
      ) : (
        "Not known"
      )}
    </Table.Cell>
    <Table.Cell>{ageWords(event.happened_at, Date.now())}</Table.Cell>
    <Table.Cell>{event.attempts}</Table.Cell>
    <Table.Cell className="max-w-[320px] whitespace-normal break-words py-2">
      {event.detail ?? "–"}
    </Table.Cell>
    <Table.Cell>
      <div className="flex justify-end py-1">
        <Replay id={event.id} />
      </div>
    </Table.Cell>
  </Table.Row>
)

const NAMES = ["Message", "Order", "Sent", "Attempts", "Last error"]

/** The payment services' messages that the shop could not act on. */
export const DeadEvents = () => {
  const list = useDeadEvents()
  const events = list.data?.pages.flatMap((page) => page.payment_events) ?? []
  return (
    <Section title="Messages that could not be applied">
      {list.isPending && <Loading />}
      {list.error && (
        <Failure
          message={list.error.message}
          onRetry={() => void list.refetch()}
        />
      )}
      {list.data && (
        <Text size="small" className="text-ui-fg-subtle">
          {events.length === 0
            ? "None: all messages of the payment services were applied."
            : "The shop has given these up after many attempts. When the cause is gone, replay them; nothing happens twice."}
        </Text>
      )}
      {events.length > 0 && (
        <Table>
          <TableHead names={NAMES} buttons="Replay" />
          <Table.Body>
            {events.map((event) => (
              <Dead key={event.id} event={event} />
            ))}
          </Table.Body>
        </Table>
      )}
      {list.hasNextPage && (
        <Button
          size="small"
          variant="secondary"
          isLoading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          Show more messages
        </Button>
      )}
    </Section>
  )
}
