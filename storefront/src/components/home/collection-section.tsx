import Link from "next/link"
import { ProductGrid } from "@/components/product/product-grid"
import { Container } from "@/components/ui/container"
import { listFeatured } from "@/lib/data/product-list"
import type { Collection } from "@/lib/dto/collection"

type Props = { collection: Collection; regionId: string }

const SHOWN = 4

/** Some goods of a collection, with the way to all of them. */
export async function CollectionSection({ collection, regionId }: Props) {
  const products = await listFeatured(
    { regionId, collectionId: collection.id },
    SHOWN
  )
  if (products.length === 0) {
    return null
  }
  return (
    <Container className="pt-section">
      <div className="mb-6 flex items-baseline justify-between gap-4">
        <h2 className="text-heading">{collection.title}</h2>
        <Link href={`/collections/${collection.handle}`} className="link">
          See all<span className="sr-only"> of {collection.title}</span>
        </Link>
      </div>
      <ProductGrid products={products} heading="h3" />
    </Container>
  )
}
