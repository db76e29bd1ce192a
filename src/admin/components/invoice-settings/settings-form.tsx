import { Button, Text, toast } from "@medusajs/ui"
import type { FormEvent } from "react"

import type { SavedSettings } from "../../../api/admin/invoice-settings/types"
import { RefusedError } from "../../lib/api"
import { useSaveSettings } from "../../lib/invoice-settings/queries"
import { useFirstFault } from "../coupon/form/use-first-fault"
import { useLeaveGuard } from "../coupon/form/use-leave-guard"
import { FormContext } from "./form-context"
import { BankPart, DocumentPart, SellerPart, TaxPart } from "./form-parts"
import { useSettingsForm } from "./use-settings-form"

/** The form of a seller's settings; `saved` is null until there are any. */
export const SettingsForm = (props: {
  seller: string
  saved: SavedSettings | null
}) => {
  const { seller, saved } = props
  const { context, input, isRight, isChanged, showAll, refuse } =
    useSettingsForm(saved)
  const { form, seek } = useFirstFault()
  const save = useSaveSettings(seller)
  useLeaveGuard(isChanged && !save.isSuccess)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isRight) {
      showAll()
      seek()
      toast.error("Some things are still to be mended.")
      return
    }
    // Not by the options of `mutate`, which go with the form: it is made anew.
    void save
      .mutateAsync({
        ...input,
        seller_code: seller,
        based_on: saved?.version ?? 0,
      })
      .then(
        () => toast.success("The settings are saved."),
        (error: unknown) => {
          refuse(error instanceof RefusedError ? error.faults : [])
          seek()
        }
      )
  }

  return (
    <FormContext.Provider value={context}>
      <form
        ref={form}
        noValidate
        aria-label="Invoice settings"
        onSubmit={submit}
        className="flex min-w-0 flex-col gap-y-3"
      >
        <SellerPart />
        <TaxPart />
        <BankPart />
        <DocumentPart />
        <div className="flex items-center justify-end gap-x-4 px-2">
          {save.error && (
            <Text size="small" className="text-ui-fg-error" role="alert">
              {save.error.message}
            </Text>
          )}
          <Button size="small" type="submit" isLoading={save.isPending}>
            Save
          </Button>
        </div>
      </form>
    </FormContext.Provider>
  )
}
