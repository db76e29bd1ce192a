import Link from "next/link"
import type { ProductCard } from "@/lib/dto/product-card"
import { PriceText } from "./price-text"
import { ProductImage } from "./product-image"

type Props = { product: ProductCard; isFirst: boolean; heading: "h2" | "h3" }

/** One product in a list; the whole card is its link. */
export function ProductCardItem({ product, isFirst, heading: Heading }: Props) {
  return (
    <article className="group relative">
      <ProductImage
        src={product.thumbnail}
        alt=""
        sizes="(min-width: 76rem) 17rem, (min-width: 48rem) 24vw, 46vw"
        isFirst={isFirst}
      />
      <Heading className="mt-3 font-sans text-base leading-snug font-medium tracking-normal">
        <Link
          href={`/products/${product.handle}`}
          className="group-hover:underline after:absolute after:inset-0"
        >
          {product.title}
        </Link>
      </Heading>
      {product.subtitle && (
        <p className="mt-0.5 text-sm text-ink-soft">{product.subtitle}</p>
      )}
      <p className="mt-1">
        <PriceText
          price={product.fromPrice}
          isFrom={product.hasSeveralPrices}
        />
      </p>
    </article>
  )
}
