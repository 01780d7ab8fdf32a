interface Props<T extends string> {
  readonly legend: string
  readonly name: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly words: string }[]
  readonly choose: (value: T) => void
}

/** One of a few. */
export function Choice<T extends string>({ legend, name, value, options, choose }: Props<T>) {
  return (
    <fieldset className="export-choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={value === option.value} onChange={() => choose(option.value)} />
          {option.words}
        </label>
      ))}
    </fieldset>
  )
}
