/**
 * Tables of the search index; `n` is a question's record number in `record`.
 *
 * The FTS5 tables are contentless: they are given index terms joined by blanks, and only say which
 * records hold which terms. With less than full detail FTS5 cannot rank a contentless table (its
 * `bm25()` is 0 there), so records are ranked here, on `search_record` and `search_text`.
 */
export const searchTables = `
CREATE VIRTUAL TABLE search_head USING fts5(
  title, keywords, description,
  content='', contentless_delete=1, detail=column, tokenize='ascii'
);
CREATE VIRTUAL TABLE search_body USING fts5(
  body, content='', contentless_delete=1, detail=none, tokenize='ascii'
);

-- What ranking reads: terms joined by blanks, keywords apart by commas.
CREATE TABLE search_record (
  n INTEGER PRIMARY KEY, subject INTEGER NOT NULL, title TEXT NOT NULL, keywords TEXT NOT NULL
);

-- Plain text of every record's answer: for passages and snippets, and to index it anew.
CREATE TABLE search_text (n INTEGER PRIMARY KEY, text TEXT NOT NULL);

-- Words as written, folded; head and body: questions that hold the word there.
CREATE TABLE search_word (
  word TEXT PRIMARY KEY, term TEXT NOT NULL, head INTEGER NOT NULL, body INTEGER NOT NULL
) WITHOUT ROWID;

-- Questions by their words, stop words included: for beginnings such as "what is the".
CREATE TABLE search_title (
  title TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (title, n)
) WITHOUT ROWID;
`

/** Apart, since a full build makes them after its rows. */
export const searchIndexes = `
CREATE INDEX search_word_term ON search_word (term, head, body);
`
