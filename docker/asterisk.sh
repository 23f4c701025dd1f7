#!/usr/bin/env bash
# Runs private Asterisk instances, many at once, from the roots that asterisk-root.sh makes.
#
#   docker/asterisk.sh start --version 22|16 --dir DIR --http-port P --ami-port P [options]
#       --bind ADDR        address of every socket (default 127.0.0.1)
#       --sip-port P       PJSIP's UDP port (default: no SIP at all)
#       --rtp-start N      first RTP port (default 20000), --rtp-end N last (default 20999)
#       --conf DIR         files to add to the configuration, may be given several times: X_custom.conf
#                          is read after X.conf, any other name replaces the file of that name
#       --root PATH        use this root and do not call asterisk-root.sh
#       --timeout S        how long to wait until it is fully booted (default 30)
#                          An instance still running in DIR is stopped first.
#   docker/asterisk.sh start --dir DIR      a stopped instance again: same configuration, ports and AstDB
#   docker/asterisk.sh stop --dir DIR [--timeout S]
#   docker/asterisk.sh wait --dir DIR [--timeout S]    until fully booted, e.g. after "core restart now"
#   docker/asterisk.sh cli --dir DIR COMMAND...        runs one CLI command
#   docker/asterisk.sh status --dir DIR                the lines that start prints and state=running|stopped
#
# start prints key=value lines: pid, dir, version, bind, http_port, ami_port, sip_port, rtp_start, rtp_end, log.
# Everything the instance writes is under DIR (etc, log, spool, lib, run). The base configuration loads the
# files of conf-samples/asterisk. Exit codes: 0 done, 1 failed, 2 wrong arguments. Needs no root if the
# Asterisk root exists. Only the named instance's own process is ever signalled.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
samples=$here/../conf-samples/asterisk

usage() { sed -n '2,/^set -euo/{/^set -euo/d;s/^# \{0,1\}//;p}' "$0"; }
die() { printf 'asterisk: %s\n' "$*" >&2; exit 1; }
misuse() { printf 'asterisk: %s (see --help)\n' "$*" >&2; exit 2; }

[ $# -gt 0 ] || { usage >&2; exit 2; }
verb=$1
shift
version='' dir='' bind=127.0.0.1 http_port='' ami_port='' sip_port='' rtp_start=20000 rtp_end=20999 root='' timeout=''
extra=() words=()
while [ $# -gt 0 ]; do
    case "$1" in
        -h | --help) usage; exit 0 ;;
        --version | --dir | --bind | --http-port | --ami-port | --sip-port | --rtp-start | --rtp-end | --conf | --root | --timeout)
            [ $# -ge 2 ] || misuse "$1 needs a value"
            case "$1" in
                --conf) extra+=("$2") ;;
                *) key=${1#--}; printf -v "${key//-/_}" %s "$2" ;;
            esac
            shift
            ;;
        -*) [ "$verb" = cli ] || misuse "unknown option $1"; words+=("$1") ;;
        *) words+=("$1") ;;
    esac
    shift
done
case "$verb" in
    -h | --help | help) usage; exit 0 ;;
    start | stop | wait | cli | status) ;;
    *) misuse "unknown command '$verb'" ;;
esac
[ -n "$dir" ] || misuse "--dir is missing"
[ "$verb" = cli ] || [ ${#words[@]} = 0 ] || misuse "unexpected '${words[0]}'"
for number in http_port ami_port sip_port rtp_start rtp_end timeout; do
    case "${!number}" in *[!0-9]*) misuse "--${number//_/-} is not a number: ${!number}" ;; esac
done

# Seconds with a fraction, for deadlines.
now_ms() { printf '%s' "$((${EPOCHREALTIME/[.,]/} / 1000))"; }

facts=$dir/instance.properties
fact() { sed -n "s/^$1=//p" "$facts" 2>/dev/null; }

# The pid, when that process still is this instance and no other program that got its number.
running_pid() {
    local pid
    pid=$(cat "$dir/run/pid" 2>/dev/null) || return 1
    [ -n "$pid" ] && [ -r "/proc/$pid/cmdline" ] || return 1
    case "$(tr '\0' '\n' <"/proc/$pid/cmdline" 2>/dev/null)" in
        *"$dir/etc/asterisk.conf"*) ;;
        *) return 1 ;;
    esac
    printf '%s' "$pid"
}

