#!/usr/bin/env bash
# Records what real commands print, in two places: another person, host, folder, port and time, the same work. It was run once, as root
# on Linux, and what it wrote is committed; a new run gives other values, which test/fixtures/verdicts/known/ names in part.
# scripts/verdict-rows/record.sh FOLDER
# A place is a set of namespaces with its own names, home folder and processes, so nothing of the machine is changed or shown.
set -u
here=$(cd "$(dirname "$0")" && pwd)
out=$(mkdir -p "$1" && cd "$1" && pwd)
rm -f "$out"/*.txt
owner=$HOME python=$(python3 -c 'import sys; print(sys.prefix)') rust=$(rustc --print sysroot) go=$(go env GOROOT)
export out owner python rust go

place() { # NUMBER PERSON HOST PROJECT KERNEL
  section=$1 person=$2 host=$3 project=$4 kernel=$5 \
    unshare --uts --mount --pid --fork --mount-proc bash "$here/place.sh"
}

place one ada devbox website 6.1.0-18-amd64
place two grace buildhost storefront 6.1.0-21-amd64
