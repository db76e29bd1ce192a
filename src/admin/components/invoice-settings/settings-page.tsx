import { Container, Heading, Label, Select, Text } from "@medusajs/ui"
import { useId } from "react"
import { useSearchParams } from "react-router-dom"

import type { SettingsView } from "../../../api/admin/invoice-settings/types"
import { DEFAULT_SELLER } from "../../../modules/invoice/domain/settings"
import { useSettings } from "../../lib/invoice-settings/queries"
import { Failure, Loading } from "../section"
import { History } from "./history"
import { SettingsForm } from "./settings-form"

const Missing = ({ waiting }: { waiting: number }) => (
  <Text size="small" className="text-ui-fg-error" role="alert">
    No invoice can be issued until the seller's data is saved here.
    {waiting > 0 &&
      ` ${waiting} ${waiting === 1 ? "invoice waits" : "invoices wait"} for it, and will be issued as soon as it is there.`}
  </Text>
)

const SellerChoice = (props: {
  view: SettingsView
  seller: string
  onChoose: (code: string) => void
}) => {
  const id = useId()
  return (
    <div className="flex items-center gap-x-2">
      <Label size="small" id={id}>
        For
      </Label>
      <Select size="small" value={props.seller} onValueChange={props.onChoose}>
        <Select.Trigger aria-labelledby={id} className="w-64">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {props.view.sellers.map(({ code, name, has_settings }) => (
            <Select.Item key={code} value={code}>
              {name}
              {has_settings || code === DEFAULT_SELLER
                ? ""
                : " (as all channels)"}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}

/** What a merchant decides about invoices, seller by seller. */
export const SettingsPage = () => {
  const [params, setParams] = useSearchParams()
  const seller = params.get("seller") ?? DEFAULT_SELLER
  const { data, isPending, error, refetch } = useSettings(seller)
  const choose = (code: string) =>
    setParams(code === DEFAULT_SELLER ? {} : { seller: code })
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-col gap-y-2 px-6 py-4">
        <div className="flex flex-wrap items-center justify-between gap-4">
          <Heading>Invoices</Heading>
          {data && (
            <SellerChoice view={data} seller={seller} onChoose={choose} />
          )}
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          What holds for documents issued from now on. Those that are issued
          already stay as they are.
        </Text>
        {isPending && <Loading />}
        {error && (
          <Failure message={error.message} onRetry={() => void refetch()} />
        )}
        {data && !data.settings && seller === DEFAULT_SELLER && (
          <Missing waiting={data.waiting_orders} />
        )}
      </Container>
      {data && (
        <SettingsForm
          key={`${seller} ${data.settings?.version ?? 0}`}
          seller={seller}
          saved={data.settings}
        />
      )}
      {data?.settings && (
        <History seller={seller} version={data.settings.version} />
      )}
    </div>
  )
}
