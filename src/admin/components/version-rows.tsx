import { Badge, Button, Text } from "@medusajs/ui"

/** A version as the list tells it. */
export type ListedVersion = { version: number; name: string; note: string }

type Props = {
  versions: readonly ListedVersion[]
  /** The version that needs no putting back, and the word for it. */
  newest: { version: number; word: string }
  /** The version that is being put back. */
  busy: number | null
  onPutBack: (version: number) => void
}

/** Versions, the newest first as they come, of which each can be put back. */
export const VersionRows = ({ versions, newest, busy, onPutBack }: Props) => (
  <ul className="divide-y" aria-label="Versions">
    {versions.map(({ version, name, note }) => (
      <li
        key={version}
        className="flex flex-wrap items-center justify-between gap-2 py-2"
      >
        <div className="flex flex-col">
          <Text size="small" weight="plus">
            {name}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {note}
          </Text>
        </div>
        {version === newest.version ? (
          <Badge size="small" color="green">
            {newest.word}
          </Badge>
        ) : (
          <Button
            type="button"
            size="small"
            variant="secondary"
            aria-label={`Put back version ${version}`}
            isLoading={busy === version}
            onClick={() => onPutBack(version)}
          >
            Put back
          </Button>
        )}
      </li>
    ))}
  </ul>
)
