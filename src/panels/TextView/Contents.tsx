import { found } from '../../model/network.ts'
import { type Chapter, contentsOf } from '../../model/textByEvent.ts'
import { useApp } from '../../store/AppContext.tsx'
import { JumpLink } from './JumpLink.tsx'
import { type Reading, paragraphId } from './reading.ts'

interface Props {
  readonly chapters: readonly Chapter[]
  readonly reading: Reading
}

/** Years and events, each leading to where it is told. */
export function Contents({ chapters, reading }: Props) {
  const { network } = useApp()
  return (
    <nav className="contents" aria-label="Contents">
      {chapters.map((chapter, i) => (
        <div key={`${chapter.heading}-${i}`}>
          <p className="contents-year">{chapter.heading}</p>
          <ul>
            {contentsOf(chapter).map(({ node, paragraph }) => {
              const { short, label } = found(network.nodes, node)
              const name = short ?? label
              return (
                <li key={node}>
                  <JumpLink to={() => paragraphId(reading, paragraph.id)} name={`${name}, ${paragraph.date}`}>
                    <bdi>{name}</bdi>
                  </JumpLink>
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </nav>
  )
}
