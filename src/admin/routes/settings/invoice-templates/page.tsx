import { defineRouteConfig } from "@medusajs/admin-sdk"

import { TemplatesPage } from "../../../components/invoice-templates/templates-page"

/** The looks of invoices and credit notes. */
const InvoiceTemplatesPage = () => <TemplatesPage />

export const config = defineRouteConfig({ label: "Invoice templates" })

export const handle = { breadcrumb: () => "Invoice templates" }

export default InvoiceTemplatesPage
