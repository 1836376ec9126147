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
      'date-updated',
      `The record was \`updated\` on ${front.updated}, before its \`date\`, ${front.date}.`,
      'Correct one of the two days, or remove `updated`.',
      'updated',
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
      'date-future',
      `The \`date\`, ${record.date}, lies ahead, and the record is public already.`,
      `Add \`publish_at: ${record.date}\`, or correct \`date\`.`,
      'date',
    )
  },
}
