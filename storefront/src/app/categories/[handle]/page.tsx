import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { CategoryLinks } from "@/components/product/category-links"
import { Listing } from "@/components/product/listing"
import { findCategory, listCategories } from "@/lib/data/categories"
import { withDescendants } from "@/lib/listing/with-descendants"
import { readListingParams, type SearchParams } from "@/lib/listing/params"

type Props = {
  params: Promise<{ handle: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { handle } = await params
  const category = await findCategory(handle)
  return {
    title: category?.name,
    description: category?.description || undefined,
    alternates: { canonical: `/categories/${handle}` },
  }
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const { handle } = await params
  const categories = await listCategories()
  const category = categories.find((one) => one.handle === handle)
  if (!category) {
    notFound()
  }
  return (
    <Listing
      title={category.name}
      text={category.description}
      path={`/categories/${category.handle}`}
      params={readListingParams(await searchParams)}
      scope={{ categoryIds: withDescendants(categories, category.id) }}
    >
      <CategoryLinks categories={categories} current={category} />
    </Listing>
  )
}
