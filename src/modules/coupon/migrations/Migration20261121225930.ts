import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { foldCode } from "../domain/codes"

/**
 * The promotions that were there before: their codes are found in any spelling
 * from now on. Of two that read the same, the older active one gets it.
 */
export class Migration20261121225930 extends Migration {
  override async up(): Promise<void> {
    const tables = await this.execute(
      "select to_regclass('promotion') as promotion"
    )
    if (!tables[0]?.promotion) {
      return
    }
    const promotions = await this.execute(
      `select id, code from promotion
       where deleted_at is null and code is not null
       order by status = 'active' desc, created_at, id`
    )
    const owners = new Map<string, string>()
    for (const { id, code } of promotions) {
      const folded = foldCode(String(code))
      if (folded !== null && !owners.has(folded)) {
        owners.set(folded, String(id))
      }
    }
    await this.execute(
      `insert into coupon_code (code, promotion_id)
       select key, value from jsonb_each_text(?::jsonb)
       on conflict (code) do nothing`,
      [JSON.stringify(Object.fromEntries(owners))]
    )
  }

  override async down(): Promise<void> {
    // Names of promotions are no harm where nothing reads them.
  }
}
