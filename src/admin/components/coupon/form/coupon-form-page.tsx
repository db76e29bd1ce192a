import { Button, Heading, Text, toast } from "@medusajs/ui"
import { useId, type FormEvent } from "react"
import { Link, useNavigate } from "react-router-dom"

import { RefusedError } from "../../../lib/api"
import { useSaveCoupon } from "../../../lib/coupon/coupons"
import type { JsonObject } from "../../../lib/coupon/form"
import { CouponFormContext } from "../fields/form-context"
import { PreviewPanel } from "../preview/preview-panel"
import { WhatIfPanel } from "../preview/what-if-panel"
import { CampaignSection } from "./campaign-section"
import { CombinationSection } from "./combination-section"
import { ConditionsSection } from "./conditions-section"
import { EffectSection } from "./effect-section"
import { LimitsSection } from "./limits-section"
import { ScheduleSection } from "./schedule-section"
import { Summary } from "./summary"
import { useCouponForm } from "./use-coupon-form"
import { useFirstFault } from "./use-first-fault"
import { useLeaveGuard } from "./use-leave-guard"
import { WaySection } from "./way-section"

type Props = {
  title: string
  /** Null for a new one. */
  id: string | null
  initial: JsonObject
}

/** The form of a coupon, with what can be tried beside it. */
export const CouponFormPage = ({ title, id, initial }: Props) => {
  const navigate = useNavigate()
  const { context, checked, isChanged, showAll, refuse } =
    useCouponForm(initial)
  const letPass = useLeaveGuard(isChanged)
  const { form, seek } = useFirstFault()
  const formId = useId()
  const save = useSaveCoupon(id)
  const body = checked.ok ? checked.coupon : null
  const back = id ? `/coupons/${id}` : "/coupons"

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!body) {
      showAll()
      seek()
      toast.error("Some things are still to be mended.")
      return
    }
    save.mutate(body, {
      onSuccess: ({ coupon }) => {
        toast.success(id ? "The coupon is saved." : "The coupon is made.")
        letPass()
        void navigate(`/coupons/${coupon.id}`)
      },
      onError: (error) => {
        refuse(error instanceof RefusedError ? error.faults : [])
        seek()
      },
    })
  }

  return (
    <CouponFormContext.Provider value={context}>
      <div className="flex flex-col gap-y-3">
        <div className="bg-ui-bg-subtle sticky top-0 z-10 flex flex-wrap items-center justify-between gap-4 px-2 py-2">
          <Heading>{title}</Heading>
          <div className="flex items-center gap-x-2">
            <Button size="small" variant="secondary" asChild>
              <Link to={back}>Cancel</Link>
            </Button>
            <Button
              size="small"
              type="submit"
              form={formId}
              isLoading={save.isPending}
            >
              Save
            </Button>
          </div>
        </div>
        {save.error && (
          <Text className="text-ui-fg-error px-2" size="small" role="alert">
            {save.error.message}
          </Text>
        )}
        <div className="grid items-start gap-3 xl:grid-cols-[minmax(0,1fr)_24rem]">
          {/* Without what is only to try: Enter must not save there. */}
          <form
            id={formId}
            ref={form}
            onSubmit={submit}
            noValidate
            className="flex min-w-0 flex-col gap-y-3"
          >
            <WaySection />
            <EffectSection />
            <ConditionsSection />
            <ScheduleSection />
            <LimitsSection />
            <CampaignSection />
            <CombinationSection />
          </form>
          <aside
            className="flex min-w-0 flex-col gap-y-3 xl:sticky xl:top-14"
            aria-label="The coupon so far"
          >
            <Summary />
            <PreviewPanel coupon={body} />
            <WhatIfPanel coupon={body} />
          </aside>
        </div>
      </div>
    </CouponFormContext.Provider>
  )
}
