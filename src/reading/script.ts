/** Traditional script (繁体) made simplified for comparing: only the characters of the words that this room looks for. */

const pairs = [
  '領领 號号 標标 稱称 單单 責责 頭头 屬属 約约 預预 實实 際际 劃划 計计 規规 務务 發发 檢检 辦办 廳厅 會会 員员 團团 聯联 總总 數数 類类 備备 註注 說说 説说',
  '萬万 億亿 個个 戶户 歲岁 張张 畝亩 處处 項项 場场 間间 幢幢 棟栋 輛辆 冊册 縣县 區区 鄉乡 鎮镇 內内 現现 狀状 準准 達达 進进 絡络 維维 護护 險险 醫医 療疗',
  '產产 業业 鐵铁 農农 財财 廣广 電电 體体 衛卫 環环 資资 藥药 監监 審审 計计 統统 稅税 應应 氣气 隊队 銀银 學学 優优 勞劳 養养 強强 動动 從从 該该 機机 構构',
  '間间 佔占 東东 蘇苏 陽阳 龍龙 寧宁 灣湾 溫温 臺台 麗丽 嶺岭 興兴 黃黄 長长 華华 滿满 雲云 貴贵 遼辽 無无 暫暂 為为 與与 於于 關关 權权 眾众 餘余 則则 點点',
  '報报 負负 擔担 協协 調调 職职 業业 額额 積积 層层 設设 網网 絕绝 對对 後后 減减 費费 據据 來来 開开 級级 測测 評评 價价 億亿 較较 時时 時时 間间 導导 綱纲 畫画',
].join(' ').split(' ')

const simplified = new Map(pairs.map((pair) => [pair[0]!, pair[1]!]))

/** The text with the known traditional characters in their simplified form; as long as the text, so that positions hold. */
export function simplify(text: string): string {
  let result = ''
  for (const unit of text) result += simplified.get(unit) ?? unit
  return result
}

/** The text as it is compared: simplified, half width, without any white space. */
export function bare(text: string): string {
  return simplify(text.normalize('NFKC')).replace(/[\s\u200b-\u200f\u2060\ufeff]+/gu, '')
}
