/** Light or dark as the system asks for, with the fonts that Chinese offices have. */
import { useSyncExternalStore } from 'react'
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components'

const fonts = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif"
const light: Theme = { ...webLightTheme, fontFamilyBase: fonts }
const dark: Theme = { ...webDarkTheme, fontFamilyBase: fonts }
const query = '(prefers-color-scheme: dark)'

/** The Fluent theme for the system's colour scheme, following its changes. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, isDark, () => false) ? dark : light
}

function isDark(): boolean {
  return matchMedia(query).matches
}

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(query)
  media.addEventListener('change', onChange)
  return () => media.removeEventListener('change', onChange)
}
