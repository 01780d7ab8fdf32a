/** The questions beside the text, most pressing first. */
export function ToDo() {
  return (
    <section className="desk-pane desk-todo" aria-label="To do">
      <header className="desk-pane-head">
        <h2>To do</h2>
      </header>
    </section>
  )
}
