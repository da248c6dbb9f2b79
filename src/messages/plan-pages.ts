/** The words of what the pane does with plans themselves: one's own plans (自己读入的规划), 规划自检 and 市县指标对照. */
import type { Words } from './language'

interface PlanPagesWords {
  read: { open: string }
  lint: { open: string; title: string }
  align: { open: string; title: string }
}

export const planPagesWords: Words<PlanPagesWords> = {
  'zh-CN': {
    read: { open: '读入规划' },
    lint: { open: '规划自检', title: '规划自检' },
    align: { open: '市县指标对照', title: '市县指标对照' },
  },
  en: {
    read: { open: 'Read a plan' },
    lint: { open: 'Lint the plan', title: 'Plan lint' },
    align: { open: 'Compare plans', title: 'Comparison of plans' },
  },
}
