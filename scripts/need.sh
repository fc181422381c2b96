#!/bin/sh
# Makes sure that what a step needs from the system is there.
#
#   scripts/need.sh run|test|bench
#
# What is missing is installed when the caller is root on Debian; otherwise the one command that mends it
# is printed and the exit status is 1. Each need is looked for by the file it provides, so a tool that came
# from elsewhere counts too, and a second call costs a few milliseconds.
set -eu

packages=''    # Debian packages that are missing
need() {       # need PACKAGE FILE-OR-COMMAND: a path may hold a wildcard
    case $2 in
        /*) for found in $2; do [ -e "$found" ] && return 0; done ;;
        *) command -v "$2" >/dev/null 2>&1 && return 0 ;;
    esac
    packages="$packages $1"
}

toolchains=''  # what no Debian 12 package provides
toolchain() {  # toolchain COMMAND REMEDY
    command -v "$1" >/dev/null 2>&1 || toolchains="$toolchains
  $1: $2"
}

run_needs() {
    toolchain cargo 'Rust 1.95 or newer, through rustup'
    toolchain node 'Node 20.19 or newer'
    toolchain npm 'comes with Node'
    need gcc gcc
    need libc6-dev /usr/include/stdio.h
    need mold mold
    need python3 python3
    need ca-certificates /etc/ssl/certs/ca-certificates.crt
    # The sandbox for C decoders, and those for HEIC and AVIF, and for the video inside a motion photo.
    need bubblewrap bwrap
    need libheif-examples heif-convert
    need ffmpeg ffmpeg
    # One of pip and venv fetches ONNX Runtime; asking Python takes longer than all the rest.
    if [ ! -e "$(dirname "$0")/../vendor/libonnxruntime.so" ] && command -v python3 >/dev/null 2>&1 &&
        ! python3 -m pip --version >/dev/null 2>&1 && ! python3 -c 'import ensurepip' >/dev/null 2>&1; then
        packages="$packages python3-venv"
    fi
}

venv_need() {
    if command -v python3 >/dev/null 2>&1 && ! python3 -c 'import ensurepip' >/dev/null 2>&1; then
        packages="$packages python3-venv"
    fi
}

run_needs
case ${1-} in
    run) ;;
    test)
        venv_need
        need chromium /usr/bin/chromium
        need postgresql '/usr/lib/postgresql/*/bin/initdb'
        need poppler-utils pdftotext
        need unzip unzip
        ;;
    bench)
        venv_need
        need libvips-tools vipsthumbnail
        need postgresql '/usr/lib/postgresql/*/bin/initdb'
        ;;
    *) echo "usage: $0 run|test|bench" >&2; exit 2 ;;
esac

if [ -n "$toolchains" ]; then
    echo "These programs are missing:$toolchains" >&2
    echo "Install them, then run the same command again." >&2
    exit 1
fi
# Word by word, each package once.
packages=$(printf '%s\n' $packages | sort -u | tr '\n' ' ')
packages=${packages% }
[ -n "$packages" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "Missing, by their Debian names: $packages. Install what provides them, then run the same command again." >&2
    exit 1
fi
if [ "$(id -u)" -ne 0 ]; then
    echo "Some Debian packages are missing. Install them with this command, then run the same one again:" >&2
    echo "  sudo apt-get update && sudo apt-get install --no-install-recommends $packages" >&2
    exit 1
fi
echo "Installing Debian packages: $packages"
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086 # a list of words
if ! { apt-get update -q && apt-get install -q -y --no-install-recommends $packages; } >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    echo "Debian's packages could not be installed (the last lines are above). When that is mended, run the same command again." >&2
    exit 1
fi
