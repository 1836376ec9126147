/** Names of a subject or topic, as records spell them: the most frequent first, of equally frequent ones the first in order. */
const commonest = 'ORDER BY count DESC, title LIMIT 1'

/** The title of a row of `subject`, as an expression of SQL: the one that is stated, else the most frequent spelling. */
export const subjectTitle = `coalesce(stated,
  (SELECT title FROM spelling WHERE subject = subject.id ${commonest}), slug)`

/** Title and slug of a row of `topic` that has a question, as an assignment of SQL: those of the most frequent spelling. */
export const topicName = `(title, slug) = (
  SELECT title, slug FROM keyword WHERE topic = topic.id ${commonest})`
