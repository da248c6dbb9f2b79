/** The regions: GB/T 2260 codes with each region's own name. */
import { seedSources } from '../support/library'

const regions = seedSources().regions.json as Record<string, string>

test.each([
  ['330000', '浙江省'], ['330700', '金华市'], ['331181', '龙泉市'], ['330213', '奉化区'], ['331003', '黄岩区'], ['330922', '嵊泗县'],
  ['330105', '拱墅区'], ['330111', '富阳区'], ['330112', '临安区'], ['330113', '临平区'], ['330114', '钱塘区'],
  ['110101', '东城区'], ['429004', '仙桃市'], ['500229', '城口县'], ['441900', '东莞市'], ['710000', '台湾省'],
])('%s is %s', (code, name) => {
  expect(regions[code]).toBe(name)
})

test.each(['110100', '330101', '330104', '429000', '500200', '620201', '659000', '130171'])('%s is no region of its own', (code) => {
  expect(regions[code]).toBeUndefined()
})

test('there are 34 provinces, every city and county lies in one, and codes are in order', () => {
  const codes = Object.keys(regions)
  const provinces = codes.filter((code) => code.endsWith('0000'))
  expect(provinces).toHaveLength(34)
  expect(codes.filter((code) => !provinces.includes(`${code.slice(0, 2)}0000`))).toEqual([])
  expect(codes).toEqual([...codes].sort())
})

test('no placeholder stands for a name', () => {
  expect(Object.values(regions).filter((name) => /^市辖区$|^县$|直辖县级|开发区$|工业园区$/u.test(name))).toEqual([])
})
