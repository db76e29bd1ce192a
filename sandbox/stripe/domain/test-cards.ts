/** What a published test card does when it is charged. */
export interface TestCard {
  brand: string
  country: string
  funding: "credit" | "debit"
  decline?: { code: string; decline_code: string; message: string }
  authenticate?: boolean
  later?: LaterFate
}

/** What becomes of a payment after it was made. */
export interface LaterFate {
  /** Refunds that arrive only later, or that come back. */
  refunds?: "pending" | "failing"
  /** The shopper's bank disputes the charge as soon as it is captured. */
  dispute?: { reason: string; inquiry?: boolean }
}

const GENERIC = "Your card was declined. Please try a different card."

const declined = (decline_code: string, message = GENERIC) => ({
  code: "card_declined",
  decline_code,
  message,
})

const visa = (extra: Partial<TestCard> = {}): TestCard => ({
  brand: "visa",
  country: "US",
  funding: "credit",
  ...extra,
})

const card = (
  brand: string,
  funding: TestCard["funding"] = "credit",
  country = "US"
): TestCard => ({ brand, country, funding })

const funds = declined(
  "insufficient_funds",
  "Your card has insufficient funds. Try a different card."
)

/**
 * The card numbers that Stripe publishes for test mode, by what they do:
 * https://docs.stripe.com/testing
 */
export const TEST_CARDS: Readonly<Record<string, TestCard>> = {
  "4242424242424242": visa(),
  "4000056655665556": visa({ funding: "debit" }),
  "4000002760000016": visa({ country: "DE" }),
  "4000002500000003": visa({ country: "FR" }),
  "4000008260000000": visa({ country: "GB" }),
  "4000000000007726": visa({ later: { refunds: "pending" } }),
  "4000000000005126": visa({ later: { refunds: "failing" } }),
  "4000000000000259": visa({ later: { dispute: { reason: "fraudulent" } } }),
  "4000000000002685": visa({
    later: { dispute: { reason: "product_not_received" } },
  }),
  "4000000000001976": visa({
    later: { dispute: { reason: "fraudulent", inquiry: true } },
  }),
  "5555555555554444": card("mastercard"),
  "2223003122003222": card("mastercard"),
  "5200828282828210": card("mastercard", "debit"),
  "378282246310005": card("amex"),
  "371449635398431": card("amex"),
  "6011111111111117": card("discover"),
  "3056930009020004": card("diners"),
  "3566002020360505": card("jcb", "credit", "JP"),
  "6200000000000005": card("unionpay", "credit", "CN"),
  "4000000000000002": visa({ decline: declined("generic_decline") }),
  "4000000000009995": visa({ decline: funds }),
  "4000000000009987": visa({ decline: declined("lost_card") }),
  "4000000000009979": visa({ decline: declined("stolen_card") }),
  "4000000000006975": visa({
    decline: declined("card_velocity_exceeded"),
  }),
  "4000000000000069": visa({
    decline: {
      code: "expired_card",
      decline_code: "expired_card",
      message: "Your card has expired. Try a different card.",
    },
  }),
  "4000000000000127": visa({
    decline: {
      code: "incorrect_cvc",
      decline_code: "incorrect_cvc",
      message: "Your card's security code is incorrect.",
    },
  }),
  "4000000000000119": visa({
    decline: {
      code: "processing_error",
      decline_code: "processing_error",
      message:
        "An error occurred while processing your card. Try again in a little bit.",
    },
  }),
  "4000002500003155": visa({ country: "FR", authenticate: true }),
  "4000002760003184": visa({ country: "DE", authenticate: true }),
  "4000000000003220": visa({ authenticate: true }),
  "4000008260003178": visa({
    country: "GB",
    authenticate: true,
    decline: funds,
  }),
  "4000008400001629": visa({
    authenticate: true,
    decline: declined("generic_decline"),
  }),
}

/** Any other number: in test mode, Stripe declines real cards. */
export const NOT_A_TEST_CARD: TestCard = visa({
  decline: declined(
    "test_mode_live_card",
    "Your card was declined. This is a sandbox: use a test card such as 4242 4242 4242 4242."
  ),
})

/** What a number does; `number` in digits only. */
export const lookUpCard = (number: string): TestCard =>
  TEST_CARDS[number] ?? NOT_A_TEST_CARD
