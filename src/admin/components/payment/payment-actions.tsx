import { Button, toast } from "@medusajs/ui"

import { formatMinorUnits } from "../../../shared/money"
import { useCapture, useCheckNow, useRefund } from "../../lib/order-payment"
import type { OrderPayment } from "../../lib/payment-types"
import { AmountDrawer } from "./amount-drawer"

type Props = { orderId: string; payment: OrderPayment }

const CheckNow = ({ orderId }: { orderId: string }) => {
  const { mutate, isPending } = useCheckNow(orderId)
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={isPending}
      onClick={() =>
        mutate(
          {},
          {
            onSuccess: () =>
              toast.success("This is what the payment service says now."),
            onError: (error) => toast.error(error.message),
          }
        )
      }
    >
      Check now
    </Button>
  )
}

const Capture = ({ orderId, payment }: Props) => {
  const { mutateAsync, error } = useCapture(orderId)
  const { currency_code, can_capture_minor } = payment
  const words = (minor: number) => formatMinorUnits(minor, currency_code)
  return (
    <AmountDrawer
      verb="Capture"
      done="Captured"
      currencyCode={currency_code}
      mostMinor={can_capture_minor}
      hint={`${words(can_capture_minor)} are held. Held money can be captured once: what you leave is released to the customer.`}
      warning={(amount, { amount_minor }) =>
        amount_minor < can_capture_minor
          ? `${amount} are taken; the other ${words(can_capture_minor - amount_minor)} are released and cannot be captured later.`
          : `${amount} are taken from the customer.`
      }
      run={({ amount_minor }) => mutateAsync({ amount_minor })}
      error={error?.message ?? null}
    />
  )
}

const Refund = ({ orderId, payment }: Props) => {
  const { run, error } = useRefund(orderId)
  const { currency_code, can_refund_minor } = payment
  return (
    <AmountDrawer
      verb="Refund"
      done="Refund on its way:"
      currencyCode={currency_code}
      mostMinor={can_refund_minor}
      hint={`Up to ${formatMinorUnits(can_refund_minor, currency_code)} can be given back, the way it was paid.`}
      noteLabel="Note for your colleagues (optional)"
      warning={(amount) =>
        `${amount} go back to the customer. This cannot be undone.`
      }
      run={run}
      error={error?.message ?? null}
    />
  )
}

/** What staff can do about an order's money. */
export const PaymentActions = ({ orderId, payment }: Props) => (
  <div className="flex flex-wrap gap-2">
    <CheckNow orderId={orderId} />
    <Capture orderId={orderId} payment={payment} />
    <Refund orderId={orderId} payment={payment} />
  </div>
)
