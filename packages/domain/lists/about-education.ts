import type { ListEntry } from './entry.ts'

const bodies = /教育|教体|教科体|教体局/u
const words =
  /教育|学校|中学|小学|幼儿园|学前|教师|学生|学籍|招生|入学|升学|转学|休学|复学|适龄儿童|办学|民办学|校园|助学|学位|校车|教科书|课后服务/u

/**
 * Whether an entry is about education: its body is an education bureau's, or its name says so. A county-wide list holds the entries of
 * all bureaus; one that names another body and no school is left aside.
 */
export function isAboutEducation({ name, body }: Pick<ListEntry, 'name' | 'body'>): boolean {
  return (body !== null && bodies.test(body)) || words.test(name)
}

/** Whether a list is of one bureau alone, which it does not name: then all of it is that bureau's. */
export function namesNoBody(entries: readonly Pick<ListEntry, 'body'>[]): boolean {
  return entries.every(({ body }) => body === null)
}
