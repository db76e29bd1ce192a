import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { Container } from "@/components/ui/container"
import {
  listProducts,
  PAGE_SIZE,
  type ListScope,
} from "@/lib/data/product-list"
import { getRegion } from "@/lib/data/regions"
import type { ListingParams } from "@/lib/listing/params"
import { PagesNav } from "./pages-nav"
import { ProductGrid } from "./product-grid"
import { SortForm } from "./sort-form"

type Props = {
  title: string
  text?: string
  path: string
  params: ListingParams
  scope?: Omit<ListScope, "regionId">
  children?: ReactNode
}

/** A list of goods with its heading, order and pages. */
export async function Listing(props: Props) {
  const { title, text, path, params } = props
  const region = await getRegion()
  const scope = { ...props.scope, regionId: region.id }
  const { products, count } = await listProducts(scope, params)
  if (products.length === 0 && params.page > 1) {
    notFound()
  }
  return (
    <Container className="pt-10 md:pt-14">
      <h1 className="text-title">{title}</h1>
      {text && <p className="mt-3 max-w-measure text-ink-soft">{text}</p>}
      {props.children}
      <div className="mt-8 mb-6 flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-ink-soft">
          {count === 1 ? "1 product" : `${count} products`}
        </p>
        {count > 1 && <SortForm path={path} sort={params.sort} />}
      </div>
      {count === 0 ? (
        <p>Nothing here yet.</p>
      ) : (
        <ProductGrid products={products} heading="h2" isLead />
      )}
      <PagesNav
        path={path}
        params={params}
        pageCount={Math.ceil(count / PAGE_SIZE)}
      />
    </Container>
  )
}
