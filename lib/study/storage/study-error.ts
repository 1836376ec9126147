/** Studying cannot be kept on this device, or a file is no copy of it; `message` is for the reader. */
export class StudyError extends Error {
  override name = 'StudyError'
}
