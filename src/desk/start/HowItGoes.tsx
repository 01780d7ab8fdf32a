const STEPS = [
  { name: 'Read', text: 'Texts and sheets come in. You say when each was published.' },
  { name: 'Mark', text: 'You choose a sentence; the page proposes who, what and when. You decide.' },
  { name: 'Check', text: 'What is uncited, doubtful or contradictory is listed. A colleague can check it blind.' },
  { name: 'Publish', text: 'One HTML file that opens anywhere, with its quotes inside.' },
]

/** The four steps, in a sentence each. */
export function HowItGoes() {
  return (
    <section className="desk-how" aria-labelledby="how-it-goes">
      <h2 id="how-it-goes">How it goes</h2>
      <ol>
        {STEPS.map(({ name, text }) => (
          <li key={name}>
            <strong>{name}</strong>
            <span className="desk-quiet">{text}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
