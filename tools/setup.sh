# SPDX-License-Identifier: AGPL-3.0-or-later
# Sourced by ./run and ./check: installs Debian packages that are missing, finds a Node that is new
# enough, configures and builds. Nothing comes from anywhere but package registries.

winnow_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
winnow_build="$winnow_root/build/release"

say() { printf '%s\n' "winnow: $*" >&2; }
stop() { printf '%s\n' "winnow: $*" >&2; exit 1; }

build_packages="ca-certificates cmake ninja-build g++ ccache mold pkg-config git python3 nodejs npm
  libexpected-dev libfmt-dev libboost-dev nlohmann-json3-dev libsqlite3-dev libicu-dev libstemmer-dev
  libre2-dev libssl-dev libsodium-dev libseccomp-dev libmupdf-dev libmujs-dev libgumbo-dev
  libjbig2dec0-dev libopenjp2-7-dev libfreetype-dev libharfbuzz-dev libjpeg-dev zlib1g-dev
  libpoppler-cpp-dev libpoppler-private-dev libarchive-dev libgmime-3.0-dev libtesseract-dev
  libleptonica-dev libuchardet-dev libcld2-dev libmagic-dev libexiv2-dev libgtest-dev
  libpango1.0-dev fonts-dejavu-core
  tesseract-ocr-eng tesseract-ocr-ara tesseract-ocr-osd"
test_packages="chromium python3-cram clang-format-16 strace iproute2 procps"

# install_packages LIST: nothing happens if all are there.
install_packages() {
  local missing="" package sudo=""
  for package in $1; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
      missing="$missing $package"
  done
  # A Node that is already new enough serves as well as Debian's, which may conflict with it.
  if node_is_new_enough node; then missing=$(printf '%s' "$missing" | sed 's/ nodejs\b//; s/ npm\b//'); fi
  [ -z "${missing// /}" ] && return 0
  command -v apt-get >/dev/null || stop "cannot install$missing: this is no Debian; install them and try again"
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || stop "cannot install$missing: be root, or install sudo"
    sudo=sudo
  fi
  say "installing packages (a few minutes the first time):$missing"
  export DEBIAN_FRONTEND=noninteractive
  { $sudo apt-get update -qq &&
    $sudo apt-get install -y -qq --no-install-recommends $missing; } >/tmp/winnow-apt.$$ 2>&1 || {
    tail -n 15 /tmp/winnow-apt.$$ >&2
    rm -f /tmp/winnow-apt.$$
    stop "cannot install the packages above; check that the package sources of Debian 12 are reachable and try again"
  }
  rm -f /tmp/winnow-apt.$$
}

node_is_new_enough() {
  command -v "$1" >/dev/null 2>&1 || return 1
  "$1" -e 'const [a,b]=process.versions.node.split(".").map(Number); process.exit(a>20||(a===20&&b>=19)?0:1)' 2>/dev/null
}

# Debian 12 brings Node 18; the tools of the interface want 20.19. A newer one goes into the build
# folder, never system-wide.
find_node() {
  if ! node_is_new_enough node; then
    local place="$winnow_root/build/node"
    if ! node_is_new_enough "$place/node_modules/node/bin/node"; then
      say "fetching a newer Node into build/node (about a minute)"
      mkdir -p "$place"
      (cd "$place" && npm install --no-audit --no-fund --silent --prefix . node@22 npm@10 >/dev/null 2>&1) ||
        stop "cannot fetch Node 22 from the npm registry; install Node 20.19 or newer and try again"
    fi
    export PATH="$place/node_modules/.bin:$place/node_modules/node/bin:$PATH"
    node_is_new_enough node || stop "the Node in build/node does not start; install Node 20.19 or newer and try again"
  fi
}

build_program() {
  cd "$winnow_root" || exit 1
  export CCACHE_BASEDIR="$winnow_root" CCACHE_NOHASHDIR=1
  if [ ! -f "$winnow_build/build.ninja" ]; then
    say "configuring"
    cmake --preset release >/tmp/winnow-cmake.$$ 2>&1 || { tail -n 20 /tmp/winnow-cmake.$$ >&2; rm -f /tmp/winnow-cmake.$$; stop "configuring failed, see above"; }
    rm -f /tmp/winnow-cmake.$$
  fi
  say "building $* (up to 15 minutes on two cores the first time, seconds after that)"
  ninja -C "$winnow_build" "$@" >/tmp/winnow-build.$$ 2>&1 || {
    grep -E 'error|FAILED' -A4 /tmp/winnow-build.$$ | head -n 40 >&2
    tail -n 5 /tmp/winnow-build.$$ >&2
    rm -f /tmp/winnow-build.$$
    stop "building failed, see above"
  }
  rm -f /tmp/winnow-build.$$
}
