#!/bin/sh
# 把对表装进 WPS 表格（统信 UOS、麒麟），或卸载。 / Puts duibiao into WPS on 统信 UOS and 麒麟, or takes it away.
# 本文件和 publish.xml、publish-online.xml、duibiao_版本 文件夹放在一起。 / It stands beside them.
# shellcheck disable=SC1111 # Chinese quotation marks are meant.
set -eu
LC_ALL=C
export LC_ALL
umask 022

name=duibiao
here=$(cd -- "$(dirname -- "$0")" && pwd)
mode=offline dry='' who='' whose=''

usage() {
  cat <<'END'
sh install-linux.sh [选项 / options]

  （没有选项 / none）  装给当前用户，文件放在本机，以后不用服务器
                      for this user, with the files on this computer
  --online            文件留在服务器上，本机只登记网址 / register the server's address only
  --remove            卸载：只去掉对表，其他加载项不动 / take duibiao away, and nothing else
  --dry-run           只说要做什么，什么也不改 / tell what would be done, change nothing
  --all-users         这台电脑的所有用户（要用 root 运行）/ every user of this computer (as root)
  --user NAME         指定用户（要用 root 运行）/ that user (as root)
  --home DIR          指定主文件夹，如 /etc/skel（以后的新用户）/ that home folder, such as /etc/skel for users to come
  --help              显示本说明 / this text

用 root 运行而没有指定用户时，装给正在使用桌面的用户。
As root without a user: for the one who is at the desktop.
END
}

say() { printf '%s\n' "$1"; }
complain() { printf '%s\n%s\n' "$1" "$2" >&2; }
wrong() {
  complain "$1" "$2"
  printf '\n' >&2
  usage >&2
  exit 2
}
die() {
  complain "$1" "$2"
  exit 1
}

choose() {
  [ -z "$who" ] || wrong "--all-users、--user、--home 只能用一个。" "Use one of --all-users, --user and --home."
  who=$1
}

while [ $# -gt 0 ]; do
  case $1 in
    --online | --remove)
      [ "$mode" = offline ] || wrong "--online 和 --remove 只能用一个。" "Use --online or --remove once."
      mode=${1#--} ;;
    --dry-run) dry=yes ;;
    --all-users) choose all ;;
    --user | --home)
      choose "${1#--}"
      [ -n "${2-}" ] || wrong "$1 后面要写名字。" "$1 needs a name."
      whose=$2
      shift ;;
    --help)
      usage
      exit 0 ;;
    *) wrong "看不懂“$1”。" "$1 can't be understood." ;;
  esac
  shift
done

