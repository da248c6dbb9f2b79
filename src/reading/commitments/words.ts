/** The words by which running text promises a figure. */

/** Adverbs between a subject and what is said of it. */
const adverbs = '均|都|全部|分别|各|基本|总体|动态|持续|继续|稳定|力争|争取|确保|保证|要|需|应|将|年均|每年|每季度|每月|累计|整体|不断|逐步|再|平均'
/** Words that set a level directly before a figure; those that the notation knows as comparators among them. */
export const levels = [
  '达到', '达', '不[得应能]?(?:低于|少于|小于|高于|超过|多于|大于)', '至少[^,;、0-9\\u0001]{0,4}', '至多', '超过', '超', '大于', '突破', '高于', '多于', '低于', '小于', '少于',
  '保持在', '保持', '维持在', '稳定在', '巩固在', '控制在', '[≥≤<>=]+',
  '(?:提高|提升|增加|增长|上升|扩大|扩增|拓展|降低|下降|减少|缩小|压减|压缩|缩短|延长|发展|升|增|扩|降|减|压)(?:到|至)',
].join('|')

/** What stands before a figure that is a target: adverbs, a level word (the group), and perhaps 每人每月 or 总人数的. */
export const levelBefore = new RegExp(`(?:(?:${adverbs})*(${levels}|约|(?<=分别)为|(?<=(?:率|例|比|重|数|量|额|面|(?<!按)标准|指数|目标)(?:均|都|全部|分别|各)*)[为在]))(?:约|每[^,、0-9]{1,6}|[^,、。0-9\\u0001]{2,12}的)?\\s*$`, 'u')

/** A single 到 or 至 that needs its verb earlier in the clause: 扩大…病组至100组. */
export const levelApart = /(提高|提升|增加|增长|上升|扩大|扩增|拓展|降低|下降|减少|缩小|压减|压缩|缩短|延长)([^,;0-9]{1,30}?)(?:到|至)\s*$/u

/** The base of a change: 由50元提升至60元. */
export const baseBefore = /(?:由|从)[^,;]*$/u
export const changeAfter = /^[^,;]*?(?:提高|提升|增加|增长|上升|扩大|降低|下降|减少|缩小|压减|压缩|调整|到|至)/u

const actions = [
  '新增', '新建', '新评', '新改建', '新改扩建', '新创', '新开', '新设', '新招', '新引进', '增加', '增设', '建设', '建成', '建好', '建立', '建有', '打造', '培育', '培养', '培训', '创建', '创成',
  '争创', '开展', '举办', '承办', '完成', '实施', '实现', '开发', '引进', '引育', '引入', '组织', '招收', '招引', '招聘', '招生', '选派', '选树', '选拔', '遴选', '评选', '评定', '选择', '改造', '提升',
  '投保', '纳入', '提供', '发放', '归集', '发布', '筹集', '筹建', '开工', '竣工', '交付', '推进', '推动', '推出', '整合', '设立', '设置', '加装', '安装', '配备', '配置', '更新', '覆盖', '转型', '认定',
  '命名', '制定', '出台', '修订', '研发', '投入', '投用', '启用', '扩大', '扩建', '扩容', '落实', '落地', '投放', '支持', '扶持', '帮扶', '救助', '服务', '帮助', '保障', '解决', '化解', '办理',
  '推广', '种植', '修复', '治理', '整治', '清理', '关停', '淘汰', '盘活', '供给', '供应', '出让', '收储', '募集', '捐赠', '新开工', '完工', '新竣工', '加快', '优化', '翻新', '打通', '更新改造', '查处', '检查', '抽检', '监测', '筛查', '体检', '接种', '签约', '安置', '就业',
  '再就业', '脱贫', '计划', '年度计划投资', '完成投资', '解危', '争取', '力争', '确保', '送', '建', '再建', '再新建', '再增', '创', '新创建', '引', '增', '上门', '入驻', '适配', '参与', '扩增', '减少', '压减', '提高', '增长', '上升', '下降', '降低', '缩小', '缩短', '申报', '通过', '辐射', '惠及', '受益',
  '改建', '扩建', '翻建', '重建', '迁建', '续建', '修建', '筹措', '增配', '配发', '配套', '购置', '采购', '添置', '开设', '开办', '开通', '拆除', '征迁', '储备', '铺设', '敷设', '架设', '布设', '硬化', '亮化', '绿化',
  '维修', '修缮', '更换', '移植', '栽植', '疏浚', '清淤', '整修', '养护', '施划', '划定', '带动', '吸纳', '转移', '输送', '放映', '播放', '资助', '招募', '招录', '录用', '孵化', '走访', '慰问', '调解', '受理',
  '处置', '补植', '造林', '植树', '改善', '救治', '巡诊', '收治', '压降',
]
export const actionAnywhere = new RegExp(actions.filter((word) => word.length > 1).join('|'), 'u')
/** An action word directly before a figure. */
export const actionAtEnd = new RegExp(`(?:${actions.join('|')}|(?:为|对|给|向)(?:[全我](?:市|区|县|省|州|旗))?)\\s*$`, 'u')

