import Link from "next/link"
import { ProductImage } from "@/components/product/product-image"
import { Container } from "@/components/ui/container"
import { listCategories } from "@/lib/data/categories"
import { listFeatured } from "@/lib/data/product-list"
import { withDescendants } from "@/lib/listing/with-descendants"

/** Doors to the categories, each with a picture of something inside. */
export async function CategoryTiles({ regionId }: { regionId: string }) {
  const categories = await listCategories()
  const tiles = await Promise.all(
    categories
      .filter(({ parentId }) => parentId === null)
      .map(async (category) => {
        const categoryIds = withDescendants(categories, category.id)
        const goods = await listFeatured({ regionId, categoryIds }, 1)
        return { category, face: goods.at(0) }
      })
  )
  return (
    <Container className="pt-section">
      <h2 className="mb-6 text-heading">Find your way</h2>
      <ul className="grid grid-cols-2 gap-4 md:auto-cols-fr md:grid-flow-col md:grid-cols-none md:gap-6">
        {tiles.map(({ category, face }) => (
          <li key={category.id} className="group relative">
            <ProductImage
              src={face?.thumbnail ?? null}
              alt=""
              sizes="(min-width: 48rem) 24rem, 50vw"
              className="md:aspect-[4/3]"
            />
            <h3 className="mt-3 text-lg">
              <Link
                href={`/categories/${category.handle}`}
                className="group-hover:underline after:absolute after:inset-0"
              >
                {category.name}
              </Link>
            </h3>
            {category.description && (
              <p className="mt-1 text-sm text-ink-soft">
                {category.description}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Container>
  )
}
