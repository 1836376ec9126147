import type { Panel, SearchLook, SearchText, SimilarRecord } from '@/lib/preview'
import { IssueList } from '../issue-list'
import styles from './panel-view.module.css'
import result from './search-result.module.css'

/** The editor's panel, folded below a question's page. */
export function PanelView({ panel }: { panel: Panel }) {
  const { look, card, outline, readability, issues, isCompared } = panel
  const { words, sentences, ease, level } = readability
  return (
    <details className={styles.panel} data-editor-panel="">
      <summary>
        Editor’s panel · {issues.length === 1 ? '1 issue' : `${issues.length} issues`}
      </summary>
      <div className={styles.parts}>
        <p>
          {panel.file} · <a href={panel.editorUrl}>Open in editor</a>
        </p>
        <section className={styles.wide} aria-label="Issues">
          <h2>Issues</h2>
          {!isCompared && <p>The record is still being compared with all others.</p>}
          {isCompared && issues.length === 0 && <p>None.</p>}
          {issues.length > 0 && <IssueList issues={issues} />}
        </section>
        <section aria-label="Search result">
          <h2>As a search result</h2>
          <SearchResult look={look} />
        </section>
        <section aria-label="Social card">
          <h2>As a social card</h2>
          {/* biome-ignore lint/performance/noImgElement: there is no image optimizer here */}
          <img className={styles.card} src={card.src} alt={card.alt} width={1200} height={630} />
        </section>
        <section aria-label="Related questions">
          <h2>Related questions</h2>
          <Links related={panel.related} />
        </section>
        <section aria-label="Duplicates">
          <h2>Duplicates and near-duplicates</h2>
          <Similar records={panel.similar} />
        </section>
        <section aria-label="Outline">
          <h2>Outline</h2>
          {outline.length === 0 && <p>No headings.</p>}
          <ul>
            {outline.map(({ id, depth, text }) => (
              <li key={id} data-depth={depth}>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ul>
        </section>
        <section aria-label="Length and readability">
          <h2>Length and readability</h2>
          <p>
            {words} words in {sentences === 1 ? '1 sentence' : `${sentences} sentences`}.{' '}
            {ease !== undefined && `Flesch Reading Ease ${ease}: ${level}.`}
          </p>
        </section>
      </div>
    </details>
  )
}

/** The related questions of a page, who chose them, and those chosen that are not shown. */
function Links({ related }: Pick<Panel, 'related'>) {
  const { shown, unused } = related
  return (
    <>
      <ul>
        {shown.map(({ question, href, field }) => (
          <li key={href}>
            <a href={href}>{question}</a> <small>{field ?? 'computed'}</small>
          </li>
        ))}
        {shown.length === 0 && <li>None.</li>}
      </ul>
      {unused.length > 0 && (
        <>
          <p>Chosen, and not shown, since nothing stands there or it is shown already:</p>
          <ul>
            {unused.map(({ field, url }) => (
              <li key={field}>
                {field}: {url}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Records that say much the same, the most alike first. */
function Similar({ records }: { records: readonly SimilarRecord[] }) {
  if (records.length === 0) return <p>None found.</p>
  return (
    <ul>
      {records.map(({ question, href, likeness, hasSameId }) => (
        <li key={href}>
          <a href={href}>{question}</a>{' '}
          <small>
            {likeness === 1 ? 'the same answer' : `${Math.round(likeness * 100)} % alike`}
            {hasSameId && ', the same id'}
          </small>
        </li>
      ))}
    </ul>
  )
}

/** The page as one of a search engine's results, and how much of its head is shown there. */
function SearchResult({ look }: { look: SearchLook }) {
  const { title, description, siteName, crumbs } = look
  return (
    <>
      <div className={result.result}>
        <p>
          {siteName} <small>{crumbs.join(' › ')}</small>
        </p>
        <p className={result.title}>{title.shown}</p>
        <p className={result.description}>{description.shown}</p>
      </div>
      <ul className={result.figures}>
        <Figure name="Title" text={title} />
        <Figure name="Description" text={description} />
      </ul>
    </>
  )
}

function Figure({ name, text }: { name: string; text: SearchText }) {
  const { length, width, limit, isCut } = text
  return (
    <li data-cut={isCut ? '' : undefined}>
      {name}: {length} characters, {width} of {limit} px{isCut ? '; it is cut' : ''}
    </li>
  )
}
