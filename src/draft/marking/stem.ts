/** Past forms that no rule makes, by their verb. */
const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'met:meet held:hold bought:buy sold:sell gave:give given:give took:take taken:take paid:pay led:lead said:say told:tell wrote:write ' +
    'written:write brought:bring made:make won:win lost:lose left:leave built:build sent:send got:get heard:hear saw:see seen:see ' +
    'sought:seek found:find fought:fight taught:teach caught:catch thought:think spoke:speak spoken:speak began:begin begun:begin ' +
    'became:become ran:run went:go gone:go came:come knew:know known:know grew:grow grown:grow threw:throw drew:draw drawn:draw ' +
    'chose:choose chosen:choose broke:break broken:break forbade:forbid forbidden:forbid struck:strike sank:sink sunk:sink swore:swear ' +
    'sworn:swear stole:steal stolen:steal rose:rise risen:rise fell:fall fallen:fall lent:lend spent:spend dealt:deal meant:mean ' +
    'stood:stand understood:understand undertook:undertake undertaken:undertake overtook:overtake withdrew:withdraw withdrawn:withdraw ' +
    'oversaw:oversee overseen:oversee agreed:agree freed:free guaranteed:guarantee did:do done:do has:have had:have kept:keep laid:lay lay:lie'
  )
    .split(' ')
    .map((pair) => pair.split(':')),
)

/** What the forms of an English verb, and of its noun, have in common: “granted”, “grants” and “granting” are one. */
export function stem(word: string): string {
  const small = word.toLowerCase()
  const verb = Object.hasOwn(IRREGULAR, small) ? (IRREGULAR[small] ?? small) : small
  return verb
    .replace(/ies$/, 'y')
    .replace(/(?<=..[^s])s$/, '')
    .replace(/(?<=^\p{L}*[aeiouy]\p{L}*)(?:(?<!e)ed|ing)$/u, '')
    .replace(/([bdfglmnprt])\1$/, '$1')
    .replace(/(?<=..)e+$/, '')
    .replace(/y$/, 'i')
}
