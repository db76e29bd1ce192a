import type { Metadata } from "next"
import Link from "next/link"
import { Container } from "@/components/ui/container"

export const metadata: Metadata = { title: "Page not found" }

export default function NotFoundPage() {
  return (
    <Container className="py-section">
      <h1 className="text-title">There is nothing at this address</h1>
      <p className="mt-4 max-w-measure text-ink-soft">
        The page may have moved, or the link was cut short on its way to you.
      </p>
      <Link href="/products" className="button mt-8">
        See all goods
      </Link>
    </Container>
  )
}
