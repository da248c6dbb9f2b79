/** The real seeds: what the published documents say, and what the canonical measures promise. */
import { seedLibrary } from '../support/library'

test('the seeds load', () => {
  expect(seedLibrary().plans.map((plan) => [plan.id, plan.region.name, plan.indicators.length])).toEqual([
    ['330213-qiyouxiang-2023', '宁波市奉化区', 30],
    ['330700-gonggongfuwu-2016-2020', '金华市', 38],
    ['330700-gonggongfuwu-2021-2025', '金华市', 47],
    ['330922-qiyouxiang-2025', '舟山市嵊泗县', 28],
    ['331003-gonggongfuwu-2021-2025', '台州市黄岩区', 0],
    ['331181-qiyouxiang-2023-2027', '丽水市龙泉市', 26],
  ])
})
