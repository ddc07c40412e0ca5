// The characters that limits are written with, traditional and simplified in pairs. Reading a file's other words is the importer's work.
const pairs = '變变個个內内時时實实開开後后發发佈布與与規规範范學学週周準准審审關关當当獲获製制產产間间簽签級级請请隨随'

const simplified = new Map<string, string>()
for (let at = 0; at < pairs.length; at += 2) simplified.set(pairs.charAt(at), pairs.charAt(at + 1))

/** The reading of a character that a mirror site put behind it: `(gè)` in 20個(gè)工作日. */
const pinyinAside = /\((?=[^()]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\)/giu

/** A limit reduced to what is read: half-width, simplified, without spaces and pinyin. Never stored. */
export function foldLimit(text: string): string {
  const bare = text.normalize('NFC').normalize('NFKC').replaceAll(pinyinAside, '')
  return [...bare.replaceAll(/[\s\u200B-\u200F\u2060\uFEFF]/gu, '')]
    .map((each) => simplified.get(each) ?? each)
    .join('')
}
