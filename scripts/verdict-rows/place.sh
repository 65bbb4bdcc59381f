# One place of record.sh: its names and its home folder, then every command of commands.sh. Runs in namespaces of its own.
hostname "$host"
etc=$(mktemp -d)
printf '%s:x:0:0::/home/%s:/bin/bash\nnobody:x:65534:65534::/:/usr/sbin/nologin\npostgres:x:991:991::/:/bin/sh\n' "$person" "$person" >"$etc/passwd"
printf '%s:x:0:\nnogroup:x:65534:\npostgres:x:991:\n' "$person" >"$etc/group"
printf '127.0.0.1 localhost %s\n' "$host" >"$etc/hosts"
for name in passwd group hosts; do mount --bind "$etc/$name" "/etc/$name"; done
mount -t tmpfs -o size=4g tmpfs /home
mount -t tmpfs -o size=2g tmpfs /srv
export HOME=/home/$person USER=$person LOGNAME=$person LC_ALL=C.UTF-8 TZ=UTC
export PATH=$python/bin:$go/bin:$rust/bin:/usr/sbin:$PATH GOPATH=/home/.go GOFLAGS=-mod=mod CARGO_HOME=/home/.cargo
export PIP_CACHE_DIR=/home/.cache/pip npm_config_cache=/home/.cache/npm PIP_CONFIG_FILE=/dev/null CARGO_TERM_COLOR=never NO_COLOR=1
unset NODE_OPTIONS PIP_FIND_LINKS TF_CLI_CONFIG_FILE RUST_BACKTRACE
mkdir -p "$HOME/$project"
cd "$HOME" || exit 1

# write ARTICLE NAME COMMAND: runs it and writes its section, without the places of the machine's tools, and its kernel.
write() {
  {
    printf '%%%%%% %s | %s\n' "$1" "$2"
    bash -c "$3" 2>&1 </dev/null |
      sed -E -e "s#($python|$rust)/#/usr/#g" -e "s#$owner#$HOME#g" -e "s#/home/\.c#$HOME/.c#g" -e "s#$(uname -r)#$kernel#g"
    printf '\n'
  } >>"$out/${1%%/*}.txt"
}

# rec ARTICLE COMMAND: what the command prints here.
rec() { write "$1" "$section" "$2"; }

# The others are recorded in the second place alone.
# raw ARTICLE COMMAND: the same as a terminal gets it, with the carriage returns of its progress.
raw() { test "$section" = one || write "$1" progress "$2"; }

# bad ARTICLE NAME COMMAND: what it prints where it fails. `git/*` is for every command of git.
bad() { test "$section" = one || write "$1" "error $2" "$3"; }

# use ARTICLE COMMAND: the beginning of its usage text.
use() { test "$section" = one || write "$1" usage "{ $2; } 2>&1 | head -40"; }

. "$(dirname "$0")/commands.sh"
