#!/usr/bin/env bash
# The main job, live: a private Asterisk 22, the daemon with the files of conf-samples/, two virtual Cisco phones.
# One calls an echo test, then the other; the transcript shows every message, the phones' screens and the audio.
#
#   docker/demo.sh                exits 0 only if the audio came back
#   docker/demo.sh --keep         leaves everything running and says how to look at it
#   docker/demo.sh --seconds N    length of each call (default 5)
#   docker/demo.sh --native       a debootstrap root even where a Docker engine answers
#
# Needs root on Debian with JDK 17 and Maven; installs what else it needs through apt. Everything it writes is under
# channel-bridge/target/demo. A port that is taken is left alone and the next free one used (with Docker the ports are 2000, 8088 and 5038).
set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$project"
work=channel-bridge/target/demo
bridge=channel-bridge/target/sccp-bridge/bin/sccp-bridge
phones=(SEP000000001001 SEP000000001002)
keep=no
native=no
seconds=5

say() { printf '\n## %s\n' "$*"; }
die() { printf 'demo.sh: %s\n' "$*" >&2; exit 1; }
misuse() { printf 'demo.sh: %s, see --help\n' "$*" >&2; exit 2; }

while [ $# -gt 0 ]; do
    case $1 in
        --keep) keep=yes ;;
        --native) native=yes ;;
        --seconds)
            case ${2:-} in '' | *[!0-9]* | 0*) misuse "--seconds needs a number" ;; esac
            seconds=$2
            shift
            ;;
        --help | -h) sed -n '2,/^set -euo/{/^set -euo/d;s/^# \{0,1\}//;p}' "$0"; exit 0 ;;
        *) misuse "unknown option $1" ;;
    esac
    shift
done

build() {
    if [ -x "$bridge" ] && [ -z "$(find ./pom.xml ./*/pom.xml ./*/src/main ./channel-bridge/src/dist -type f -newer "$bridge" -print -quit)" ]; then
        return
    fi
    command -v mvn >/dev/null || die "needs Maven and JDK 17 to build: apt-get install maven openjdk-17-jdk-headless"
    say "Building (mvn -DskipTests package)"
    mvn -q -B -ntp -DskipTests package
    touch "$bridge"
}

# Whether a program listens on this TCP port, on any address.
taken() {
    cat /proc/net/tcp /proc/net/tcp6 2>/dev/null |
        awk -v port="$(printf ':%04X' "$1")" '$4 == "0A" && substr($2, length($2) - 4) == port { found = 1 } END { exit !found }'
}

free_port() { # free_port FIRST: the first free TCP port from there on
    local port=$1
    while taken "$port"; do port=$((port + 1)); done
    printf '%s' "$port"
}

compose() { docker compose -f docker/compose.yaml "$@"; }

with_docker() {
    local code=0
    say "Docker answers: building the images and starting docker/compose.yaml"
    trap 'compose down' EXIT
    compose up --build --detach --wait
    compose exec -T sccp-bridge /opt/sccp-bridge/bin/sccp-bridge selftest --seconds "$seconds" \
        -c /etc/sccp-bridge/sccp-bridge.conf "${phones[@]}" || code=$?
    say "What the daemon logged"
    compose logs --no-log-prefix sccp-bridge
    if [ "$keep" = yes ]; then
        trap - EXIT
        say "Left running. Stop with: docker compose -f docker/compose.yaml down"
    fi
    return "$code"
}

running=()
stop_native() {
    local pid
    # A second Ctrl-C must not leave half of it behind.
    trap '' INT TERM HUP
    for pid in "${running[@]}"; do kill "$pid" 2>/dev/null || true; done
    wait
    docker/asterisk.sh stop --dir "$work/asterisk" >/dev/null || true
}

configure() { # the samples, with this run's ports on top
    cp conf-samples/sccp.conf "$work/sccp.conf"
    cat >"$work/sccp-bridge.conf" <<CONF
#include "$project/conf-samples/sccp-bridge.conf"
[general](+)
sccpconf = $project/$work/sccp.conf
[ari](+)
port = $ari_port
[ami](+)
port = $ami_port
[sccp](+)
bindaddr = $bind
port = $sccp_port
CONF
}

