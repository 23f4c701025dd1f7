#!/usr/bin/env bash
# Makes (once) a directory tree of Debian's own, unmodified packages and prints its path on stdout.
#
#   docker/debian-root.sh asterisk-22     Asterisk 22 from Debian forky
#   docker/debian-root.sh asterisk-16     Asterisk 16.28 from Debian bullseye
#   docker/debian-root.sh jre-17          Debian bookworm and Java 17, to build the daemon's image on
#
# Options:  --rebuild   throw the cached root away first
#           --check     print the path when the root is there, fail otherwise; build nothing
#           --help
#
# Environment:
#   SCCP_BRIDGE_CACHE    where roots are kept (default ~/.cache/sccp-bridge)
#   SCCP_BRIDGE_MIRROR   Debian mirror (default: the one apt uses on this machine)
#
# Needs root. Messages go to stderr. Two callers at once are safe: the second waits for the first.
set -euo pipefail

usage() { sed -n '2,/^set -euo/{/^set -euo/d;s/^# \{0,1\}//;p}' "$0"; }
say() { printf 'debian-root: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

rebuild=no check=no name=
while [ $# -gt 0 ]; do
    case "$1" in
        -h | --help) usage; exit 0 ;;
        --rebuild) rebuild=yes ;;
        --check) check=yes ;;
        asterisk-22 | asterisk-16 | jre-17) name=$1 ;;
        *) usage >&2; die "unknown argument '$1'" ;;
    esac
    shift
done

# The script is the name of debootstrap's own recipe: it knows no release newer than itself.
asterisk=asterisk,asterisk-modules,asterisk-config,asterisk-core-sounds-en,asterisk-core-sounds-en-gsm,asterisk-moh-opsound-gsm
case "$name" in
    asterisk-22) suite=forky script=sid packages=$asterisk probe='/usr/sbin/asterisk -V' expected='Asterisk 22.' ;;
    # Voicemail is part of asterisk-modules in forky and its own package in bullseye.
    asterisk-16) suite=bullseye script=bullseye packages=$asterisk,asterisk-voicemail probe='/usr/sbin/asterisk -V' expected='Asterisk 16.' ;;
    # Asked of dpkg, as Java itself does not start where /proc is not mounted.
    jre-17)
        suite=bookworm script=bookworm packages=openjdk-17-jre-headless expected='17.'
        # shellcheck disable=SC2016  # dpkg-query expands it
        probe='dpkg-query --show --showformat ${Version} openjdk-17-jre-headless'
        ;;
    *) usage >&2; die "which root?" ;;
esac

cache=${SCCP_BRIDGE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/sccp-bridge}
root=$cache/$name
# Written last, inside the tree that is renamed into place: whoever sees it sees a complete root.
stamp=$root/etc/sccp-bridge-root

if [ "$check" = yes ]; then
    [ -e "$stamp" ] || die "no root in $root"
    echo "$root"
    exit 0
fi
if [ -e "$stamp" ] && [ "$rebuild" = no ]; then
    echo "$root"
    exit 0
fi
[ "$(id -u)" = 0 ] || die "needs root to make $root (debootstrap and chroot)"

mkdir -p "$cache"
exec 9>"$cache/.$name.lock"
if ! flock -n 9; then
    say "another process is making $root, waiting for it"
    flock -w 900 9 || die "waited 15 minutes for the other process, giving up"
fi
if [ -e "$stamp" ] && [ "$rebuild" = no ]; then
    echo "$root"
    exit 0
fi

apt_updated=no
apt_install() {
    if [ "$apt_updated" = no ]; then
        apt-get update >&2 || die "apt-get update failed"
        apt_updated=yes
    fi
    say "installing $* through apt"
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >&2 || die "apt-get install $* failed"
}

