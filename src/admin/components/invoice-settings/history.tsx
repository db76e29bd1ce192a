import { Badge, Button, Text, toast, usePrompt } from "@medusajs/ui"

import {
  useHistory,
  useRestoreSettings,
} from "../../lib/invoice-settings/queries"
import { timeWords } from "../../lib/when"
import { FormSection } from "../coupon/form/form-section"
import { Failure, Loading } from "../section"

/** The versions of the settings, of which each can be put back. */
export const History = (props: { seller: string; version: number }) => {
  const { data, isPending, error, refetch } = useHistory(props.seller)
  const restore = useRestoreSettings(props.seller, props.version)
  const confirm = usePrompt()
  const putBack = async (version: number) => {
    const isSure = await confirm({
      title: `Put back version ${version}?`,
      description:
        "It is saved as the newest version. Documents that are issued already stay as they are.",
      confirmText: "Put back",
      cancelText: "Cancel",
      variant: "confirmation",
    })
    if (isSure) {
      restore.mutate(version, {
        onSuccess: () => toast.success(`Version ${version} is put back.`),
        onError: ({ message }) => toast.error(message),
      })
    }
  }
  return (
    <FormSection title="History">
      {isPending && <Loading />}
      {error && (
        <Failure message={error.message} onRetry={() => void refetch()} />
      )}
      <ul className="divide-y" aria-label="Versions">
        {data?.versions.map(({ version, created_at, created_by }) => (
          <li
            key={version}
            className="flex flex-wrap items-center justify-between gap-2 py-2"
          >
            <div className="flex flex-col">
              <Text size="small" weight="plus">
                Version {version}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {timeWords(created_at)}, {created_by ?? "the shop itself"}
              </Text>
            </div>
            {version === props.version ? (
              <Badge size="small" color="green">
                In use
              </Badge>
            ) : (
              <Button
                type="button"
                size="small"
                variant="secondary"
                aria-label={`Put back version ${version}`}
                isLoading={restore.isPending && restore.variables === version}
                onClick={() => void putBack(version)}
              >
                Put back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </FormSection>
  )
}
