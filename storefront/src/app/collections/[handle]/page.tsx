import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Listing } from "@/components/product/listing"
import { listCollections } from "@/lib/data/collections"
import { readListingParams, type SearchParams } from "@/lib/listing/params"

type Props = {
  params: Promise<{ handle: string }>
  searchParams: Promise<SearchParams>
}

async function loadCollection(params: Props["params"]) {
  const [{ handle }, collections] = await Promise.all([
    params,
    listCollections(),
  ])
  return collections.find((one) => one.handle === handle) ?? notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, handle } = await loadCollection(params)
  return { title, alternates: { canonical: `/collections/${handle}` } }
}

export default async function CollectionPage(props: Props) {
  const collection = await loadCollection(props.params)
  return (
    <Listing
      title={collection.title}
      path={`/collections/${collection.handle}`}
      params={readListingParams(await props.searchParams)}
      scope={{ collectionId: collection.id }}
    />
  )
}
