export { Invoice } from "./invoice"
export { InvoiceCounter } from "./invoice-counter"
export { InvoiceFault } from "./invoice-fault"
export { InvoiceSeller } from "./invoice-seller"
