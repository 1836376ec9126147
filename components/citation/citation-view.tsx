import { ownPlace } from '@/components/elements/own-place'
import { Icon } from '@/components/icons/icon'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { QuestionLink } from '@/components/question/question-link'
import type { SubjectSummary } from '@/lib/catalog'
import type { Citation } from '@/lib/citation'
import type { QuestionRecord } from '@/lib/content'
import { routes } from '@/lib/routes'
import styles from './citations.module.css'

interface CitationViewProps {
  record: QuestionRecord
  subject: SubjectSummary
  citations: Citation[]
  /** As text of their files. */
  bibtex: string
  cslJson: string
}

function CopyFrom({ id, name }: { id: string; name: string }) {
  return (
    <copy-button from={id} data-needs-script="">
      <button type="button">
        <span data-label="" {...ownPlace('Copy')} />
        <span className="visually-hidden"> {name}</span>
      </button>
    </copy-button>
  )
}

/** The citations of a question's page in every style; `<cite-link>` shows the part with `data-citations` in a dialog. */
export function CitationView(props: CitationViewProps) {
  const { record, subject, citations, bibtex, cslJson } = props
  const { subject: place, slug } = record
  const files = [
    { id: 'cite-bibtex', name: 'BibTeX', text: bibtex, href: routes.citeBibtex(place, slug) },
    { id: 'cite-csl-json', name: 'CSL-JSON', text: cslJson, href: routes.citeJson(place, slug) },
  ]
  return (
    <div className={styles.page}>
      <Breadcrumb crumbs={[{ text: subject.title, href: routes.subject(place) }]} />
      <header>
        <h1>Cite this page</h1>
        <p>
          <QuestionLink question={{ subject: place, slug, question: record.front.question }} />
        </p>
      </header>
      <div className={styles.citations} data-citations="">
        {citations.map(({ style, parts }, index) => (
          <section key={style} aria-labelledby={`cite-style-${index}`}>
            <h2 id={`cite-style-${index}`}>{style}</h2>
            <CopyFrom id={`cite-${index}`} name={`the citation in ${style}`} />
            <p id={`cite-${index}`} className={styles.citation}>
              {parts.map(({ text, isItalic }) => (isItalic ? <i key={text}>{text}</i> : text))}
            </p>
          </section>
        ))}
        {files.map(({ id, name, text, href }) => (
          <section key={id} aria-labelledby={`${id}-name`}>
            <h2 id={`${id}-name`}>{name}</h2>
            <a href={href} download="" rel="nofollow">
              <Icon name="download" />
              Save<span className="visually-hidden"> as {name}</span>
            </a>
            <CopyFrom id={id} name={name} />
            <pre id={id}>{text}</pre>
          </section>
        ))}
      </div>
    </div>
  )
}
