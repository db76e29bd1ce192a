import type { Metadata } from "next"
import { Listing } from "@/components/product/listing"
import { readListingParams, type SearchParams } from "@/lib/listing/params"

export const metadata: Metadata = {
  title: "All goods",
  alternates: { canonical: "/products" },
}

export default async function ProductsPage(props: {
  searchParams: Promise<SearchParams>
}) {
  const params = readListingParams(await props.searchParams)
  return <Listing title="All goods" path="/products" params={params} />
}