# The folder of this version, and the line that stands for us in publish.xml.
package=
for folder in "$here/$name"_[0-9]*; do
  [ -f "$folder/ribbon.xml" ] || continue
  [ -z "$package" ] || die "$here 里有两个版本，请只留一个。" "There are two versions in $here: keep one."
  package=${folder##*/}
done
list=publish.xml
[ "$mode" = online ] && list=publish-online.xml
if [ "$mode" = remove ]; then
  entry=
elif [ -z "$package" ] || [ ! -f "$here/$list" ]; then
  die "文件不全：$here 里要有 $list 和 ${name}_版本 文件夹。" "Files are missing: $list and the folder ${name}_VERSION must be in $here."
else
  entry=$(sed -n "s/^ *\(<jsplugin.* name=\"$name\".*\/>\)\$/\1/p" "$here/$list")
  [ -n "$entry" ] || die "$here/$list 里没有对表。" "$here/$list does not list duibiao."
fi

# Prints a publish.xml with our entry put in, renewed or (entry empty) taken out; all else stays to the byte.
# Ends with 3 when there is nothing to change, and with 1 for what is no list of add-ins.
merge() {
  entry=$entry addin=$name awk '
    function stop(status) { if (!ended) ended = status; exit ended }
    function tag_length(s,   n, c) {
      for (n = 1; match(substr(s, n), /[>"'\'']/); ) {
        n += RSTART - 1
        c = substr(s, n, 1)
        if (c == ">") return n
        n++
        if (!index(substr(s, n), c)) return 0
        n += index(substr(s, n), c)
      }
      return 0
    }
    function attribute(tag, wanted,   found, at) {
      while (match(tag, /[^ \t\r\n=<>\/]+[ \t\r\n]*=[ \t\r\n]*("[^"]*"|'\''[^'\'']*'\'')/)) {
        found = substr(tag, RSTART, RLENGTH)
        tag = substr(tag, RSTART + RLENGTH)
        at = index(found, "=")
        key = substr(found, 1, at - 1)
        gsub(/[ \t\r\n]/, "", key)
        if (key != wanted) continue
        sub(/^[^=]*=[ \t\r\n]*/, "", found)
        return substr(found, 2, length(found) - 2)
      }
      return ""
    }
    function put_ours() {
      if (put || ENVIRON["entry"] == "") return
      put = 1
      space = ""
      if (match(out, /[ \t\r\n]+$/)) { space = substr(out, RSTART); out = substr(out, 1, RSTART - 1) }
      out = out "\n  " ENVIRON["entry"] space
    }
    { text = text (NR > 1 ? "\n" : "") $0 }
    END {
      if (ended) exit ended
      rest = text
      while ((at = index(rest, "<")) > 0) {
        if (!ours) out = out substr(rest, 1, at - 1)
        rest = substr(rest, at)
        end = ""
        if (substr(rest, 1, 4) == "<!--") end = "-->"
        else if (substr(rest, 1, 2) == "<?") end = "?>"
        else if (substr(rest, 1, 2) == "<!") stop(1)
        size = end == "" ? tag_length(rest) : index(rest, end) + length(end) - 1
        if (size < 2 || end != "" && !index(rest, end)) stop(1)
        token = substr(rest, 1, size)
        rest = substr(rest, size + 1)
        kind = ""
        if (end == "" && match(token, /^<\/?[A-Za-z]+/)) kind = substr(token, 2, RLENGTH - 1)
        closed = token ~ /\/>$/

        if (ours) {
          if (kind == "/" ours) ours = ""
          continue
        }
        if (kind == "jsplugins") {
          if (roots++) stop(1)
          if (closed && ENVIRON["entry"] != "") {
            sub(/[ \t\r\n]*\/>$/, ">", token)
            out = out token
            put_ours()
            token = "\n</jsplugins>"
          }
          open = !closed
        } else if (kind == "/jsplugins") {
          if (!open) stop(1)
          open = 0
          put_ours()
        } else if (open && (kind == "jsplugin" || kind == "jspluginonline") && attribute(token, "name") == ENVIRON["addin"] && attribute(token, "type") == "et") {
          if (!closed) ours = kind
          if (put || ENVIRON["entry"] == "") sub(/(\r?\n)?[ \t]*$/, "", out)
          else { out = out ENVIRON["entry"]; put = 1 }
          continue
        }
        out = out token
      }
      if (!roots || open || ours) stop(1)
      out = out rest
      if (out == text) stop(3)
      print out
    }' "$1"
}

# What is to be done with $1 (a publish.xml): 0 write it, 3 nothing, 1 it is no list, which is told.
look_at_list() {
  status=0
  if [ -s "$1" ]; then
    merge "$1" >/dev/null || status=$?
  elif [ -z "$entry" ]; then
    status=3
  fi
  case $status in
    0 | 3) return $status ;;
    *)
      complain "$1 不是 WPS 的加载项清单，没有改动。请改好或删掉后再运行。" "$1 is no list of add-ins and was left alone. Mend or delete it, and run this again."
      return 1 ;;
  esac
}

# Writes $1 (a publish.xml) anew, in one step.
write_list() {
  draft=$1.$name.$$
  look_at_list "$1" || return 0
  if [ -n "$dry" ]; then
    say "将改写 / would write $1"
    return 0
  fi
  if [ -s "$1" ]; then
    # A copy keeps owner and mode.
    cp -p "$1" "$draft"
    merge "$1" >"$draft"
  else
    cp "$here/$list" "$draft"
  fi
  mv -f "$draft" "$1"
  say "已写入 / written $1"
}

# Whether $1 is a folder that this script put there.
is_ours() { [ -d "$1" ] && [ ! -L "$1" ] && grep -q duibiaoTab "$1/ribbon.xml" 2>/dev/null; }

put_files() {
  if [ -d "$1/$package" ] && diff -r "$here/$package" "$1/$package" >/dev/null 2>&1; then return 0; fi
  if [ -n "$dry" ]; then
    say "将放入 / would put $1/$package"
    return 0
  fi
  rm -rf "$1/.$package.new"
  cp -R "$here/$package" "$1/.$package.new"
  rm -rf "${1:?}/$package"
  mv "$1/.$package.new" "$1/$package"
  say "已放入 / put $1/$package"
}

# Takes away our folders in $1, but the one called $2.
drop_files() {
  for folder in "$1/$name"_[0-9]*; do
    if [ "${folder##*/}" = "$2" ] || ! is_ours "$folder"; then continue; fi
    if [ -n "$dry" ]; then
      say "将删除 / would delete $folder"
    else
      rm -rf "$folder"
      say "已删除 / deleted $folder"
    fi
  done
}

# Installs into, or takes away from, the home folder $1. WPS looks below Kingsoft or kingsoft, depending on its version.
treat_home() {
  [ -d "$1" ] || die "没有文件夹 $1。" "There is no folder $1."
  # Nothing is changed in a home in which one list is broken.
  for vendor in Kingsoft kingsoft; do
    look_at_list "$1/.local/share/$vendor/wps/jsaddons/publish.xml" || [ $? = 3 ] || return 1
  done
  for vendor in Kingsoft kingsoft; do
    jsaddons=$1/.local/share/$vendor/wps/jsaddons
    if [ "$mode" != remove ] && [ -z "$dry" ]; then mkdir -p "$jsaddons"; fi
    if [ "$mode" = offline ]; then put_files "$jsaddons"; fi
    write_list "$jsaddons/publish.xml"
    if [ "$mode" = offline ]; then drop_files "$jsaddons" "$package"; else drop_files "$jsaddons" ''; fi
  done
}

# Who is at the desktop, one name a line: asked of sudo, of the dialogue that asks for the password, of the sessions.
desktop_users() {
  if [ -n "${SUDO_USER-}" ] && [ "$SUDO_USER" != root ]; then
    say "$SUDO_USER"
  elif [ -n "${PKEXEC_UID-}" ] && [ "$PKEXEC_UID" != 0 ]; then
    getent passwd "$PKEXEC_UID" | cut -d: -f1
  else
    {
      loginctl list-sessions --no-legend 2>/dev/null | awk '$2 >= 1000 && $4 ~ /^seat/ { print $3 }' || :
      who 2>/dev/null | awk '$1 != "root" && /:[0-9]/ { print $1 }' || :
    } | sort -u
  fi
}

# Everybody who can log in and has a home folder.
all_users() {
  getent passwd | awk -F: '$3 >= 1000 && $3 != 65534 && $7 !~ /(nologin|false)$/ { print $1 }'
}

# Root hands each user a copy to run as that user: root's own hands in a folder that somebody else rules could be led astray by links.
treat_users() {
  stage=$(mktemp -d)
  trap 'rm -rf "$stage"' EXIT
  cp "$0" "$stage/install-linux.sh"
  for part in "$package" publish.xml publish-online.xml; do
    if [ -n "$part" ] && [ -e "$here/$part" ]; then cp -R "$here/$part" "$stage"; fi
  done
  chmod -R a+rX "$stage"
  failed=0
  for user in $1; do
    home=$(getent passwd "$user" | cut -d: -f6)
    if [ -z "$home" ] || [ ! -d "$home" ]; then
      [ "$who" = all ] || die "没有用户 $user，或者没有主文件夹。" "There is no user $user, or no home folder."
      continue
    fi
    say "—— $user"
    set -- --home "$home"
    [ "$mode" = offline ] || set -- "$@" "--$mode"
    [ -z "$dry" ] || set -- "$@" --dry-run
    runuser -u "$user" -- sh "$stage/install-linux.sh" "$@" || failed=1
  done
  return "$failed"
}

if [ "$who" = home ]; then
  treat_home "$whose"
elif [ "$(id -u)" -eq 0 ]; then
  case $who in
    user) users=$whose ;;
    all) users=$(all_users) ;;
    *) users=$(desktop_users) ;;
  esac
  [ -n "$users" ] || die "看不出是哪个用户在用这台电脑。请加上 --user 用户名，或 --all-users。" "Nobody is at the desktop. Say --user NAME or --all-users."
  # shellcheck disable=SC2086 # The names are counted.
  set -- $users
  if [ $# -gt 1 ] && [ "$who" != all ]; then
    die "有几个用户正在使用：$*。请加上 --user 用户名，或 --all-users。" "Several users are at the desktop: $*. Say --user NAME or --all-users."
  fi
  treat_users "$users"
  exit
elif [ -n "$who" ]; then
  die "要用 root 运行（sudo sh install-linux.sh …）。" "Run this as root (sudo sh install-linux.sh …)."
else
  treat_home "$HOME"
fi

[ -z "$dry" ] || exit 0
if [ "$mode" = remove ]; then
  say "完成。重新启动 WPS（quickstartoffice restart，或注销后重新登录）后，“对表”选项卡就没有了。"
  say "Done. The tab goes when WPS restarts (quickstartoffice restart, or log out and in)."
else
  say "完成。打开 WPS 表格，问是否信任时点“允许”；点“允许”后必须重新启动 WPS（quickstartoffice restart，或注销后重新登录）。"
  say "Done. Open WPS 表格 and press 允许 (Allow); then restart WPS (quickstartoffice restart, or log out and in)."
fi
