import { publicCondition } from '@/lib/content'
import { type Member, resolveIdentities } from '../../model/identities'
import { topicThreshold } from '../../model/keywords'
import { listIdSql, newestKeySql } from '../../model/list-key'
import type { Database } from '../store/database'
import { blockSize, longList } from '../write/blocks'
import { listClaims } from '../write/claims'
import { subjectTitle, topicName } from '../write/titles'

/**
 * Marks the records that are public at `now`, each as a question of its own. Cheapest before there are
 * indexes.
 */
export function publishRecords(db: Database, now: Date): void {
  db.run(`UPDATE record SET question = n WHERE ${publicCondition('?1')}`, now.toISOString())
}

function identify(db: Database): void {
  const stated = listClaims(db)
  const members = db.all<Member>(
    `WITH member AS (
      SELECT n FROM record WHERE question IS NOT NULL AND id IN
        (SELECT id FROM record WHERE question IS NOT NULL GROUP BY id HAVING count(*) > 1)
      UNION SELECT n FROM record WHERE question IS NOT NULL AND answer IN
        (SELECT answer FROM record WHERE question IS NOT NULL GROUP BY answer HAVING count(*) > 1)
      UNION SELECT value FROM json_each(?))
    SELECT n, record.id, answer, subject.slug AS subject, record.slug FROM member
      JOIN record USING (n) JOIN subject ON subject.id = record.subject`,
    JSON.stringify(stated.flatMap(({ from, carrier }) => [from, carrier])),
  )
  const changed = resolveIdentities(members, stated).filter(({ n, question }) => n !== question)
  db.run(
    `UPDATE record SET question = value->>1, stays = value->>2 FROM json_each(?)
      WHERE record.n = value->>0`,
    JSON.stringify(changed.map(({ n, question, stays }) => [n, question, stays ? 1 : 0])),
  )
}

/** Every list and count, from records, questions and what the build noted in temporary tables. */
const lists = `
CREATE TEMP TABLE listed AS
  SELECT DISTINCT subject, question AS n FROM record WHERE question IS NOT NULL;
UPDATE subject SET count = (SELECT count(*) FROM listed WHERE listed.subject = subject.id);
INSERT INTO spelling SELECT subject, name, count(*) FROM record
  WHERE question IS NOT NULL GROUP BY subject, name;
UPDATE subject SET title = ${subjectTitle};
INSERT INTO listing
  SELECT ${listIdSql.newest('listed.subject')} AS list, ${newestKeySql.key} AS key,
      ${newestKeySql.tie} AS tie, n
    FROM listed JOIN record USING (n) ORDER BY list, key, tie;
INSERT INTO listing
  SELECT ${listIdSql.alphabetical('listed.subject')} AS list, title_key.key, id AS tie, n
    FROM listed JOIN record USING (n) JOIN temp.title_key USING (n) ORDER BY list, key, tie;

-- Topics are numbered in the order of one sorting: to look each keyword up takes far longer.
CREATE TEMP TABLE named AS
  SELECT n, ${newestKeySql.key} AS key, ${newestKeySql.tie} AS tie, spelling
    FROM temp.mention JOIN record USING (n) WHERE question = n;
CREATE TEMP TABLE spelled (
  spelling INTEGER PRIMARY KEY, topic INTEGER, key TEXT, slug TEXT, title TEXT, count INTEGER
);
INSERT INTO spelled
  SELECT spelling, dense_rank() OVER (ORDER BY key), key, substr(rest, 1, instr(rest, char(10)) - 1),
      substr(rest, instr(rest, char(10)) + 1), count
    FROM (SELECT spelling, substr(keyword, 1, stop - 1) AS key, substr(keyword, stop + 1) AS rest, count FROM
      (SELECT spelling, keyword, instr(keyword, char(10)) AS stop, count
        FROM (SELECT spelling, count(*) AS count FROM named GROUP BY spelling) JOIN temp.known_keyword USING (spelling)));
INSERT INTO topic (id, key, slug, title, count)
  SELECT topic, key, '', '', sum(count) FROM spelled GROUP BY topic;
INSERT INTO keyword SELECT topic, title, slug, sum(count) FROM spelled GROUP BY topic, title;
UPDATE topic SET ${topicName};
INSERT INTO listing
  SELECT ${listIdSql.topic('topic')} AS list, named.key, tie, n FROM named JOIN spelled USING (spelling)
    ORDER BY list, named.key, tie;
INSERT INTO subject_topic
  SELECT listed.subject, topic, count(*)
    FROM named JOIN spelled USING (spelling) JOIN listed USING (n) GROUP BY 1, 2;
`

const blocks = `
INSERT INTO block
  WITH long AS (SELECT list, count(*) AS total FROM listing GROUP BY list HAVING total > ?2)
  SELECT list, key, tie, min(?1, total - place) FROM (
    SELECT list, key, tie, total, row_number() OVER (PARTITION BY list ORDER BY key, tie) - 1 AS place
      FROM long JOIN listing USING (list))
  WHERE place % ?1 = 0`

const facts = `
INSERT INTO fact VALUES
  ('questions', (SELECT count(*) FROM record WHERE question = n)),
  ('records', (SELECT count(*) FROM record WHERE question IS NOT NULL)),
  ('topics', (SELECT count(*) FROM topic WHERE count >= ?1)),
  ('broken', (SELECT count(*) FROM file WHERE NOT EXISTS (SELECT 1 FROM record WHERE record.n = file.n)))`

/** Derives everything that follows from the records that are public: questions, lists, topics, totals. */
export function derive(db: Database): void {
  identify(db)
  db.exec(lists)
  db.run(blocks, blockSize, longList)
  db.run(facts, topicThreshold)
}
