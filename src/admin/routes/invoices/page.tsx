import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DocumentText } from "@medusajs/icons"

import { DocumentsPage } from "../../components/invoices/documents-page"

/** All invoices and credit notes. */
const InvoicesPage = () => <DocumentsPage />

export const config = defineRouteConfig({
  label: "Invoices",
  icon: DocumentText,
})

export const handle = { breadcrumb: () => "Invoices" }

export default InvoicesPage
