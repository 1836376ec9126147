import type { Overview } from '@/lib/preview'
import { Moment } from './moment'
import { BrokenFiles, OverviewList } from './overview-list'
import styles from './overview-view.module.css'

interface OverviewViewProps {
  overview: Overview
  /** The moment whose site is shown. */
  now: string
}

/** The editors' overview: what the public does not see, what is broken, and what was saved last. */
export function OverviewView({ overview, now }: OverviewViewProps) {
  const { drafts, scheduled, expired, broken, recent, counts } = overview
  return (
    <div className={styles.overview}>
      <header>
        <h1>Preview</h1>
        <p>
          The site as of <Moment instant={now} />: {counts.records.toLocaleString('en')} records are
          public.{' '}
          {counts.warnings > 0 && (
            <>
              Warnings, which <code>npm run portal -- check</code> names:{' '}
              {counts.warnings.toLocaleString('en')}.
            </>
          )}
        </p>
        {counts.isMore && <p>More records are not public than are listed here.</p>}
      </header>
      <OverviewList title="Drafts" records={drafts} none="There is no draft." />
      <OverviewList
        title="Scheduled"
        records={scheduled}
        lead="appears at"
        none="Nothing is scheduled."
      />
      <OverviewList
        title="Expired"
        records={expired}
        lead="gone since"
        none="Nothing has expired."
      />
      <BrokenFiles files={broken} />
      <OverviewList title="Saved last" records={recent} lead="at" none="There is no record." />
    </div>
  )
}
