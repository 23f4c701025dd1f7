#!/usr/bin/env bash
# Sees that programs are on this machine and installs the missing ones through apt: docker/tools.sh tshark
#
# Names are those of both the program and its Debian package. Installing needs root; nothing is done for what is there.
set -euo pipefail

case "${1:---help}" in
    -h | --help) sed -n '2,4{s/^# \{0,1\}//;p}' "$0"; exit 0 ;;
esac
missing=()
for name in "$@"; do
    command -v "$name" >/dev/null || missing+=("$name")
done
[ ${#missing[@]} -gt 0 ] || exit 0
if [ "$(id -u)" != 0 ]; then
    printf 'tools: missing: %s; installing needs root\n' "${missing[*]}" >&2
    exit 1
fi
# Two builds at once would wait for each other's lock anyway, apt-get by failing.
exec 9>/tmp/.sccp-bridge-tools.lock
flock 9
apt-get update >&2
DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" >&2
