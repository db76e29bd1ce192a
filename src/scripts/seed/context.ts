import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type {
  Logger,
  MedusaContainer,
  RemoteQueryFunction,
} from "@medusajs/framework/types"

/** What every part of the seed works with. */
export interface SeedContext {
  container: MedusaContainer
  query: Omit<RemoteQueryFunction, symbol>
  logger: Logger
}

/**
 * Rows of an entity. The caller states their shape, which follows from the
 * fields: Medusa's generated types exist only after a first boot.
 */
export const readRows = async <Row>(
  { query }: SeedContext,
  entity: string,
  fields: string[],
  filters: Record<string, unknown> = {}
): Promise<Row[]> => {
  const { data } = await query.graph({ entity, fields, filters })
  return data as Row[]
}

/** A row of which only the id was asked for. */
export interface IdRow {
  id: string
}

/** The seed's tools out of Medusa's container. */
export const seedContext = (container: MedusaContainer): SeedContext => ({
  container,
  query: container.resolve(ContainerRegistrationKeys.QUERY),
  logger: container.resolve(ContainerRegistrationKeys.LOGGER),
})
