import type { Metadata } from "next"
import { CategoryTiles } from "@/components/home/category-tiles"
import { CollectionSection } from "@/components/home/collection-section"
import { Hero } from "@/components/home/hero"
import { ProductGrid } from "@/components/product/product-grid"
import { Container } from "@/components/ui/container"
import { site } from "@/config/site"
import { listCollections } from "@/lib/data/collections"
import { listFeatured } from "@/lib/data/product-list"
import { getRegion } from "@/lib/data/regions"

export const metadata: Metadata = { alternates: { canonical: "/" } }

const NEWEST = 4

export default async function HomePage() {
  const [region, collections] = await Promise.all([
    getRegion(),
    listCollections(),
  ])
  const [lead, ...others] = collections
  const scope = { regionId: region.id }
  const [newest, [face]] = await Promise.all([
    listFeatured(scope, NEWEST),
    listFeatured({ ...scope, handle: site.hero.product }, 1),
  ])
  return (
    <>
      <Hero product={face ?? newest.at(0)} />
      <CategoryTiles regionId={region.id} />
      {lead ? (
        <CollectionSection collection={lead} regionId={region.id} />
      ) : (
        <Container className="pt-section">
          <h2 className="mb-6 text-heading">New in the shop</h2>
          <ProductGrid products={newest} heading="h3" />
        </Container>
      )}
      {others.slice(0, 2).map((collection) => (
        <CollectionSection
          key={collection.id}
          collection={collection}
          regionId={region.id}
        />
      ))}
    </>
  )
}
