import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { BuyPanel } from "@/components/product/buy-panel"
import { Gallery } from "@/components/product/gallery"
import { ProductFacts } from "@/components/product/product-facts"
import { Container } from "@/components/ui/container"
import { readProblem } from "@/lib/cart/quantity"
import { findProduct } from "@/lib/data/products"
import { getRegion } from "@/lib/data/regions"
import { readStock } from "@/lib/data/stock"
import { firstParam, type SearchParams } from "@/lib/listing/params"
import { chosenVariant } from "@/lib/product/choose-variant"
import { leadWith } from "@/lib/product/lead-with"

type Props = {
  params: Promise<{ handle: string }>
  searchParams: Promise<SearchParams>
}

async function loadProduct(params: Props["params"]) {
  const [{ handle }, region] = await Promise.all([params, getRegion()])
  const product = await findProduct(handle, region.id)
  if (!product) {
    notFound()
  }
  return product
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = await loadProduct(params)
  const image = product.images.at(0)
  return {
    title: product.title,
    description: product.description.slice(0, 160) || product.subtitle,
    alternates: { canonical: `/products/${product.handle}` },
    openGraph: { title: product.title, images: image ? [image] : [] },
  }
}

export default async function ProductPage({ params, searchParams }: Props) {
  const product = await loadProduct(params)
  const query = await searchParams
  const stock = await readStock(product.variants.map(({ id }) => id))
  const chosen = chosenVariant(
    product.variants,
    firstParam(query, "variant"),
    ({ id }) => stock.get(id) !== 0
  )
  return (
    <Container className="grid gap-8 pt-6 md:grid-cols-[1.4fr_1fr] md:gap-12 md:pt-12">
      <Gallery
        // Starts at its first picture again when another colour is chosen.
        key={chosen?.image}
        images={leadWith(product.images, chosen?.image ?? null)}
        title={product.title}
      />
      <div className="md:sticky md:top-8 md:self-start">
        {product.category && (
          <p className="mb-2 text-sm">
            <Link
              href={`/categories/${product.category.handle}`}
              className="text-ink-soft hover:underline"
            >
              {product.category.name}
            </Link>
          </p>
        )}
        <h1 className="text-title">{product.title}</h1>
        {product.subtitle && (
          <p className="mt-2 text-lg text-ink-soft">{product.subtitle}</p>
        )}
        {chosen ? (
          <BuyPanel
            product={product}
            chosen={chosen}
            stock={stock}
            problem={readProblem(firstParam(query, "problem"))}
          />
        ) : (
          <p className="mt-6">This product cannot be bought at present.</p>
        )}
        <ProductFacts product={product} />
      </div>
    </Container>
  )
}
