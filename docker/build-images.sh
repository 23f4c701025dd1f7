#!/usr/bin/env bash
# Builds both images, sccp-bridge and sccp-bridge-asterisk, from their Dockerfiles and runs the program in each once.
#
#   docker/build-images.sh [--save DIR] [--podman] [daemon|asterisk]
#
#   --save DIR   write the images there as archives for "docker load"
#   --podman     do not use a Docker engine even if one answers
#
# With a Docker engine: an ordinary build from public base images. Without: Debian's podman (installed through apt)
# builds in a chroot, from base images made of debian-root.sh's trees; needs root, about 3 GB for its time, and no registry.
# What podman stores is removed at the end. If channel-bridge/target/sccp-bridge is missing, Maven makes it first.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(dirname "$here")

usage() { sed -n '2,/^set -euo/{/^set -euo/d;s/^# \{0,1\}//;p}' "$0"; }
say() { printf 'build-images: %s\n' "$*"; }
die() { printf 'build-images: %s\n' "$*" >&2; exit 1; }

save='' engine=docker wanted=()
while [ $# -gt 0 ]; do
    case "$1" in
        -h | --help) usage; exit 0 ;;
        --save) [ $# -ge 2 ] || die "--save needs a directory"; save=$2; shift ;;
        --podman) engine=podman ;;
        daemon | asterisk) wanted+=("$1") ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done
[ ${#wanted[@]} -gt 0 ] || wanted=(daemon asterisk)
if [ "$engine" = docker ] && ! timeout 10 docker info >/dev/null 2>&1; then
    say "no Docker engine answers, using podman"
    engine=podman
fi

# Ends after this line on any failure; the storage directory is the script's own.
store=
cleanup() {
    [ -z "$store" ] && return
    podman_ unmount --all >/dev/null 2>&1 || true
    rm -rf --one-file-system "$store"
}
trap cleanup EXIT
podman_() {
    TMPDIR=$store podman --root "$store/root" --runroot "$store/run" --storage-driver=vfs --cgroup-manager=cgroupfs "$@"
}
if [ "$engine" = podman ]; then
    [ "$(id -u)" = 0 ] || die "podman's chroot build needs root"
    if ! command -v podman >/dev/null; then
        say "installing podman through apt"
        { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends podman buildah crun; } >&2 ||
            die "apt-get install podman failed"
    fi
    cache=${SCCP_BRIDGE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/sccp-bridge}
    mkdir -p "$cache"
    store=$(mktemp -d "$cache/.images.XXXXXX")
    # Any image at all may be used: the only ones there are the ones made below.
    printf '{"default":[{"type":"insecureAcceptAnything"}]}\n' >"$store/policy.json"
fi

# build IMAGE DOCKERFILE ROOT: ROOT is debian-root.sh's name of the base, for podman only.
build() {
    local image=$1 dockerfile=$2 base=$3 root began=$SECONDS
    if [ "$engine" = docker ]; then
        docker build -f "$here/$dockerfile" -t "$image" "$top"
    else
        root=$("$here/debian-root.sh" "$base")
        say "importing $root as base image $base"
        tar -C "$root" --one-file-system -c . | podman_ import --quiet - "localhost/$base" >/dev/null
        podman_ build --isolation=chroot --network=host --layers=false --format=docker --pull=never \
            --signature-policy "$store/policy.json" --ignorefile "$here/$dockerfile.dockerignore" \
            --build-arg "BASE=localhost/$base" -f "$here/$dockerfile" -t "localhost/$image" "$top"
    fi
    say "$image built from docker/$dockerfile in $((SECONDS - began)) s"
}

# prove IMAGE: runs what is read from stdin, Dockerfile instructions, on top of the image.
prove() {
    local image=$1 instructions
    instructions=$(printf 'FROM %s\n' "$image"; cat)
    if [ "$engine" = docker ]; then
        docker build --no-cache --progress=plain -t "$image-check" - <<<"$instructions"
        docker image rm "$image-check" >/dev/null
    else
        mkdir -p "$store/empty"
        printf '%s\n' "FROM localhost/${instructions#FROM }" >"$store/check"
        podman_ build --isolation=chroot --network=host --layers=false --format=docker --pull=never \
            --signature-policy "$store/policy.json" -f "$store/check" -t "localhost/$image-check" "$store/empty"
        podman_ rmi "localhost/$image-check" >/dev/null
    fi
}

finish() {
    local image=$1 base=$2 tool=docker name=$1
    if [ "$engine" = podman ]; then tool=podman_ name=localhost/$image; fi
    say "$image: $(($("$tool" image inspect --format '{{.Size}}' "$name") / 1000000)) MB, user '$("$tool" image inspect --format '{{.Config.User}}' "$name")'"
    if [ -n "$save" ]; then
        mkdir -p "$save"
        "$tool" save -o "$save/$image.tar" "$name"
        say "saved $save/$image.tar"
    fi
    # vfs keeps a full copy of everything: make room before the next one.
    if [ "$engine" = podman ]; then podman_ rmi --force "$name" "localhost/$base" >/dev/null; fi
}

for part in "${wanted[@]}"; do
    case "$part" in
        daemon)
            if [ ! -x "$top/channel-bridge/target/sccp-bridge/bin/sccp-bridge" ]; then
                say "channel-bridge/target/sccp-bridge is missing, building it"
                mvn -B -q -f "$top/pom.xml" -DskipTests package || die "mvn package failed"
            fi
            build sccp-bridge Dockerfile jre-17
            prove sccp-bridge <<'END'
RUN ["/opt/sccp-bridge/bin/sccp-bridge", "--version"]
END
            finish sccp-bridge jre-17
            ;;
        asterisk)
            build sccp-bridge-asterisk asterisk.Dockerfile asterisk-22
            # Its ports may be in use on this machine, so the check runs without them.
            prove sccp-bridge-asterisk <<'END'
USER root
RUN printf '[general]\nenabled = no\n' | tee /etc/asterisk/http.conf /etc/asterisk/manager.conf >/dev/null
USER asterisk
RUN ["bash", "-c", "asterisk -F && for i in {1..100}; do asterisk -rx 'core waitfullybooted' && break; sleep 0.1; done && asterisk -rx 'dialplan show 1001@sccp' && asterisk -rx 'core stop now'"]
END
            finish sccp-bridge-asterisk asterisk-22
            ;;
    esac
done
say "done: ${wanted[*]}"
