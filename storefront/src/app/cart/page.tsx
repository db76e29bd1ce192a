import type { Metadata } from "next"
import Link from "next/link"
import { CartLineItem } from "@/components/cart/cart-line-item"
import { CartSummary } from "@/components/cart/cart-summary"
import { Container } from "@/components/ui/container"
import { getCart } from "@/lib/data/cart"
import { readStock } from "@/lib/data/stock"

export const metadata: Metadata = {
  title: "Cart",
  robots: { index: false },
}

export default async function CartPage() {
  const cart = await getCart()
  if (!cart || cart.lines.length === 0) {
    return <EmptyCart />
  }
  const stock = await readStock(
    cart.lines.flatMap(({ variantId }) => variantId ?? [])
  )
  return (
    <Container className="pt-10 md:pt-14">
      <h1 className="text-title">Your cart</h1>
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

function EmptyCart() {
  return (
    <Container className="py-section">
      <h1 className="text-title">Your cart is empty</h1>
      <p className="mt-4 text-ink-soft">
        What you add stays here for thirty days.
      </p>
      <Link href="/products" className="button mt-8">
        See all goods
      </Link>
    </Container>
  )
}
