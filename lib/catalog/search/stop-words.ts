/** English words that say nothing about a question's subject: neither indexed nor searched for. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the this that these those such
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
  who whom whose which what when where why how whether
  am is are was were be been being do does did doing done have has had having
  can could may might must shall should will would
  and or but nor so than then if because as while until though although
  of in on at by for with about against between into through during before after above below
  to from up down out off over under within without upon among via per
  not no only own same too very also just there here again further once each both all any some
  s t d ll m re ve`.split(/\s+/),
)