await_log() { # await_log TEXT: until the daemon has logged it
    local tries
    for ((tries = 0; tries < 300; tries++)); do
        if grep -q "$1" "$work/daemon.log"; then return 0; fi
        kill -0 "$daemon_pid" 2>/dev/null || break
        sleep 0.1
    done
    cat "$work/daemon.log" >&2
    die "the daemon did not log '$1'"
}

how_to_look() {
    local address
    address=$(hostname -I 2>/dev/null | cut -d' ' -f1) || true
    cat <<KEEP

## Left running, as seen from $project
  calls again      $bridge selftest -c $work/sccp-bridge.conf ${phones[*]}
  daemon           pid $daemon_pid; tail -f $work/daemon.log
  Asterisk         docker/asterisk.sh cli --dir $work/asterisk core show channels
                   (ARI on 127.0.0.1:$ari_port, AMI on 127.0.0.1:$ami_port, users of conf-samples/asterisk)
  a real phone     1. name it in $work/sccp.conf, with a line that no other phone has:
                        [SEP<its MAC address>](phone)
                        button = line, 1003, default
                   2. start the daemon anew:
                        kill $daemon_pid; $bridge run -c $work/sccp-bridge.conf
                   3. let its SEP<its MAC address>.cnf.xml on your TFTP server say
                        <processNodeName>${address:-this machine}</processNodeName>, <ethernetPhonePort>$sccp_port</ethernetPhonePort>
                   4. dial 600 for the echo test, 1001 or 1002 for a virtual phone that is registered
  stop             kill $daemon_pid; docker/asterisk.sh stop --dir $work/asterisk
KEEP
}

with_debootstrap() {
    local bind=127.0.0.1 code=0 ari_port ami_port sccp_port daemon_pid
    if [ "$keep" = yes ]; then bind=0.0.0.0; fi
    # An earlier run that was killed, or kept, would hold its directory.
    if [ -e "$work/asterisk/instance.properties" ]; then
        docker/asterisk.sh stop --dir "$work/asterisk" >/dev/null
    fi
    rm -rf "$work"
    mkdir -p "$work"
    ari_port=$(free_port 8088)
    ami_port=$(free_port 5038)
    sccp_port=$(free_port 2000)
    say "Starting a private Asterisk 22 (its files: $work/asterisk)"
    trap stop_native EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    # ARI and AMI have the samples' passwords: never on more than loopback.
    docker/asterisk.sh start --version 22 --dir "$work/asterisk" --http-port "$ari_port" --ami-port "$ami_port" \
        --rtp-start 20000 --rtp-end 20199 >"$work/asterisk.properties"
    docker/asterisk.sh cli --dir "$work/asterisk" core show version
    configure
    say "Starting the daemon (its log: $work/daemon.log)"
    # In a session of its own: Ctrl-C here stops it in order, and with --keep it outlives this terminal.
    setsid "$bridge" run -c "$work/sccp-bridge.conf" </dev/null >"$work/daemon.log" 2>&1 &
    daemon_pid=$!
    running+=("$daemon_pid")
    await_log 'listening for phones'
    # Phones may come before Asterisk is reached; the transcript is nicer when they do not.
    await_log 'connected to Asterisk'
    cat "$work/daemon.log"
    # Waited for in the background, so that Ctrl-C is heard at once.
    "$bridge" selftest --seconds "$seconds" -c "$work/sccp-bridge.conf" "${phones[@]}" &
    running+=("$!")
    wait $! || code=$?
    say "What the daemon logged"
    cat "$work/daemon.log"
    if [ "$keep" = yes ]; then
        trap - EXIT INT TERM HUP
        how_to_look
    fi
    return "$code"
}

build
if [ "$native" = no ] && timeout 10 docker info >/dev/null 2>&1; then
    with_docker
else
    with_debootstrap
fi
