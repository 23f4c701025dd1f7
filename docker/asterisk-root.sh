#!/usr/bin/env bash
# Makes (once) a directory tree with Debian's own, unmodified Asterisk and prints its path on stdout.
#
#   docker/asterisk-root.sh 22|16 [--rebuild|--check|--help]
#
# The same as docker/debian-root.sh asterisk-22|asterisk-16, where options and environment are explained.
set -euo pipefail

arguments=()
for argument in "$@"; do
    case "$argument" in
        22 | 16) arguments+=("asterisk-$argument") ;;
        *) arguments+=("$argument") ;;
    esac
done
exec "$(dirname "${BASH_SOURCE[0]}")/debian-root.sh" "${arguments[@]}"
