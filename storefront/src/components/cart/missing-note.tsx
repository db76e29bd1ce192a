import { Notice } from "@/components/ui/notice"
import { missingWords, type Missing } from "@/lib/cart/refill"

/** What could not be ordered again. */
export function MissingNote({ missing }: { missing: Missing[] }) {
  return (
    <div role="status" className="mt-6 empty:hidden">
      {missing.length > 0 && (
        <Notice tone="plain">
          <p>Not all of your order could be put into the cart:</p>
          <ul className="mt-2 list-disc pl-5">
            {missing.map((goods) => (
              <li key={goods.name}>{missingWords(goods)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
