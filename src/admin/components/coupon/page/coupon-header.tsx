import {
  Alert,
  Button,
  Container,
  Heading,
  toast,
  usePrompt,
} from "@medusajs/ui"
import { Link, useNavigate } from "react-router-dom"

import type { CouponView } from "../../../../api/admin/coupons/types"
import {
  useCouponStatus,
  useDeleteCoupon,
  useDuplicate,
} from "../../../lib/coupon/coupons"
import { WHEN } from "../form/schedule-section"
import { titleOf } from "../list/coupon-link"
import { CouponStatusBadge } from "../status-badge"

const failed = (error: Error) => toast.error(error.message)

const StatusButton = ({ coupon }: { coupon: CouponView }) => {
  const { mutate, isPending } = useCouponStatus(coupon.id)
  const isActive = coupon.status === "active"
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={isPending}
      onClick={() =>
        mutate(isActive ? "paused" : "active", {
          onSuccess: () =>
            toast.success(
              isActive ? "Paused: nobody can use it now." : "It can be used."
            ),
          onError: failed,
        })
      }
    >
      {isActive ? "Pause" : coupon.status === "draft" ? "Activate" : "Resume"}
    </Button>
  )
}

const DuplicateButton = ({ coupon }: { coupon: CouponView }) => {
  const navigate = useNavigate()
  const { mutate, isPending } = useDuplicate(coupon.id)
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={isPending}
      onClick={() =>
        mutate(undefined, {
          onSuccess: ({ coupon: copy }) => {
            toast.success("This is the copy: a draft.")
            void navigate(`/coupons/${copy.id}`)
          },
          onError: failed,
        })
      }
    >
      Duplicate
    </Button>
  )
}

const DeleteButton = ({ coupon }: { coupon: CouponView }) => {
  const navigate = useNavigate()
  const confirm = usePrompt()
  const { mutateAsync, isPending } = useDeleteCoupon(coupon.id)
  const run = async () => {
    const isSure = await confirm({
      title: `Delete ${titleOf(coupon).title}?`,
      description:
        "Carts lose it at once. Orders that were placed keep their discounts. This cannot be undone.",
      confirmText: "Delete",
      cancelText: "Back",
    })
    if (isSure) {
      try {
        await mutateAsync()
        toast.success("The coupon is deleted.")
        void navigate("/coupons")
      } catch (error) {
        toast.error(error instanceof Error ? error.message : String(error))
      }
    }
  }
  return (
    <Button
      size="small"
      variant="transparent"
      className="text-ui-fg-error"
      isLoading={isPending}
      onClick={() => void run()}
    >
      Delete
    </Button>
  )
}

/** What the coupon is called, whether it can be used, and what can be done. */
export const CouponHeader = ({ coupon }: { coupon: CouponView }) => {
  const { title, detail } = titleOf(coupon)
  return (
    <Container className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <Heading className="min-w-0 [overflow-wrap:anywhere]">
            {title}
          </Heading>
          <CouponStatusBadge coupon={coupon} />
          {detail && (
            <span className="txt-small text-ui-fg-subtle min-w-0 break-words">
              {detail}
            </span>
          )}
        </div>
        <div className="flex items-center gap-x-2">
          <DeleteButton coupon={coupon} />
          <StatusButton coupon={coupon} />
          <Button size="small" variant="secondary" asChild>
            <Link to={`/coupons/${coupon.id}/edit${WHEN}`}>Schedule</Link>
          </Button>
          <DuplicateButton coupon={coupon} />
          <Button size="small" asChild>
            <Link to={`/coupons/${coupon.id}/edit`}>Edit</Link>
          </Button>
        </div>
      </div>
      {coupon.faults.length > 0 && (
        <Alert variant="error">
          Nobody can use it until this is mended:{" "}
          {coupon.faults.map(({ message }) => message).join(" ")}
        </Alert>
      )}
    </Container>
  )
}
