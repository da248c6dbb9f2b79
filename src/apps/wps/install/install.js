/** The install page: tells WPS on this computer, by its local service, to load the add-in, and explains what goes wrong. ES5: old browsers. */
/* global window, document, navigator, XMLHttpRequest, btoa, setTimeout */
(function () {
  'use strict'

  var service = 'http://127.0.0.1:58890/'
  // Opening it lets the browser start the service; it is a protocol that WPS registers.
  var start = 'ksoWPSCloudSvr://start=RelayHttpServer'
  // Milliseconds; a person must have time to answer the browser, which asks whether to open WPS.
  var pause = 2000
  var patience = 5000
  var tries = 8

  var byId = function (id) { return document.getElementById(id) }
  var addin = JSON.parse(byId('addin').textContent)
  var buttons = [byId('install'), byId('check'), byId('remove')]

  /** What the server must hold, and how it is told from a login page or a home page that is given in its stead. */
  var files = [
    { path: 'ribbon.xml', good: function (text) { return text.indexOf('<customUI') === 0 } },
    { path: 'manifest.xml', good: function (text) { return text.indexOf('<JsPlugin') >= 0 } },
    { path: 'index.html', good: function (text) { return text.indexOf('main.js') >= 0 } },
    { path: 'main.js', good: function (text) { return text.indexOf('OnAddinLoad') >= 0 } },
    { path: 'ui/taskpane.html', good: function (text) { return text.indexOf('pane.js') >= 0 } }
  ]

  /** Adds a line in both languages; `more` is the id of the chapter that says what to do. */
  function say(state, zh, en, more) {
    var line = document.createElement('li')
    line.className = state
    var mark = { good: ['好', 'Good'], bad: ['不行', 'Failed'], note: ['说明', 'Note'] }[state]
    add(line, 'zh-CN', mark[0], zh)
    add(line, 'en', mark[1], en)
    if (more) {
      var link = document.createElement('a')
      link.href = '#' + more
      link.onclick = function () { byId(more).open = true }
      add(link, 'zh-CN', '', '怎么办')
      add(link, 'en', '', 'What to do')
      line.appendChild(document.createTextNode(' '))
      line.appendChild(link)
      if (state === 'bad') byId(more).open = true
    }
    byId('results').appendChild(line)
  }

  function add(parent, language, mark, text) {
    var span = document.createElement('span')
    span.lang = language
    if (mark) {
      var strong = document.createElement('b')
      strong.textContent = mark
      span.appendChild(strong)
    }
    span.appendChild(document.createTextNode(text))
    parent.appendChild(span)
  }

  /** Asks once; `done(status, text)`, status 0 when there is no answer. A plain text body needs no leave of the service. */
  function ask(method, url, body, done) {
    var request = new XMLHttpRequest()
    var answered = false
    function answer() {
      if (answered) return
      answered = true
      done(request.status, request.status ? request.responseText : '')
    }
    request.open(method, url)
    request.timeout = patience
    request.onload = request.onerror = request.ontimeout = answer
    request.send(body)
  }

  /** Asks the service, lets the browser start it when it is silent, and asks again for some seconds; `done(text)`, null without answer. */
  function askService(path, data, done) {
    attempt(1)
    function attempt(count) {
      ask('POST', service + path, data === undefined ? '{}' : encode(data), function (status, text) {
        if (status === 200) return done(text)
        if (count === tries) return done(null)
        if (count === 1) {
          window.location.href = start
          say('note', '正在等本机的 WPS：浏览器问要不要打开 WPS Office 时，点“打开”。', 'Waiting for WPS on this computer: when the browser asks whether to open WPS Office, say yes.')
        }
        setTimeout(function () { attempt(count + 1) }, pause)
      })
    }
  }

  /** How the service takes its orders: JSON as UTF-8 in base64. */
  function encode(data) {
    return btoa(unescape(encodeURIComponent(JSON.stringify(data))))
  }

  function order(command, entry, done) {
    askService('deployaddons/runParams', {
      cmd: command, name: entry.name, addonType: entry.addonType, online: entry.online, url: entry.url,
      version: entry.version, customDomain: entry.customDomain
    }, done)
  }

  /** Our entry among those that WPS knows on this computer; `done(entry)`: undefined when there is none, null when the list can't be had. */
  function findEntry(done) {
    askService('publishlist', undefined, function (text) {
      var list = listIn(text)
      done(list && list.filter(function (entry) {
        return entry.name === addin.name && entry.addonType === addin.addonType && entry.enable !== 'false'
      })[0])
    })
  }

  /** The add-ins that the service lists; null from one too old for that, which answers in words. */
  function listIn(text) {
    return text !== null && /^\s*\[/.test(text) ? JSON.parse(text) : null
  }

  /** Looks at each file on the server: straight where the browser may, else through the service of WPS; `done(whether all are good)`. */
  function checkFiles(done) {
    var direct = window.location.href.indexOf(addin.url) === 0
    var wrong = 0
    next(0)
    function next(index) {
      if (index === files.length) {
        if (!wrong) say('good', '服务器上的文件都能打开。', 'The files on the server are there.')
        return done(!wrong)
      }
      var url = addin.url + files[index].path
      function judge(status, text) {
        if (status !== 200 || !files[index].good(text)) {
          wrong++
          tellWrong(url, status, text)
        }
        next(index + 1)
      }
      if (direct) ask('GET', url, null, judge)
      else ask('POST', service + 'redirect/runParams', encode({ method: 'get', url: url, data: '' }), judge)
    }
  }

  function tellWrong(url, status, text) {
    var begins = text.replace(/\s+/g, ' ').slice(0, 40)
    if (status === 200 && text) {
      say('bad', url + ' 打开的是别的东西（开头是“' + begins + '”）：多半是登录页，或者服务器把找不到的文件改成了首页。',
        url + ' gives something else (it begins with “' + begins + '”): most likely a sign-in page, or a home page in place of a missing file.', 'wrong-file')
    } else {
      say('bad', url + ' 打不开' + (status && status !== 200 ? '（' + status + '）。' : '。'), url + ' can\'t be opened' + (status && status !== 200 ? ' (' + status + ').' : '.'), 'wrong-file')
    }
  }

  /** Whether WPS answers; tells it where it does not. */
  function reach(done) {
    askService('version', undefined, function (text) {
      if (text !== null) {
        say('good', '本机的 WPS 有应答（服务版本 ' + (text || '不详') + '）。', 'WPS on this computer answers (service version ' + (text || 'unknown') + ').')
        return done(true)
      }
      say('bad', '本机的 WPS 没有应答，什么也没有改。', 'WPS on this computer does not answer; nothing was changed.', 'no-service')
      if (isKeptOut()) {
        say('note', '您用的是新版浏览器，又是 http 网页：很可能是浏览器拦住了。请把本页存到电脑，双击打开后再试。',
          'This is a new browser and an http page: the browser probably kept it out. Save this page, open the saved file, and try there.')
      }
      done(false)
    })
  }

  /** Whether this is a Chromium that keeps pages of plain http from the computer's own addresses. */
  function isKeptOut() {
    var chromium = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)
    var own = /^(localhost|127\.|\[::1\])/.test(window.location.hostname)
    return window.location.protocol === 'http:' && !own && chromium !== null && Number(chromium[1]) >= 142
  }

  function install(done) {
    reach(function (answers) {
      if (!answers) return done()
      checkFiles(function (good) {
        if (!good) {
          say('note', '服务器上的文件不对，没有安装。', 'The files on the server are wrong; nothing was installed.')
          return done()
        }
        order('enable', addin, function (text) {
          if (text !== 'OK' && text !== '') {
            say('bad', 'WPS 没有接受安装' + (text ? '：' + text : '。'), 'WPS refused' + (text ? ': ' + text : '.'), 'no-service')
            return done()
          }
          findEntry(function (entry) {
            if (entry === null) {
              say('good', 'WPS 接受了安装，但没有给出清单可以核对。现在打开 WPS 表格，点“允许”，然后必须重新启动 WPS。',
                'WPS accepted, but gave no list to compare. Now open WPS 表格, press 允许 (Allow), and then restart WPS.', 'no-tab')
            } else if (entry) {
              say('good', '已登记。现在打开 WPS 表格，点“允许”，然后必须重新启动 WPS。', 'Registered. Now open WPS 表格, press 允许 (Allow), and then restart WPS.')
            } else {
              say('bad', 'WPS 说安装好了，但它的清单里没有对表。请先“卸载”再“安装”。', 'WPS says it is installed, but does not list it. Remove, and then Install.', 'no-tab')
            }
            done()
          })
        })
      })
    })
  }

  function remove(done) {
    reach(function (answers) {
      if (!answers) return done()
      findEntry(function (entry) {
        if (!entry) {
          if (entry === null) tellNoList()
          else say('note', '本机没有用本页安装过对表，什么也没有改。', 'The add-in is not registered on this computer; nothing was changed.')
          return done()
        }
        order('disable', entry, function () {
          findEntry(function (left) {
            if (left === undefined) {
              say('good', '已卸载。重新启动 WPS 后，“对表”选项卡就没有了。其他加载项没有动。', 'Removed. The tab goes when WPS restarts. Other add-ins were left alone.')
            } else {
              say('bad', 'WPS 没有把对表去掉。请关掉 WPS 后再试。', 'WPS did not remove it. Close WPS and try again.', 'no-tab')
            }
            done()
          })
        })
      })
    })
  }

  function check(done) {
    reach(function (answers) {
      var direct = window.location.href.indexOf(addin.url) === 0
      if (!answers && !direct) return done()
      checkFiles(function () {
        if (!answers) return done()
        findEntry(function (entry) {
          if (entry === null) tellNoList()
          else if (!entry) say('note', '本机还没有安装：点“安装”。', 'Not installed on this computer yet: press Install.')
          else if (entry.url !== addin.url) {
            say('bad', '本机登记的是另一个网址：' + entry.url + '。点“安装”改成本站的；WPS 会再问一次是否信任。',
              'Registered from another address: ' + entry.url + '. Press Install to change it; WPS asks for trust again.', 'asked-again')
          } else {
            say('good', '本机已登记。看不到“对表”选项卡时：点“允许”后必须重新启动 WPS。', 'Registered on this computer. Without a tab 对表: after 允许 (Allow), restart WPS.', 'no-tab')
          }
          done()
        })
      })
    })
  }

  function tellNoList() {
    say('bad', 'WPS 没有给出本机的加载项清单，可能版本太旧。', 'WPS gave no list of add-ins; it may be too old.', 'no-service')
  }

  /** Runs one thing at a time. */
  function run(act) {
    return function () {
      byId('results').textContent = ''
      say('note', '正在进行…', 'Working …')
      var working = byId('results').lastChild
      buttons.forEach(function (button) { button.disabled = true })
      act(function () {
        byId('results').removeChild(working)
        buttons.forEach(function (button) { button.disabled = false })
      })
    }
  }

  byId('install').onclick = run(install)
  byId('check').onclick = run(check)
  byId('remove').onclick = run(remove)
  byId('switch').onclick = function () {
    var root = document.documentElement
    root.lang = root.lang === 'en' ? 'zh-CN' : 'en'
  }
  byId('what').textContent = addin.name + ' ' + addin.version
  byId('where').textContent = addin.url
  if (window.location.protocol === 'file:') {
    Array.prototype.forEach.call(document.querySelectorAll('.save'), function (element) { element.style.display = 'none' })
  }
})()