report() {
    printf 'pid=%s\n' "$1"
    cat "$facts"
}

log_tail() {
    printf 'asterisk: last lines of %s:\n' "$dir/log" >&2
    tail -q -n 20 "$dir/log/console" "$dir/log/messages" >&2 2>/dev/null || true
}

await_booted() {
    local until left answer
    until=$(($(now_ms) + ${timeout:-30} * 1000))
    while :; do
        if ! running_pid >/dev/null; then
            log_tail
            die "the instance in $dir is not running"
        fi
        left=$((until - $(now_ms)))
        if [ "$left" -le 0 ]; then
            log_tail
            die "the instance in $dir has not booted within ${timeout:-30} s"
        fi
        if [ -S "$dir/run/asterisk.ctl" ] || [ -S "$(fact run)/asterisk.ctl" ]; then
            answer=$(timeout "$((left / 1000 + 1))" "$dir/bin/asterisk" -C "$dir/etc/asterisk.conf" -rx 'core waitfullybooted' 2>/dev/null || true)
            if [[ $answer == *'fully booted'* ]]; then
                return 0
            fi
        fi
        sleep 0.03
    done
}

# The program is started through a dynamic loader with the root's libraries: no chroot, no mount, and configuration
# may lie anywhere. "core restart now" executes argument 0 again, which must therefore be this launcher and not the
# program; loaders can set it since glibc 2.33. Where the root's is older, this machine's own glibc serves (a newer
# one runs older programs), with everything else from the root.
can_set_argv0() {
    case "$("$1" --help 2>&1)" in *--argv0*) return 0 ;; *) return 1 ;; esac
}
write_launcher() {
    local loader libs='' candidate name
    for candidate in "$root"/lib/*-linux-gnu* "$root"/usr/lib/*-linux-gnu* "$root"/usr/lib; do
        [ -d "$candidate" ] && libs=$libs${libs:+:}$candidate
    done
    loader=$(find "$root"/lib/*-linux-gnu* -maxdepth 1 -name 'ld-linux*.so.*' -print -quit 2>/dev/null)
    [ -n "$loader" ] || die "no dynamic loader in $root"
    mkdir -p "$dir/bin"
    if ! can_set_argv0 "$loader"; then
        name=${loader##*/}
        loader=$(readlink -e "/lib64/$name" || readlink -e "/lib/$name") || die "no $name on this machine"
        can_set_argv0 "$loader" || die "this machine's glibc is older than 2.33"
        for name in libc.so.6 libm.so.6 libmvec.so.1 libpthread.so.0 libdl.so.2 librt.so.1 libresolv.so.2 libutil.so.1 libanl.so.1; do
            candidate=$(dirname "$loader")/$name
            [ ! -e "$candidate" ] || ln -sfn "$candidate" "$dir/bin/$name"
        done
        libs=$dir/bin:$libs
    fi
    {
        printf '#!/bin/sh\n'
        printf 'exec %q --inhibit-cache --argv0 %q --library-path %q %q "$@"\n' \
            "$loader" "$dir/bin/asterisk" "$libs" "$root/usr/sbin/asterisk"
    } >"$dir/bin/asterisk"
    chmod 0755 "$dir/bin/asterisk"
}

# Paths in the root that packages made as absolute links lead out of it: the data directory is linked anew.
link_data() {
    local item name
    mkdir -p "$dir/data/sounds"
    for item in "$root"/usr/share/asterisk/*; do
        name=${item##*/}
        [ "$name" = sounds ] || ln -sfn "$item" "$dir/data/$name"
    done
    ln -sfn "$root/usr/share/asterisk/sounds/en_US_f_Allison" "$dir/data/sounds/en"
}

