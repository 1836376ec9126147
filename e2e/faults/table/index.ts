import type { Fault } from '../fault'
import { catalogFaults } from './catalogs'
import { clockFaults } from './clocks'
import { diskFaults } from './disks'
import { folderFaults } from './folders'
import { processFaults } from './processes'
import { storeFaults } from './stores'

/** The table of faults, in the order in which they are tried. */
export const faults: readonly Fault[] = [
  ...folderFaults,
  ...catalogFaults,
  ...diskFaults,
  ...processFaults,
  ...clockFaults,
  ...storeFaults,
]
