import "server-only"
import { cache } from "react"
import { z } from "zod"
import { callStore } from "@/lib/api/call-store"
import { collectionSchema, type Collection } from "@/lib/dto/collection"
import { cacheTags, CATALOGUE_SECONDS } from "./cache-tags"

const answer = z.object({ collections: z.array(collectionSchema) })

/** Every collection, the oldest first: that one leads the front page. */
export const listCollections = cache(async (): Promise<Collection[]> => {
  const { collections } = await callStore(answer, "/store/collections", {
    query: { fields: "id,title,handle", limit: 50, order: "created_at" },
    cache: { tags: [cacheTags.collections], seconds: CATALOGUE_SECONDS },
  })
  return collections
})
