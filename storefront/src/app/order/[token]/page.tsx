import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { OrderAddresses } from "@/components/order/order-addresses"
import { OrderStatus } from "@/components/order/order-status"
import { OrderStub } from "@/components/order/order-stub"
import { Container } from "@/components/ui/container"
import { findOrder, settleOrder } from "@/lib/data/orders"
import { firstParam, type SearchParams } from "@/lib/listing/params"

export const metadata: Metadata = {
  title: "Your order",
  robots: { index: false, follow: false },
}

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<SearchParams>
}

export default async function OrderPage({ params, searchParams }: Props) {
  const { token } = await params
  const outcome = firstParam(await searchParams, "checkout")
  const order =
    outcome === "success" ? await settleOrder(token) : await findOrder(token)
  if (!order) {
    notFound()
  }
  return (
    <Container className="pt-10 md:pt-14">
      <div className="mx-auto max-w-[46rem] space-y-8">
        <OrderStatus
          order={order}
          token={token}
          hasTurnedBack={outcome === "cancelled"}
        />
        <OrderStub order={order} />
        <OrderAddresses order={order} />
      </div>
    </Container>
  )
}
