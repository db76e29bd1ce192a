import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { OrderAddresses } from "@/components/order/order-addresses"
import { OrderDocuments } from "@/components/order/order-documents"
import { OrderStatus } from "@/components/order/order-status"
import { OrderStub } from "@/components/order/order-stub"
import { Container } from "@/components/ui/container"
import { findOrder, settleOrder } from "@/lib/data/orders"
import { firstParam, type SearchParams } from "@/lib/listing/params"
import { orderNotes, readNote } from "@/lib/order/notes"
import { isWaiting } from "@/lib/order/what-next"

export const metadata: Metadata = {
  title: "Your order",
  robots: { index: false, follow: false },
}

/** Seconds until a page without scripts looks again. */
const LOOK_AGAIN = 20

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<SearchParams>
}

/**
 * What the address says besides the token decides nothing: coming back from the
 * payment page only makes us ask the payment service.
 */
export default async function OrderPage({ params, searchParams }: Props) {
  const { token } = await params
  const query = await searchParams
  const isBack = firstParam(query, "checkout") === "success"
  const { order, isAnswered } = isBack
    ? await settleOrder(token)
    : { order: await findOrder(token), isAnswered: true }
  if (!order) {
    notFound()
  }
  const notes = orderNotes(order, {
    note: readNote(firstParam(query, "note")),
    hasTurnedBack: firstParam(query, "checkout") === "cancelled",
    isAnswered,
  })
  return (
    <Container className="pt-10 md:pt-14">
      <div className="mx-auto max-w-[46rem] space-y-8">
        <OrderStatus
          order={order}
          token={token}
          notes={notes}
          lookAgain={isWaiting(order, isBack) ? LOOK_AGAIN : null}
        />
        <OrderStub order={order} />
        <OrderDocuments order={order} />
        <OrderAddresses order={order} />
      </div>
    </Container>
  )
}
