import { toast, usePrompt } from "@medusajs/ui"

import {
  useHistory,
  useRestoreSettings,
} from "../../lib/invoice-settings/queries"
import { timeWords } from "../../lib/when"
import { FormSection } from "../coupon/form/form-section"
import { Failure, Loading } from "../section"
import { VersionRows } from "../version-rows"

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
      {data && (
        <VersionRows
          versions={data.versions.map(
            ({ version, created_at, created_by }) => ({
              version,
              name: `Version ${version}`,
              note: `${timeWords(created_at)}, ${created_by ?? "the shop itself"}`,
            })
          )}
          newest={{ version: props.version, word: "In use" }}
          busy={restore.isPending ? restore.variables : null}
          onPutBack={(version) => void putBack(version)}
        />
      )}
    </FormSection>
  )
}
