import { crc32 } from 'node:zlib'
import { facetNames, fields, type KeptField, keptFields } from '@/lib/content'
import { searchTables } from './search-tables'

/**
 * Number of the rules that fill the tables (normal forms, identity, descriptions). Raise it with any change that alters
 * rows and no table.
 */
const rules = 8

/** Columns of a record: the fields that are kept as they are, and those that are made of others. */
export const recordColumns = {
  ...(Object.fromEntries(keptFields.map((name) => [name, fields[name].column])) as Record<
    KeptField,
    string
  >),
  title: 'TEXT NOT NULL',
  description: 'TEXT NOT NULL',
  keywords: 'TEXT NOT NULL',
  name: 'TEXT NOT NULL',
  answer: 'TEXT NOT NULL',
}

/** Tables of a catalog. Indexes come apart, since a full build makes them after its rows. */
export const tables = `
-- Stored totals and facts about this catalog.
CREATE TABLE fact (name TEXT PRIMARY KEY, value) WITHOUT ROWID;

-- count: questions listed under the subject. Title: stated in subjects.yaml, else the most frequent spelling.
CREATE TABLE subject (
  id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, title TEXT NOT NULL, stated TEXT, description TEXT,
  hidden INTEGER NOT NULL DEFAULT 0, count INTEGER NOT NULL DEFAULT 0
);

-- How often each spelling of a subject's name stands in its public records.
CREATE TABLE spelling (
  subject INTEGER NOT NULL, title TEXT NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (subject, title)
) WITHOUT ROWID;

-- Every record file, broken ones included (hash is empty); n is its record's number.
-- stamp: mtime and ctime as file-stamp.ts writes them, and size; empty where the file was so fresh that a later
-- write could have had the same times.
CREATE TABLE file (
  subject INTEGER NOT NULL, name TEXT NOT NULL, n INTEGER NOT NULL,
  stamp TEXT NOT NULL, hash TEXT NOT NULL,
  PRIMARY KEY (subject, name)
) WITHOUT ROWID;

-- Every valid record. question: n of the record that carries its question; NULL while not public, and then
-- the texts are empty.
-- stays: keeps its own page, although another record carries its question.
-- indexable: search engines are asked to list it under its own address. Decided here and nowhere else.
CREATE TABLE record (
  n INTEGER PRIMARY KEY, subject INTEGER NOT NULL, slug TEXT NOT NULL,
  ${Object.entries(recordColumns)
    .map((column) => column.join(' '))
    .join(', ')},
  question INTEGER, stays INTEGER NOT NULL DEFAULT 0,
  indexable INTEGER AS (question = n AND no_index = 0 AND (canonical IS NULL OR canonical NOT LIKE 'http%'))
);

-- Explicit statements that two records are one question, by address or, where subject is empty, by id.
CREATE TABLE same_as (
  n INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, slug TEXT NOT NULL, id INTEGER NOT NULL,
  PRIMARY KEY (n, kind, subject, slug, id)
) WITHOUT ROWID;

-- Ordered lists of questions: key and tie ascend; list-key.ts names the lists.
CREATE TABLE listing (
  list INTEGER NOT NULL, key NOT NULL, tie INTEGER NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (list, key, tie)
) WITHOUT ROWID;

-- Starts of runs of a long list, with their lengths: page n without counting from the first row.
CREATE TABLE block (
  list INTEGER NOT NULL, key NOT NULL, tie INTEGER NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (list, key, tie)
) WITHOUT ROWID;

-- Keywords by normal form; count: questions that carry it. Title and slug are the most frequent spelling's.
CREATE TABLE topic (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, slug TEXT NOT NULL, title TEXT NOT NULL,
  count INTEGER NOT NULL
);

-- How often each spelling of a keyword stands in questions.
CREATE TABLE keyword (
  topic INTEGER NOT NULL, title TEXT NOT NULL, slug TEXT NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (topic, title)
) WITHOUT ROWID;

CREATE TABLE subject_topic (
  subject INTEGER NOT NULL, topic INTEGER NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (subject, topic)
) WITHOUT ROWID;

-- source: n of the record that says so in redirect_from; 0 for redirects.yaml, which wins. target NULL: gone.
CREATE TABLE redirect (
  address TEXT NOT NULL, source INTEGER NOT NULL, target TEXT, line INTEGER NOT NULL,
  PRIMARY KEY (address, source)
) WITHOUT ROWID;

-- What is wrong with the content. source: who found it, and finds it again at the next refresh.
CREATE TABLE issue (
  source TEXT NOT NULL, file TEXT NOT NULL, line INTEGER NOT NULL, "column" INTEGER NOT NULL,
  severity TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL, fix TEXT NOT NULL
);

-- Journal of refreshes, for servers in other processes: addresses whose pages may have changed, as JSON.
CREATE TABLE change (seq INTEGER PRIMARY KEY AUTOINCREMENT, paths TEXT NOT NULL, everything INTEGER NOT NULL);
`

/** With the values in their order of records, those of a search's results are found without reading the records. */
const facetIndexes = facetNames
  .map((name) => `CREATE INDEX record_${name} ON record (n, ${name}) WHERE ${name} IS NOT NULL;\n`)
  .join('')

export const indexes = `
CREATE INDEX record_slug ON record (slug, subject);
CREATE INDEX record_id ON record (id);
CREATE INDEX record_answer ON record (answer);
CREATE INDEX record_question ON record (question);
CREATE INDEX record_newest ON record (date DESC, id DESC) WHERE question = n;
CREATE INDEX record_indexable ON record (subject, date, id, slug, updated) WHERE indexable;
CREATE INDEX record_updated ON record (subject, date, id, updated) WHERE indexable AND updated IS NOT NULL;
CREATE INDEX record_publish ON record (publish_at) WHERE publish_at IS NOT NULL;
CREATE INDEX record_expire ON record (expire_at) WHERE expire_at IS NOT NULL;
CREATE INDEX same_as_slug ON same_as (slug, subject);
CREATE INDEX same_as_id ON same_as (id);
CREATE INDEX redirect_source ON redirect (source);
CREATE INDEX subject_topic_count ON subject_topic (subject, count DESC, topic);
CREATE INDEX issue_file ON issue (file, source);
${facetIndexes}`

/** Identifies the layout and the rules that fill it. A catalog with another version is rebuilt. */
export const catalogVersion = crc32([rules, tables, indexes, searchTables].join('\n')) | 0
