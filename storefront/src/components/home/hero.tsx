import Link from "next/link"
import { PriceText } from "@/components/product/price-text"
import { ProductImage } from "@/components/product/product-image"
import { Container } from "@/components/ui/container"
import { site } from "@/config/site"
import type { ProductCard } from "@/lib/dto/product-card"

/** What this shop is, in one sentence and one thing from it. */
export function Hero({ product }: { product: ProductCard | undefined }) {
  const { title, marked, text, action } = site.hero
  return (
    <Container className="grid items-center gap-10 pt-10 md:grid-cols-[1.2fr_1fr] md:gap-16 md:pt-16">
      <div>
        <h1 className="text-hero">
          {title} <span className="stroke">{marked}</span>
        </h1>
        <p className="mt-6 max-w-[32rem] text-lg text-ink-soft">{text}</p>
        <Link href="/products" className="button mt-8">
          {action}
        </Link>
      </div>
      {product && <HeroTicket product={product} />}
    </Container>
  )
}

/** The picture as the large part of a ticket, name and price as its stub. */
function HeroTicket({ product }: { product: ProductCard }) {
  return (
    <Link
      href={`/products/${product.handle}`}
      className="counterfoil group block"
    >
      <span className="block p-3 pb-5">
        <ProductImage
          src={product.thumbnail}
          alt=""
          sizes="(min-width: 76rem) 31rem, (min-width: 48rem) 42vw, 92vw"
          isFirst
        />
      </span>
      <span aria-hidden className="perforation block" />
      <span className="flex items-baseline justify-between gap-4 px-5 py-4">
        <span className="font-medium group-hover:underline">
          {product.title}
        </span>
        <PriceText
          price={product.fromPrice}
          isFrom={product.hasSeveralPrices}
        />
      </span>
    </Link>
  )
}
