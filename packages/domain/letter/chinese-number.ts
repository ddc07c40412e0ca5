const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 as an office counts its sections: 一, 十, 十九, 二十. */
export function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10)
  const units = numerals[number % 10] ?? ''
  return tens === 0 ? units : `${tens === 1 ? '' : (numerals[tens] ?? '')}十${units}`
}
