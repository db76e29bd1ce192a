import Link from "next/link"
import { ProductImage } from "@/components/product/product-image"
import { Container } from "@/components/ui/container"
import { site } from "@/config/site"
import type { ProductCard } from "@/lib/dto/product-card"

/** What this shop is, in one sentence and one picture. */
export function Hero({ product }: { product: ProductCard | undefined }) {
  return (
    <Container className="grid items-center gap-8 pt-10 md:grid-cols-[1.15fr_1fr] md:gap-14 md:pt-16">
      <div>
        <h1 className="text-hero">{site.hero.title}</h1>
        <p className="mt-5 max-w-[32rem] text-lg text-ink-soft">
          {site.hero.text}
        </p>
        <Link href="/products" className="button mt-8">
          {site.hero.action}
        </Link>
      </div>
      {product && (
        <Link href={`/products/${product.handle}`} className="group block">
          <ProductImage
            src={product.thumbnail}
            alt=""
            sizes="(min-width: 48rem) 34rem, 92vw"
            isFirst
          />
          <span className="mt-2 block text-sm text-ink-soft group-hover:underline">
            {product.title}
          </span>
        </Link>
      )}
    </Container>
  )
}
