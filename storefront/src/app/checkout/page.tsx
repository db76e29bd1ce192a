import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { CheckoutForm } from "@/components/checkout/checkout-form"
import { Container } from "@/components/ui/container"
import { getCart } from "@/lib/data/cart"
import { listRegions } from "@/lib/data/regions"
import { listShippingOptions } from "@/lib/data/shipping-options"

export const metadata: Metadata = {
  title: "Checkout",
  robots: { index: false },
}

export default async function CheckoutPage() {
  const cart = await getCart()
  if (!cart || cart.lines.length === 0) {
    redirect("/cart")
  }
  const [regions, options] = await Promise.all([
    listRegions(),
    listShippingOptions(cart.id),
  ])
  const region = regions.find(({ id }) => id === cart.regionId)
  return (
    <Container className="pt-10 md:pt-14">
      <h1 className="text-title">Checkout</h1>
      <CheckoutForm
        cart={cart}
        countries={region?.countries ?? []}
        options={options}
      />
    </Container>
  )
}
