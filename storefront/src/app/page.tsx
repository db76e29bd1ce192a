import type { Metadata } from "next"
import { CategoryTiles } from "@/components/home/category-tiles"
import { Hero } from "@/components/home/hero"
import { ProductGrid } from "@/components/product/product-grid"
import { Container } from "@/components/ui/container"
import { listFeatured } from "@/lib/data/product-list"
import { getRegion } from "@/lib/data/regions"

export const metadata: Metadata = { alternates: { canonical: "/" } }

const FEATURED = 8

export default async function HomePage() {
  const region = await getRegion()
  const products = await listFeatured(region.id, FEATURED)
  return (
    <>
      <Hero product={products.at(0)} />
      <CategoryTiles regionId={region.id} />
      <Container className="pt-section">
        <h2 className="mb-6 text-heading">New in the shop</h2>
        <ProductGrid products={products} heading="h3" />
      </Container>
    </>
  )
}
