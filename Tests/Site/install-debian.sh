#!/usr/bin/env bash
# install-debian.sh build|test: installs what is missing, and only that.
#   build   libraries that the program links against
#   test    those, and a browser, Java, and Python packages in .venv for the checks in Tests/Site
set -euo pipefail
cd "$(dirname "$0")/../.."

purpose=${1:-build}
packages=(libcmark-gfm-dev libcmark-gfm-extensions-dev libstemmer-dev libssl-dev libsqlite3-dev zlib1g-dev pkg-config)

stop() {
    echo "install-debian.sh: $*" >&2
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

installed() { [[ $(dpkg-query --show --showformat '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

has swift || stop "the Swift toolchain (6.1 or newer) is not on PATH: see https://www.swift.org/install/linux/"

case $purpose in
build) ;;
test)
    # What Playwright's driver links against.
    packages+=(libatomic1)
    has chromium || packages+=(chromium fonts-liberation)
    has java || packages+=(default-jre-headless)
    has python3 || packages+=(python3)
    # Debian ships venv apart from Python; another Python on PATH brings its own.
    python3 -c 'import ensurepip, venv' 2>/dev/null || packages+=(python3-venv)
    ;;
*) stop "usage: install-debian.sh build|test" ;;
esac

missing=()
if has dpkg; then
    for package in "${packages[@]}"; do
        installed "$package" || missing+=("$package")
    done
else
    echo "install-debian.sh: not a Debian system, so nothing is installed here. The counterparts of these are needed:" >&2
    stop "${packages[*]}"
fi

if ((${#missing[@]})); then
    as_root=()
    if ((EUID != 0)); then
        has sudo || stop "as root, run: apt-get install ${missing[*]}"
        as_root=(sudo)
    fi
    echo "Installing with apt-get: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq >/dev/null ||
        echo "install-debian.sh: not every package list could be renewed; going on with those there are" >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -qq -y --no-install-recommends "${missing[@]}" </dev/null >/dev/null ||
        stop "apt-get could not install: ${missing[*]}"
fi

# The copy of requirements.txt inside .venv says which state was installed to the end.
requirements=Tests/Site/requirements.txt
if [[ $purpose == test ]] && ! cmp -s "$requirements" .venv/requirements.txt; then
    echo "Installing from PyPI into .venv: $(grep -v '^#' "$requirements" | tr '\n' ' ')"
    python3 -m venv --clear .venv
    .venv/bin/pip install --quiet --no-input --disable-pip-version-check --requirement "$requirements" ||
        stop "pip could not install $requirements"
    cp "$requirements" .venv/requirements.txt
fi
