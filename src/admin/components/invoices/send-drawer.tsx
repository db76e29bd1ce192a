import { Envelope } from "@medusajs/icons"
import {
  Badge,
  Drawer,
  IconButton,
  Input,
  Label,
  Text,
  toast,
} from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"

import { DrawerActions } from "../drawer-actions"
import type {
  DocumentMail,
  DocumentMails,
  ListedDocument,
} from "../../../api/admin/invoices/types"
import { useDocumentMails, useSendDocument } from "../../lib/invoices/mails"
import { timeWords } from "../../lib/when"
import { Failure, Loading } from "../section"

type Document = Pick<ListedDocument, "id" | "number">

const STANDINGS = {
  queued: { label: "On its way", color: "grey" },
  sending: { label: "On its way", color: "grey" },
  sent: { label: "Sent", color: "green" },
  skipped: { label: "Not sent", color: "grey" },
  dead: { label: "Given up", color: "red" },
} as const satisfies Record<DocumentMail["status"], unknown>

const Sent = ({ mail }: { mail: DocumentMail }) => (
  <li className="flex items-center justify-between gap-x-4 py-2">
    <div className="min-w-0">
      <Text size="small" className="[overflow-wrap:anywhere]">
        {mail.recipient}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {timeWords(mail.sent_at ?? mail.created_at)}
      </Text>
    </div>
    <Badge size="2xsmall" color={STANDINGS[mail.status].color}>
      {STANDINGS[mail.status].label}
    </Badge>
  </li>
)

const Form = (props: {
  document: Document
  known: DocumentMails
  onDone: () => void
}) => {
  const id = useId()
  const { email, mails } = props.known
  const [typed, setTyped] = useState(email ?? "")
  const { mutate, isPending, error } = useSendDocument(props.document.id)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isPending) {
      return
    }
    mutate(typed.trim(), {
      onSuccess: ({ mail }) => {
        toast.success(
          mail.status === "sent"
            ? `Sent to ${mail.recipient}.`
            : `The mail to ${mail.recipient} is on its way.`
        )
        props.onDone()
      },
    })
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-1 flex-col">
      <Drawer.Body className="flex flex-1 flex-col gap-y-4">
        <div className="flex flex-col gap-y-1">
          <Label htmlFor={id} size="small" weight="plus">
            E-mail
          </Label>
          <Input
            id={id}
            type="email"
            autoComplete="off"
            value={typed}
            aria-invalid={error !== null}
            aria-describedby={`${id}-hint`}
            onChange={({ target }) => setTyped(target.value)}
          />
          <Text
            id={`${id}-hint`}
            size="small"
            className={error ? "text-ui-fg-error" : "text-ui-fg-subtle"}
            role={error ? "alert" : undefined}
          >
            {error?.message ??
              "The order's address, or another, such as the accountant's. The PDF is attached; the order itself is not shown."}
          </Text>
        </div>
        {mails.length > 0 && (
          <div>
            <Text size="small" weight="plus">
              Sent before
            </Text>
            <ul className="divide-y" aria-label="Sent before">
              {mails.map((mail) => (
                <Sent key={mail.id} mail={mail} />
              ))}
            </ul>
          </div>
        )}
      </Drawer.Body>
      <DrawerActions
        verb="Send"
        isReady={typed.trim() !== ""}
        isBusy={isPending}
      />
    </form>
  )
}

const Content = (props: { document: Document; onDone: () => void }) => {
  const { data, error, refetch } = useDocumentMails(props.document.id)
  if (data) {
    return <Form {...props} known={data} />
  }
  return (
    <Drawer.Body>
      {error ? (
        <Failure message={error.message} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Drawer.Body>
  )
}

/** Sends a document again by mail, and tells to whom it was. */
export const SendDrawer = ({ document }: { document: Document }) => {
  const [isOpen, setOpen] = useState(false)
  const name = `Send ${document.number} by mail`
  return (
    <Drawer open={isOpen} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <IconButton size="small" variant="transparent" aria-label={name}>
          <Envelope />
        </IconButton>
      </Drawer.Trigger>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{name}</Drawer.Title>
        </Drawer.Header>
        <Content document={document} onDone={() => setOpen(false)} />
      </Drawer.Content>
    </Drawer>
  )
}