# The mirror of this machine's own apt: first what apt says it uses, then what its files say.
find_mirror() {
    local found
    # shellcheck disable=SC2016  # apt expands it
    found=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' 2>/dev/null | head -n 1 || true)
    if [ -z "$found" ]; then
        found=$(sed -n -E -e 's/^URIs:[[:space:]]*([^[:space:]]+).*/\1/p' \
            -e 's/^deb[[:space:]]+(\[[^]]*\][[:space:]]+)?([^[:space:]]+).*/\2/p' \
            /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list 2>/dev/null |
            grep -E '/debian/?$' | head -n 1 || true)
    fi
    printf '%s' "${found%/}"
}

command -v debootstrap >/dev/null || apt_install debootstrap
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
[ -e "$keyring" ] || apt_install debian-archive-keyring
mirror=${SCCP_BRIDGE_MIRROR:-$(find_mirror)}
[ -n "$mirror" ] || die "cannot tell which Debian mirror apt uses; set SCCP_BRIDGE_MIRROR"
if [ -z "${http_proxy:-}" ]; then
    eval "$(apt-config shell apt_proxy Acquire::http::Proxy)"
    if [ -n "${apt_proxy:-}" ] && [ "$apt_proxy" != DIRECT ]; then export http_proxy=$apt_proxy; fi
fi

# What a killed run left behind; the lock is ours, so nobody is working in there.
rm -rf --one-file-system "$cache/.$name".??????
work=$(mktemp -d "$cache/.$name.XXXXXX")
trap 'rm -rf --one-file-system "$work"' EXIT
# mktemp's 0700 would be inherited by the root directory, which the asterisk user has to enter.
chmod 0755 "$work"
# No package may start a service inside the root, whatever it thinks it runs on.
mkdir -p "$work/usr/sbin" "$work/etc/dpkg/dpkg.cfg.d"
printf '#!/bin/sh\nexit 101\n' >"$work/usr/sbin/policy-rc.d"
chmod 0755 "$work/usr/sbin/policy-rc.d"
# A half-written root is thrown away anyway: dpkg need not sync each file, nor unpack manuals.
printf 'force-unsafe-io\npath-exclude=/usr/share/man/*\npath-exclude=/usr/share/locale/*\n' >"$work/etc/dpkg/dpkg.cfg.d/sccp-bridge"

say "making $root from Debian $suite"
log=$cache/$name.log
began=$SECONDS
# Its own mount namespace where the kernel allows one, so that debootstrap's /proc never shows outside.
isolate=()
if unshare --mount true 2>/dev/null; then isolate=(unshare --mount); fi
if ! "${isolate[@]}" debootstrap --variant=minbase --keyring="$keyring" --include="$packages" \
    "$suite" "$work" "$mirror" "/usr/share/debootstrap/scripts/$script" >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    if grep -q -i 'not signed\|no-check-gpg\|unknown key\|NO_PUBKEY' "$log"; then
        say "the release is signed by a key this machine does not know: apt-get install debian-archive-keyring"
    fi
    die "debootstrap failed, all of its output: $log"
fi
rm -rf "$work"/var/cache/apt/archives/*.deb "$work"/var/lib/apt/lists/*

# shellcheck disable=SC2086  # a command and its argument
banner=$(chroot "$work" $probe) || die "'$probe' does not run in the new root"
banner=${banner%%$'\n'*}
case "$banner" in
    "$expected"*) ;;
    *) die "Debian $suite now has '$banner', expected '$expected'" ;;
esac
printf '%s\nfrom Debian %s, %s\n' "$banner" "$suite" "$(date -u +%Y-%m-%d)" >"$work/etc/sccp-bridge-root"

if [ -e "$root" ]; then
    old=$(mktemp -d "$cache/.old.XXXXXX")
    mv "$root" "$old/"
    rm -rf --one-file-system "$old"
fi
mv -T "$work" "$root"
trap - EXIT
say "$name ($banner) ready in $((SECONDS - began)) s, $(du -sm "$root" | cut -f1) MB"
echo "$root"
