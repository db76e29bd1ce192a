import { Notice } from "@/components/ui/notice"
import { missingWords } from "@/lib/cart/refill"
import { readMissing } from "@/lib/session/missing-cookie"

/** What could not be ordered again, if anything. */
export async function MissingNote() {
  const { missing, more } = await readMissing()
  if (missing.length === 0) {
    return null
  }
  return (
    <div role="status" className="mt-6">
      <Notice tone="plain">
        <p>Not all of your order could be put into the cart:</p>
        <ul className="mt-2 list-disc pl-5">
          {missing.map((goods) => (
            <li key={goods.name}>{missingWords(goods)}</li>
          ))}
          {more > 0 && <li>and {more} more</li>}
        </ul>
      </Notice>
    </div>
  )
}