write_config() {
    local etc=$dir/etc name modules
    modules=$(find "$root"/usr/lib -maxdepth 3 -type d -path '*/asterisk/modules' -print -quit)
    [ -n "$modules" ] || die "no Asterisk modules in $root"
    mkdir -p "$etc/samples" "$dir"/{lib/keys,spool,log/cdr-csv,cache}
    cp "$samples"/*.conf "$etc/samples/"
    # Debian's own files first, so that modules which nobody asked for load with their defaults and log nothing.
    find "$root/etc/asterisk" -maxdepth 1 -name '*.conf' -exec cp {} "$etc/" \;
    rm -f "$etc"/{cdr_*,cel_*,extconfig,sip*,users}.conf

    cat >"$etc/asterisk.conf" <<END
[directories]
astetcdir => $etc
astmoddir => $modules
astvarlibdir => $dir/lib
astdbdir => $dir/lib
astkeydir => $dir/lib
astdatadir => $dir/data
astagidir => $dir/data/agi-bin
astspooldir => $dir/spool
astrundir => $run
astlogdir => $dir/log
astcachedir => $dir/cache
astsbindir => $dir/bin

[options]
verbose = 3
nocolor = yes
END
    cp "$here"/base-conf/*.conf "$etc/"
    printf '#include "samples/http.conf"\n[general](+)\nbindaddr = %s\nbindport = %s\n' "$bind" "$http_port" >"$etc/http.conf"
    printf '#include "samples/ari.conf"\n' >"$etc/ari.conf"
    printf '#include "samples/manager.conf"\n[general](+)\nbindaddr = %s\nport = %s\n' "$bind" "$ami_port" >"$etc/manager.conf"
    printf '[general]\nstatic = yes\nwriteprotect = yes\n#include "samples/extensions_sccp.conf"\n' >"$etc/extensions.conf"
    printf '[general]\nrtpstart = %s\nrtpend = %s\n' "$rtp_start" "$rtp_end" >"$etc/rtp.conf"
    : >"$etc/pjsip.conf"
    if [ -z "$sip_port" ]; then
        # Even without a transport PJSIP opens sockets of its own.
        find "$modules" -name '*_pjsip*.so' -printf 'noload = %f\n' >>"$etc/modules.conf"
    else
        printf '[transport-udp]\ntype = transport\nprotocol = udp\nbind = %s:%s\n' "$bind" "$sip_port" >"$etc/pjsip.conf"
    fi
    printf '[general]\n[default]\nmode = files\ndirectory = %s\n' "$dir/data/moh" >"$etc/musiconhold.conf"
    printf '[general]\n[featuremap]\n[applicationmap]\n' >"$etc/features.conf"
    printf '[general]\nparkeddynamic = no\n[default]\nparkext => 700\nparkpos => 701-720\ncontext => parkedcalls\n' >"$etc/res_parking.conf"
    printf '[general]\npersistentmembers = no\n' >"$etc/queues.conf"
    printf '[general]\nenable = yes\n' >"$etc/cdr.conf"
    printf '[csv]\nusegmtime = yes\nloguniqueid = yes\n' >>"$etc/cdr.conf"
    printf '[general]\nformat = wav49|gsm|wav\n[default]\n' >"$etc/voicemail.conf"
    for name in http ari manager extensions rtp pjsip musiconhold features res_parking queues cdr voicemail modules logger; do
        printf '\n#tryinclude "%s_custom.conf"\n' "$name" >>"$etc/$name.conf"
    done
    for name in "${extra[@]}"; do
        [ -d "$name" ] || die "--conf $name is not a directory"
        find "$name" -maxdepth 1 -name '*.conf' -exec cp {} "$etc/" \;
    done
}

start() {
    local pid run
    if pid=$(running_pid); then
        [ -n "$version" ] || die "the instance in $dir is already running, pid $pid"
        printf 'asterisk: stopping the instance that is still running in %s, pid %s\n' "$dir" "$pid" >&2
        stop
    fi
    if [ -n "$version" ]; then
        case "$version" in 22 | 16) ;; *) misuse "--version is 22 or 16" ;; esac
        [ -n "$http_port" ] || misuse "--http-port is missing"
        [ -n "$ami_port" ] || misuse "--ami-port is missing"
        if [ -n "$(ls -A "$dir" 2>/dev/null)" ] && [ ! -e "$facts" ]; then
            die "$dir holds something else than an Asterisk instance, will not touch it"
        fi
        [ -n "$root" ] || root=$("$here/asterisk-root.sh" "$version") || die "there is no Asterisk $version to start"
        for run in bin etc data lib spool log run cache; do rm -rf "${dir:?}/$run"; done
        mkdir -p "$dir"
        # A socket's path is at most 107 bytes long.
        run=$dir/run
        if [ ${#run} -gt 90 ]; then run=$(mktemp -d /tmp/asterisk-run.XXXXXX); else mkdir -p "$run"; fi
        mkdir -p "$dir/run"
        printf '%s\n' "dir=$dir" "version=$version" "bind=$bind" "http_port=$http_port" "ami_port=$ami_port" "sip_port=$sip_port" \
            "rtp_start=$rtp_start" "rtp_end=$rtp_end" "log=$dir/log/messages" "run=$run" "root=$root" >"$facts"
        write_launcher
        link_data
        write_config
    else
        [ -e "$facts" ] || misuse "--version is missing, and there is no instance in $dir to start again"
        run=$(fact run)
        root=$(fact root)
        mkdir -p "$run" "$dir/run"
    fi
    # Told afresh by each start, kept for reading in between.
    [ ! -e "$dir/log/messages" ] || mv "$dir/log/messages" "$dir/log/messages.$(date +%s%N)"
    # A stale socket of a killed run would look like a booting Asterisk.
    rm -f "$run/asterisk.ctl" "$run/asterisk.pid"
    # OpenSSL would read this machine's own settings otherwise, made for another release.
    OPENSSL_CONF=/dev/null setsid "$dir/bin/asterisk" -f -C "$dir/etc/asterisk.conf" </dev/null >>"$dir/log/console" 2>&1 &
    pid=$!
    disown
    printf '%s\n' "$pid" >"$dir/run/pid"
    trap 'kill "$pid" 2>/dev/null || true' EXIT
    # Until setsid and the launcher have become Asterisk, the command line is still theirs.
    local until=$(($(now_ms) + 5000))
    until running_pid >/dev/null || [ "$(now_ms)" -gt "$until" ] || ! kill -0 "$pid" 2>/dev/null; do sleep 0.01; done
    await_booted
    # Asterisk boots happily without a port that another program has.
    if grep -h -E 'Unable to bind|Address already in use' "$dir/log/messages" >&2; then
        stop 2>/dev/null
        die "a port is taken, the instance in $dir is stopped again"
    fi
    trap - EXIT
    report "$pid"
}

stop() {
    local pid until
    if ! pid=$(running_pid); then
        rm -f "$dir/run/pid"
        return 0
    fi
    kill -TERM "$pid"
    until=$(($(now_ms) + ${timeout:-10} * 1000))
    while running_pid >/dev/null; do
        if [ "$(now_ms)" -gt "$until" ]; then
            printf 'asterisk: pid %s did not stop within %s s, killed\n' "$pid" "${timeout:-10}" >&2
            kill -KILL "$pid" 2>/dev/null || true
            until=$(($(now_ms) + 5000))
        fi
        sleep 0.03
    done
    rm -f "$dir/run/pid"
    case "$(fact run)" in /tmp/asterisk-run.*) rm -rf "$(fact run)" ;; esac
}

mkdir -p "$(dirname "$dir")"
dir=$(cd "$(dirname "$dir")" && pwd)/$(basename "$dir")
facts=$dir/instance.properties

case "$verb" in
    start) start ;;
    stop) stop ;;
    wait) await_booted ;;
    cli)
        [ ${#words[@]} -gt 0 ] || misuse "cli needs a command"
        running_pid >/dev/null || die "the instance in $dir is not running"
        exec "$dir/bin/asterisk" -C "$dir/etc/asterisk.conf" -rx "${words[*]}"
        ;;
    status)
        [ -e "$facts" ] || die "no instance in $dir"
        if pid=$(running_pid); then printf 'state=running\n'; report "$pid"; else printf 'state=stopped\n'; cat "$facts"; fi
        ;;
esac
