import type { CorpusRule, RecordRule } from '../rule'

/** Days that contradict each other within a record. */
export const dates: RecordRule = {
  explanations: {
    'date-updated':
      'The day of the last change (`updated`) lies before the day of publication (`date`). Readers and search engines would see a page that was changed before it existed. Correct one of the two, or remove `updated`.',
  },
  check({ front }, report) {
    if (front.updated === undefined || front.updated >= front.date) return
    report(
      {
        severity: 'warning',
        code: 'date-updated',
        message: `The record was \`updated\` on ${front.updated}, before its \`date\`, ${front.date}.`,
        fix: 'Correct one of the two days, or remove `updated`.',
      },
      { path: ['updated'] },
    )
  },
}

/** Days that lie ahead of the check. */
export const futureDates: CorpusRule = {
  explanations: {
    'date-future':
      'The day of publication (`date`) lies ahead, but nothing holds the record back until then: `date` is only shown, `publish_at` schedules. Set `publish_at` to the same day, or correct `date`.',
  },
  check(record, { now }, report) {
    const today = now.toISOString().slice(0, 10)
    if (record.date <= today || (record.publishAt ?? '') >= today) return
    report(
      {
        severity: 'warning',
        code: 'date-future',
        message: `The \`date\`, ${record.date}, lies ahead, and the record is public already.`,
        fix: `Add \`publish_at: ${record.date}\`, or correct \`date\`.`,
      },
      { path: ['date'] },
    )
  },
}
