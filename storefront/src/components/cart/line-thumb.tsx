import { ProductImage } from "@/components/product/product-image"

/** The small picture beside a line of a cart or an order. */
export function LineThumb({ src }: { src: string | null }) {
  return (
    <div className="w-20 shrink-0 sm:w-24">
      <ProductImage src={src} alt="" sizes="6rem" />
    </div>
  )
}