/** An action that makes new things, directly before a figure: what follows is counted. */
export const buildingAtEnd = /(?:新建|改建|扩建|改扩建|新改建|新增|建成|建成投用|开工|竣工|投用|启用|改造|创成|引进|招引|配备|培训|新开|新设|增设|选派|招聘|加装)\s*$/u

/** Units of measure that a spelled number is taken for; 批, 类, 项, 次 belong to phrases. */
export const countable =
  /^[十百千万亿]*(?:[个家所处座栋幢人名户套间张床台辆部亩吨元场册株棵根块片]|人次|场次|公里|平方米|公顷|泊位|车位|床位)$/u

/** What a change is compared with, and how it is spread. */
const compared = `(?:${[
  '(?:(?<!占)比|较)[^,、;0-9]{0,4}(?:20[0-9]{2}年?|上年度?|去年|上一?年度|年初|基期|[“"]?十[一二三四五六七八九]五[”"]?)[^,、;0-9]{0,4}',
  '在20[0-9]{2}年(?:的)?基础上', '同比', '环比', '年均', '每年', '平均每年', '累计',
].join('|')})*`
/** Words of a change before a figure (比2020年增长20%, 提高5个百分点); 新增 counts things, 提高到 sets a level. */
export const changeAtEnd = new RegExp(`${compared}(?:增长|增加|提高|提升|上升|上涨|下降|降低|减少|压减|压缩|压降|回落|缩小|缩短|延长|上浮|下浮|(?<=年均|每年)[增降升减])(?:幅度)?\\s*$`, 'u')
/** What stands before a change that is a verb and figure at once (翻一番). */
export const comparedAtEnd = new RegExp(`${compared}\\s*$`, 'u')
/** A level, of which an absolute change is told (标准提高50元, 人数增加2万人) and nothing is counted. */
export const levelNoun = /(?:率|占比|比例|比重|标准|水平|年限|寿命|收入|价格|人数|总量|总数|总额|规模|数量|密度|指数|满意度|面积)$/u

/** A noun that says by itself what is measured. */
export const measureNoun =
  /(?:率|占比|比例|比重|覆盖面|指数|系数|面积|水平|标准|总量|总数|总额|规模|人数|户数|床位数?|学位数?|托位数?|数量|数|满意度|年限|寿命|收入|价格|密度|总值|产值|增加值|产量|余额|零售额|进出口|外资|涨幅|能耗|浓度|强度|排放量|用水量|固定资产投资)$/u

