import { decodeRecord } from './decode'

const plainId = /^id: *(\d+)\s*$/m

/**
 * Ids that a record's file takes, so that a new record must have another: its own, also where the file
 * is broken, and those that its `canonical_of` names. Reads the text alone where it is written plainly,
 * which almost every file is.
 */
export function listClaimedIds(file: string, source: Uint8Array): number[] {
  const text = Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString('latin1')
  const plain = plainId.exec(text)?.[1]
  if (plain !== undefined && !text.includes('canonical_of')) return [Number(plain)]
  const front = decodeRecord(file, source).record?.front
  const own = front?.id ?? (plain === undefined ? undefined : Number(plain))
  return [own, front?.canonical_of].flat().filter((id) => typeof id === 'number')
}
