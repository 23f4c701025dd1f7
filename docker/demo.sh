#!/usr/bin/env bash
# The main job, live: a private Asterisk 22, the daemon with the files of conf-samples/, two virtual Cisco phones.
# One calls an echo test, then the other; the transcript shows every message, the phones' screens and the audio.
#
#   docker/demo.sh            exits 0 only if the audio came back
#   docker/demo.sh --keep     leaves everything running and says how to look at it
#   docker/demo.sh --seconds N    length of each call (default 5)
#   docker/demo.sh --native   a debootstrap root even where a Docker engine answers
#
# Needs root on Debian with JDK 17 and Maven; installs what else it needs through apt.
set -euo pipefail

project=$(cd "$(dirname "$0")/.." && pwd)
work=$project/channel-bridge/target/demo
keep=no
native=no
seconds=5
while [ $# -gt 0 ]; do
    case $1 in
        --keep) keep=yes ;;
        --native) native=yes ;;
        --seconds) seconds=$2; shift ;;
        --help | -h) sed -n '2,10s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) echo "demo.sh: unknown option $1, see --help" >&2; exit 2 ;;
    esac
    shift
done

say() { printf '\n## %s\n' "$*"; }

free_port() { # free_port FIRST: the first free TCP port from there on
    local port=$1
    while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
    echo "$port"
}

build() {
    if [ ! -x "$project/channel-bridge/target/sccp-bridge/bin/sccp-bridge" ] ||
        [ -n "$(find "$project" -path '*/src/main/*' -newer "$project/channel-bridge/target/sccp-bridge/lib" -print -quit)" ]; then
        say "Building"
        (cd "$project" && mvn -q -B -DskipTests package)
    fi
}

with_docker() {
    say "Docker answers: building the images and starting docker/compose.yaml"
    docker compose -f "$project/docker/compose.yaml" up --build --detach --wait
    local code=0
    docker compose -f "$project/docker/compose.yaml" exec -T sccp-bridge \
        sccp-bridge selftest --seconds "$seconds" -c /etc/sccp-bridge/sccp-bridge.conf SEP000000001001 SEP000000001002 || code=$?
    if [ "$keep" = yes ]; then
        say "Left running. Stop with: docker compose -f docker/compose.yaml down"
    else
        docker compose -f "$project/docker/compose.yaml" down
    fi
    return "$code"
}

daemon_pid=
stop_native() {
    if [ -n "$daemon_pid" ] && kill -0 "$daemon_pid" 2>/dev/null; then
        kill "$daemon_pid"
        wait "$daemon_pid" 2>/dev/null || true
    fi
    "$project/docker/asterisk.sh" stop --dir "$work/asterisk" >/dev/null || true
}

configure() { # the samples, with this run's ports on top
    cat >"$work/sccp-bridge.conf" <<CONF
#include "$project/conf-samples/sccp-bridge.conf"
[general](+)
sccpconf = $project/conf-samples/sccp.conf
[ari](+)
port = $ari_port
[ami](+)
port = $ami_port
[sccp](+)
bindaddr = $bind
port = $sccp_port
CONF
}

with_debootstrap() {
    local bridge=$project/channel-bridge/target/sccp-bridge/bin/sccp-bridge
    local bind=127.0.0.1 code=0 ari_port ami_port sccp_port
    [ "$keep" = yes ] && bind=0.0.0.0
    rm -rf "$work"
    mkdir -p "$work"
    ari_port=$(free_port 8088)
    ami_port=$(free_port 5038)
    sccp_port=$(free_port 2000)
    say "Starting a private Asterisk 22 (its files are in ${work#"$project"/}/asterisk)"
    "$project/docker/asterisk.sh" start --version 22 --dir "$work/asterisk" --bind "$bind" \
        --http-port "$ari_port" --ami-port "$ami_port" --rtp-start 20000 --rtp-end 20199
    trap stop_native EXIT
    configure
    say "Starting the daemon (its log is ${work#"$project"/}/daemon.log)"
    "$bridge" run -c "$work/sccp-bridge.conf" >"$work/daemon.log" 2>&1 &
    daemon_pid=$!
    timeout 30 sh -c "until grep -q 'listening for phones' '$work/daemon.log'; do kill -0 $daemon_pid || exit 1; sleep 0.1; done" || {
        cat "$work/daemon.log"
        return 1
    }
    "$bridge" selftest --seconds "$seconds" -c "$work/sccp-bridge.conf" SEP000000001001 SEP000000001002 || code=$?
    say "What the daemon logged"
    cat "$work/daemon.log"
    if [ "$keep" = yes ]; then
        trap - EXIT
        cat <<KEEP

## Left running
  phones      $bind:$sccp_port
  daemon      pid $daemon_pid, log $work/daemon.log
  Asterisk    docker/asterisk.sh cli --dir $work/asterisk core show channels
  again       $bridge selftest -c $work/sccp-bridge.conf SEP000000001001 SEP000000001002
  a real phone: set its TFTP server's cnf.xml, or its CallManager address, to this machine's address,
              and name its device in conf-samples/sccp.conf: [SEP<its MAC address>](phone)
  stop        kill $daemon_pid; docker/asterisk.sh stop --dir $work/asterisk
KEEP
    fi
    return "$code"
}

if [ "$native" = no ] && docker info >/dev/null 2>&1; then
    build
    with_docker
else
    build
    with_debootstrap
fi