/** Words that open a clause and say nothing of its subject. */
export const opening = new RegExp(
  `^(?:${[
    '并(?![发网联轨])', '即(?=投)', '主要是', '且', '以及', '及', '和', '与', '或', '使', '让', '其中', '同时', '按计划', '计划(?!生育|投资)', '力争', '争取', '确保', '保证', '努力', '预计', '实现', '完成', '推动', '持续', '继续', '全面', '进一步',
    '不断', '逐步', '再(?=[新增建])', '去年', '上年', '今年', '明年', '高(?:标准|质量|水平)(?=完成|建|推进|打造|实施)', '稳步', '累计', '动态', '基本', '巩固', '(?:主要|预期)*目标[是为]', '积极', '切实', '到', '至', '、', '的',
    '全(?:市|区|县|省|旗|州|镇|乡|域)(?!通办)', '我(?:市|区|县|省|旗|州)', '[3-5三四五]年(?=累计|新增|新建)', '[0-9]{1,2}(?:[.．](?![0-9])|、)', '[(（][0-9一二三四五六七八九十]{1,2}[)）]', '[①-⑳*★☆▲△]', '[一二三四五六七八九十]{1,2}(?:、|是)', '0[0-9](?![0-9.%])', '\\s', ',',
  ].join('|')})`, 'u')
/** What may stand behind a subject without belonging to it. */
export const closing = new RegExp(`(?:${adverbs}|共有|共计|合计|总计|共|达到|达|实现|等|每人(?:每[年月])?|以及|(?<!普|涉|顾|惠|遍|波)及|[,，、:：\\s])$`, 'u')

/** A noun that is an indicator by itself, so that a list of them is a list of subjects. */
export const indicatorNoun = /(?:率|占比|比例|比重|覆盖面|指数|面积|水平|标准|总量|总数|总额|规模|人数|数量|数|满意度)$/u

/** Units of measure of time, age and multiples: without a level word they describe and don't promise. */
export const describing = /^(?:周?岁|年|季|季度|月|个月|周|日|天|小时|分钟|倍|分|克|度|级)$/u

/** Counters of things that the notation's table does not have. */
export const otherCounters = ['美元', '批次', '片', '组', '门', '节', '款', '首', '集', '枚', '株', '棵', '艘', '队', '团', '期', '头', '堂', '村', '镇', '校', '块', '斤', '盏', '口', '泊位', '车位', '床位', '餐次', '课时', '学时', '根', '尾', '羽', '眼', '副', '幅', '班次', '车次', '户次', '辆次', '千瓦', '兆瓦', '斤']

/** Words behind a figure that name what is promised in general: 完成培训90人次任务. */
export const generalNoun = /^人民币$|^(?:的)?(?:年度)?(?:任务|目标|指标|工作|以上任务)[^,;]{0,2}$/u

/** A rate or a measure per head: with a figure behind it an indicator is stated, whatever the verb. */
export const rateNoun = /(?:率|占比|比例|比重|寿命|年限)$|^(?:人均|每[千万百])/u

/** Behind a figure that is a standard for something else: 按人均不少于0.1平方米的标准配建. */
export const standardBehind = /^的?(?:标准|要求|原则|范围|门槛)(?!化)/u

/** What the bearers of a share reach or do. */
export const reaches = /达到?|具备|实现|建有|开展|完成|拥有|配备|建成|通过/u

/** What stands between two figures in turn: a mark, and for whom or how often (每人每年). */
export const betweenInTurn = /^[、和与及\s]*(?:每人)?(?:每[年月日])?$/u

/** What is counted in passing: 用好16条政策, 实施18项行动. */
export const inPassing = /^(?:重[点大])?[^、0-9]{0,8}(?:政策|措施|举措|行动|机制|制度|领域|方面|环节|原则)$|^[^、0-9]{0,6}实事/u

/** What is done so many times a year to keep an eye on the rest. */
export const routine = /监测|通报|调度|会议|评估|督查|督导|报送|听取|研究|例会/u

/** What all of a kind are promised: the figure only says which kind. */
export const wholeKind = /全覆盖$|清零$|应.尽.$/u

/** Behind a share, what its bearer does: the bearer itself stands before. */
export const predicateStart = /^(?:达|实现|完成|开展|建成|建有|通过|取得|落实|参与|具备|配备)/u
