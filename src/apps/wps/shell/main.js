/** The ribbon’s shell in WPS 表格, which WPS runs as it is: ECMAScript 5, callbacks at the window, none async. Opens the pane and sends it commands. */
/* global window, document, alert */
(function () {
  'use strict'

  // Shared with the pane, in PluginStorage: the pane's id, and `<number>:<command>`.
  var paneKey = 'duibiao_et_pane'
  var commandKey = 'duibiao_et_command'

  // Pixels; in anything narrower the pane's headings break.
  var narrowest = 340
  // msoCTPDockPositionRight
  var right = 2
  // msoLanguageIDUI
  var languageOfUi = 2
  var iconSizes = [32, 40, 48, 64, 80]

  var buttons = {
    duibiaoOpen: { icon: 'icon', label: { zh: '打开对表', en: 'Open Duibiao' } },
    duibiaoWriteTemplate: { command: 'writeTemplate', icon: 'icon-template', label: { zh: '写入模板', en: 'Write template' } },
    duibiaoCheck: { command: 'check', icon: 'icon-check', label: { zh: '校验', en: 'Check' } },
    duibiaoNextProblem: { command: 'nextProblem', icon: 'icon-next', label: { zh: '下一处问题', en: 'Next problem' } },
    duibiaoClearMarks: { command: 'clearMarks', icon: 'icon-clear', label: { zh: '清除校验结果', en: 'Clear results' } }
  }

  var words = {
    zh: {
      title: '对表',
      failed: '对表没有打开：',
      noWorkbook: '请先新建或打开一个工作簿，再点这个按钮。',
      restart: '请先保存文件，关闭全部 WPS 窗口后重新打开。如果还不行，请把这段文字发给管理员。'
    },
    en: {
      title: 'Duibiao',
      failed: 'Duibiao did not open: ',
      noWorkbook: 'Create or open a workbook first, then press this button again.',
      restart: 'Save your files, close all windows of WPS and start it again. If this goes on, give this text to your administrator.'
    }
  }

  // Id of the pane that this page has made. One that PluginStorage holds from an earlier run may be another add-in's pane by now.
  var paneId = null
  var lastCommand = 0
  var begun = false

  function attempt(action, otherwise) {
    try {
      return action()
    } catch (error) {
      return otherwise(error)
    }
  }

  function nothing() {
    return null
  }

  function application() {
    var found = window.Application || window.wps
    if (!found) throw new Error('Application')
    return found
  }

  function language() {
    return attempt(function () {
      // The low ten bits of a locale are its language, and 9 is English.
      return (application().LanguageSettings.LanguageID(languageOfUi) & 0x3ff) === 9 ? 'en' : 'zh'
    }, function () { return 'zh' })
  }

  // Where this page lies; also file:///, and then WPS has written the page itself.
  function folder() {
    var address = document.location.toString().replace(/[?#].*$/, '')
    var plain = attempt(function () { return decodeURI(address) }, function () { return address })
    return plain.substring(0, plain.lastIndexOf('/'))
  }

  // The pane as far as it still exists: a deleted one is told as an error, as nothing, or as an object that answers nothing.
  function findPane() {
    if (paneId === null) return null
    return attempt(function () {
      var pane = application().GetTaskPane(paneId)
      return pane && typeof pane.Visible !== 'undefined' ? pane : null
    }, nothing)
  }

  function makePane() {
    var pane = application().CreateTaskPane(folder() + '/ui/taskpane.html', words[language()].title)
    if (!pane) throw new Error('CreateTaskPane')
    pane.DockPosition = right
    pane.MinWidth = narrowest
    paneId = pane.ID
    return pane
  }

  // Shown, or a new one where the old one can't be.
  function showPane() {
    var pane = findPane()
    var shown = pane !== null && attempt(function () {
      pane.Visible = true
      return pane.Visible
    }, nothing)
    if (!shown) makePane().Visible = true
    // Told each time: the pane needs it to put itself away.
    application().PluginStorage.setItem(paneKey, paneId)
  }

  function togglePane() {
    var pane = findPane()
    if (pane && pane.Visible) pane.Visible = false
    else showPane()
  }

  function send(command) {
    // The time, so that a number is never one that an earlier run has used.
    lastCommand = Math.max(lastCommand + 1, new Date().getTime())
    application().PluginStorage.setItem(commandKey, lastCommand + ':' + command)
  }

  function tell(error) {
    var said = words[language()]
    var open = attempt(function () { return application().ActiveWorkbook }, function () { return true })
    attempt(function () {
      alert(said.failed + (error && error.message || error) + '\n' + (open ? said.restart : said.noWorkbook))
    }, nothing)
  }

  // WPS may call this for each window; what an earlier run has left is forgotten once.
  window.OnAddinLoad = function () {
    if (!begun) {
      begun = true
      attempt(function () {
        application().PluginStorage.removeItem(paneKey)
        application().PluginStorage.removeItem(commandKey)
      }, nothing)
    }
    return true
  }

  window.OnAction = function (control) {
    attempt(function () {
      var button = buttons[control.Id]
      if (!button) return
      if (!button.command) return togglePane()
      showPane()
      send(button.command)
    }, tell)
    return true
  }

  window.GetLabel = function (control) {
    return attempt(function () { return buttons[control.Id].label[language()] }, function () { return '' })
  }

  // Sharp on dense screens.
  window.GetImage = function (control) {
    return attempt(function () {
      var wanted = iconSizes[0] * (window.devicePixelRatio || 1)
      var size = iconSizes.filter(function (each) { return each >= wanted })[0] || iconSizes[iconSizes.length - 1]
      return 'images/' + buttons[control.Id].icon + '-' + size + '.png'
    }, function () { return 'images/icon-32.png' })
  }
}())
