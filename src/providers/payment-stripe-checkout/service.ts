import {
  AbstractPaymentProvider,
  BigNumber,
  MedusaError,
  PaymentSessionStatus,
} from "@medusajs/framework/utils"
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  PaymentProviderInput,
  ProviderWebhookPayload,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import type Stripe from "stripe"

import {
  hostedPaymentAsked,
  hostedPaymentCommand,
  knownFacts,
  type HostedPaymentCommand,
  type HostedPaymentFacts,
} from "../../modules/order-payment/contract"
import { toMinorUnits } from "../../shared/money"
import { toStripeAmount } from "./amounts"
import { isLiveKey, stripeClient, type StripeCheckoutOptions } from "./client"
import { factsOf } from "./facts"
import { requireChargeable } from "./limits"
import { openCheckout } from "./open-checkout"
import { webhookAnswer } from "./webhook"

// How core should show a session from which no money can come any more.
const ENDED: Partial<
  Record<HostedPaymentFacts["status"], PaymentSessionStatus>
> = {
  expired: PaymentSessionStatus.CANCELED,
  failed: PaymentSessionStatus.ERROR,
}

// Core may ask a provider to authorize without our settle (a button in its
// admin does); money that does not fit must not pass there either.
const isPaidAsAsked = (
  input: PaymentProviderInput,
  facts: HostedPaymentFacts | null
): boolean => {
  const asked = hostedPaymentAsked.safeParse(input.data?.asked)
  return (
    asked.success &&
    facts?.status === "paid" &&
    facts.order_id === asked.data.order_id &&
    facts.received_minor === asked.data.amount_minor &&
    facts.currency_code === asked.data.currency_code.toLowerCase()
  )
}

/**
 * Stripe's hosted Checkout as a Medusa payment provider, order first.
 *
 * A new payment session makes no call: it waits, `pending_authorization`,
 * until the order exists; `updatePayment` with an `open` command then makes
 * the hosted page (see the contract). Stripe captures by itself, so that
 * `capturePayment` only confirms.
 */
export default class StripeCheckoutProvider extends AbstractPaymentProvider<StripeCheckoutOptions> {
  static override identifier = "stripe-checkout"

  private readonly stripe: Stripe

  static override validateOptions(options: Record<string, unknown>): void {
    const missing = ["api_key", "webhook_secret"].filter(
      (key) => !String(options[key] ?? "").trim()
    )
    if (missing.length > 0) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `payment-stripe-checkout needs the option ${missing.join(" and ")}.`
      )
    }
  }

  constructor(
    container: Record<string, unknown>,
    private readonly options: StripeCheckoutOptions
  ) {
    super(container, options)
    this.stripe = stripeClient(options)
  }

  private async inspect(reference: string): Promise<HostedPaymentFacts> {
    const session = await this.stripe.checkout.sessions.retrieve(reference, {
      expand: ["payment_intent"],
    })
    if (session.livemode !== isLiveKey(this.options.api_key)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `${reference} belongs to the other mode (live or test).`
      )
    }
    return factsOf(session)
  }

  private async currentFacts(
    input: PaymentProviderInput
  ): Promise<HostedPaymentFacts | null> {
    const known = knownFacts(input.data)
    return known ? this.inspect(known.reference) : null
  }

  private async obey(
    command: HostedPaymentCommand
  ): Promise<HostedPaymentFacts> {
    return command.type === "open"
      ? factsOf(await openCheckout(this.stripe, command.request))
      : this.inspect(command.reference)
  }

  /** Only notes that a payment is wanted; the order does not exist yet. */
  async initiatePayment(
    input: InitiatePaymentInput
  ): Promise<InitiatePaymentOutput> {
    const code = input.currency_code
    const amount = new BigNumber(input.amount).numeric
    requireChargeable(toMinorUnits(amount, code), code)
    return {
      id: String(input.data?.session_id ?? ""),
      data: { session_id: input.data?.session_id },
      status: PaymentSessionStatus.PENDING_AUTHORIZATION,
    }
  }

  /** Obeys a command of the contract; any other data is kept as it is. */
  async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    const { command: raw, ...data } = input.data ?? {}
    const command = hostedPaymentCommand.safeParse(raw)
    if (!command.success) {
      return { data }
    }
    const facts = await this.obey(command.data)
    const status = ENDED[facts.status]
    const asked =
      command.data.type === "open"
        ? { asked: hostedPaymentAsked.parse(command.data.request) }
        : {}
    return { data: { ...data, ...asked, facts }, ...(status ? { status } : {}) }
  }

  async authorizePayment(
    input: AuthorizePaymentInput
  ): Promise<AuthorizePaymentOutput> {
    const facts = await this.currentFacts(input)
    const status = isPaidAsAsked(input, facts)
      ? PaymentSessionStatus.AUTHORIZED
      : PaymentSessionStatus.PENDING_AUTHORIZATION
    return { data: { ...input.data, ...(facts ? { facts } : {}) }, status }
  }

  /** Stripe captured when the shopper paid; anything else is an error. */
  async capturePayment(
    input: CapturePaymentInput
  ): Promise<CapturePaymentOutput> {
    const facts = await this.currentFacts(input)
    if (!isPaidAsAsked(input, facts)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "Stripe has not received this payment as asked: there is nothing to capture."
      )
    }
    return { data: { ...input.data, facts } }
  }

  /** Closes the hosted page. Money that has arrived is never thrown away. */
  async cancelPayment(input: CancelPaymentInput): Promise<CancelPaymentOutput> {
    const facts = await this.currentFacts(input)
    if (facts?.status === "paid" || facts?.status === "processing") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "This payment is paid or on its way: refund it instead."
      )
    }
    if (facts?.status === "open") {
      await this.stripe.checkout.sessions.expire(facts.reference)
    }
    return { data: input.data }
  }

  async deletePayment(input: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return this.cancelPayment(input)
  }

  async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const facts = knownFacts(input.data)
    if (!facts) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        "This payment is unknown to Stripe: there is nothing to refund."
      )
    }
    const session = await this.stripe.checkout.sessions.retrieve(
      facts.reference
    )
    const minor = toMinorUnits(
      new BigNumber(input.amount).numeric,
      facts.currency_code
    )
    await this.stripe.refunds.create(
      {
        payment_intent: String(session.payment_intent),
        amount: toStripeAmount(minor, facts.currency_code),
      },
      { idempotencyKey: `refund-${input.context?.idempotency_key ?? ""}` }
    )
    return { data: input.data }
  }

  async retrievePayment(
    input: RetrievePaymentInput
  ): Promise<RetrievePaymentOutput> {
    return { data: { ...input.data, facts: await this.currentFacts(input) } }
  }

  async getPaymentStatus(
    input: GetPaymentStatusInput
  ): Promise<GetPaymentStatusOutput> {
    const facts = await this.currentFacts(input)
    return {
      status:
        facts?.status === "paid"
          ? PaymentSessionStatus.CAPTURED
          : PaymentSessionStatus.PENDING_AUTHORIZATION,
    }
  }

  /** Verifies an event and answers whose it is; it decides nothing. */
  async getWebhookActionAndData(
    payload: ProviderWebhookPayload["payload"]
  ): Promise<WebhookActionResult> {
    return webhookAnswer(this.stripe, this.options, payload)
  }
}
