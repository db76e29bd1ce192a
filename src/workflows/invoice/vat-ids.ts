export { checkVatId } from "../../modules/invoice/domain/vat-id"
