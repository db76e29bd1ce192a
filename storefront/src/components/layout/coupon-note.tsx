import { Container } from "@/components/ui/container"
import { Notice } from "@/components/ui/notice"
import { readCouponNote } from "@/lib/session/coupon-cookie"

/** What became of the code of a link, on the page that follows. */
export async function CouponNote() {
  const text = await readCouponNote()
  return (
    text && (
      <Container className="pt-4">
        <div role="status">
          <Notice tone="plain">{text}</Notice>
        </div>
      </Container>
    )
  )
}
