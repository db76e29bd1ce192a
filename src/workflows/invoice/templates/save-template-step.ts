import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { INVOICE_MODULE } from "../../../modules/invoice"
import type { InvoiceModuleService } from "../../../modules/invoice/service"
import { examineTemplate } from "../../../modules/invoice/templates/examine"
import type { NewTemplate } from "../../../modules/invoice/storage/templates"
import { toRefused, type RefusedPart } from "./template-types"

export const saveInvoiceTemplateStepId = "save-invoice-template-version"

/** The version that was added, what is wrong, or that another came first. */
export type TemplateOutcome =
  | { is: "saved"; version: number }
  | { is: "refused"; faults: RefusedPart[] }
  | { is: "overtaken" }

/** Examines and adds a version. No compensation: versions are kept. */
export const saveInvoiceTemplateStep = createStep(
  saveInvoiceTemplateStepId,
  async (input: NewTemplate, { container }) => {
    const service = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
    const isTaken = (await service.builtInTemplates()).some(
      ({ id }) => id === input.id
    )
    const faults = isTaken
      ? [
          {
            part: "id" as const,
            line: null,
            message:
              "This template came with the shop. Save yours under another id.",
          },
        ]
      : examineTemplate(input)
    if (faults.length > 0) {
      return new StepResponse<TemplateOutcome>({
        is: "refused",
        faults: faults.map(toRefused),
      })
    }
    const version = await service.addTemplate(input)
    return new StepResponse<TemplateOutcome>(
      version === null ? { is: "overtaken" } : { is: "saved", version }
    )
  }
)
