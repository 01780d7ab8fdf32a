/** A file or an address is no dataset that could be read at all. The message completes "“name” …". */
export class FileError extends Error {
  override readonly name = 'FileError'
}
