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
  acceptedPayment,
  bookedRefund,
  hostedPaymentAsked,
  hostedPaymentCommand,
  knownFacts,
  type HostedPaymentFacts,
} from "../../modules/order-payment/contract"
import { toMinorUnits } from "../../shared/money"
import {
  dashboardUrl,
  stripeClient,
  type StripeCheckoutOptions,
} from "./client"
import { requireChargeable } from "./limits"
import { inspect, obey, type StripeAccount } from "./obey"
import { webhookAnswer } from "./webhook"

// How core should show a session from which no money can come any more.
const ENDED: Partial<
  Record<HostedPaymentFacts["status"], PaymentSessionStatus>
> = {
  expired: PaymentSessionStatus.CANCELED,
  voided: PaymentSessionStatus.CANCELED,
  failed: PaymentSessionStatus.ERROR,
}

const moneyIn = (facts: HostedPaymentFacts): number =>
  facts.status === "authorized" ? facts.authorized_minor : facts.received_minor

// Settle judged this money and wrote that down; its facts are those of then.
const isAccepted = (input: PaymentProviderInput): boolean => {
  const accepted = acceptedPayment.safeParse(input.data?.accepted)
  const facts = knownFacts(input.data)
  return (
    accepted.success &&
    (facts?.status === "paid" || facts?.status === "authorized") &&
    moneyIn(facts) === accepted.data.amount_minor &&
    facts.currency_code === accepted.data.currency_code
  )
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
  private readonly account: StripeAccount

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
    this.account = {
      stripe: this.stripe,
      options,
      dashboardUrl: dashboardUrl(options),
    }
  }

  private async currentFacts(
    input: PaymentProviderInput
  ): Promise<HostedPaymentFacts | null> {
    const known = knownFacts(input.data)
    return known ? inspect(this.account, known.reference) : null
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
    const command = hostedPaymentCommand.safeParse(raw).data
    if (!command) {
      return { data }
    }
    if (command.type === "accept") {
      const { amount_minor, currency_code } = command
      return { data: { ...data, accepted: { amount_minor, currency_code } } }
    }
    const facts = await obey(this.account, command)
    const status = ENDED[facts.status]
    const asked =
      command.type === "open"
        ? { asked: hostedPaymentAsked.parse(command.request) }
        : {}
    return { data: { ...data, ...asked, facts }, ...(status ? { status } : {}) }
  }

  async authorizePayment(
    input: AuthorizePaymentInput
  ): Promise<AuthorizePaymentOutput> {
    if (isAccepted(input)) {
      return {
        data: { ...input.data },
        status: PaymentSessionStatus.AUTHORIZED,
      }
    }
    const facts = await this.currentFacts(input)
    const status = isPaidAsAsked(input, facts)
      ? PaymentSessionStatus.AUTHORIZED
      : PaymentSessionStatus.PENDING_AUTHORIZATION
    return { data: { ...input.data, ...(facts ? { facts } : {}) }, status }
  }

  /**
   * Writes down what Stripe has taken. Taking held money is a command of the
   * contract, because core does not say how much of it to take.
   */
  async capturePayment(
    input: CapturePaymentInput
  ): Promise<CapturePaymentOutput> {
    const facts = await this.currentFacts(input)
    if (facts?.status !== "paid") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "Stripe has not taken this payment: capture it in the order's payment section."
      )
    }
    return { data: { ...input.data, facts } }
  }

  /** Closes the hosted page. Money that has arrived is never thrown away. */
  async cancelPayment(input: CancelPaymentInput): Promise<CancelPaymentOutput> {
    const known = knownFacts(input.data)
    const facts = known
      ? await obey(this.account, { type: "close", reference: known.reference })
      : null
    if (facts?.status === "paid" || facts?.status === "processing") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "This payment is paid or on its way: refund it instead."
      )
    }
    return { data: { ...input.data, ...(facts ? { facts } : {}) } }
  }

  async deletePayment(input: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return this.cancelPayment(input)
  }

  /**
   * Gives money back, or confirms what Stripe has given back already: see
   * `BookedRefund` in the contract.
   */
  async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const known = knownFacts(input.data)
    if (!known) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        "This payment is unknown to Stripe: there is nothing to refund."
      )
    }
    const amount_minor = toMinorUnits(
      new BigNumber(input.amount).numeric,
      known.currency_code
    )
    const { booked_refund: raw, ...data } = input.data ?? {}
    const booked = bookedRefund.safeParse(raw).data
    if (!booked) {
      const facts = await obey(this.account, {
        type: "refund",
        reference: known.reference,
        amount_minor,
        key: input.context?.idempotency_key ?? "",
      })
      return { data: { ...data, facts } }
    }
    const facts = await inspect(this.account, known.reference)
    const made = facts.refunds.some(
      (refund) =>
        (refund.key ?? refund.id) === booked.key &&
        refund.status !== "failed" &&
        refund.amount_minor === amount_minor
    )
    if (!made) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Stripe knows no refund ${booked.key} of this amount.`
      )
    }
    return { data: { ...data, facts } }
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
