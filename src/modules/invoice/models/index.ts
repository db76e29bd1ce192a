export { Invoice } from "./invoice"
export { InvoiceCounter } from "./invoice-counter"
export { InvoiceFault } from "./invoice-fault"
export { InvoiceSettings } from "./invoice-settings"
