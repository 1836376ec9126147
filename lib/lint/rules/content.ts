import type { Explanations } from '../rule'

/** Codes that are reported before any rule runs: files, YAML, fields against the schema, and the form of redirects. */
export const contentExplanations: Explanations = {
  'body-unread':
    'Text stands below the front matter. Nothing shows it: the answer is the field `answer`. Move it there, or remove it.',
  'date-order':
    'The record expires before it is published, so no reader would ever see it. Make `expire_at` later than `publish_at`, or remove one of them.',
  'field-invalid':
    'A field holds a value that the schema does not allow. A field without which no correct page can be shown, or that decides who sees it, keeps the record off the site; any other counts as absent. `portal schema` prints all fields with their meaning.',
  'field-missing':
    'A field that every record needs is missing or empty. `portal schema` prints all fields with their meaning.',
  'field-name':
    'A name in a settings file is none that is allowed there, such as a subject that is no slug.',
  'field-unknown':
    'A field is not in the schema, mostly for a slip in its name. It is kept, and nothing reads it.',
  'field-visibility':
    'A field that is not in the schema was to keep the record from readers, such as `draft: true` or `Status: draft`. Nothing reads it, so that the record would be public; it is left out until the field is corrected. Records are kept back by `status: draft`, `publish_at` and `expire_at`, and from search engines by `no_index: true`.',
  'file-byte-order-mark':
    'The file begins with a byte order mark, an invisible character that some programs stumble over. `--fix` removes it.',
  'file-case':
    'Two files have names that differ in case only. Addresses are lower case, and on some computers the files would overwrite each other. Rename or remove one.',
  'file-line-ends':
    'Lines end with a carriage return, as Windows writes them, so that every change by someone else shows the whole file as changed. `--fix` mends it.',
  'file-not-regular': 'A folder, a pipe or a device has a name like a record. Rename or remove it.',
  'file-not-utf8':
    'A byte sequence is not UTF-8, so nobody can know which character was meant. Save the file with the encoding UTF-8.',
  'file-nul':
    'A NUL byte stands in the file: it was damaged when it was copied, or it is no text. Restore it.',
  'file-outside':
    'A symbolic link leads out of the content folder, or to nothing, and is not followed. Links to what stands in the content folder are, and the content folder may itself be one. Put the file itself in its place.',
  'file-path':
    "The file's path cannot be a page's address: `learn/<subject>/<slug>.md`, with lower-case letters, digits and hyphens, at most 200 characters each. Folders within a subject's are not read.",
  'file-too-large':
    'The file has more than 1,000,000 bytes, 200 times as many as the longest real record, and is refused unread.',
  'file-unreadable': 'The portal may not read the file or folder. Give it the permission.',
  'front-matter-missing':
    'The first line is not exactly `---`, so the file has no front matter. Front matter of other languages (`---js`) is never read: it could execute.',
  'front-matter-unclosed':
    'No line that is exactly `---` closes the front matter. The file was cut off, or the line holds something else.',
  'not-fields': 'A list or a text stands where fields with values belong.',
  'place-file-name':
    "The field `file_name` differs from the file's own name. The name decides; the field would mislead. `--fix` corrects it.",
  'place-subject':
    "The slug of the field `subject` differs from the folder's name. The folder decides the address. Correct `subject`, or move the file (`portal move`).",
  'place-url':
    "The field `url` differs from the page's address, which follows from the file's path. The path decides. `--fix` corrects the field.",
  placeholder:
    'A field still holds what `portal new` puts there for its author to replace, or a word such as TODO. In a draft that is a warning; any other record is left out, since readers would see it.',
  'redirect-from':
    'The old address of an entry in `redirects.yaml` is no path on this site. Write it from its first slash, without the host.',
  'redirect-off-site':
    "The new address of an entry in `redirects.yaml` is none of this site's own; redirects never leave the site.",
  'redirects-form':
    'The file `redirects.yaml` is not a list of entries `- from: /old/address` with `to: /new/address` or `gone: true`.',
  'redirects-unreadable':
    'The portal may not read `redirects.yaml`, or it is a link out of the content folder, a folder or a device. The redirects of before stay in force until it can be read; a catalog that is built meanwhile has none.',
  'related-url':
    "A related question's address has not the form `/learn/<subject>/questions/<slug>`.",
  'yaml-anchor':
    'A value begins with `&` or `*`, which YAML reads as an anchor or an alias. They are refused, since a few lines of them can fill all memory. Put the value in quotes.',
  'yaml-comment':
    'In YAML a blank and a number sign begin a comment: what follows is not read, and the text is cut there. Put the whole value in quotes.',
  'yaml-duplicate': 'A field is given twice. It would be unclear which one counts; keep one.',
  'yaml-key': 'A field has the name `__proto__`, which programs reserve. Remove it.',
  'yaml-quotes':
    'A value stands between typographic quotation marks, as word processors put them. YAML knows straight ones alone, so that these are shown as a part of the text. Write straight ones.',
  'yaml-syntax':
    'The front matter is not valid YAML. Most often a value holds `: ` or begins with a sign and needs quotes, or a line is not indented as the others.',
  'yaml-tag':
    'A value begins with `!`, which YAML reads as a tag. Only those of plain data are allowed. Put the value in quotes.',
  'yaml-too-large':
    'The front matter holds far more values, levels or blanks than any record does, and is refused.',
}
