import { FormSection } from "../coupon/form/form-section"
import { ChoiceField, SwitchField } from "./choices"
import { EInvoiceHint } from "./e-invoice-hint"
import { TextField } from "./field"
import { LogoField } from "./logo-field"
import { NumberField } from "./number-field"

const GRID = "grid gap-4 md:grid-cols-2"

/** Who sells: name, address, and how to reach them. */
export const SellerPart = () => (
  <FormSection title="Seller">
    <TextField at="seller.name" label="Name of the business" />
    <TextField
      at="seller.address_lines"
      label="Street and number"
      hint="Up to four lines."
      rows={2}
    />
    <div className={GRID}>
      <TextField at="seller.postal_code" label="Postal code" />
      <TextField at="seller.city" label="City" />
      <TextField
        at="seller.country_code"
        label="Country"
        hint="Two letters, such as DE."
      />
      <TextField
        at="seller.time_zone"
        label="Time zone"
        hint="Dates and years of numbers are reckoned in it."
      />
      <TextField at="seller.email" label="E-mail" isOptional />
      <TextField at="seller.phone" label="Phone" isOptional />
      <TextField at="seller.website" label="Web site" isOptional />
    </div>
    <LogoField />
  </FormSection>
)

/** What the tax office and the register know the seller by. */
export const TaxPart = () => (
  <FormSection title="Tax and register">
    <div className={GRID}>
      <TextField at="seller.vat_id" label="VAT ID" isOptional />
      <TextField at="seller.tax_number" label="Tax number" isOptional />
      <TextField
        at="seller.register"
        label="Register and number"
        className="md:col-span-2"
        isOptional
      />
    </div>
    <ChoiceField
      at="tax_scheme"
      label="VAT"
      choices={[
        {
          value: "standard",
          label: "The business charges VAT",
          hint: "Untaxed sales are explained by what they are: to a business abroad, an export, exempt.",
        },
        {
          value: "small_business",
          label: "Small business without VAT",
          hint: "Untaxed invoices say so. Tax rates are set in the tax regions, not here.",
        },
      ]}
    />
  </FormSection>
)

/** Where the money goes, and until when. */
export const BankPart = () => (
  <FormSection title="Bank and terms">
    <div className={GRID}>
      <TextField at="seller.bank_name" label="Bank" isOptional />
      <TextField at="seller.iban" label="IBAN" isOptional />
      <TextField at="seller.bic" label="BIC" isOptional />
      <TextField
        at="payment_terms_days"
        label="Days to pay"
        inputMode="numeric"
        hint="On invoices that are issued before they are paid."
        isOptional
      />
    </div>
    <TextField
      at="seller.footer"
      label="Footer"
      hint="Below every document, such as the managing director's name."
      rows={2}
      isOptional
    />
  </FormSection>
)

/** How documents are numbered, when they are issued, and what is in them. */
export const DocumentPart = () => (
  <FormSection title="Documents">
    <div className={GRID}>
      <NumberField at="numbering.invoice" label="Invoice numbers" />
      <NumberField at="numbering.credit_note" label="Credit note numbers" />
    </div>
    <ChoiceField
      at="issue_when"
      label="When an invoice is issued"
      choices={[
        {
          value: "paid",
          label: "When the order is paid",
          hint: "The invoice says that it is paid.",
        },
        {
          value: "placed",
          label: "When the order is placed",
          hint: "The invoice says until when to pay, and how.",
        },
      ]}
    />
    <SwitchField
      at="e_invoice"
      label="E-invoice inside the PDF"
      hint="Adds a Factur-X (ZUGFeRD) file that bookkeeping programs read."
    />
    <EInvoiceHint />
  </FormSection>
)
