import { Button, Drawer } from "@medusajs/ui"

type Props = {
  /** What the form does. */
  verb: string
  /** Whether what is filled in can be sent. */
  isReady: boolean
  isBusy: boolean
}

/** Below a form in a drawer: away from it, or do it. */
export const DrawerActions = ({ verb, isReady, isBusy }: Props) => (
  <Drawer.Footer>
    <Drawer.Close asChild>
      <Button size="small" variant="secondary" type="button">
        Close
      </Button>
    </Drawer.Close>
    <Button size="small" type="submit" disabled={!isReady} isLoading={isBusy}>
      {verb}
    </Button>
  </Drawer.Footer>
)
