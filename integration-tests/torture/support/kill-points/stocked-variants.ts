import type { Pool } from "pg"

/** Variants whose stock is counted, with plenty of each. */
export const stockedVariants = async (database: Pool): Promise<string[]> => {
  await database.query(
    `update inventory_level set stocked_quantity = reserved_quantity + 100000,
       raw_stocked_quantity = jsonb_build_object(
         'value', (reserved_quantity + 100000)::text, 'precision', 20)`
  )
  const { rows } = await database.query<{ id: string }>(
    `select v.id from product_variant v
     join product p on p.id = v.product_id and p.status = 'published'
     where v.deleted_at is null and v.manage_inventory
       and exists (select from product_variant_inventory_item l
         where l.variant_id = v.id)
     order by v.id`
  )
  return rows.map(({ id }) => id)
}
