export type {
  ListedTemplate,
  RefusedPart,
  TemplatePreview,
  TemplateView,
} from "../../../workflows/invoice/templates/template-types"
