import type { ProductCard } from "@/lib/dto/product-card"
import { ProductCardItem } from "./product-card-item"

type Props = {
  products: ProductCard[]
  heading: "h2" | "h3"
  /** Load the first row at once: it is what the visitor sees first. */
  isLead?: boolean
}

const FIRST_ROW = 2

/** Cards side by side: two on a phone, four where there is room. */
export function ProductGrid({ products, heading, isLead }: Props) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-10 md:grid-cols-4 md:gap-x-6">
      {products.map((product, index) => (
        <li key={product.id}>
          <ProductCardItem
            product={product}
            heading={heading}
            isFirst={Boolean(isLead) && index < FIRST_ROW}
          />
        </li>
      ))}
    </ul>
  )
}
