// Traditional and simplified, in pairs: the characters of the catalogs' headings, channels and usual words.
// It serves recognition only; no value is ever rewritten with it.
const pairs =
  '當当製制號号層层級级內内據据時时體体載载對对開开請请縣县鄉乡鎮镇區区眾众會会動动與与務务現现場场報报網网兩两發发廣广電电視视紙纸質质閱阅點点' +
  '門门戶户聽听證证準准綫线線线單单業业關关應应學学術术師师資资認认種种類类責责權权機机構构規规範范項项標标題题錄录導导領领辦办' +
  '為为後后個个過过進进還还運运達达適适遷迁選选遠远連连違违實实寫写審审寧宁寶宝將将專专導导團团圖图園园圍围國国圓圆報报塊块壓压處处備备' +
  '優优傳传價价億亿儀仪償偿億亿兒儿兩两冊册別别則则創创劃划劉刘劑剂動动勞劳勢势匯汇協协單单衛卫歷历參参叢丛員员問问啟启喪丧嚴严' +
  '夢梦獎奖婦妇孫孙宮宫寬宽層层島岛師师帶带幫帮幹干幣币廠厂廳厅張张強强彈弹彙汇徑径從从復复徵征態态憑凭憲宪懲惩戰战執执擔担據据' +
  '擴扩擇择擊击換换損损攝摄敗败敘叙數数斷断於于暫暂條条極极榮荣槍枪樂乐樓楼樣样橋桥檔档檢检歐欧歲岁歸归殘残殺杀決决況况涼凉溫温' +
  '減减測测準准滅灭滿满漢汉潔洁營营獨独獲获環环產产畢毕畫画異异療疗癥症監监盤盘確确碼码禮礼禍祸稅税積积穩稳競竞筆笔節节簡简籌筹簽签' +
  '糧粮紀纪約约紅红級级納纳純纯細细終终組组結结給给統统絡络經经綜综維维綱纲緊紧緩缓編编緣缘練练績绩總总繼继續续職职聯联聞闻聲声' +
  '臨临舉举舊旧藝艺藥药華华萬万葉叶處处蓋盖補补裝装複复見见親亲觀观觸触計计訂订訊讯記记設设許许評评詞词試试詢询話话該该詳详語语誤误' +
  '說说誰谁課课調调談谈論论諮咨講讲謝谢識识議议護护讀读變变讓让豐丰貧贫貨货貴贵買买費费賬账貸贷賞赏賠赔質质賴赖購购贊赞趕赶趙赵軍军' +
  '軟软較较輔辅輕轻輛辆轄辖轉转農农遲迟遺遗郵邮醫医釋释針针鈔钞鋪铺錢钱錯错鍵键鏡镜長长間间闆板隊队階阶際际陳陈陸陆險险隨随隱隐' +
  '雙双雜杂離离難难雲云電电須须頁页預预頓顿頒颁頭头頻频額额風风飛飞飯饭養养餘余館馆驗验駐驻體体齊齐齡龄龍龙構构徹彻' +
  '義义欄栏訓训習习辭辞歡欢愛爱擬拟賽赛謀谋貫贯帳帐爭争淨净災灾糾纠紛纷誠诚譽誉獻献廢废週周佈布諧谐蘇苏灣湾勵励興兴書书東东訟讼鑒鉴遼辽贛赣滬沪氣气稱称織织蒼苍財财鳳凤來来無无屬属' +
  // The names of the province's own divisions.
  '瀘泸壩坝綿绵劍剑閬阆鄰邻馬马邊边夾夹嶽岳貢贡鹽盐覺觉陽阳爐炉爾尔崍崃驛驿錦锦順顺羅罗壽寿賓宾鋒锋勝胜鎣蓥滎荥蘆芦灘滩藺蔺隴陇臺台閣阁溝沟'

const simplified = new Map<string, string>()
for (let at = 0; at < pairs.length; at += 2) simplified.set(pairs.charAt(at), pairs.charAt(at + 1))

const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g')

/** The same text in simplified characters, for comparing only. */
export function toSimplified(text: string): string {
  return text.replace(traditional, (character) => simplified.get(character) ?? character)
}

/** How many characters of `text` are traditional, of those known here. */
export function traditionalIn(text: string): number {
  let count = 0
  for (const character of text) if (simplified.has(character)) count += 1
  return count
}
