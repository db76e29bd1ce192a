import type { Metadata } from "next"
import Link from "next/link"
import type { ReactNode } from "react"
import { CartLineItem } from "@/components/cart/cart-line-item"
import { CartSummary } from "@/components/cart/cart-summary"
import { KeptCoupon } from "@/components/cart/kept-coupon"
import { MissingNote } from "@/components/cart/missing-note"
import { Container } from "@/components/ui/container"
import { getCart } from "@/lib/data/cart"
import { readStock } from "@/lib/data/stock"
import { firstParam, type SearchParams } from "@/lib/listing/params"

export const metadata: Metadata = {
  title: "Cart",
  robots: { index: false },
}

type Props = { searchParams: Promise<SearchParams> }

export default async function CartPage({ searchParams }: Props) {
  const isRefilled = firstParam(await searchParams, "again") !== ""
  const note = isRefilled && <MissingNote />
  const cart = await getCart()
  if (!cart || cart.lines.length === 0) {
    return <EmptyCart note={note} />
  }
  const stock = await readStock(
    cart.lines.flatMap(({ variantId }) => variantId ?? [])
  )
  return (
    <Container className="pt-10 md:pt-14">
      <h1 className="text-title">Your cart</h1>
      {note}
      <div className="mt-6 grid gap-10 lg:grid-cols-[1fr_24rem] lg:gap-16">
        <ul className="border-t border-rule">
          {cart.lines.map((line) => (
            <CartLineItem
              key={line.id}
              line={line}
              currencyCode={cart.currencyCode}
              available={stock.get(line.variantId ?? "") ?? null}
            />
          ))}
        </ul>
        <CartSummary cart={cart} />
      </div>
    </Container>
  )
}

function EmptyCart({ note }: { note: ReactNode }) {
  return (
    <Container className="py-section">
      <h1 className="text-title">Your cart is empty</h1>
      {note}
      <p className="mt-4 text-ink-soft">
        What you add stays here for thirty days.
      </p>
      <KeptCoupon />
      <Link href="/products" className="button mt-8">
        See all goods
      </Link>
    </Container>
  )
}
