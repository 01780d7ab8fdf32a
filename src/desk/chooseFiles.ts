/** Has the browser ask for files, of any kind. Resolves with none where nothing was chosen. */
export function chooseFiles(page: Document): Promise<readonly File[]> {
  const field = page.createElement('input')
  field.type = 'file'
  field.multiple = true
  return new Promise((chosen) => {
    field.addEventListener('change', () => chosen([...(field.files ?? [])]))
    field.addEventListener('cancel', () => chosen([]))
    field.click()
  })
}
