import { expect, it } from 'vitest'
import { formatDate } from '@/lib/content'

it.each([
  ['2024-12-07', 'MMM DD, YYYY', 'Dec 07, 2024'],
  ['2024-12-07', 'D MMMM YYYY', '7 December 2024'],
  ['2024-03-17', 'DD.MM.YY', '17.03.24'],
  ['2024-05-01', 'M/D/YYYY', '5/1/2024'],
  ['2024-05-01', '[May Day:] MMMM', 'May Day: May'],
  ['2024-05-01', '[] YYYY', ' 2024'],
  ['2024-05-01', '', ''],
  ['soon', 'YYYY', 'soon'],
  ['2024-13-01', 'YYYY', '2024-13-01'],
])('shows %s by %j as %j', (day, format, expected) => {
  expect(formatDate(day, format)).toBe(expected)
})
