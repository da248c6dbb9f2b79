/** What the last words of an indicator's name say about its unit of measure (计量单位). */

/** A name of a share (率, 占比): its unit is % or ‰, unless it is a rate of one thing per another. */
export function namesShare(bareName: string): boolean {
  return /(?:率|占比|比例|比重|覆盖面)$/u.test(bareName) && !/每(?![年季月周天日次])/u.test(bareName)
}

/** A name that counts people. */
export function namesPersons(bareName: string): boolean {
  return /(?:人数|人口数|人员数|理员数|[师士生]数|人才数)$/u.test(bareName)
}

/** A name that counts how often people come: the same person may count twice. */
export function namesVisits(bareName: string): boolean {
  return /人次数?$/u.test(bareName)
}
